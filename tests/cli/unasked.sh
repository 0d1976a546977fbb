# What the last twenty candidates of a role were never asked, of the bank as it is in use.
cat >bank.md <<'MD'
# Questions

## Core Topics

### 1. Debugging

**Question 1.1:** What do you look at first?

**Question 1.2:** =cmd|' /C calc'!A0

### 2. Planning

**Question 2.1:** How do you begin?

**Question 2.2:** And then?

## Bonus Topics

### B1. Networks

**Question B1:** Which protocol?

MD
assay bank import -q bank.md
python3 - <<'PY'
import random

rows = []
for i in range(1, 27):
    role = "Engineer" if i <= 25 else "Analyst"
    asked = ["1.1", "2.1"] if i <= 5 else ["1.1"] if i <= 25 else ["2.2"]
    for question in asked:
        score = "" if question == "1.1" and i == 25 else 1 + i % 5
        rows.append(f"K{i:02},{role},2026-{1 + i // 5:02}-{1 + i:02},Zoe,{question},{score}")
random.seed(1)
for name in ("scores.csv", "again.csv"):
    random.shuffle(rows)
    open(name, "w").write("candidate_id,role,interview_date,interviewer,question_id,score\n" + "\n".join(rows) + "\n")
PY
assay ingest scores.csv --scale 1..5 -q
assay candidates --unasked --role Engineer
assay candidates --unasked --role Engineer --format csv
assay candidates --unasked --role Engineer --format json >one.json
assay candidates --unasked --role Engineer --month 2026-01
assay candidates --unasked --role Analyst | head -n 1
assay candidates --unasked --month 1999-01 || echo "exit status $?"
assay candidates --unasked --compare C-0001,C-0002 || echo "exit status $?"
python3 -c '
import json
one = json.load(open("one.json"))
print({key: one[key] for key in ("n_last", "first_day", "last_day", "n_questions", "n_topics", "n_topics_unasked")})
print([(q["question"], q["topic_asked"], q["n_candidates"], q["last_day"]) for q in one["unasked"]])'
echo "--- the order of rows changes nothing"
assay undo 1 -q && assay ingest again.csv --scale 1..5 -q && assay candidates --unasked --role Engineer --format json | cmp - one.json && echo same
