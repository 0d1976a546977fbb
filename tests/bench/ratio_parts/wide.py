"""2,000,000 ratings of 100,000 candidates on 5,000 questions by 2,000 interviewers, beside as many on 36 questions by 24: nothing may
cost questions x ratings, or the cube of either. Each command in turn on both; its yardstick is itself on the narrow one."""

import csv
import os
import random

from measuring import alternate, show

CANDIDATES, ANSWERS, INTERVIEWERS_EACH = 100_000, 10, 2
OWN_EXPORTS = CANDIDATES * ANSWERS * INTERVIEWERS_EACH
SHAPES = {"narrow": (36, 24), "wide": (5_000, 2_000)}
COMMANDS = (("questions",), ("interviewers",), ("pipeline",), ("drift",), ("agreement", "--pairs", "worst"))
LEAST_STATUS = (0, 6)


def export(name):
    """Candidates who met any of the questions and interviewers, in any pairs; the same each time."""
    n_questions, n_interviewers = SHAPES[name]
    folder = os.environ.setdefault("BENCH_DATA", os.path.expanduser("~/.cache/assay-bench/data"))
    path = os.path.join(folder, f"{name}.csv")
    if os.path.exists(path):
        return path
    os.makedirs(folder, exist_ok=True)
    draw = random.Random(7)
    severity = [draw.gauss(0, 0.3) for _ in range(n_interviewers)]
    easiness = [draw.gauss(0, 0.6) for _ in range(n_questions)]
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["candidate_id", "interview_date", "interviewer", "question_id", "topic", "score"])
        for candidate in range(CANDIDATES):
            day, ability = f"2026-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}", draw.gauss(0, 0.9)
            panel = draw.sample(range(n_interviewers), INTERVIEWERS_EACH)
            for question in draw.sample(range(n_questions), ANSWERS):
                for interviewer in panel:
                    score = round(3 + ability + easiness[question] - severity[interviewer] + draw.gauss(0, 0.7))
                    rows.writerow([f"C{candidate}", day, f"Interviewer {interviewer + 1}",
                                   f"{question % 18 + 1}.{question // 18 + 1}", f"Topic {question % 18 + 1}", min(5, max(1, score))])
    return path


def measure(server, runs):
    databases = {name: server.new_database(name) for name in SHAPES}
    costs = {name: [server.run([server.assay, "ingest", export(name), "--scale", "1..5", "-q", "-d", databases[name]])] for name in SHAPES}
    within = [show("ingest", costs["wide"], costs["narrow"], 10)]
    for words in COMMANDS:
        both = {name: lambda name=name: server.run([server.assay, *words, "--format", "json", "-q", "-d", databases[name]], LEAST_STATUS)
                for name in SHAPES}
        costs = alternate(both, runs)
        within.append(show(" ".join(words), costs["wide"], costs["narrow"], 10))
    return all(within)
