# What bash offers at the cursor: commands, options, words and names that the database has, with the server up; with the
# server down the same but for names, and no server is started; a name that looks like a command stays text.
cat >scores.csv <<'CSV'
candidate,role,stage,interviewer,question,date,score
A,Data engineer,On-site,Ana Ruiz,1.1,2026-09-02,4
A,Data engineer,On-site,Bo Lind,1.1,2026-09-02,3
B,$(touch ran),Screening,Ana Ruiz,1.2,2026-11-03,2
B,"it's ""quoted""; `touch ran`",Screening,Ana Ruiz,B4,2026-11-03,2
CSV
assay ingest scores.csv --scale 1..5 -q
cat >offers.sh <<'BASH'
# What bash offers for each line, as readline inserts it: `offers LINE` sets what bash sets, calls what bash calls.
source "$TOP/cli/completion/assay.bash"
offers() {
    COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
    compopt() { echo "names of files"; }
    _assay assay
    echo "[$1]"
    printf '  %s\n' "${COMPREPLY[@]}"
}
# What the shell makes of a reply that was taken: the name as it is in the database.
taken() {
    COMP_LINE='assay questions --role ' COMP_POINT=23 COMPREPLY=()
    _assay assay
    for reply in "${COMPREPLY[@]}"; do
        eval "printf '  taken: %s\n' $reply"
    done
}
while IFS= read -r line; do
    case $line in
    taken) taken ;;
    *) offers "$line" ;;
    esac
done
BASH
# The database of a busy machine is waited for.
export ASSAY_TIME_LIMIT=600
offers() { bash offers.sh; }
echo '--- of the command line alone'
offers <<'LINES'
assay ba
assay bank 
assay server st
assay help bank s
assay questions --fo
assay questions --format 
assay questions --format=j
assay people --as c
assay ingest 
assay ingest --map 
assay ingest --timezone Europe/Berl
assay inspect --color n
assay questions -- --
assay complete
LINES
echo '--- with the server up'
offers <<'LINES'
assay questions --role D
assay questions --role=D
assay questions --role "Data
assay questions --role 'D
assay questions --role 
taken
assay pipeline --stages On-site,S
assay questions --month 
assay question 1
assay agreement --pair Ana\ Ruiz,B
assay candidate C-000
assay undo 
LINES
echo '--- with the server down'
bash -c 'unset ASSAY_DB; export XDG_DATA_HOME=$PWD/nowhere; bash offers.sh; ls nowhere 2>/dev/null | wc -l' <<'LINES'
assay questions --role D
assay questions --month l
assay questions --format c
LINES
echo '--- where the server does not answer'
python3 - <<'PY' &
import socket, time
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
open("port", "w").write(str(listener.getsockname()[1]) + "\n")
time.sleep(600)
PY
silent=$!
while [ ! -s port ]; do sleep 0.1; done
printf 'assay questions --month \n' | ASSAY_TIME_LIMIT=1 ASSAY_DB="host=127.0.0.1 port=$(cat port)" offers
kill $silent
echo '--- an empty database stays empty'
empty=$(printf '%s' "$ASSAY_DB" | sed 's/dbname=[^ ]*/dbname=completion_of_nothing/')
"$PSQL" -X -q "$ASSAY_DB" -c 'create database completion_of_nothing'
printf 'assay questions --role \nassay questions --month a\n' | ASSAY_DB="$empty" offers
"$PSQL" -X -A -t "$empty" -c "select count(*) from pg_namespace where nspname = 'assay'"
ls ran 2>/dev/null || echo 'nothing ran'
