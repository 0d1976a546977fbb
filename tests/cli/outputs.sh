# What -o writes to: never over what is read, with the mode of before, through a link to what it names.
refused() { "$@" && echo "not refused" || echo "exit status $?"; cmp -s scores.csv before.csv && echo "it is as it was"; }
printf 'candidate,interviewer,question,score\nA,R1,Q1,1\nA,R2,Q1,2\n' >scores.csv
cp scores.csv before.csv
cp "$EXAMPLES"/interview-bank.md bank.md
cp bank.md bank-before.md
echo "== over the input, however it is spelled"
mkdir folder
ln -s scores.csv soft.csv
ln scores.csv hard.csv
ln scores.csv hard.json
ln scores.csv part-questions.csv
for name in scores.csv ./scores.csv folder/../scores.csv soft.csv hard.csv; do
    refused assay try scores.csv --scale 1..5 -o "$name"
done
refused assay try soft.csv --scale 1..5 -o scores.csv
refused assay try scores.csv --scale 1..5 -o page.html -o hard.json
test -e page.html || echo "no page"
refused assay try - --scale 1..5 -o hard.csv <scores.csv
refused assay try scores.csv --scale 1..5 -q -o part.csv
assay inspect scores.csv --scale 1..5 --write-map map.json >inspected
cp map.json map-before.json
refused assay try scores.csv --map map.json -o ./map.json
cmp map.json map-before.json
refused assay simulate bank.md -o bank.md
refused assay simulate bank.md -o new.csv --truth ./bank.md
cmp bank.md bank-before.md
echo "== one file for two things, a mapping without an end, a limit on files"
refused assay simulate -o twice.csv --truth twice.csv
refused assay try scores.csv --scale 1..5 -o twice.html --rejects twice.html
refused assay inspect scores.csv --map /dev/zero
refused assay inspect scores.csv --map /
(ulimit -f 8; refused assay simulate -o limited.csv)
echo "== the mode of before"
for mode in 600 640 444; do
    echo old >"kept-$mode"
    chmod "$mode" "kept-$mode"
    assay simulate --candidates 4 -q -o "kept-$mode"
    stat -c %a "kept-$mode"
done
(umask 027; assay simulate --candidates 4 -q -o fresh; stat -c %a fresh)
echo "== a symbolic link"
mkdir elsewhere
echo old >elsewhere/real
chmod 600 elsewhere/real
ln -s elsewhere/real link
assay simulate --candidates 4 -q -o link
readlink link
cmp elsewhere/real fresh && stat -c %a elsewhere/real
ln -s elsewhere/nothing dangling
assay simulate --candidates 4 -q -o dangling || echo "exit status $?"
ls elsewhere
echo "== nothing else is left"
find . -name '*.??????' ! -name 'before*' | sort
