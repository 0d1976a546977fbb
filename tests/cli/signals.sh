# A command that waits for somebody else ends at the first signal that asks it to, and holds nothing up.
cat >asked.py <<'PY'
"""Runs a command until it waits (for the file named first, or "-": asleep), asks it to end, and says how it did."""
import os, signal, subprocess, sys

sys.path.append(os.environ["TOP"] + "/tests/cli")
from waiting import opened

waits_for, command = sys.argv[1], sys.argv[2:]
child = subprocess.Popen(command, stdout=subprocess.DEVNULL)


def is_waiting():
    folder = f"/proc/{child.pid}"
    if waits_for != "-":
        return waits_for in opened(child.pid)
    with open(folder + "/stat") as file:
        return file.read().rsplit(")", 1)[1].split()[0] == "S" and os.readlink(folder + "/exe").endswith("/assay")


while child.poll() is None and not is_waiting():
    pass
child.send_signal(signal.SIGTERM)
print("exit status", child.wait())
PY
mkfifo in out
python3 asked.py in assay inspect in --scale 1..5 2>&1
python3 asked.py in assay ingest in --scale 1..5 2>&1
python3 asked.py - assay simulate -o out 2>&1
assay imports -q >made && echo "the database is as it was"
echo '--- while another command starts or stops the server'
unset ASSAY_DB
export XDG_DATA_HOME="$PWD/own"
mkdir -m 711 own
assay imports -q >made
cat >held.py <<'PY'
"""Holds the lock of the server in the folder named first while the rest runs."""
import fcntl, subprocess, sys

with open(sys.argv[1] + "/assay/change.lock", "r+") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    subprocess.run(sys.argv[2:])
PY
python3 held.py own python3 asked.py change.lock assay imports 2>&1
assay server stop -q
