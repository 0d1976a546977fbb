"""What commands cost: wall time, processor time of the client and of a private PostgreSQL server with all its processes until it is
idle again, its checkpoint included, and the peak memory of both. Used by `ratios` and its parts."""

import csv
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

TICK = os.sysconf("SC_CLK_TCK")
HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))


class Cost:
    """Of one run. Seconds and MiB, and what it said on standard error."""

    def __init__(self, wall, client, server, client_memory, server_memory, said=""):
        self.wall, self.client, self.server = wall, client, server
        self.client_memory, self.server_memory = client_memory, server_memory
        self.said = said

    @property
    def processor(self):
        return self.client + self.server


def stat_of(process):
    """Ticks of the process, ticks of its children that have ended, memory in KiB that it has had at most."""
    with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
        fields = file.read().rpartition(")")[2].split()
    with open(f"/proc/{process}/status", encoding="utf-8", errors="replace") as file:
        peak = re.search(r"VmHWM:\s+(\d+)", file.read())
    return int(fields[11]) + int(fields[12]), int(fields[13]) + int(fields[14]), int(peak.group(1)) if peak else 0


class Server:
    """The private server of an assay, in a folder of its own; it runs from the first command to close()."""

    def __init__(self, assay):
        self.assay = os.path.realpath(assay)
        self.work = tempfile.mkdtemp(prefix="assay-bench-", dir=os.environ.get("TMPDIR", "/tmp"))
        os.chmod(self.work, 0o711)
        self.environment = {key: value for key, value in os.environ.items()
                            if key != "ASSAY_DB" and not key.startswith("PG")}
        self.environment.update(XDG_DATA_HOME=self.work, LC_ALL="C.UTF-8", PSQLRC=os.devnull)
        subprocess.run([self.assay, "server", "start", "-q"], check=True, env=self.environment)
        status = subprocess.run([self.assay, "server", "status", "--format", "json"], check=True, env=self.environment,
                                capture_output=True, text=True).stdout
        self.conninfo = re.search(r'"conninfo": "(.*)"', status).group(1)
        with open(f"{self.work}/assay/data/postmaster.pid", encoding="ascii") as file:
            self.process = int(file.readline())
        self.psql = shutil.which("psql") or subprocess.run(["pg_config", "--bindir"], check=True, capture_output=True,
                                                           text=True).stdout.strip() + "/psql"

    def close(self):
        subprocess.run([self.assay, "server", "stop", "-q"], env=self.environment, check=False)
        shutil.rmtree(self.work, ignore_errors=True)

    def ask(self, statement, database="assay"):
        return subprocess.run([self.psql, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", self.database(database), "-c", statement],
                              check=True, env=self.environment, capture_output=True, text=True).stdout.strip()

    def database(self, name):
        return re.sub(r"dbname='[^']*'", f"dbname='{name}'", self.conninfo)

    def new_database(self, name):
        """An empty one; returns how to reach it."""
        self.ask(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self.ask(f"CREATE DATABASE {name}")
        return self.database(name)

    def children(self):
        with open(f"/proc/{self.process}/task/{self.process}/children", encoding="ascii") as file:
            return file.read().split()

    def seconds(self):
        """Processor time of all processes so far, ended ones included."""
        own, ended, _ = stat_of(self.process)
        total = own + ended
        for child in self.children():
            try:
                total += stat_of(child)[0]
            except (FileNotFoundError, ProcessLookupError):
                return self.seconds()  # it ended meanwhile, and is now among the ended
        return total / TICK

    def settle(self):
        """Waits until nothing works any more, and all is on disk. Returns seconds()."""
        self.ask("CHECKPOINT")
        before, same = self.seconds(), 0
        while same < 3:
            time.sleep(0.1)
            now = self.seconds()
            same = same + 1 if now == before else 0
            before = now
        return before

    def watch_memory(self, client, ended, peaks):
        """Of the client: what wait4 tells of it holds what this program had when it began the client."""
        while not ended.wait(0.01):
            for process in [client, *self.children()]:
                try:
                    peaks[process == client].append(stat_of(process)[2])
                except (FileNotFoundError, ProcessLookupError):
                    pass

    def run(self, command, expected=(0,)):
        """Runs a list of words; returns its Cost."""
        before, ended, peaks = self.settle(), threading.Event(), ([0], [0])
        begin = time.perf_counter()
        with open(os.devnull, "r+b") as null:
            client = subprocess.Popen(command, env=self.environment, stdin=null, stdout=null, stderr=subprocess.PIPE, cwd=self.work)
            watcher = threading.Thread(target=self.watch_memory, args=(client.pid, ended, peaks))
            watcher.start()
            said = client.stderr.read().decode(errors="replace")
            _, status, usage = os.wait4(client.pid, 0)
        client.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begin
        ended.set()
        watcher.join()
        if client.returncode not in expected:
            sys.exit(f"{' '.join(command)}: status {client.returncode}\n{said}")
        return Cost(wall, usage.ru_utime + usage.ru_stime, self.settle() - before, max(peaks[True]) / 1024,
                    max(peaks[False]) / 1024, said)


def alternate(commands, runs):
    """commands: name -> function that returns a Cost. Runs them in turn, A B A B; returns name -> costs."""
    costs = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            costs[name].append(command())
    return costs


def ratio(costs, yardstick):
    """The median of the run-by-run ratios of processor time."""
    return statistics.median(a.processor / max(b.processor, 1 / TICK) for a, b in zip(costs, yardstick))


def show(name, costs, yardstick, most=None, aim=None):
    """Prints a line of the table; returns whether the ratio is within `most` (None: no limit)."""
    median = lambda field: statistics.median(getattr(cost, field) for cost in costs)
    times = ratio(costs, yardstick)
    within = most is None or times <= most
    limits = "" if most is None else f"  at most {most:g}" + (f", aim {aim:g}" if aim is not None else "")
    print(f"  {name:34} {median('wall'):8.2f} {median('client'):8.2f} {median('server'):8.2f} {median('client_memory'):8.0f} "
          f"{median('server_memory'):8.0f} {times:8.2f}{limits}{'' if within else '  OVER'}", flush=True)
    return within


def heading(title):
    print(f"{title}\n  {'':34} {'wall s':>8} {'client s':>8} {'server s':>8} {'MiB':>8} {'srv MiB':>8} {'ratio':>8}", flush=True)


def export(candidates):
    """A generated export of so many candidates, some 30 ratings each; None where the generator is not at hand."""
    generate = os.environ.get("ASSAY_BENCH") or os.path.join(TOP, "../shared/bench")
    folder = os.environ.setdefault("BENCH_DATA", os.path.expanduser("~/.cache/assay-bench/data"))
    path = os.path.join(folder, str(candidates), "scores.csv")
    if not os.path.exists(path):
        if not os.access(f"{generate}/generate", os.X_OK):
            return None
        os.makedirs(folder, exist_ok=True)
        subprocess.run([f"{generate}/generate", str(candidates)], check=True, stdout=subprocess.DEVNULL)
    return path


def rows_of(path):
    """Records of a generated export; its comments hold line ends, so lines are not records."""
    with open(path, newline="", encoding="utf-8") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def parts():
    """Names of the parts, each a file of ratio_parts/."""
    return sorted(os.path.basename(path)[:-3] for path in glob.glob(f"{HERE}/ratio_parts/*.py"))
