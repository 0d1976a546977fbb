"""report_numbers.py FOLDER NAME: the same numbers in every format of one report, compared cell by cell.

The CSV files are the measure. JSON and the workbook must hold the same numbers, the page those it sorts by (six decimals), the
Markdown what they round to."""
import csv, html, json, re, sys, zipfile
import xml.etree.ElementTree as xml

folder, name = sys.argv[1:]
SHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
LINK = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'


def read(ending):
    with open(f'{folder}/{name}{ending}', encoding='utf-8') as file:
        return file.read()


def table(part):
    with open(f'{folder}/{name}-{part}.csv', encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def sheets():
    """Rows of each sheet by its title, numbers as floats and texts as strings."""
    book = zipfile.ZipFile(f'{folder}/{name}.xlsx')
    shared = [''.join(text.text or '' for text in item.iter(SHEET + 't'))
              for item in xml.fromstring(book.read('xl/sharedStrings.xml'))]
    targets = {link.get('Id'): link.get('Target') for link in xml.fromstring(book.read('xl/_rels/workbook.xml.rels'))}
    for sheet in xml.fromstring(book.read('xl/workbook.xml')).iter(SHEET + 'sheet'):
        root = xml.fromstring(book.read('xl/' + targets[sheet.get(LINK + 'id')]))
        assert not list(root.iter(SHEET + 'f')), 'a formula in ' + sheet.get('name')
        rows = []
        for row in root.iter(SHEET + 'row'):
            cells = {}
            for cell in row:
                value = cell.find(SHEET + 'v')
                column = re.match('[A-Z]+', cell.get('r')).group()
                if value is not None:
                    cells[column] = shared[int(value.text)] if cell.get('t') == 's' else float(value.text)
            rows.append(cells)
        yield sheet.get('name'), rows


def same(a, b):
    return abs(a - b) <= 1e-14 * max(1, abs(a))


def check_workbook(parts):
    compared = 0
    for title, rows in sheets():
        part = {'Rubric use': 'levels'}.get(title, title.lower().replace(' ', '-'))
        if part == 'summary':
            continue
        expected, head = table(part), rows[0]
        assert len(expected) == len([row for row in rows[1:] if row]), title
        for want, got in zip(expected, rows[1:]):
            for column, key in head.items():
                text, cell = want[key], got.get(column)
                if isinstance(cell, float):
                    assert same(float(text), cell), (title, key, text, cell)
                    compared += 1
                else:
                    assert (cell or '') == text.lstrip("'") or text == (cell or ''), (title, key, text, cell)
        parts.discard(part)
    assert not parts, f'no sheet for {parts}'
    return compared


def check_estimate(row, key, estimate):
    assert estimate['n'] == int(row[key + '_n']) and estimate['status'] == row[key + '_status'], (row, key)
    for mine, theirs in (('', 'estimate'), ('_se', 'se'), ('_lower', 'lower'), ('_upper', 'upper')):
        text = row[key + mine]
        assert (estimate.get(theirs) is None) == (text == ''), (key, text, estimate)
        assert text == '' or float(text) == estimate[theirs], (key, text, estimate)
    return 1


def check_json(document):
    compared = 0
    questions = document['questions']['questions']
    for row, question in zip(table('questions'), questions, strict=True):
        assert row['question'] == question['question']
        for key, path in (('difficulty', 'difficulty'), ('separation', 'separation'), ('kappa_quadratic', 'kappa_quadratic')):
            compared += check_estimate(row, key, question[path])
    for row, interviewer in zip(table('interviewers'), document['interviewers']['interviewers'], strict=True):
        compared += check_estimate(row, 'severity_points', interviewer['severity_points'])
    pairs = [row for row in table('agreement') if row['scope'].startswith('pair')]
    for row, pair in zip(pairs, document['agreement']['pairs'], strict=True):
        compared += check_estimate(row, 'quadratic', pair['quadratic'])
    candidates = table('candidates')
    for row, topic in zip(candidates, document['candidates'], strict=True):
        assert row['candidate'] == topic['candidate']
        assert row['adjusted'] == '' or float(row['adjusted']) == topic['adjusted']
        compared += 1
    return compared


def check_page(page):
    """The number that each cell of the question table sorts by."""
    body = page.split('id="question-table"')[1].split('</table>')[0]
    rows = {row['question']: row for row in table('questions')}
    compared = 0
    for markup in re.findall(r'<tr id="question-\d+".*?</tr>', body, re.S):
        row = rows.pop(html.unescape(re.search(r'<b>(.*?)</b>', markup).group(1)))
        cells = re.findall(r'<t[dh][^>]*data-v="([^"]*)"', markup)
        difficulty = 'difficulty_adjusted' if 'so high is easy, net of who was asked' in page else 'difficulty'
        for cell, key in zip(cells[2:6], (difficulty, 'mean', 'separation', 'kappa_quadratic'), strict=True):
            assert (cell == '') == (row[key] == ''), (key, cell, row[key])
            assert cell == '' or cell == '%.6f' % float(row[key]), (key, cell, row[key])
            compared += 1
    assert all(row['n_ratings'] == '0' for row in rows.values()), rows
    return compared


def check_chat(text, document):
    """The title, and each finding that is told with its verdict, as the document has them."""
    lines = html.unescape(text.replace('\\', '')).split('\n')
    told = [line for line in lines if re.match(r'\d\. \S ', line)]
    verdicts = [row['verdict'] for row in document['findings'] if row['strength'] == 'clear']
    assert document['summary'] in lines[0], lines[0]
    assert all(verdict in line for verdict, line in zip(verdicts, told)), (verdicts, told)
    return min(len(told), len(verdicts)) > 0 and len(lines) <= 16


document = json.loads(read('.json'))
names = [part for part in document if part not in ('assay', 'filters', 'counts', 'reported', 'summary', 'generated_at')]
print('workbook', check_workbook(set(names)) > 100, 'json', check_json(document) > 100, 'page', check_page(read('.html')) > 20,
      'chat', check_chat(read('.md'), document))
