# A scale that was given once is that of later files with the same headings, and this is said; where it does not fit, where two
# were given, or where the import was taken back, it is asked for again. A bank's scale is said too.
try() { assay ingest "$@" 2>&1 || echo "exit status $?"; }
printf 'candidate,interviewer,question,score\nA,R,q1,3\nB,R,q1,4\n' >first.csv
printf 'Question;Candidate;Interviewer;Score\nq1;C;R;2\nq1;D;R;3\n' >second.csv
printf 'candidate,interviewer,question,score\nE,R,q1,7\nF,R,q1,3\n' >off.csv
printf 'candidate,interviewer,question,score,comment\nG,R,q1,3,\n' >other.csv
echo '--- nothing is known yet'
try second.csv
echo '--- given once'
try first.csv --scale 1..5
try second.csv
try second.csv
assay inspect second.csv --db "$ASSAY_DB" 2>&1 | grep -e given -e '^scale'
echo '--- does not fit; has other headings'
try off.csv
try other.csv
echo '--- what the file says itself comes first'
printf 'candidate,interviewer,question,score\nH,R,q1,3/4\n' >own.csv
try own.csv
echo '--- one of them taken back: the other was loaded with it'
assay undo 1 -q
printf 'candidate,interviewer,question,score\nI,R,q1,3\n' >third.csv
try third.csv
echo '--- two were given'
try off.csv --scale 1..7
printf 'candidate,interviewer,question,score\nJ,R,q1,3\n' >fourth.csv
try fourth.csv
echo '--- a bank tells its own'
cat >bank.md <<'MD'
# Bank

**Scale:** 1..4

## Core Topics

### 1. Topic

**Question 1.1:** Ask it.
MD
assay bank import bank.md 2>&1 | head -3
printf 'candidate,interviewer,question,score\nK,R,1.1,3\n' >banked.csv
try banked.csv
