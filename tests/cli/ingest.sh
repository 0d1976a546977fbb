# What comes in, what is refused, and what is left alone.
cat >scores.csv <<'CSV'
candidate_id,candidate_name,role,stage,interview_date,interviewer,question_id,topic,score,comment,colour
A1,Ann Lee,Engineer,On-site,2026-05-01,Nia Hart,1.1,Basics,4,"good, clear",red
A1,Ann Lee,Engineer,On-site,2026-05-01,Tom Reyes,1.1,Basics,3,,red
A2,Bo Kim,Engineer,On-site,2026-05-02,Nia Hart,1.1,Basics,N/A,,red
A2,Bo Kim,Engineer,On-site,2026-05-02,Tom Reyes,1.1,Basics,9,,red
A3,Cy Orr,Engineer,On-site,2026-05-32,Tom Reyes,1.1,Basics,2,,red
A4,,Engineer,On-site,2026-05-03,,1.1,Basics,2,,red
CSV
assay ingest scores.csv || echo "exit status $?"
assay ingest scores.csv --scale 1..5 --max-rejects 1 || echo "exit status $?"
rm -f scores.rejects.*
assay ingest scores.csv --scale 1..5 --dry-run || echo "exit status $?"
assay ingest scores.csv --scale 1..5 || echo "exit status $?"
cat scores.rejects.csv scores.rejects.reasons.csv
assay ingest scores.csv --scale 1..5 && echo "exit status $?"
sed 's/,1.1,Basics,4,/,1.1,Basics,5,/; /,9,/d; /05-32/d; /^A4/d' scores.csv >corrected.csv
assay ingest corrected.csv --scale 1..5
assay ingest corrected.csv --scale 0..5 --format json | grep -E '"(accepted|changed|unchanged|missing|rejected|scale)"'
printf 'candidate,score\nA,1\n' >short.csv
assay ingest short.csv --scale 1..5 || echo "exit status $?"
printf 'candidate,rater,question,score\nA,R1,Q1,1\nA,R1,Q1,2\nA,R1,Q2,3\nA,R1,Q2,3\n' >twice.csv
assay ingest twice.csv --scale 1..5 || echo "exit status $?"
cat twice.rejects.reasons.csv

# Rejects: a file for each input, none over another's, none left after a clean load, nothing at all of what is killed.
mkdir -p a b
printf 'candidate,rater,question,score\nS,R1,Q1,1\nT,R1,Q1,9\n' >a/same.csv
printf 'candidate,rater,question,score\nU,R1,Q1,1\nV,R1,Q1,8\n' >b/same.csv
assay ingest a/same.csv b/same.csv --scale 1..5 || echo "exit status $?"
assay ingest a/same.csv b/same.csv --scale 1..5 --rejects one.csv || echo "exit status $?"
sed 's/,9/,2/' a/same.csv >mended && mv mended a/same.csv
assay ingest a/same.csv --scale 1..5
ls | grep same
echo mine >same.rejects.csv
sed 's/,8/,7/' b/same.csv >mended && mv mended b/same.csv
assay ingest b/same.csv --scale 1..5 --rejects same.rejects.csv || echo "exit status $?"
cat same.rejects.csv
assay ingest nowhere.csv --scale 1..5 || echo "exit status $?"
assay ingest scores.csv --scale 5..5 || echo "exit status $?"
sed 's/,1.1,/,2.1,/' corrected.csv >both.csv
assay ingest both.csv --scale 1..5 >one.txt 2>&1 &
assay ingest both.csv --scale 1..5 >two.txt 2>&1
wait $!
cat one.txt two.txt | grep import | sort

# Packed files, and standard input.
printf 'candidate,interviewer,question,score,max_score\nPacked,R,1.1,4,5\nPacked,R,1.2,9,5\n' >packed.csv
gzip -n packed.csv
assay ingest packed.csv.gz || echo "exit status $?"
cat packed.rejects.csv
assay ingest packed.csv.gz
head -c 40 packed.csv.gz >cut.csv.gz
assay ingest cut.csv.gz || echo "exit status $?"
printf 'candidate,interviewer,question,score,max_score\nPiped,R,1.1,4,5\n' | assay ingest -
head -n 1 scores.csv >heading.csv
assay ingest heading.csv --scale 1..5 || echo "exit status $?"
assay inspect heading.csv --scale 1..5 || echo "exit status $?"
assay ingest - </dev/zero || echo "exit status $?"
assay ingest - </ || echo "exit status $?"
assay ingest - </dev/null || echo "exit status $?"
