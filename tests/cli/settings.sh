# Settings: an option comes before the environment, the environment before the file; a wrong line is named.
database=$ASSAY_DB
unset ASSAY_DB
export XDG_CONFIG_HOME="$PWD/config"
mkdir -p config/assay
file=config/assay/config.ini
said() { assay settings --format csv "$@" | tr -d '\r' | grep -v -e '^name,' -e ',,default,$' -e ',default,$' || true; }
echo '--- nobody says anything'
assay settings
echo '--- the file, the environment, an option'
cat >$file <<'INI'
; of the whole team
role = Data engineer
timezone = Europe/Berlin
floor = 12
color = always
db = host=db.example.com user=lead password=s3cret
INI
said
ASSAY_DB='postgresql://lead:s3cret@db.example.com/hiring' NO_COLOR=1 said --floor 30
PGHOST=/tmp PGDATABASE=hiring said --color never
said --no-settings
assay settings --format json | sed -n 3,8p
assay settings --format md | head -4
assay settings | tail -1
echo '--- it holds for the commands that take it, and for no other'
cat >scores.csv <<'CSV'
candidate,role,rater,question,score
A,Data engineer,R1,Q1,4
A,Data engineer,R2,Q1,4
B,Other,R1,Q1,1
CSV
printf 'db = %s\nrole = Data engineer\nscale = 1..4\n' "$database" >$file
assay ingest scores.csv
count() { assay questions --format json "$@" | grep -e '"role"' -e '"ratings"'; }
count
count --role Other
count --no-settings --db "$database"
assay imports --format csv | cut -d , -f 1,3
echo '--- the scale of a mapping file is nearer than that of the settings'
printf '[file]\nscale = 1..5\n' >map.ini
assay inspect scores.csv --map map.ini | grep -i scale
assay inspect scores.csv | grep -i scale
echo '--- a wrong line'
wrong() {
    printf '; comment\n%b\n' "$1" >$file
    assay questions 2>&1 || echo "exit status $?"
}
wrong 'colour = never'
wrong 'month = 2026-10'
wrong 'floor = many'
wrong 'timezone = Europe/Berlinn'
wrong 'floor'
wrong 'floor ='
wrong 'floor = 3\nrole = x\nfloor = 4'
wrong '[report]\nfloor = 3'
wrong 'color = green'
wrong 'role = \\q'
assay imports 2>&1 || echo "exit status $?"
assay imports --help | head -1
echo '--- a value that is wrong only for what is in the database is named by its line, for nobody typed it'
wrong "db = $database\nbank = Old"
wrong "db = $database\nrole = Cook"
wrong 'db = host=/nonexistent'
assay questions --role Cook --db "$database" --no-settings 2>&1 || echo "exit status $?"
printf 'db = %s\nstages = Phone, Lunch\nscale = low\n' "$database" >$file
assay pipeline 2>&1 || echo "exit status $?"
assay inspect scores.csv 2>&1 || echo "exit status $?"
assay inspect scores.csv --scale high 2>&1 || echo "exit status $?"
assay imports --no-settings --db "$database" --format csv | cut -d , -f 1,3
rm $file
mkdir $file
assay imports 2>&1 || echo "exit status $?"
