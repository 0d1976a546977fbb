# What doctor says of each part that is broken, while all others are still looked at; with JSON and the exit status.
env -u ASSAY_DB assay server start -q
look() { assay doctor "$@" || echo "exit status $?"; }
# part PART NAME=VALUE...: one line of the table, and what is to be done, in an environment
part() {
    name=$1
    shift
    env "$@" assay doctor --format csv | grep "^$name," | cut -c 1-220
}
assay=$(command -v assay)
mkdir bin broken empty
ln -s "$assay" bin/assay
ln -s "$assay" broken/assay
for program in gnuplot chromium chromium-browser google-chrome google-chrome-stable; do
    printf '#!/bin/sh\necho "line 1: it is broken" >&2\nexit 1\n' >broken/$program
    chmod +x broken/$program
done
unset XDG_DATA_DIRS

echo '--- server'
part server ASSAY_DB="$ASSAY_DB" | sed 's/PostgreSQL [^"]*, /PostgreSQL VERSION, /'
part server ASSAY_DB='host=/nowhere'
part server -u ASSAY_DB XDG_DATA_HOME=/dev/null | cut -d , -f 1,2
look --db host=/nowhere --format csv | cut -d , -f 1

echo '--- encoding'
part encoding ASSAY_DB="$ASSAY_DB"
"$PSQL" -X -q "$ASSAY_DB" -c "CREATE DATABASE doctor_latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"
latin=$(printf '%s' "$ASSAY_DB" | sed 's/dbname=[^ ]*/dbname=doctor_latin/')
part server ASSAY_DB="$latin"
"$PSQL" -X -q "$ASSAY_DB" -c 'DROP DATABASE doctor_latin'

echo '--- schema'
"$PSQL" -X -q "$ASSAY_DB" -c 'DROP SCHEMA IF EXISTS assay CASCADE' 2>/dev/null
part schema ASSAY_DB="$ASSAY_DB"
assay imports >/dev/null
part schema ASSAY_DB="$ASSAY_DB" | sed 's/[0-9][0-9]*/N/g'
"$PSQL" -X -q "$ASSAY_DB" -c 'DELETE FROM assay.migration WHERE version = (SELECT max(version) FROM assay.migration)'
part schema ASSAY_DB="$ASSAY_DB" | sed 's/[0-9][0-9]*/N/g'
"$PSQL" -X -q "$ASSAY_DB" -c "INSERT INTO assay.migration VALUES (900, 'of tomorrow')"
part schema ASSAY_DB="$ASSAY_DB" | sed 's/([0-9]*)/(N)/'

echo '--- extensions'
part extensions -u ASSAY_DB

echo '--- gnuplot'
part gnuplot ASSAY_DB="$ASSAY_DB"
part gnuplot PATH="$PWD/bin"
part gnuplot PATH="$PWD/broken:$PATH"

echo '--- fonts'
part fonts XDG_DATA_DIRS="$PWD/empty"
mkdir -p empty/fonts/dejavu
: >empty/fonts/dejavu/Sans.ttf
part fonts XDG_DATA_DIRS="$PWD/nowhere:$PWD/empty"

echo '--- Chromium'
part Chromium PATH="$PWD/bin"
part Chromium PATH="$PWD/broken:$PATH"

echo '--- locale'
part locale LC_ALL=C.UTF-8
part locale LC_ALL=C
part locale LC_ALL=xx_NOWHERE
part locale -u LC_ALL -u LC_CTYPE -u LANG

echo '--- time zone'
part 'time zone' ASSAY_DB="$ASSAY_DB"
part 'time zone' TZDIR="$PWD/empty"

echo '--- TMPDIR'
part TMPDIR TMPDIR="$PWD/empty" | sed 's/[0-9]* MB/N MB/'
part TMPDIR TMPDIR="$PWD/nowhere"

echo '--- all at once, as a table and as JSON'
env -u ASSAY_DB PATH="$PWD/bin" LC_ALL=C XDG_DATA_DIRS="$PWD/nowhere" assay doctor >table.txt || echo "exit status $?"
grep -c 'to do' table.txt
env -u ASSAY_DB PATH="$PWD/bin" assay doctor --format json >doctor.json || echo "exit status $?"
python3 -c "
import json
document = json.load(open('doctor.json'))
print(sorted(document), document['ok'])
for part in document['parts']:
    assert sorted(part) == ['found', 'ok', 'part', 'todo'] and part['ok'] == (part['todo'] is None)
print(*(part['part'] for part in document['parts']), sep=', ')"
