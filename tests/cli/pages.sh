# The page of a month in words, for teams of every size: 1, 5, 12, 40 and 400 candidates; one interviewer; two offices.
cat >words.py <<'PY'
"""Headings, paragraphs and items of a page down to the definitions, without tables and charts."""
import html
import re
import sys

page = open(sys.argv[1]).read()
main = re.search(r'<main id="main">(.*?)<section id="methods"', page, re.S).group(1)
main = re.sub(r"<(svg|table|details|style|script)\b.*?</\1>", "", main, flags=re.S)
for tag, text in re.findall(r"<(h1|h2|h3|p|li)\b[^>]*>(.*?)</\1>", main, re.S):
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())
    if words:
        print({"h1": "# ", "h2": "## ", "h3": "### "}.get(tag, "") + words)
PY
page() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay bank import "$EXAMPLES/interview-bank.md" -q
    assay ingest "$1" --scale 1..5 -q
    assay report -q -o page.html || echo "exit status $?"
    python3 words.py page.html
}
for n in 1 5 12 40 400; do
    echo "=== $n"
    assay simulate --candidates $n --funnel -q -o scores.csv
    page scores.csv
done
echo "=== one interviewer"
{ sed -n 1p scores.csv; grep ',Clara Weiss,' scores.csv; } >one.csv
page one.csv
echo "=== two offices"
assay simulate --candidates 200 --offices 2 --funnel -q -o scores.csv
page scores.csv
