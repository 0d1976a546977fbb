# Several names of one person: found, merged, and taken apart again.
sheet=$FIXTURES/exports/10_handmade_spreadsheet_mess.csv
assay ingest "$sheet" -q || echo "exit status $?"
assay people
assay people --suspects
assay people --suspects --names --format csv
echo '--- two people: at one moment they gave an answer different scores'
printf 'candidate,interviewer,question,score,max_score,date\nZoe Quill,Elena Marchetti,2.3,3,5,2026-10-01\nZoe Quill,Sam Whitlock,2.3,4,5,2026-10-01\n' >two.csv
assay ingest two.csv -q
pair() { assay agreement --format json | grep -E '"(a|b|n|observed)":' | sed -n 1,4p; }
assay people --merge 'Elena Marchetti' 'Sam Whitlock' || echo "exit status $?"
assay people --merge 'Elena Marchetti' Elena
assay people --merge 'Sam Whitlock' sam --as interviewer
assay people --merge "O'Brien, Siobhán" 'Siobhan O’Brien'
pair
assay people --suspects
assay people --format json | grep -B2 '"merged_into": "'
assay candidate 'Siobhan O’Brien' >one
assay candidate "O'Brien, Siobhán" >two
cmp one two
assay people --merge 'Elena Marchetti' 'Sam Whitlock' || echo "exit status $?"
assay undo 2 -q
assay people --merge Elena 'Sam Whitlock' || echo "exit status $?"
assay people --merge 'Elena Marchetti' Nobody || echo "exit status $?"
assay people --merge 'Elena Marchetti' || echo "exit status $?"
assay people --suspects --merge a b || echo "exit status $?"
assay undo 1
assay ingest "$sheet" -q || echo "exit status $?"
pair
assay undo 3 -q
assay people --unmerge Sam
assay people --unmerge Elena
assay people --unmerge 'Siobhan O’Brien'
assay people --unmerge Sam || echo "exit status $?"
assay people
echo '--- one person at two dates: two interviews, and again one'
printf 'candidate,interviewer,question,score,max_score,date\nAda,Lena Roth,1.1,3,5,2026-10-01\nAda,L. Roth,1.1,4,5,2026-10-08\n' >dates.csv
assay ingest dates.csv -q
assay people --merge 'Lena Roth' 'L. Roth'
assay interviewers --format json | grep -e '"interviewer"' -e n_interviews
assay people --unmerge 'L. Roth' --format json | grep -e parted -e ratings
assay interviewers --format json | grep -e '"interviewer"' -e n_interviews
