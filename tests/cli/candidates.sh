# The profiles of all candidates: what `candidate` says of each, in the order of codes.
assay simulate --candidates 12 --seed 4 -q -o scores.csv
assay ingest -q scores.csv --scale 1..5
assay candidates -o all.csv
head -n 3 all.csv | cut -d, -f 1-6
for code in C-0001 C-0007 C-0012; do
    assay candidate "$code" --format csv | tail -n +2 >one
    grep "^$code," all.csv | cmp - one && echo "$code as by itself"
done
cut -d, -f 1 all.csv | uniq | tr '\r\n' '  '
echo
assay candidates --format json >all.json
assay candidate C-0007 --format json >one.json
python3 - <<'PY'
import json

whole, one = json.load(open("all.json")), json.load(open("one.json"))
print(whole["candidates"][6]["topics"] == one["topics"], whole["candidates"][6]["candidate"], list(whole))
PY
assay candidates --names | cut -d, -f 1 | uniq | head -n 2
assay candidates --format md || echo "exit status $?"
assay candidates --from 1999-01-01 --to 1999-01-02 || echo "exit status $?"

# Two offices that nothing joins: nobody is compared with the other one.
assay simulate --offices 5 -o none.csv || echo "exit status $?"
assay simulate --offices 2 --no-faults --candidates 60 -q -o offices.csv --truth truth.json
assay undo 1 -q
assay ingest -q offices.csv --scale 1..5
assay candidates --format json >offices.json
python3 - <<'PY'
import json

truth = json.load(open('truth.json'))
print({who['office'] for who in truth['interviewers']}, {who['fault'] for who in truth['interviewers']})
document = json.load(open('offices.json'))
print(document['groups'], 'groups', max(topic['n_cohort'] for who in document['candidates'] for topic in who['topics']) < 30)
PY

# Those of the period, compared with everybody up to its end.
assay undo 2 -q
assay simulate --candidates 60 --no-faults -q -o year.csv
assay ingest -q year.csv --scale 1..5
assay candidates --from 2026-08-01 --to 2026-09-30 --format json >period.json
assay candidates --to 2026-09-30 --format json >before.json
python3 - <<'PY'
import json

period, before = (json.load(open(name))['candidates'] for name in ('period.json', 'before.json'))
known = {who['candidate']: who for who in before}
print(0 < len(period) < len(before), all(known[who['candidate']] == who for who in period))
PY

assay undo 3 -q
assay bank import -q "$EXAMPLES/interview-bank.md"
assay ingest -q year.csv --scale 1..5

# A report of a month judges a window; its profiles compare with everybody up to the month's end, as `candidate` does.
assay report --month 2026-09 --window 6m --candidates -q -o report.html -o report.csv 2>/dev/null
assay candidates --month 2026-09 -o month.csv
tr -d '\r' <report-candidates.csv >left && tr -d '\r' <month.csv | cmp - left && echo "the report says the same"
code=$(sed -n 2p left | cut -d, -f 1)
assay candidate "$code" --month 2026-09 --format csv | tail -n +2 | tr -d "\r" >one
grep "^$code," left | cmp - one && echo "and so of one candidate"
said=$(assay candidate "$code" --month 2026-09 | grep -o 'Compared with [0-9]* other' | head -n 1)
grep -q "$said" report.html && [ -n "$said" ] && echo "and the page"

# What profiles tell of a topic, over everybody, as of each.
assay questions --format json >questions.json
assay candidates --format json >all.json
python3 - <<'PY'
import json

topics = {topic["topic"]: topic["prmse"] for topic in json.load(open("questions.json"))["topics"]}
sums = {}
for who in json.load(open("all.json"))["candidates"]:
    for topic in who["topics"]:
        if topic["profile"]["estimate"] is not None and topic["prmse"]["profile"] is not None:
            sums.setdefault(topic["topic"], []).append(topic["prmse"]["profile"])
print(len(sums), all(abs(topics[code]["profile"] - sum(all) / len(all)) < 1e-12 for code, all in sums.items()))
print(all(set(prmse) == {"subscore", "total", "both", "profile"} for prmse in topics.values()))
PY
