# On a terminal: a pager as git has it, and sound questions as a count; a pipe gets every row.
assay simulate --candidates 300 -q -o scores.csv
assay ingest scores.csv --scale 1..5 -q
cat >terminal.py <<'PY'
"""What a command writes to a terminal 100 columns wide; its exit status."""
import fcntl, os, pty, struct, subprocess, sys, termios

master, terminal = pty.openpty()
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 100, 0, 0))
child = subprocess.Popen(sys.argv[1:], stdout=terminal, stdin=subprocess.DEVNULL)
os.close(terminal)
seen = b""
try:
    while piece := os.read(master, 65536):
        seen += piece
except OSError:
    pass
sys.stdout.write(seen.decode().replace("\r\n", "\n"))
print("status", child.wait())
PY
on_terminal() { TERM=xterm python3 terminal.py "$@"; }
rows() { grep -cE '^[0-9B][0-9.]* ' || true; }
printf 'rows in a pipe: '; assay questions | rows
printf 'rows on a terminal: '; on_terminal assay questions --color never | rows
on_terminal assay questions --color never | grep 'not shown'
printf 'with --all: '; on_terminal assay questions --color never --all | rows
on_terminal assay questions --all | grep 'not shown' || echo 'nothing is left out'
printf 'to a file: '; on_terminal assay questions -o file | tail -n 1; rows <file
echo '--- the pager'
on_terminal assay questions --color never >printed
PAGER='tr a-z A-Z' on_terminal assay questions --color never | sed -n 1p
PAGER='cat >paged; echo "LESS=$LESS"' on_terminal assay questions --color never
diff paged printed | tail -n 1
PAGER='tr a-z A-Z' on_terminal assay questions --color never --no-pager | cmp - printed && echo 'none with --no-pager'
PAGER='' on_terminal assay questions --color never | cmp - printed && echo 'none where PAGER is empty'
PAGER='tr a-z A-Z' assay questions | head -n 1
PAGER='no-such-pager 2>/dev/null' on_terminal assay questions --color never | cmp - printed && echo 'printed where it cannot be started'
PAGER=' ' on_terminal assay questions --color never | cmp - printed && echo 'none where PAGER is blank'
for wrong in 'less "' false 'cat >/dev/null; exit 3'; do
    PAGER=$wrong on_terminal assay questions --color never >after
    tail -n "$(wc -l <printed)" after | cmp - printed && echo "printed where the pager fails: $wrong"
done
PAGER='head -c 1 >/dev/null' on_terminal assay questions --all --color never
PAGER='cat' on_terminal assay questions --month 2030-01 --format md | tail -n 1
