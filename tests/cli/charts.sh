# gnuplot missing, failing, hanging, drawing half a picture, or denied for one chart: the report comes all the same, says
# which chart is missing, and the exit status tells.
assay simulate --candidates 80 -o scores.csv
assay ingest scores.csv --scale 1..5 -q
mkdir bin
for program in sh dash cat env sed; do
    ln -s "$(command -v $program)" bin/
done
ln -s "$(command -v assay)" bin/assay
missing() { grep -c 'This chart could not be drawn' "$1" || true; }
try() {
    code=0
    PATH="$PWD/bin" ASSAY_TIME_LIMIT="${2:-3600}" assay report --month all -o "$1.html" 2>messages || code=$?
    echo "$1: exit status $code; missing: $(sed -n 's/^chart question-map could not be drawn: //p' messages)"
    test "$(missing "$1.html")" -gt 3 && grep -c "</html>" "$1.html"
}
fake() { printf '#!/bin/sh\n%s\n' "$1" >bin/gnuplot; chmod 755 bin/gnuplot; }
try absent
fake 'exit 1'
try failing
fake 'while :; do :; done'
try hanging 2
fake 'printf "<svg viewBox=\"0 0 9 9\"><text>half" >1.svg; printf "<svg" >2.svg; cat >/dev/null'
try half
rm bin/gnuplot
printf 'PNG and SVG: '
PATH="$PWD/bin" assay report --month all -q -o chart.png -o chart.svg -o data.json || echo "exit status $?"
ls chart* 2>/dev/null | wc -l
test -s data.json
printf 'PDF: '
PATH="$PWD/bin" assay report --month all -o page.pdf 2>messages || echo "exit status $?"
grep pdf messages
ls page.pdf 2>/dev/null | wc -l
