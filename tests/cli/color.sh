# --color: a terminal sees marks in colour, a pipe does not unless it is asked for; NO_COLOR holds until an option says otherwise.
assay simulate --candidates 80 -o scores.csv
assay ingest scores.csv --scale 1..5 -q
escapes() { grep -c "$(printf '\033')" || true; }
assay questions >plain
printf 'pipe: '; escapes <plain
printf 'always: '; assay questions --color always | escapes
assay questions --color always | sed "s/$(printf '\033')\[[0-9]*m//g" | cmp - plain && echo 'the same words'
printf 'NO_COLOR: '; NO_COLOR=1 assay questions | escapes
printf 'NO_COLOR, and an option: '; NO_COLOR=1 assay questions --color always | escapes
printf 'a file, csv and md: '
assay questions --color always -o file
{ cat file; assay questions --color always --format csv; assay questions --color always --format md; } | escapes
cat >terminal.py <<'PY'
"""How many lines of a command have an escape sequence where standard output is a terminal."""
import os, pty, subprocess, sys

master, terminal = pty.openpty()
child = subprocess.Popen(sys.argv[1:], stdout=terminal)
os.close(terminal)
seen = b""
try:
    while piece := os.read(master, 65536):
        seen += piece
except OSError:
    pass
child.wait()
print(sum(b"\033" in line for line in seen.splitlines()) > 0)
PY
for wanted in auto never; do
    printf 'a terminal, %s: ' $wanted
    TERM=xterm python3 terminal.py assay questions --color $wanted
done
printf 'a terminal without colours: '; TERM=dumb python3 terminal.py assay questions
assay questions --color green || echo "exit status $?"
echo '--- what --verbose tells, and --quiet not'
assay questions --verbose 2>&1 >/dev/null | sed -e 's/host=[^ ]*/host=…/' -e 's/requirepeer=.*/requirepeer=…/' -e 's/[0-9.]* seconds/… seconds/'
assay questions -v -q || echo "exit status $?"
