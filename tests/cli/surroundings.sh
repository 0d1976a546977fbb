# What whoever starts the program has left to it: signals, rights of new files, limits, variables of other servers. It works, or says why.
cat >as.py <<'PY'
"""Runs a command under one of these, and prints how it ended."""
import os, signal, subprocess, sys

SETTINGS = {
    "ignoring its children": lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN),
    "with all signals blocked": lambda: signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals()),
    "with no right to its own files": lambda: os.umask(0o777),
}
done = subprocess.run(sys.argv[2:], preexec_fn=SETTINGS[sys.argv[1]], capture_output=True, text=True)
print(f"{sys.argv[1]}: exit status {done.returncode}", done.stderr or "", sep="\n" if done.stderr else "", end="" if done.stderr else "\n")
PY
cat >scores.csv <<'CSV'
candidate,interviewer,question,score,date
A,Ana,Q1,4,2026-05-04
A,Ben,Q1,5,2026-05-04
CSV
unset ASSAY_DB
export XDG_DATA_HOME="$PWD/own"
mkdir -m 711 own
echo '--- the server is made and stopped each time'
python3 as.py "with no right to its own files" assay ingest --scale 1..5 scores.csv -q
python3 as.py "ignoring its children" assay imports -q
python3 as.py "with all signals blocked" assay imports -q
python3 as.py "ignoring its children" assay report -o page.xlsx -q
python3 as.py "with no right to its own files" assay imports --format csv -o list.csv -q
stat -c %a list.csv
echo '--- a limit on files that its server would inherit'
(ulimit -f 100 && assay imports -q || echo "exit status $?") 2>&1
echo '--- variables that say how to reach other servers'
export PGOPTIONS='-c garbage' PGTZ=Nowhere PGSSLMODE=verify-full PGTARGETSESSIONATTRS=standby PGCHANNELBINDING=require
export PGGSSENCMODE=require PGCONNECT_TIMEOUT=soon PGUSER=nobody PGPASSFILE=/nonexistent PGCLIENTENCODING=LATIN1
assay imports --format csv | cut -d , -f 3
assay server stop -q
