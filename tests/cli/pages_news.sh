# The page of a month in words where a finding is fixed, where nothing is new, and where one is back.
cat >words.py <<'PY'
"""The head of a page: heading, counts, findings with their news, what is known and what is over."""
import html
import re
import sys

page = open(sys.argv[1], encoding="utf-8").read()
main = re.search(r'<main id="main">(.*?)<section id="questions"', page, re.S).group(1)
main = re.sub(r"<(svg|table|details|style|script)\b.*?</\1>", "", main, flags=re.S)
for tag, text in re.findall(r"<(h1|h2|h3|p|li)\b[^>]*>(.*?)</\1>", main, re.S):
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())
    if words:
        print({"h1": "# ", "h2": "## ", "h3": "### "}.get(tag, "") + words)
PY
new() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$1" --scale 1..5 -q
}
page() {
    assay report -q "$@" -o page.html || echo "exit status $?"
    python3 words.py page.html
}
assay simulate --candidates 500 --repair 9.3:2026-05 -q -o repaired.csv
new repaired.csv
assay finding 9.3 --changed 2026-05-01 -q
for month in 2026-05 2026-06 2026-07; do
    assay findings -q --month $month --format csv | grep '^question,9.3,.*fixed' >/dev/null && fixed=$month
done
echo "=== a finding fixed: $fixed"
page --month "$fixed"
echo '=== nothing new'
page --month 2026-10
echo '=== a finding back'
assay simulate --months 30 --candidates 1000 -q -o faults.csv
assay simulate --months 30 --candidates 1000 --no-faults -q -o sound.csv
{
    sed -n 1p faults.csv
    grep -E ',(2024|2025-0[1-8])-' faults.csv
    grep -E ',(2025-(09|1[0-2])|2026-0[1-3])-' sound.csv
    grep -E ',2026-(0[4-9]|10)-' faults.csv
} >back.csv
new back.csv
for month in 2026-06 2026-07 2026-08 2026-09 2026-10; do
    assay findings -q --window 6m --month $month --format csv | grep ',clear,.*,back,' >/dev/null && back=$month && break
done
echo "$back"
page --window 6m --month "$back"
