# Names that are not UTF-8, limits of the process, clocks and devices that a shell or a machine sets: a clear message, or it works.
cat >scores.csv <<'CSV'
candidate,interviewer,question,score,date
A,Ana,Q1,4,2026-05-04
A,Ben,Q1,5,2026-05-04
B,Ana,Q1,2,2026-06-08
B,Ben,Q1,1,2026-06-08
CSV
latin=$(printf 'caf\351')
status() { "$@" 2>&1 || echo "exit status $?"; }
echo '--- names of files are any bytes'
cp scores.csv "$latin.csv"
status assay try --scale 1..5 "$latin.csv" -o page.html | grep -v '^Most\|^No\|^The\|^ \|^$' | tail -n 3
status assay ingest --scale 1..5 "$latin.csv"
assay imports --format csv | cut -d , -f 1,3
assay imports --format json | grep -c '"file": "caf?.csv"'
status assay questions --format csv -o "$latin.out"
test -s "$latin.out"
echo '--- other names are UTF-8'
status assay questions --role "$latin"
status assay question "$latin"
status assay people --merge Ana "$latin"
status assay report --without "$latin"
ASSAY_DB= status assay settings --role "$latin"
echo '--- times'
SOURCE_DATE_EPOCH=1795000000x status assay report
SOURCE_DATE_EPOCH=99999999999999999999 status assay questions
SOURCE_DATE_EPOCH=-99999999999999 status assay questions
assay questions --help | head -n 1
echo '--- a period that begins behind all scores is empty, whatever is judged beside'
status assay report --from 2030-01-01
status assay findings --from 2030-01-01
echo '--- files without an end'
mkdir -p config/assay
ln -s /dev/zero config/assay/config.ini
XDG_CONFIG_HOME=$PWD/config status assay imports
ln -sf /dev/null config/assay/config.ini
XDG_CONFIG_HOME=$PWD/config status assay imports --format csv | head -n 1
printf '[columns]\nscore = score\n' >map.ini
cat map.ini | status assay inspect --scale 1..5 scores.csv --map /dev/stdin | head -n 1
echo '--- a TMPDIR that is not there'
TMPDIR=/nonexistent status assay report --month all -o page.html | sed 's/charts-[^.]*:/charts:/' | grep -v '^judged'
TMPDIR=/nonexistent status assay report --month all -o page.xlsx | sed 's/book-[^.]*:/book:/' | grep -v '^judged'
cat scores.csv | TMPDIR=/nonexistent status assay ingest - --scale 1..5
echo '--- names as long as names can be'
name=$(printf 'x%.0s' $(seq 251)).csv
cp scores.csv "$name"
assay inspect --scale 1..5 "$name" | grep -c question
assay imports --format csv -o "$name"
cut -d , -f 1 "$name" | head -n 1
echo '--- limits'
limited() { (ulimit "$@" && status assay inspect --scale 1..5 scores.csv | head -n 3); }
limited -n 16
limited -s 64
limited -S -n 16 | head -n 1
limited -S -s 64 | head -n 1
echo '--- letters that stand together'
status assay imports -Xq
status assay imports -qXv
status assay imports -qo
status assay imports --quiet=3
