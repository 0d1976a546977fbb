# Control characters of cells, names of files and mistyped words reach no terminal, and sentences no pipe; there and in a file cells are as
# they came.
cat >terminal.py <<'PY'
"""Runs a command with a terminal behind standard output and error: its control characters, how many U+FFFD, its status."""
import collections, os, pty, subprocess, sys

master, terminal = pty.openpty()
child = subprocess.Popen(sys.argv[1:], stdout=terminal, stderr=terminal)
os.close(terminal)
seen = b""
try:
    while piece := os.read(master, 65536):
        seen += piece
except OSError:
    pass
text = seen.decode().replace("\r\n", "\n").replace("\r\n", "\n")
odd = collections.Counter(c for c in text if (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 or c == "\u202e")
print(sorted(f"U+{ord(c):04X}" for c in odd), "replaced:", "\ufffd" in text, "status", child.wait())
PY
shown() { TERM=dumb python3 terminal.py "$@"; }
python3 - <<'PY'
bad = "\033]0;owned\007\033[31m\x9b31m\u202e\x7f"
with open("hostile.csv", "w", newline="") as out:
    out.write("candidate,role,interviewer,question,topic,score\n")
    for c in range(24):
        for r in "ab":
            for q in range(4):
                out.write(f"C{c}{bad},Cook{bad},{r}{bad},Q{q}{bad},T{bad},{(c * 7 + q * 3 + ord(r)) % 5 + 1}\n")
PY
cp hostile.csv "$(printf 'a \033[31mname.csv')"
echo "messages"
shown assay ingest -q --scale 1..5 hostile.csv
shown assay ingest -v --scale 1..5 a*name.csv
shown assay ingest "$(printf 'no \033[31mfile.csv')"
shown assay report -o "$(printf 'to \033[31mhere.json')"
shown assay "$(printf 'quest\033[31mions')"
shown assay questions "$(printf -- '--for\033[31mmat')"
shown assay questions --format "$(printf 'c\033[31msv')"
shown assay questions --role "$(printf 'c\033[31mook')"
shown assay question "$(printf 'c\033[31mook')"
for format in csv json md table; do
    echo "$format"
    for command in questions agreement interviewers candidates imports; do
        shown assay $command --format $format
    done
done
echo "csv to a pipe and to a file"
assay questions --format csv -o file.csv
assay questions --format csv | cmp - file.csv && grep -c "$(printf '\033]0;owned\007\033')" file.csv
echo "sentences to a pipe"
for command in 'try --scale 1..5 a*name.csv -o page.html' 'report --month all -o page.html' 'questions' 'report --format md'; do
    # shellcheck disable=SC2086 # several words
    assay $command 2>/dev/null | LC_ALL=C grep -c "$(printf '[\033\177]')" || true
done
echo "colours are ours"
TERM=xterm python3 terminal.py assay questions --color always
