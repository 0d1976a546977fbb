# A password in what says which database is meant is never printed, however wrong the rest of it is.
cat >listed.py <<'PY'
"""What the list of processes shows of a command, told once it waits for the pipe `in`."""
import os, subprocess, sys

sys.path.append(os.environ["TOP"] + "/tests/cli")
from waiting import opened

child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
while child.poll() is None and "in" not in opened(child.pid):
    pass
with open(f"/proc/{child.pid}/cmdline", "rb") as file:
    shown = file.read().decode().split("\0")
child.terminate()
child.wait()
print("shown:", [word for word in shown if "**" in word or "s3cr3tpw" in word][0].replace("*", "")[:20] + "*")
PY
mkfifo in
python3 listed.py assay ingest in --scale 1..5 --db "$ASSAY_DB application_name=s3cr3tpw"
python3 listed.py assay ingest in --scale 1..5 "--db=$ASSAY_DB application_name=s3cr3tpw"
unset ASSAY_DB
export PGHOST=/nonexistent PGPORT=1 XDG_DATA_HOME="$PWD/own" XDG_CONFIG_HOME="$PWD/config"
mkdir -p config/assay
cat >given <<'TEXT'
postgresql://u:s3cr3tpw@[bad
postgresql://u:s3cr3tpw@127.0.0.1:1/x
postgresql://u:a@s3cr3tpw@127.0.0.1:1/x
postgresql://u:s3cr3tpw/x@127.0.0.1:1/x
postgresql://u:s3cr3tpw%zz@127.0.0.1:1/x
postgresql://u:7123/?user=s3cr3tpw@127.0.0.1:1/x
postgresql://u:s3cr3tpw
postgresql://127.0.0.1:1/x?password=s3cr3tpw
postgresql://127.0.0.1:1/x?pasword=s3cr3tpw
postgres:/u:s3cr3tpw@127.0.0.1/x
mysql://u:s3cr3tpw@127.0.0.1/x
u:s3cr3tpw@127.0.0.1
password: s3cr3tpw
password=s3cr3tpw host=127.0.0.1 port=1
password='s3cr3tpw host=127.0.0.1
password=a s3cr3tpw host=127.0.0.1
host=127.0.0.1 pasword=s3cr3tpw
host=127.0.0.1;password=s3cr3tpw
host=127.0.0.1,Password=s3cr3tpw port=1
TEXT
every_command() {
    assay imports -v --show-sql "$@" || true
    assay report -v --show-sql "$@" -o report.html || true
    for format in table csv json md; do
        assay settings -v --format $format "$@"
    done
    env -u ASSAY_DB assay server status
}
while IFS= read -r text; do
    every_command --db "$text" >option.seen 2>&1
    ASSAY_DB=$text every_command >environment.seen 2>&1
    printf 'db = %s\n' "$text" >config/assay/config.ini
    every_command >file.seen 2>&1
    rm config/assay/config.ini
    cat option.seen environment.seen file.seen >>seen
done <given
grep -c 'cannot reach the database' seen
grep s3cr3tpw seen || echo "no password is seen"
echo "what is said of one that cannot be read"
assay imports -v --db 'postgresql://u:s3cr3tpw@[bad' 2>&1 | grep -v seconds
echo "what is said of a good one"
assay imports -v --db 'postgresql://u:s3cr3tpw@127.0.0.1:1/x' 2>&1 | grep -v seconds
assay imports -v --db 'host=/nonexistent dbname=x' 2>&1 | grep -v seconds
