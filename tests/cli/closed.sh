# Closed standard input, output or error: nothing that is meant for people gets into the database or a lock.
unset ASSAY_DB
export XDG_DATA_HOME="$PWD/own"
trap 'assay server stop -q' EXIT
for name in first second third fourth; do
    awk -v name=$name 'BEGIN {
        print "candidate,interviewer,question,score"
        for (i = 0; i < 240; i++)
            print name int(i / 8) ",I" i % 2 ",Q" int(i / 2) % 4 "," 1 + (i * 7 + int(i / 8)) % 5
    }' >$name.csv
done
assay imports -q >made

echo "standard output closed"
assay ingest first.csv --scale 1..5 >&- || echo "exit status $?"
assay imports >&- || echo "exit status $?"
assay agreement --format csv >&- || echo "exit status $?"
assay report -q -o report.html >&- && test -s report.html && echo "a report"
assay report -o - >&- || echo "exit status $?"
assay --version >&- || echo "exit status $?"
assay --version >/dev/full || echo "exit status $?"

echo "standard error closed"
assay ingest second.csv --scale 1..5 2>&-
assay imports --show-sql --format csv 2>&- | wc -l
assay report -v -o report.html 2>&- >summary && test -s summary && echo "a report"
assay ingest nowhere.csv 2>&- || echo "exit status $?"

echo "standard input closed"
assay ingest - --scale 1..5 <&- || echo "exit status $?"
assay ingest third.csv --scale 1..5 <&-

echo "all closed"
assay ingest fourth.csv --scale 1..5 <&- >&- 2>&- || echo "exit status $?"
assay imports -v --show-sql <&- >&- 2>&- || echo "exit status $?"
assay report -v -o all.html <&- >&- 2>&- || echo "exit status $?"
test -s all.html && echo "a report"

echo "and after it"
assay imports --format csv | cut -d , -f 3-6
find own -name '*.lock' -size +0
grep -c 'invalid message length' $(find own -name '*.log') || echo "nothing that the server could not read"
