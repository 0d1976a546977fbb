# A terminal behind standard error sees how far a long command is, and nothing of it stays.
cat >terminal.py <<'PY'
"""Runs a command with a terminal of 60 columns behind standard error; says what was seen there."""
import fcntl, os, pty, struct, subprocess, sys, termios

master, terminal = pty.openpty()
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=terminal)
os.close(terminal)
seen = b""
try:
    while piece := os.read(master, 65536):
        seen += piece
except OSError:
    pass
drawn = seen.decode().split("\r")
lines = [text.removesuffix("\033[K") for text in drawn if text.endswith("\033[K")]
shown = [text for text in lines if text]
print("exit status", child.wait())
for wanted in "[31mexport", "reading", "storing the scores":
    print(f"{wanted}:", any(wanted in text for text in shown))
print("wider than the terminal:", sum(len(text) > 59 for text in shown))
print("escapes:", sum("\033" in text for text in shown))
print("erased at the end:", not shown or lines[-1] == "")
PY
python3 - >long.csv <<'PY'
print("candidate,interviewer,question,score,comment")
for i in range(400000):
    print(f"C{i // 20},I{i % 2},Q{i % 20 // 2},{1 + (i * 7 + i // 20) % 5},{'x' * 40}")
PY
mv long.csv "$(printf 'an \033[31mexport with a long name.csv')"
python3 terminal.py assay inspect --scale 1..5 an*.csv
python3 terminal.py assay ingest --scale 1..5 an*.csv | grep -v 'a row for each'
python3 terminal.py assay inspect -q --scale 1..5 an*.csv
assay inspect --scale 1..5 an*.csv 2>&1 >printed | wc -c
