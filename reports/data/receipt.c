#include "reports/data/receipt.h"

#include "base/filter.h"
#include "base/text.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/format.h"

struct row {
    const char *delimiter; /* NULL: there is none */
    const struct receipt *receipt;
};

#define AT_RECEIPT(member) RECORD_AT(struct row, receipt, member)

static const struct field fields[] = {
    {"file", AT_RECEIPT(record.file)},        {"sha256", AT_RECEIPT(record.sha256)},
    {"encoding", AT_RECEIPT(encoding)},       {"delimiter", RECORD_HERE(struct row, delimiter)},
    {"layout", AT_RECEIPT(layout)},           {"scale", AT_RECEIPT(scale)},
    {"date_format", AT_RECEIPT(date_format)}, {"rows", AT_RECEIPT(record.rows)},
    {"ratings", AT_RECEIPT(ratings)},         {"accepted", AT_RECEIPT(record.accepted)},
    {"changed", AT_RECEIPT(record.changed)},  {"unchanged", AT_RECEIPT(record.unchanged)},
    {"missing", AT_RECEIPT(record.missing)},  {"rejected", AT_RECEIPT(record.rejected)},
    {"reject_file", AT_RECEIPT(reject_file)}, {"import", AT_RECEIPT(record.number)},
};
static const struct record record_of_receipt = RECORD(fields);

void receipt_json(const struct receipt *receipt, const char *version, struct buffer *out)
{
    const char delimiter[] = {receipt->delimiter, '\0'};
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    record_put(&record_of_receipt, &(struct row){receipt->delimiter ? delimiter : NULL, receipt},
               document);
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
