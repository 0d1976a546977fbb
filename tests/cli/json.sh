# docs/json.md names every key of the documents that it describes.
keys='import json, re, sys
described = set(re.findall(r"`([a-z0-9_.]+)`", open(sys.argv[1]).read()))
def walk(value, path):
    for key, inner in value.items() if isinstance(value, dict) else []:
        assert {key, f"{path}.{key}"} & described, f"{path}.{key} is not described"
        walk(inner, key)
    for inner in value if isinstance(value, list) else []:
        walk(inner, path)
walk(json.load(sys.stdin), "document")'
check() {
    assay "$@" --format json >document || [ $? -eq 3 ]
    python3 -c "$keys" "$TOP/docs/json.md" <document && echo "assay $*"
}
cat >scores.csv <<'CSV'
candidate,interviewer,question,score
A,Sam,Q1,1
A,Sam Whitlock,Q2,2
B,Ann,Q1,9
CSV
check inspect scores.csv --scale 1..5
check ingest scores.csv --scale 1..5
check imports
check imports 1
check people
check people --names
check people --suspects
check people --merge 'Sam Whitlock' Sam
check people --unmerge Sam
check undo 1
check imports 1
