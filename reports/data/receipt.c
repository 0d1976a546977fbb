#include "reports/data/receipt.h"

#include "base/filter.h"
#include "base/text.h"
#include "reports/table/json.h"
#include "reports/text/format.h"

void receipt_json(const struct receipt *receipt, const char *version, struct buffer *out)
{
    const struct import_record *const record = &receipt->record;
    const char delimiter[] = {receipt->delimiter, '\0'};
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_put(document, "file", json_text(record->file));
    json_put(document, "sha256", json_text(record->sha256));
    json_put(document, "encoding", json_text(receipt->encoding));
    json_put(document, "delimiter", json_text(receipt->delimiter ? delimiter : NULL));
    json_put(document, "layout", json_text(receipt->layout));
    json_put(document, "scale", json_text(receipt->scale));
    json_put(document, "date_format", json_text(receipt->date_format));
    json_put(document, "rows", json_count(record->rows));
    json_put(document, "ratings", json_count(receipt->ratings));
    json_put(document, "accepted", json_count(record->accepted));
    json_put(document, "changed", json_count(record->changed));
    json_put(document, "unchanged", json_count(record->unchanged));
    json_put(document, "missing", json_count(record->missing));
    json_put(document, "rejected", json_count(record->rejected));
    json_put(document, "reject_file", json_text(receipt->reject_file));
    json_put(document, "import", json_count((size_t)record->number));
    json_document_end(document, out);
}

static void add_inert(const char *text, struct buffer *out)
{
    struct arena scratch = {0};
    buffer_add(out, text_printable(&scratch, text, 0));
    arena_free(&scratch);
}

/* ", 12 changed"; nothing for none. */
static void add_count(size_t count, const char *what, struct buffer *out)
{
    if (count == 0)
        return;
    buffer_add(out, ", ");
    format_count(count, out);
    buffer_format(out, " %s", what);
}

static void add_rejects(const struct receipt *receipt, struct buffer *out)
{
    buffer_add(out, "  ");
    format_count(receipt->record.rejected, out);
    buffer_add(out, receipt->record.rejected == 1 ? " row rejected" : " rows rejected");
    if (receipt->reject_file) {
        buffer_add(out, ", with reasons in ");
        add_inert(receipt->reject_file, out);
    }
    buffer_add(out, "\n");
}

void receipt_text(const struct receipt *receipt, struct buffer *out)
{
    const struct import_record *const record = &receipt->record;
    add_inert(record->file, out);
    if (receipt->already_loaded) {
        buffer_format(out, ": already loaded as import %lld; nothing was changed\n",
                      (long long)record->number);
        return;
    }
    if (receipt->dry_run)
        buffer_add(out, ": a dry run; nothing was kept\n  ");
    else
        buffer_format(out, ": import %lld\n  ", (long long)record->number);
    format_count(record->rows, out);
    buffer_add(out, record->rows == 1 ? " row: " : " rows: ");
    format_count(record->accepted, out);
    buffer_add(out, " accepted");
    add_count(record->changed, "changed", out);
    add_count(record->unchanged, "as before", out);
    add_count(record->missing, "without a score", out);
    buffer_add(out, "\n");
    if (receipt->scale) {
        buffer_add(out, "  scale ");
        add_inert(receipt->scale, out);
        buffer_add(out, "\n");
    }
    if (record->rejected > 0)
        add_rejects(receipt, out);
}
