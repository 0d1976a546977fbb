"""records.py: what CSV, JSON, `assay question` and the results kept in the database call each number, and the number, compared.

Every column must have a key of its name and every number in JSON a column, but for those that are listed here."""
import csv, glob, json, sys

ESTIMATE = ('estimate', 'se', 'lower', 'upper', 'n', 'status')


def table(name):
    with open(name, encoding='utf-8', newline='') as file:
        head, *rows = csv.reader(file)
    assert len(set(head)) == len(head), f'{name} has a column twice: {head}'
    return [dict(zip(head, row, strict=True)) for row in rows]


def document(name):
    with open(name, encoding='utf-8') as file:
        return json.load(file, object_pairs_hook=once)


def once(pairs):
    assert len({key for key, _ in pairs}) == len(pairs), pairs
    return dict(pairs)


def flat(thing, names):
    """Keys as they would be columns: an estimate is six of them, an object in an object what `names` calls its keys."""
    cells = {}
    for key, value in thing.items():
        if isinstance(value, dict) and 'status' in value:
            for part in ESTIMATE:
                cells[key if part == 'estimate' else f'{key}_{part}'] = value.get(part)
        elif isinstance(value, dict):
            for inner, cell in flat(value, {}).items():
                cells[names.get(f'{key}.{inner}', f'{key}_{inner}')] = cell
        elif not isinstance(value, list):
            cells[key] = value
    return {names.get(key, key): cell for key, cell in cells.items()}


def same(text, value):
    if value is None:
        return text == ''
    if isinstance(value, bool):
        return text == ('yes' if value else 'no')
    return float(text or 'nan') == value if isinstance(value, (int, float)) else text == value


def compare(what, rows, things, names=None, cells_only=(), json_only=()):
    assert rows and len(rows) == len(things), (what, len(rows), len(things))
    compared = 0
    for row, thing in zip(rows, things):
        cells = flat(thing, names or {})
        assert set(row) - set(cells) == set(cells_only), (what, 'columns', sorted(set(row) - set(cells)))
        assert set(cells) - set(row) == set(json_only), (what, 'keys', sorted(set(cells) - set(row)))
        for key in set(row) & set(cells):
            assert same(row[key], cells[key]), (what, key, row[key], cells[key])
            compared += 1
    assert compared > 10 or len(rows) * len(rows[0]) <= 10, what
    print(f'{what}: the same names and numbers')


def estimates(*keys):
    return {f'{key}_{part}'.removesuffix('_estimate') for key in keys for part in ESTIMATE}


def lines(code, thing):
    """Rows of one question: part, of, statistic and its value or estimate."""
    found = {}
    for row in table(f'question-{code}.csv'):
        key = (row['part'], row['of'], row['statistic'])
        assert key not in found, key
        found[key] = row
    def check(key, value):
        row = found.pop(key)
        if isinstance(value, dict):
            wanted = {'value' if part == 'estimate' else part: value.get(part) for part in ESTIMATE}
        else:
            wanted = {'value': value}
        assert all(same(row[column], cell) for column, cell in wanted.items()), (key, row, value)
    for key, value in {**thing, **thing['outcome']}.items():
        if ('question', '', key) in found:
            check(('question', '', key), value)
    for level in thing['levels']:
        for key in ('count', 'share', 'ability'):
            check(('level', level['level'], key), level[key])
    for criterion in thing.get('criteria', []):
        for key in ('met', 'separation', 'kappa'):
            check(('criterion', str(criterion['position']), key), criterion[key])
    for pair in thing['pairs']:
        check(('pair', f'{pair["a"]}, {pair["b"]}', 'kappa_quadratic'), pair['quadratic'])
    for measure in ('difficulty', 'separation', 'kappa_quadratic'):
        for when in ('before', 'after', 'difference') if thing['version_change'] else ():
            check(('version', when, measure), thing['version_change'][measure][when])
    assert not found, f'not in JSON: {sorted(found)}'
    print(f'question {code}: the same names and numbers')


def panels(rows, agreement):
    subjects = {('question', panel['question']): panel for panel in agreement['questions']}
    subjects |= {('topic', panel['topic']): panel for panel in agreement['topics']} | {('overall', ''): agreement['overall']}
    measures = {}
    for row in rows:
        if not row['scope'].startswith(('pair', 'month')):
            panel = subjects[row['scope'], row[row['scope']] if row['scope'] != 'overall' else '']
            measure, _, inner = row['measure'].partition('_')
            value = panel.get(row['measure']) or panel[measure][inner]
            cells = flat(value if 'status' not in value else {'estimate': value}, {})
            assert all(same(row[key], cell) for key, cell in cells.items()), row
            assert same(row['n_answers'], panel['n_units']) and same(row['observed'], panel['observed']), row
            measures.setdefault((row['scope'], row['question'] or row['topic']), set()).add(row['measure'])
    assert len(measures) == len(subjects) and len({frozenset(names) for names in measures.values()}) == 1
    print('panels: the same names and numbers')


def kept(name, rows):
    stored = table(f'kept-{name}.csv')
    assert rows and len(stored) == len(rows)
    for mine, row in zip(stored, rows):
        unknown = set(mine) - set(row) - {'report_run_id', 'place'}
        assert not unknown, (name, unknown)
        for key in set(mine) & set(row):
            number = mine[key] != row[key]
            assert not number or float(mine[key]) == float(row[key]), (name, key, mine[key], row[key])
    print(f'{name}_result: the same names and numbers')


report = document('report.json')
part = {name[len('report-'):-len('.csv')]: table(name) for name in glob.glob('report-*.csv')}
questions = report['questions']['questions']
# What a question needs is an object of those alone of which nobody can say.
compare('questions', part['questions'], [{key: q[key] for key in q if key != 'needs'} for q in questions], {'outcome.point_biserial': 'outcome_point_biserial', 'outcome.auc': 'outcome_auc'},
        ['findings'], estimates('floor', 'ceiling') | {'version_change', 'state', 'n_other_scale'})
levels = [{**level, 'question': q['question']} for q in questions for level in q['levels']]
# The column holds shares of few ratings, too, which are no estimates.
compare('levels', [{**row, 'share': row['share'] if level['share']['status'] == 'ok' else ''}
                   for row, level in zip(part['levels'], levels, strict=True)], levels, None,
        ['scale'], estimates('share', 'ability', 'agreement') - {'share'})
compare('criteria', part['criteria'], [{**criterion, 'question': q['question']} for q in questions for criterion in q['criteria']],
        {'position': 'criterion'}, ['kind', 'findings'], ['required', 'n_earlier'])
compare('interviewers', part['interviewers'], report['interviewers']['interviewers'], None, ['group', 'levels', 'findings'], ['n_other_scale'])
weights = ('unweighted', 'linear', 'quadratic')
# What is missing of two interviewers is in the document alone.
compare('pairs', [row for row in part['agreement'] if row['scope'].startswith('pair')],
        [{key: value for key, value in pair.items() if key != 'missing'} for pair in report['agreement']['pairs']],
        {'n': 'n_answers'}, {'scope', 'n_ratings', 'topic', 'month', 'measure'} | estimates('estimate'), ['levels', 'table'] if
        any(pair['levels'] is None for pair in report['agreement']['pairs']) else [])
panels(part['agreement'], report['agreement'])
compare('pipeline', part['pipeline'],
        [{**stage, **{key: cohort[key] for key in ('window', 'from', 'to')}} for cohort in report['pipeline']['cohorts']
         for stage in cohort['stages']])
compare('interviews', part['interviews'],
        [{**load, 'interviewer': person['interviewer'], 'when': load.get('month', 'period'), 'month': None, 'time_to_score': None}
         for person in report['pipeline']['interviewers'] for load in [person, *person['months']]], None, [], ['month', 'time_to_score'])
series = [(kind, thing[kind], thing) for kind in ('question', 'interviewer') for thing in report['drift'][kind + 's']]
compare('drift', part['drift'],
        [{**month, 'expected': month['expected'] or dict.fromkeys(('mean', 'lower', 'upper')), 'kind': kind, 'name': name,
          **{key: thing[key] for key in ('state', 'direction', 'trend')}}
         for kind, name, thing in series for month in thing['months']], {'expected.mean': 'expected'})
statistics = {row['statistic'] for row in table('days-changes.csv')}
assert statistics == {'difficulty', 'separation', 'kappa_quadratic'} and statistics < set(questions[0])
candidate = document('candidate.json')
compare('candidate', table('candidate.csv'), [{**topic, 'candidate': candidate['candidate']} for topic in candidate['topics']],
        {f'cohort.p{p}': f'p{p}' for p in (10, 25, 50, 75, 90)}, [], ['asked', 'kelley', 'augmented', 'adds_value', 'n_other_scale'])
plan = document('plan.json')
steps = [{**step, 'topic_left_empty': step['topic'] if step['topic_left_empty'] else ''}
         for plan in [plan['overall'], *plan['topics']] for step in plan['steps']]
compare('plan', [row for row in table('plan.csv') if row['step'] != '0'], steps, {'drop': 'question'},
        ['scope', 'scope_topic', 'step', 'title'])
compare('imports', table('imports.csv'), document('imports.json')['imports'])
people = document('people.json')
compare('people', table('people.csv'), [{'kind': kind, **person} for kind in ('interviewer', 'candidate')
                                        for person in people[kind + 's']],
        {'interviewer': 'person', 'candidate': 'person'})
for code in sys.argv[1:]:
    lines(code, document(f'question-{code}.json'))
for name in ('question', 'interviewer', 'topic'):
    kept(name, part[name + 's'])
kept('pair', [row for row in part['agreement'] if row['scope'] == 'pair'])
