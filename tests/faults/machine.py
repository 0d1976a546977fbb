"""What a machine does to commands: clocks that jump, full disks, missing programs, and databases in which a role may do little.
What needs root, or a program that is not installed, is skipped by name."""

import os
import shutil
import subprocess

from store import Store, write_scores

ROWS = 50000
LOAD = ["ingest", "--scale", "1..5"]


def counted(name, outcomes):
    for complaint in filter(None, outcomes):
        print(f"  {complaint}")
    return name, len(outcomes), sum(not complaint for complaint in outcomes)


def said(done, status, words):
    """None where a command ended as it should and said these words."""
    text = done.stdout + done.stderr
    return None if done.returncode == status and words in text else f"{done.args}: {done.returncode} {text}"


def clocks(store):
    """Loads while the clock is years before and behind, and goes back between two of them."""
    outcomes = []
    for i, day in enumerate(("2001-01-01", "2037-12-31", "2026-01-01", "2026-01-02", "2025-12-31")):
        write_scores(f"{store.work}/clock{i}.csv", 200, f"K{i}")
        client = subprocess.run(["faketime", f"{day} 12:00:00", store.assay, *LOAD, f"clock{i}.csv", "-q"], cwd=store.work,
                                env=store.environment, capture_output=True, text=True)
        outcomes.append(said(client, 0, ""))
    outcomes.append(said(store.run("imports", may_fail=True), 0, "clock4.csv"))
    outcomes.append(said(store.run("report", "-o", "clock.html", may_fail=True), 0, ""))
    return counted("clocks that jump", outcomes)


class Disk:
    """A file system of so many MiB."""

    def __init__(self, path, mib):
        self.path = path
        os.makedirs(path)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={mib}m,mode=0711", "none", path], check=True)

    def fill(self, left_kib):
        status = os.statvfs(self.path)
        size = status.f_bavail * status.f_frsize - left_kib * 1024
        with open(f"{self.path}/filler", "wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(size, 1))

    def free(self):
        os.remove(f"{self.path}/filler")

    def close(self):
        subprocess.run(["umount", "-l", self.path], check=True)


def full_temporary_folder(store):
    disk = Disk(f"{store.work}/small", 1)
    outcomes = []
    for arguments in ([*LOAD, "-", "-q"], ["inspect", "-", "--scale", "1..5"]):
        with open(f"{store.work}/large.csv", "rb") as file:
            client = subprocess.run([store.assay, *arguments], cwd=store.work, stdin=file, capture_output=True, text=True,
                                    env={**store.environment, "TMPDIR": disk.path})
        outcomes.append(said(client, 1, "TMPDIR"))
    disk.close()
    return counted("a full temporary folder", outcomes)


def full_disks(store, n):
    """The server's disk is full after so much more of a load: nothing of it is stored, and with room it is stored whole."""
    disk = Disk(f"{store.work}/disk", 400)
    small = Store(store.assay, home=disk.path)
    write_scores(f"{small.work}/first.csv", 1000, "A")
    write_scores(f"{small.work}/large.csv", ROWS, "B")
    small.run(*LOAD, "first.csv", "-q")
    small.copy("assay", "tried")
    before = small.state("tried")
    small.run(*LOAD, "large.csv", "-q", database="tried")
    after = small.state("tried")
    outcomes = []
    for i in range(n):
        small.copy("assay", "tried")
        small.ask("CHECKPOINT")
        disk.fill(200 + 16000 * i // n)
        client = small.run(*LOAD, "large.csv", "-q", database="tried", may_fail=True)
        disk.free()
        small.start()
        state = small.state("tried")
        complaint = None if state == (before if client.returncode else after) else f"{client.stderr} {state}"
        if client.returncode:
            complaint = complaint or said(client, 5, "pace")
            small.run(*LOAD, "large.csv", "-q", database="tried")
            complaint = complaint or (None if small.state("tried") == after else "not completed")
        outcomes.append(complaint)
    small.close()
    disk.close()
    return counted("a disk that is full at some point of a load", outcomes)


def missing_programs(store):
    """Without PostgreSQL's programs, without gnuplot: the message says what is missing."""
    hide = ("mount -t tmpfs none /usr/lib/postgresql && mount --bind /bin/false /usr/bin/pg_config && PATH={path} && "
            "cd '{work}' && exec '{assay}' {command}")
    outcomes = []
    folder = f"{store.work}/bin"
    os.makedirs(folder)
    for name in ("sh", "env"):
        os.symlink(shutil.which(name), f"{folder}/{name}")
    for command, status, words in (("imports", 5, "PostgreSQL"), ("try large.csv --scale 1..5 -o page.html", 5, "PostgreSQL")):
        text = hide.format(path=folder, work=store.work, assay=store.assay, command=command)
        client = subprocess.run(["unshare", "-m", "sh", "-c", text], capture_output=True, text=True,
                                env={**store.environment, "XDG_DATA_HOME": f"{store.work}/none"})
        outcomes.append(said(client, status, words))
    client = subprocess.run([store.assay, "report", "--month", "all", "-o", "page.html"], cwd=store.work, capture_output=True,
                            text=True, env={**store.environment, "PATH": folder})
    outcomes.append(said(client, 3, "gnuplot"))
    return counted("missing programs", outcomes)


def small_rights(store):
    """A role that may only read can ask everything; one that may not create is told so where there is no schema yet."""
    for role in ("reader", "writer"):
        store.ask(f"CREATE ROLE {role} LOGIN")
    store.ask("GRANT USAGE ON SCHEMA assay TO reader, writer; GRANT SELECT ON ALL TABLES IN SCHEMA assay TO reader, writer; "
              "GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA assay TO writer; "
              "GRANT USAGE ON ALL SEQUENCES IN SCHEMA assay TO writer", "assay")
    store.ask("CREATE DATABASE bare")
    write_scores(f"{store.work}/more.csv", 200, "M")

    def run(role, database, *arguments):
        conninfo = f"{store.database(database)} user={role}"
        return subprocess.run([store.assay, *arguments, "--db", conninfo], cwd=store.work, capture_output=True, text=True,
                              env=store.environment)

    before = store.state("assay")
    outcomes = [said(run("reader", "assay", "questions"), 0, "Q1"),
                said(run("reader", "assay", "report", "--month", "all", "-o", "page.html"), 0, ""),
                said(run("reader", "assay", *LOAD, "more.csv"), 5, "permission denied"),
                said(run("reader", "assay", "undo", "1"), 5, "permission denied"),
                None if store.state("assay") == before else "a reader changed something",
                said(run("writer", "bare", *LOAD, "more.csv"), 5, "permission denied"),
                said(run("writer", "assay", *LOAD, "more.csv"), 0, ""),
                said(run("writer", "assay", "undo", "2"), 0, ""),
                None if store.state("assay") == before else "what a writer did is not undone"]
    return counted("roles that may do little", outcomes)


def measure(store, n):
    write_scores(f"{store.work}/large.csv", ROWS, "L")
    store.run(*LOAD, "large.csv", "-q")
    yield small_rights(store)
    if shutil.which("faketime"):
        yield clocks(store)
    else:
        print("clocks that jump: skipped, for there is no faketime")
    if os.geteuid() == 0:
        yield full_temporary_folder(store)
        yield full_disks(store, n // 5)
        yield missing_programs(store)
    else:
        print("full disks, missing programs: skipped, for they need root")
