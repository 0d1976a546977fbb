"""Signals that ask a command to end, at points spread over the time that it takes: how much processor time it still uses, since other
work on the machine says nothing of it, and what it leaves behind."""

import os
import signal
import time

CANDIDATES = 6000  # about 170,000 ratings
MOST_SECONDS = 0.1
INTERRUPTED = 130
COMMANDS = (["ingest", "--scale", "1..5", "more.csv", "--dry-run"], ["questions"], ["plan", "questions"], ["plan", "panels"],
            ["agreement", "--pairs", "worst", "--format", "json"], ["interviewers"], ["candidates"], ["drift"], ["pipeline"],
            ["report", "-o", "r.html"], ["report", "-o", "r.xlsx"], ["report", "-o", "r.json"], ["report", "-o", "r.csv"])


def used(process):
    """The processor time of all its threads so far."""
    with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def interrupt(client):
    """Seconds from the signal to the end, as the processor counts them; None: it had ended before."""
    if client.poll() is not None:
        return None
    before, began = used(client.pid), time.monotonic()
    client.send_signal(signal.SIGINT)
    _, status, usage = os.wait4(client.pid, 0)
    client.returncode = os.waitstatus_to_exitcode(status)
    return min(usage.ru_utime + usage.ru_stime - before, time.monotonic() - began)


def left_behind(store):
    return [name for folder in (store.work, store.environment["TMPDIR"]) for name in os.listdir(folder)
            if name.startswith((".assay-", "assay-"))]


def try_signals(store, arguments, n):
    began = time.monotonic()
    store.run(*arguments, "-q", database="assay", may_fail=True)
    seconds = time.monotonic() - began
    before, tried, survived, worst = store.state("assay"), 0, 0, 0
    for i in range(n):
        client = store.client(*arguments, "-q", database="assay")  # whose output nobody reads
        time.sleep(seconds * (i + 0.5) / n)
        took = interrupt(client)
        said = client.communicate()[0]
        if took is None or client.returncode == 0:
            continue
        worst = max(worst, took)
        good = client.returncode == INTERRUPTED and took <= MOST_SECONDS and not left_behind(store)
        tried += 1
        survived += good
        if not good:
            print(f"  {arguments}: exit status {client.returncode} after {took:.3f} s {said} {left_behind(store)}")
    if store.state("assay") != before:
        print(f"  {arguments} changed what is stored")
        survived = 0
    return f"{' '.join(arguments)} ({seconds:.1f} s), interrupted: at most {1000 * worst:.0f} ms", tried, survived


def measure(store, n):
    store.environment["TMPDIR"] = f"{store.work}/temporary"
    os.mkdir(store.environment["TMPDIR"])
    os.chmod(store.environment["TMPDIR"], 0o1777)
    for seed, name in ((1, "scores"), (2, "more")):
        store.run("simulate", "--seed", str(seed), "--candidates", str(CANDIDATES), "-o", f"{name}.csv", "-q")
    store.run("ingest", "--scale", "1..5", "scores.csv", "-q")
    for arguments in COMMANDS:
        yield try_signals(store, arguments, max(1, n // 10))
