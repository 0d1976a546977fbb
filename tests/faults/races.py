"""Several commands at once: all end well, and what is left is what they leave one after the other."""

from store import write_scores

# Who has which score of what; the numbers of imports, which the order decides, left out.
OUTCOME = """SELECT count(*) || ' ' || sum(hashtextextended(concat_ws('|', candidate.export_id, question.code, interviewer.name,
       rating.level, rating.rated_on), 0)::numeric)
  FROM assay.rating
  JOIN assay.candidate USING (candidate_id)
  JOIN assay.question USING (question_id)
  JOIN assay.interviewer USING (interviewer_id)"""
ROWS = 20000


def commands(load):
    """Two merges that have scores to move, an undo, three loads and a report."""
    return [["people", "--merge", "I0", "I2"], ["people", "--merge", "I1", "I3"], ["undo", "2"],
            *(load + [f"new{i}.csv"] for i in range(3)), ["report", "-o", "report.html", "--month", "all"]]


def measure(store, n):
    load = ["ingest", "--scale", "1..5"]
    for name, prefix, turn in (("first", "A", 7), ("second", "A", 11), ("new0", "B", 7), ("new1", "C", 7), ("new2", "D", 7)):
        write_scores(f"{store.work}/{name}.csv", ROWS, prefix, turn)
    for name in ("first", "second"):
        store.run(*load, f"{name}.csv", "-q")
    store.copy("assay", "tried")
    for command in commands(load):
        store.run(*command, "-q", database="tried")
    one_by_one = store.ask(OUTCOME, "tried")
    tried = survived = 0
    for _ in range(max(1, n // 10)):
        store.copy("assay", "tried")
        clients = [store.client(*command, "-q", database="tried") for command in commands(load)]
        outputs = [client.communicate()[0] for client in clients]
        good = all(client.returncode == 0 for client in clients) and store.ask(OUTCOME, "tried") == one_by_one
        tried += 1
        survived += good
        if not good:
            print(f"  {[client.returncode for client in clients]} {''.join(outputs)}")
    yield "two merges, an undo, three loads and a report at once", tried, survived
