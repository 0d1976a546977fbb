# A score on another scale than most scores of its question is a rating, asked, and load; every table, Markdown and JSON say how
# many there are, and no other number changes by them.
echo 'candidate,interviewer,question,score,scale,date' >one.csv
for candidate in 1 2 3 4 5 6 7 8 9 10 11 12; do
    for question in 1 2; do
        for interviewer in 1 2; do
            echo "c$candidate,Interviewer $interviewer,q$question,$(((candidate * 7 + interviewer + question) % 5 + 1)),1..5,2026-03-05"
        done
    done
done >>one.csv
cp one.csv both.csv
printf 'c13,Zed,q1,9,1..10,2026-03-20\nc1,Interviewer 1,q2,2,1..10,2026-03-21\n' >>both.csv
cat >show.py <<'PY'
import json, sys
document = json.load(sys.stdin)
for thing in document.get(sys.argv[1], [document]):
    print(*[f'{key}={json.dumps(thing[key])}' for key in sys.argv[2:]])
PY
assay ingest one.csv -q
assay questions --format json | python3 show.py questions difficulty separation kappa_quadratic levels >one
assay ingest both.csv -q
echo '--- terminal'
assay questions | tail -3
assay interviewers | sed -n '/^interviewer /,/^$/p'
assay candidate c13 | sed -n 3,4p
echo '--- Markdown'
assay report --month all -o r.md -q
sed -n 2p r.md
echo '--- JSON'
assay questions --format json | python3 show.py document counts
assay questions --format json | python3 show.py questions question n_candidates n_ratings n_other_scale exposure
assay interviewers --format json | python3 show.py interviewers interviewer n_ratings n_other_scale n_candidates n_interviews
assay candidate c13 --format json | python3 show.py topics asked n_questions n_ratings n_other_scale raw
echo '--- no other number'
assay questions --format json | python3 show.py questions difficulty separation kappa_quadratic levels | diff one - && echo same
