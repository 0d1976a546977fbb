"""Kills real processes in the middle of a file. Nothing here waits for a time: each kill comes when
the database shows that the client has come to the point that is meant."""

import glob
import json
import os
import signal
import subprocess

LOOKS, LOOKS_A_QUERY = 24000, 200
WRITERS_LOCK = "SELECT pg_advisory_xact_lock(418548769145)"
RATINGS_LOCK = "LOCK TABLE assay.rating IN ACCESS EXCLUSIVE MODE"
MIDWAY_LOCK = "SELECT pg_advisory_xact_lock(5000)"
# Rows that are sent are held where some are written and more are to come.
HOLD_MIDWAY = """CREATE FUNCTION public.hold_midway() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.candidate_id % 5000 = 0 THEN
        PERFORM pg_advisory_xact_lock_shared(5000);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER midway BEFORE INSERT ON assay.rating FOR EACH ROW EXECUTE FUNCTION public.hold_midway()"""
os.environ.pop("ASSAY_DB", None)
os.environ["PSQLRC"] = os.devnull


def assay(*arguments):
    """A client under way, with signals as a terminal leaves them."""
    return subprocess.Popen(["env", "--default-signal=INT,TERM,HUP", "assay", *arguments],
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def finish(client):
    output = client.communicate()[0]
    return client.returncode, output.splitlines()


def run(*arguments):
    return finish(assay(*arguments))


def psql():
    status = json.loads(subprocess.run(["assay", "server", "status", "--format", "json"], check=True,
                                       capture_output=True, text=True).stdout)
    return [os.environ["PSQL"], "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", status["conninfo"]]


def ask(query):
    done = subprocess.run([*psql(), "-c", query], check=True, capture_output=True, text=True)
    return done.stdout.strip()


# The server itself looks every 5 ms: what is waited for can be over before another psql is there.
LOOK = """CREATE TEMPORARY TABLE seen AS SELECT false AS is_so;
DO $$ BEGIN
    FOR i IN 1..{n} LOOP
        PERFORM pg_stat_clear_snapshot();
        UPDATE seen SET is_so = (SELECT {query});
        EXIT WHEN (SELECT is_so FROM seen);
        PERFORM pg_sleep(0.005);
    END LOOP;
END $$;
SELECT is_so FROM seen"""


def wait_until(query, client=None):
    look = LOOK.format(n=LOOKS_A_QUERY, query=query)
    for _ in range(LOOKS // LOOKS_A_QUERY):
        if subprocess.run([*psql(), "-c", look], capture_output=True, text=True).stdout.strip() == "t":
            return
        if client and client.poll() is not None:
            raise SystemExit(f"ended before {query}: {finish(client)}")
    raise SystemExit(f"never true: {query}")


class Hold:
    """A transaction of somebody else that keeps clients waiting."""

    def __init__(self, lock):
        self.session = subprocess.Popen(psql(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.session.stdin.write(f"BEGIN;\n{lock};\n\\echo held\n")
        self.session.stdin.flush()
        while self.session.stdout.readline().strip() != "held":
            pass

    def release(self):
        self.session.communicate()


def waiting(n):
    return (f"count(*) = {n} FROM pg_stat_activity "
            "WHERE application_name = 'assay' AND wait_event_type = 'Lock'")


IS_HELD_MIDWAY = ("count(*) = 1 FROM pg_stat_progress_copy JOIN pg_stat_activity USING (pid) "
                  "WHERE relid = 'assay.rating'::regclass AND tuples_processed > 0 AND wait_event_type = 'Lock'")
NOBODY_IS_THERE = "count(*) = 0 FROM pg_stat_activity WHERE application_name = 'assay'"

# Where a client is stopped: what is held, and what shows that it came there.
POINTS = {
    "waiting for its turn": (WRITERS_LOCK, waiting(1)),
    "sending the rows": (MIDWAY_LOCK, IS_HELD_MIDWAY),
    "storing the scores": (RATINGS_LOCK, waiting(1)),
}


def client_at(point, path):
    lock, shown_by = POINTS[point]
    hold = Hold(lock)
    client = assay("ingest", path, "--scale", "1..5", "-q")
    wait_until(shown_by, client)
    return client, hold


def left():
    counts = ask("SELECT (SELECT count(*) FROM assay.import) || ' imports, ' "
                 "|| (SELECT count(*) FROM assay.rating) || ' ratings, ' "
                 "|| (SELECT count(*) FROM assay.candidate) || ' candidates'")
    return counts + (", and rejects" if glob.glob("*reject*") else "")


def write_scores(path, n, prefix):
    with open(path, "w", encoding="utf-8") as file:
        file.write("candidate,interviewer,question,score\n")
        for i in range(n):
            score = 1 + (i * 7 + i // 20) % 5
            file.write(f"{prefix}{i // 20},I{i % 2},Q{i % 20 // 2},{score}\n")


def clients_that_are_stopped():
    for point in POINTS:
        for number in (signal.SIGINT, signal.SIGTERM):
            client, hold = client_at(point, "long.csv")
            client.send_signal(number)
            print(f"{number.name} {point}:", *finish(client))
            hold.release()
            wait_until(NOBODY_IS_THERE)
            print(" ", left())


def clients_that_are_killed():
    for point in POINTS:
        client, hold = client_at(point, "long.csv")
        client.kill()
        print(f"SIGKILL {point}:", finish(client)[0])
        hold.release()
        wait_until(NOBODY_IS_THERE)
        for path in glob.glob("*reject*"):
            os.remove(path)
        print(" ", left())


def servers_that_are_killed():
    for point in POINTS:
        for number in (signal.SIGQUIT, signal.SIGKILL):
            client, hold = client_at(point, "long.csv")
            [pid_file] = glob.glob("own/**/postmaster.pid", recursive=True)
            with open(pid_file, encoding="ascii") as file:
                os.kill(int(file.readline()), number)
            status, output = finish(client)
            reason, hint = output
            lost, was_lost, _ = reason.partition("was lost")
            print(f"{number.name} to the server, {point}:", status, lost + was_lost)
            print(hint)
            hold.release()
            print(" ", run("server", "start", "-q"), left())


def a_process_of_the_server_that_is_killed():
    """PostgreSQL ends all its sessions then, and takes no new ones before it has recovered."""
    [pid_file] = glob.glob("own/**/postmaster.pid", recursive=True)
    with open(pid_file, encoding="ascii") as file:
        server = int(file.readline())
    for _ in range(5):
        process = int(subprocess.run(["pgrep", "-P", str(server)], check=True, capture_output=True, text=True).stdout.split()[0])
        os.kill(process, signal.SIGKILL)
        print("a process of the server is killed:", run("imports", "-q", "--format", "csv", "-o", os.devnull))


def writers_at_once():
    hold = Hold(WRITERS_LOCK)
    clients = [assay("ingest", path, "--scale", "1..5", "-q") for path in ("one.csv", "two.csv")]
    wait_until(waiting(2))
    hold.release()
    print("two files at once:", *(finish(client) for client in clients), left())
    hold = Hold(WRITERS_LOCK)
    clients = [assay("ingest", "three.csv", "--scale", "1..5") for _ in range(2)]
    wait_until(waiting(2))
    hold.release()
    print("one file twice at once, loaded already:",
          sorted(any("already loaded" in line for line in finish(client)[1]) for client in clients),
          left())


write_scores("long.csv", 200000, "C")
for name, prefix in (("one", "A"), ("two", "A"), ("three", "B")):
    write_scores(f"{name}.csv", 100, prefix + name)
first = [assay("people", "-q") for _ in range(3)]
print("three that come first:", [finish(client)[0] for client in first])
print(run("server", "start", "-q"), left())
ask(HOLD_MIDWAY)
clients_that_are_stopped()
clients_that_are_killed()
servers_that_are_killed()
a_process_of_the_server_that_is_killed()
writers_at_once()
print("and then:", run("ingest", "long.csv", "--scale", "1..5", "-q"), left())
run("server", "stop", "-q")
