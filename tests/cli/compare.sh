# Candidates side by side, in the order given; nothing sorts by score and nothing recommends.
assay simulate --candidates 60 --no-faults --seed 3 -q -o scores.csv
sed -i 's/,\(Backend\|Data\) engineer,/,Platform engineer,/' scores.csv
assay bank import -q "$EXAMPLES/interview-bank.md"
assay ingest -q scores.csv --scale 1..5
assay candidates --compare C-0007,C-0002
assay candidates --compare C-0002,C-0007 --format json >one.json
assay candidates --compare C-0007,C-0002 --format json >other.json
assay candidates --format json >all.json
python3 - <<'PY'
import json

one, other, every = (json.load(open(name + ".json")) for name in ("one", "other", "all"))
print(one["candidates"], other["candidates"], one["comparable"])
turned = [{**topic, "profiles": topic["profiles"][::-1]} for topic in other["topics"]]
print(one["topics"] == turned, one["differences"] == other["differences"])
codes = [who["candidate"] for who in every["candidates"]]
print(codes == sorted(codes), not set(every["candidates"][0]) & {"total", "rank", "percentile", "score"})
PY
for help in candidate candidates; do
    assay "$help" --help | grep -iE -e '--(sort|order|top|rank)' && echo "$help has an order"
done
assay candidates --compare C-0007,C-0002 --format csv | cut -d, -f 1-3 | head -n 3
assay candidates --compare C-0007 || echo "exit status $?"
assay candidates --compare C-0007,C-0007 || echo "exit status $?"
assay candidates --compare C-0007,C-9999 || echo "exit status $?"
for page in candidate candidates; do
    assay "$page" $([ "$page" = candidate ] && echo C-0007 || echo --compare C-0007,C-0002) >text
    grep -ciE 'recommend|should (be )?hire|hire |reject|best candidate' text || true
done
