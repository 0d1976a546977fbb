"""What the ratings tell, beside DuckDB, which computes the same statistics of questions, agreement and candidates from the file. Where
it cannot be had (node's @duckdb/node-api, in BENCH_NODE), the seconds stand alone. What both say is compared to 1e-9."""

import csv
import json
import os
import re
import shutil
import subprocess

from measuring import HERE, TOP, Cost, alternate, show

LEAST_STATUS = (0, 6)


class Sum:
    """Of the costs of several commands in one run."""

    def __init__(self, costs):
        self.wall = sum(cost.wall for cost in costs)
        self.client = sum(cost.client for cost in costs)
        self.server = sum(cost.server for cost in costs)
        self.client_memory = max(cost.client_memory for cost in costs)
        self.server_memory = max(cost.server_memory for cost in costs)

    @property
    def processor(self):
        return self.client + self.server


def install(modules):
    """What duckdb/package-lock.json pins, into a folder of its own; returns whether it is there."""
    if os.path.isdir(f"{modules}/node_modules/@duckdb/node-api"):
        return True
    if not shutil.which("npm"):
        return False
    os.makedirs(modules, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(os.path.join(HERE, "duckdb", name), modules)
    return subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=modules, check=False,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def duckdb():
    """The peer's command, without its arguments; None where it cannot run."""
    peer = os.path.join(os.environ.get("ASSAY_BENCH") or os.path.join(TOP, "../shared/bench"), "peer-duckdb.js")
    modules = os.environ.get("BENCH_NODE") or os.path.expanduser("~/.cache/assay-bench/node")
    if shutil.which("node") and os.path.exists(peer) and install(modules):
        return ["env", f"BENCH_NODE={modules}", "node", peer]
    print("  DuckDB is not at hand: the seconds stand alone", flush=True)
    return None


def apart(cost):
    """`assay interviewers` without the fit of its model, and the fit, as it says itself; the wall time stays with the whole."""
    fit = float(re.search(r"the model took ([\d.]+) seconds", cost.said).group(1))
    return (Cost(cost.wall, cost.client - fit, cost.server, cost.client_memory, cost.server_memory),
            Cost(cost.wall, fit, 0, cost.client_memory, cost.server_memory))


def read(path, keys):
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        names = next(rows)[keys:]
        return {tuple(row[:keys]): dict(zip(names, row[keys:])) for row in rows}


def differences(folder, questions, agreement):
    """Pairs of numbers that should be one: of DuckDB, and of assay."""
    for row in questions["questions"]:
        peer = folder["items"][(row["question"],)]
        yield float(peer["n"]), row["n_candidates"]
        yield float(peer["mean"]), row["mean"]
    for pair in agreement["pairs"]:
        if pair["question"] is None:
            continue
        names = sorted((pair["a"], pair["b"]), key=lambda name: name.encode())
        peer = folder["kappa_question"][(pair["question"], *names)]
        yield float(peer["n"]), pair["n"]
        yield float(peer["po"]), pair["observed"]
        for weights in ("unweighted", "linear", "quadratic"):
            if pair[weights]["status"] == "ok" and peer[weights]:
                yield float(peer[weights]), pair[weights]["estimate"]


def agree(server, peer, path):
    """Whether the figures are the same; prints how far they are apart."""
    out = os.path.join(server.work, "peer")
    subprocess.run([*peer, path, out], check=True, stderr=subprocess.DEVNULL)
    folder = {"items": read(f"{out}/items.csv", 1), "kappa_question": read(f"{out}/kappa_question.csv", 3)}
    documents = [json.loads(subprocess.run([server.assay, name, "--format", "json", "-q"], env=server.environment, check=True,
                                           capture_output=True, text=True).stdout) for name in ("questions", "agreement")]
    apart = [abs(a - b) for a, b in differences(folder, *documents)]
    print(f"  {len(apart):,} figures of DuckDB are at most {max(apart):.2g} apart", flush=True)
    return max(apart) <= 1e-9


def measure(server, path, runs):
    assay, peer = server.assay, duckdb()
    server.run([assay, "ingest", path, "-q"])
    server.ask("CHECKPOINT")

    def command(*words):
        return lambda: server.run([assay, *words, "-q"], LEAST_STATUS)

    commands = {"questions": command("questions", "--format", "json"),
                "agreement": command("agreement", "--format", "json"),
                "candidates": command("candidates", "--format", "csv"),
                "agreement, worst pairs": command("agreement", "--format", "json", "--pairs", "worst"),
                "interviewers": lambda: server.run([assay, "interviewers", "--format", "json", "-v"], LEAST_STATUS),
                "drift": command("drift", "--format", "json"),
                "pipeline": command("pipeline", "--format", "json"),
                "plan questions": command("plan", "questions", "--format", "json")}
    if peer:
        commands["duckdb"] = lambda: server.run([*peer, path, os.path.join(server.work, "peer")])
    costs = alternate(commands, runs)
    three = [Sum(run) for run in zip(costs["questions"], costs["agreement"], costs["candidates"])]
    yardstick = costs["duckdb"] if peer else three
    if peer:
        show("DuckDB, from the file", yardstick, yardstick)
    within = [show("questions, agreement, candidates", three, yardstick, *((0.35, 0.25) if peer else ()))]
    for name in ("questions", "agreement", "agreement, worst pairs", "candidates"):
        show(f"  {name}", costs[name], yardstick)
    costs["interviewers"], costs["the model of interviewers"] = zip(*map(apart, costs["interviewers"]))
    print("  beside `assay questions`", flush=True)
    for name, most in (("interviewers", 1.0), ("drift", 1.2), ("pipeline", 0.3), ("plan questions", 1.0)):
        within.append(show(f"  {name}", costs[name], costs["questions"], most))
    show("  the model of interviewers", costs["the model of interviewers"], costs["questions"])
    if peer:
        within.append(agree(server, peer, path))
    return all(within)
