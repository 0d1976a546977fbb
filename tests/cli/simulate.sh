# What `simulate` can be asked for, what it refuses, and that the truth it writes is true of the scores.
refused() {
    assay simulate "$@" -o none.csv || echo "exit status $?"
    [ ! -e none.csv ] || echo "$* left a file"
}
refused --asked 99
refused --asked 1
refused --per-answer 20
refused --per-answer 5 --offices 2
refused --singles 1.5
refused --singles half
refused --topic-correlation -0.1
refused --topic-correlation nan
refused --answer-sd 0x1
refused --repair 1.1
refused --repair 1.2:2026-05
refused --repair 1.1:2031-01
refused --repair 1.1:2026-05 --no-faults

assay simulate --candidates 600 --halo 0.3 --singles 0.4 --strength-routing --topic-correlation 0.3 --answer-sd 0.4 \
    --repair 1.1:2026-05 -o scores.csv --truth truth.json
assay simulate --candidates 50 --specialists --per-answer 1 --asked 20 -o specialists.csv
python3 - <<'PY'
import collections
import csv
import json


def mean(numbers):
    return sum(numbers) / len(numbers)


truth = json.load(open("truth.json"))
rows = [row for row in csv.DictReader(open("scores.csv")) if row["score"]]
answers = collections.defaultdict(list)
for row in rows:
    answers[row["candidate_id"], row["question_id"]].append((row["interviewer"], int(row["score"])))
singles = sum(len(scores) == 1 for scores in answers.values()) / len(answers)
print("answers with one score about two in five:", abs(singles - 0.4) < 0.05)

print([(q["question"], q["fault"], q["repaired"]) for q in truth["questions"] if "repaired" in q])
before, after = ([int(row["score"]) for row in rows if row["question_id"] == "1.1" and (row["interview_date"] > "2026-05-03") == late]
                 for late in (False, True))
print("too easy before May alone:", mean(before) > 4, mean(after) < 3.6)

print("expected points sum to 0:", abs(sum(who["points"] for who in truth["interviewers"])) < 1e-9)
print("the lenient is above, the severe below:", [who["points"] > 0 for who in truth["interviewers"] if who["fault"]])

# The expected share on a topic is what candidates reach there, over those expected to reach little and much.
topics = {q["question"]: q["question"].split(".")[0] for q in truth["questions"]}
expected = {who["candidate"]: who["topics"] for who in truth["profiles"]}
print(len(expected), "candidates,", len(expected["A-000001"]), "topics")
for low, high in ((0, 0.4), (0.6, 1)):
    pairs = [(expected[candidate][topics[question]], (mean([level for _, level in scores]) - 1) / 4)
             for (candidate, question), scores in answers.items() if low <= expected[candidate][topics[question]] <= high
             and topics[question] not in ("1", "5", "7", "9")]
    print(len(pairs) > 500, "off by", "little" if abs(mean([a for a, _ in pairs]) - mean([b for _, b in pairs])) < 0.04 else pairs[:9])

special = [row for row in csv.DictReader(open("specialists.csv"))]
whose = collections.defaultdict(set)
for row in special:
    whose[row["question_id"]].add(row["interviewer"])
print("questions of one interviewer alone:", all(len(who) == 1 for who in whose.values()), len(special) == 50 * 22)
PY
echo "--- months, and faults in some of them"
assay simulate --months 24 --fault-from 7 --fault-until 12 --candidates 800 -q -o months.csv --truth months.json
assay simulate --months 24 --no-faults --candidates 800 -q -o sound.csv
python3 - <<'PY'
import collections
import csv
import json

def answers(name):
    found = {}
    for row in csv.DictReader(open(name)):
        found[row["candidate_id"], row["question_id"], row["interviewer"]] = row["interview_date"], row["score"]
    return found

faulty, sound = answers("months.csv"), answers("sound.csv")
days = sorted(day for day, _ in faulty.values())
print(days[0] >= "2024-11-01", days[-1] <= "2026-10-31", len({day[:7] for day in days}), "months")
first, last = collections.defaultdict(lambda: "9999"), collections.defaultdict(str)
for (candidate, _, _), (day, _) in faulty.items():
    first[candidate], last[candidate] = min(first[candidate], day), max(last[candidate], day)
outside = {who for who in first if last[who] < "2025-05-01" or first[who] > "2025-11-15"}
differ = [key for key in faulty if key[0] in outside and faulty[key] != sound[key]]
print(len(outside) > 300, "candidates met no fault;", len(differ), "of their scores differ from those without faults")
easy = [float(score) for (who, question, _), (day, score) in faulty.items()
        if question == "1.1" and score and "2025-05-01" <= day < "2025-11-01"]
print("within the months 1.1 is too easy:", sum(easy) / len(easy) > 4.2)
truth = json.load(open("months.json"))
for thing in truth["questions"] + truth["interviewers"]:
    if thing["fault"]:
        print(thing.get("question") or thing.get("interviewer"), thing["fault"], thing["faulty_from"], thing["repaired"])
PY
assay simulate --months 12 --fault-until 13 || echo "exit status $?"
assay simulate --fault-from 5 --fault-until 4 || echo "exit status $?"
