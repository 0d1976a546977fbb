"""compare.py workbook|pdf FOLDER: whether what another program read of a report has the numbers of its CSV files."""
import csv, glob, re, sys

what, folder = sys.argv[1:]
FILES = {'Rubric use': 'levels'}


def table(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def compare_workbook():
    cells = 0
    parts = {path[len(folder) + 3:-4] for path in glob.glob(f'{folder}/r-*.csv')}
    for path in glob.glob(f'{folder}/office-csv/r-*.csv'):
        title = re.search(r'/r-(.*)\.csv$', path).group(1)
        part = FILES.get(title, title.lower().replace(' ', '-'))
        if part == 'summary':
            continue
        ours, theirs = table(f'{folder}/r-{part}.csv'), table(path)
        assert len(ours) == len(theirs), (title, len(ours), len(theirs))
        for mine, other in zip(ours, theirs):
            assert list(mine) == list(other), (title, list(mine), list(other))
            for key, text in mine.items():
                try:
                    number = float(text)
                except ValueError:
                    assert text.lstrip("'").strip() == other[key].lstrip("'").strip(), (title, key, text, other[key])
                    continue
                cells += 1
                assert abs(number - float(other[key])) <= 1e-14 * max(1, abs(number)), (title, key, text, other[key])
        parts.discard(part)
    assert not parts, f'no sheet for {parts}'
    assert cells > 1000, cells
    print(f'LibreOffice reads the same {cells // 1000} thousand numbers')


def compare_pdf():
    """Each question's row of the question table, as text on paper."""
    with open(f'{folder}/r.txt', encoding='utf-8') as file:
        text = re.sub(r'[ \u00a0]+', ' ', file.read().replace('\f', '\n'))
    assert 'Interview calibration report' in text
    questions = [row for row in table(f'{folder}/r-questions.csv') if row['difficulty']]
    assert len(questions) > 20
    shown_difficulty = 'difficulty_adjusted' if 'net of who was asked' in text else 'difficulty'
    for row in questions:
        share = '%.0f %%' % (100 * float(row[shown_difficulty]))
        shown = re.search(r'^ ?%s .*?%s' % (re.escape(row['question']), re.escape(share)), text, re.M)
        assert shown, (row['question'], share)
    print(f'the PDF has {len(questions)} questions as text, with their numbers')


compare_workbook() if what == 'workbook' else compare_pdf()
