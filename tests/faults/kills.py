"""Kills of the client and of the server, at points spread over the measured duration of a command and at each statement that it
sends: what it was to do is done whole or not at all, and doing it again completes it."""

import itertools
import subprocess
import time

from store import Store, write_scores

ROWS = 200000


class Work:
    """A command that changes a database: what it finds, and what it leaves."""

    def __init__(self, store, name, database, *arguments):
        self.store, self.name, self.found, self.arguments = store, name, database, arguments
        self.before = store.state(database)
        store.copy(database, "tried")
        began = time.monotonic()
        store.run(*arguments, "-q", database="tried")
        self.seconds = time.monotonic() - began
        self.after = store.state("tried")
        store.copy(database, "tried")
        shown = store.client(*arguments, "--show-sql", database="tried", stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        self.statements = sum(is_statement(line) for line in shown.communicate()[1].splitlines())

    def begin(self, *more, **options):
        self.store.copy(self.found, "tried")
        return self.store.client(*self.arguments, *more, database="tried", **options)

    def complaint(self):
        """What is wrong with what is left; None: nothing. Completes it."""
        self.store.wait_until_idle("tried")
        state = self.store.state("tried")
        if state not in (self.before, self.after):
            return f"neither before nor after: {state}"
        again = self.store.run(*self.arguments, "-q", database="tried", may_fail=True)
        if state == self.before and again.returncode:
            return f"cannot be done again: {again.stderr}"
        completed = self.store.state("tried")
        return None if completed == self.after else f"not completed: {completed}"


def is_statement(line):
    """Where --show-sql has printed one: a COPY, a COMMIT, or the empty line behind a query."""
    return line.rstrip("\n") in ("", "BEGIN", "COMMIT") or line.startswith("COPY")


def at_statements(work, n):
    """Points where a statement has just been sent, of which there are more than `n` in most commands."""
    for i in range(n):
        wanted = 1 + i * work.statements // n
        client = work.begin("--show-sql", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        seen = 0
        while seen < wanted and (line := client.stderr.readline()):
            seen += is_statement(line)
        yield client


def at_times(work, n):
    """Points by the clock, the first soon after the beginning, the last where it would be over; again, between them, as long as
    somebody asks."""
    for turn in itertools.count():
        for i in range(n):
            client = work.begin(stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            time.sleep(work.seconds * (i + (turn * 0.37 + 0.5) % 1) / n)
            yield client


def kill_client(work, client):
    client.kill()


def kill_server(work, client):
    work.store.kill_server()


def try_kills(work, kill, n):
    """So many kills that hit a living command; those that come too late do not count. Prints what the ones that were not survived
    left behind."""
    tried = survived = 0
    for client in itertools.chain(at_statements(work, n // 2), at_times(work, n - n // 2)):
        hit = client.poll() is None
        if hit:
            kill(work, client)
        client.communicate()
        if hit and kill is kill_server:
            work.store.start()
        if hit:
            complaint = work.complaint()
            tried += 1
            survived += not complaint
            if complaint:
                print(f"  {complaint}")
        if tried == n:
            return tried, survived


def measure(store, n):
    """Loading a large file; with a quarter of the kills each, correcting an earlier one, undoing that, and merging two interviewers of
    many scores."""
    write_scores(f"{store.work}/first.csv", ROWS // 4, "A")
    write_scores(f"{store.work}/large.csv", ROWS, "B")
    write_scores(f"{store.work}/again.csv", ROWS // 4, "A", turn=11)
    load = ["ingest", "--scale", "1..5"]
    store.run(*load, "first.csv", "-q")
    store.copy("assay", "loaded")
    store.run(*load, "large.csv", "-q", database="loaded")
    store.copy("loaded", "corrected")
    store.run(*load, "again.csv", "-q", database="corrected")
    works = [(Work(store, "loading", "assay", *load, "large.csv"), n),
             (Work(store, "correcting", "loaded", *load, "again.csv"), n // 4),
             (Work(store, "undoing", "corrected", "undo", "3"), n // 4),
             (Work(store, "merging", "loaded", "people", "--merge", "I0", "I2"), n // 4)]
    for work, times in works:
        for victim, kill in (("client", kill_client), ("server", kill_server)):
            yield (f"{work.name} ({work.seconds:.1f} s), kill -9 of the {victim}", *try_kills(work, kill, times))
