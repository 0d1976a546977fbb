# A bank comes in, is shown word for word, and a changed question gets a new version.
printf 'candidate,interviewer,question,score\nA,Ann,1.1,4\nA,Ann,99.9,3\n' >early.csv
assay ingest early.csv --scale 1..5 -q
assay bank import "$EXAMPLES/interview-bank.md"
assay undo 1 -q
assay bank import "$EXAMPLES/interview-bank.md"
assay bank show | head -n 12
assay bank show --format json >bank.json
python3 - bank.json "$EXAMPLES/interview-bank.md" <<'PY'
import json, sys
bank = json.load(open(sys.argv[1]))
text = open(sys.argv[2]).read()
questions = [q for t in bank["topics"] for q in t["questions"]]
print(len(bank["topics"]), "topics", len(questions), "questions")
print("core", sum(t["kind"] == "core" for t in bank["topics"]), "bonus", sum(t["kind"] == "bonus" for t in bank["topics"]))
print("word for word", all(q["prompt"] in text and q["rubric"] in text for q in questions))
for c in questions[0]["criteria"]:
    print("required" if c["required"] else "optional", c["text"])
PY
assay bank show --format md -o interview-bank.md
assay bank import interview-bank.md
sed 's/A shop wants to show customers/A shop would like to show customers/' "$EXAMPLES/interview-bank.md" >interview-bank.md
assay bank import interview-bank.md
assay bank show --format json | grep -A 2 '"code": "1.1"'
assay bank template -o sheet.csv
head -n 3 sheet.csv
printf '# Bank\n\n## Core\n\n### 1. Topic\n\n**Question 1.1:**\n' >broken.md
assay bank import broken.md || echo "exit status $?"
printf '# Bank\n\nNothing here.\n' >empty.md
assay bank import empty.md || echo "exit status $?"
assay bank import nowhere.md || echo "exit status $?"
