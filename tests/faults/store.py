"""A private server of its own, and databases that are copied from one that is made once, so that each fault finds the same."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

# All that a fault could tear: what is stored, by the names that a person would use, and what could take it back.
STATE = """SELECT concat_ws(' ',
    (SELECT count(*) FROM assay.import WHERE undone_at IS NULL), 'imports',
    (SELECT count(*) FROM assay.candidate), 'candidates',
    (SELECT count(*) FROM assay.interview), 'interviews',
    (SELECT count(*) FROM assay.person_merge), 'merges',
    (SELECT count(*) || ' changes ' || coalesce(sum(level), 0) FROM assay.rating_change),
    (SELECT count(*) || ' ratings ' || coalesce(sum(hashtextextended(concat_ws('|', candidate.export_id, question.code,
                    interviewer.name, rating.level, rating.rated_on), 0)::numeric), 0)
       FROM assay.rating
       JOIN assay.candidate USING (candidate_id)
       JOIN assay.question USING (question_id)
       JOIN assay.interviewer USING (interviewer_id)),
    (SELECT count(*) FROM assay.rating LEFT JOIN assay.interview USING (candidate_id, interview_id)
      WHERE interview.role_id IS NULL), 'astray')"""
BUSY = "SELECT count(*) FROM pg_stat_activity WHERE datname = '{}'"


def write_scores(path, rows, prefix, turn=7):
    """Two interviewers an answer, I0 and I1 for every other candidate, I2 and I3 for the rest; 36 questions. Another `turn` gives
    other scores to the same answers."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("candidate,interviewer,question,score,date\n")
        for i in range(rows):
            candidate = i // 20
            file.write(f"{prefix}{candidate},I{candidate % 2 * 2 + i % 2},Q{i % 20 // 2 + candidate % 26},"
                       f"{1 + (i * turn + candidate) % 5},2026-0{1 + candidate % 9}-1{candidate % 10}\n")


class Store:
    def __init__(self, assay, home=None):
        self.assay = os.path.realpath(assay)
        self.work = tempfile.mkdtemp(prefix="assay-faults-")
        os.chmod(self.work, 0o711)
        self.home = home or self.work
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith(("PG", "ASSAY_"))}
        self.environment.update(XDG_DATA_HOME=self.home, LC_ALL="C.UTF-8", PSQLRC=os.devnull)
        self.psql = shutil.which("psql")
        self.start()
        status = self.run("server", "status", "--format", "json").stdout
        self.conninfo = re.search(r'"conninfo": "(.*)"', status).group(1)

    def start(self):
        self.run("server", "start", "-q")

    def process(self):
        with open(f"{self.home}/assay/data/postmaster.pid", encoding="ascii") as file:
            return int(file.readline())

    def kill_server(self):
        """All its processes, as a machine that loses power would."""
        process = self.process()
        children = subprocess.run(["pgrep", "-P", str(process)], capture_output=True, text=True).stdout.split()
        for number in [process, *map(int, children)]:
            try:
                os.kill(number, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def database(self, name):
        return re.sub(r"dbname=\S+", f"dbname={name}", self.conninfo)

    def client(self, *arguments, database=None, **options):
        """A command under way."""
        given = ["--db", self.database(database)] if database else []
        return subprocess.Popen([self.assay, *arguments, *given], cwd=self.work, text=True, env=self.environment,
                                **{"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, **options})

    def run(self, *arguments, database=None, may_fail=False):
        client = self.client(*arguments, database=database, stderr=subprocess.PIPE)
        output, errors = client.communicate()
        if client.returncode and not may_fail:
            raise SystemExit(f"assay {' '.join(arguments)} failed: {errors}")
        return subprocess.CompletedProcess(arguments, client.returncode, output, errors)

    def ask(self, query, database="postgres"):
        done = subprocess.run([self.psql, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", self.database(database), "-c", query],
                              check=True, capture_output=True, text=True, env=self.environment)
        return done.stdout.strip()

    def copy(self, source, target):
        self.ask(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)")
        self.ask(f"CREATE DATABASE {target} TEMPLATE {source}")

    def wait_until_idle(self, database):
        while self.ask(BUSY.format(database)) != "0":
            time.sleep(0.01)

    def state(self, database):
        return self.ask(STATE, database)

    def close(self):
        self.run("server", "stop", "-q", may_fail=True)
        shutil.rmtree(self.work, ignore_errors=True)
