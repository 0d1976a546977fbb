# Workbooks and JSON are read like CSV; what is no table is called by its name.
assay simulate --candidates 12 --seed 3 -o scores.csv
python3 - <<'END'
import csv, datetime, json, zipfile
from xml.sax.saxutils import escape
rows = list(csv.DictReader(open('scores.csv', encoding='utf-8')))
json.dump(rows, open('scores.json', 'w'))
with open('lines.jsonl', 'w') as lines:
    for row in rows:
        lines.write(json.dumps(row, ensure_ascii=False) + '\n')
def cell(name, value):
    if name == 'score' and value:
        return f'<c><v>{value}</v></c>'
    if name == 'interview_date' and value[:2] == '20':
        return f'<c s="1"><v>{(datetime.date.fromisoformat(value) - datetime.date(1899, 12, 30)).days}</v></c>'
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>' if value else '<c/>'
lines = [dict(zip(rows[0], rows[0]))] + rows
sheet = ''.join('<row>' + ''.join(cell(*item) for item in line.items()) + '</row>' for line in lines)
relation = '<Relationship Id="r{0}" Type="http://x/{1}" Target="{2}.xml"/>'
with zipfile.ZipFile('scores.xlsx', 'w', zipfile.ZIP_DEFLATED) as book:
    book.writestr('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="Notes" r:id="r1"/>'
                  '<sheet name="Scores" r:id="r2"/></sheets></workbook>')
    book.writestr('xl/_rels/workbook.xml.rels', '<Relationships>' + relation.format(1, 'worksheet', 'one') +
                  relation.format(2, 'worksheet', 'two') + relation.format(3, 'styles', 'styles') + '</Relationships>')
    book.writestr('xl/one.xml', '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>')
    book.writestr('xl/two.xml', f'<worksheet><sheetData>{sheet}</sheetData></worksheet>')
    book.writestr('xl/styles.xml', '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>')
json.dump([row for row in rows if row['score'] != ''][:2] + [dict(rows[0], score='11')], open('wrong.json', 'w'))
END
for file in scores.csv scores.json lines.jsonl scores.xlsx; do
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$file" --scale 1..5 -q
    "$PSQL" -X -A -t "$ASSAY_DB" -c "select candidate.export_id, interviewer, question, value, rated_on, comment
                                       from assay.score join assay.candidate using (candidate_id)
                                      order by 1, 2, 3, 5" >"$file.stored"
done
cmp scores.csv.stored scores.json.stored && cmp scores.csv.stored lines.jsonl.stored &&
    cmp scores.csv.stored scores.xlsx.stored && echo "the same is stored"
test -s scores.csv.stored && echo "and it is something"
gzip -k scores.json
assay inspect scores.json.gz --scale 1..5 | head -n 6
assay inspect - --scale 1..5 <lines.jsonl | head -n 6
assay ingest wrong.json --scale 1..5 -q || echo "exit status $?"
cat wrong.json.rejects.reasons.csv
printf '%%PDF-1.7\n' >scores.pdf
assay ingest scores.pdf || echo "exit status $?"
printf '[{"candidate":"A",' >cut.json
assay ingest cut.json || echo "exit status $?"
assay ingest scores.csv --sheet 2 || echo "exit status $?"
