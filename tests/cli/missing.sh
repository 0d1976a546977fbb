# A file that cannot be made, without Chromium or gnuplot, is named with the package; what lies there from before is moved to
# NAME.old and never lost; the status is 3 where something was made and 1 where nothing was; the recipe for mail sends nothing old.
assay simulate --candidates 80 -o scores.csv
assay ingest scores.csv --scale 1..5 -q
mkdir bin
for program in sh dash cat env sed date ls; do
    ln -s "$(command -v $program)" bin/
done
ln -s "$(command -v assay)" bin/assay
bare() { PATH="$PWD/bin" "$@" || echo "exit status $?"; }
echo '--- a PDF alone'
echo 'from before' >r.pdf
bare assay report --month all -o r.pdf 2>&1 | grep -v '^chart'
cat r.pdf.old
test -e r.pdf || echo "no r.pdf"
echo '--- quiet, and again: nothing is overwritten'
echo 'from before, too' >r.pdf
bare assay report --month all -q -o r.pdf -o r.md 2>&1
cat r.pdf.old r.pdf.old.2
echo '--- a chart in several forms is missed once'
echo 'old' >c-question-map.svg
echo 'old' >c-funnel.png
bare assay report --month all -o c.html -o c.png -o c.svg 2>&1 | grep -e '^chart' -e 'from before' -e '^exit' -e '^wrote' | sed 's/topic-profile-[0-9]*/topic-profile/' | sort | uniq -c | sed 's/^ *//'
ls c-*
echo '--- too few answers for a chart'
printf 'candidate,rater,question,score\nA,R1,Q1,1\n' >small.csv
echo 'old' >s-question-map.png
assay try small.csv --scale 1..5 -q -o s.png || echo "exit status $?"
ls s-*
echo '--- rows rejected, and no file'
printf 'candidate,rater,question,score\nA,R1,Q1,1\nB,R1,Q1,9\n' >rejects.csv
bare assay try rejects.csv --scale 1..5 -q -o t.pdf 2>&1
echo '--- what is no file stays'
mkdir d.pdf
bare assay report --month all -q -o d.pdf -o d.md 2>&1
ls -d d.pdf*
echo '--- by mail'
cat >bin/mail <<'SH'
#!/bin/sh
echo "mail: LC_ALL=$LC_ALL"
printf '  [%s]\n' "$@"
sed -n 's/^/  | /; 1p'
SH
chmod 755 bin/mail
sed -n '/^## By mail/,/^The body is/s/^    //p' "$TOP/docs/cron.md" >recipe
sed -i -e "s|/srv/reports|$PWD|" -e 's/date -d .* +%B/date -d 2026-10-01 +%B/' recipe
echo 'the report of last month' >report.pdf
PATH="$PWD/bin" sh recipe 2>&1
sed -i 's/^attach=-A/attach=-a/' recipe
echo '%PDF' >report.pdf
PATH="$PWD/bin" sh recipe 2>/dev/null | grep -c 'pdf' || true
cat report.pdf.old
ASSAY_DB='host=/nowhere' PATH="$PWD/bin" sh recipe 2>&1 || echo "exit status $?"
