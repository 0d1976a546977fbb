#include "reports/monthly/report_json.h"

#include <stdlib.h>

#include "reports/model/period_words.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/report_tables.h"
#include "reports/monthly/title_words.h"
#include "reports/table/json.h"

static json_t *cell_json(const struct table_column *column, const char *cell)
{
    if (!cell || !column->numeric)
        return json_text(cell);
    json_t *const number = json_loads(cell, JSON_DECODE_ANY, NULL);
    return number ? number : json_decimal(strtod(cell, NULL));
}

static json_t *rows_json(const struct table *table)
{
    json_t *const rows = json_array();
    for (size_t row = 0; row < table_rows(table); row++) {
        json_t *const object = json_object();
        for (size_t c = 0; c < table->n_columns; c++)
            json_put(object, table->columns[c].name,
                     cell_json(&table->columns[c], table_cell(table, row, c)));
        json_append(rows, object);
    }
    return rows;
}

void report_json_table(const struct table *table, struct buffer *out)
{
    json_document_end(rows_json(table), out);
}

/* A command's document without what all documents begin with. */
static json_t *part_json(const struct report_table *part, const struct report *report)
{
    struct buffer text = {0};
    part->json(report, &text);
    json_t *const document = json_loadb(text.data, text.length, 0, NULL);
    if (!document)
        abort();
    json_object_del(document, "assay");
    json_object_del(document, "filters");
    json_object_del(document, "counts");
    buffer_free(&text);
    return document;
}

/* NULL where the report lacks the part. */
static json_t *rows_part_json(const struct report_table *part, const struct report *report)
{
    struct arena arena = {0};
    const struct table *const data = report_tables_data(part, report, &arena);
    json_t *const rows = data ? rows_json(data) : NULL;
    arena_free(&arena);
    return rows;
}

void report_json(const struct report *report, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    struct buffer summary = {0}, generated = {0};
    title_words_of_report(report, &summary);
    period_words_moment(report->generated_at, NULL, &generated);
    json_t *const reported = json_object();
    json_put(reported, "from", json_day(report->reported.first));
    json_put(reported, "to", json_day(report->reported.last));
    json_put(document, "reported", reported);
    json_put(document, "summary", json_text(summary.data));
    json_put(document, "generated_at", json_text(generated.data));
    buffer_free(&summary);
    buffer_free(&generated);
    for (size_t i = 0; i < n_report_tables; i++) {
        const struct report_table *const part = &report_tables[i];
        if (!report_sections_has(report, part->section))
            continue;
        json_t *const value = part->list   ? part->list(report)
                              : part->json ? part_json(part, report)
                                           : rows_part_json(part, report);
        if (value)
            json_put(document, part->id, value);
    }
    json_document_end(document, out);
}
