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

static json_t *unread_part(const void *data)
{
    const struct row *const row = data;
    json_t *const array = json_array();
    for (size_t i = 0; i < row->receipt->facts.n_unread; i++)
        json_append(array, json_text(row->receipt->facts.unread[i]));
    return array;
}

static const struct field fields[] = {
    {"file", AT_RECEIPT(record.file)},
    {"sha256", AT_RECEIPT(record.sha256)},
    {"encoding", AT_RECEIPT(encoding)},
    {"delimiter", RECORD_HERE(struct row, delimiter)},
    {"layout", AT_RECEIPT(layout)},
    {"scale", AT_RECEIPT(scale)},
    {"date_format", AT_RECEIPT(date_format)},
    {"rows", AT_RECEIPT(record.rows)},
    {"ratings", AT_RECEIPT(ratings)},
    {"accepted", AT_RECEIPT(record.accepted)},
    {"changed", AT_RECEIPT(record.changed)},
    {"unchanged", AT_RECEIPT(record.unchanged)},
    {"missing", AT_RECEIPT(record.missing)},
    {"rejected", AT_RECEIPT(record.rejected)},
    {"reject_file", AT_RECEIPT(reject_file)},
    {"import", AT_RECEIPT(record.number)},
    {"scores", AT_RECEIPT(facts.scores)},
    {"candidates", AT_RECEIPT(facts.candidates)},
    {"interviewers", AT_RECEIPT(facts.interviewers)},
    {"questions", AT_RECEIPT(facts.questions)},
    {"sheet", AT_RECEIPT(sheet)},
    {"notes", AT_RECEIPT(notes)},
    {"unread", .part = unread_part},
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

/* Scores, not rows: a row may hold several. */
static void add_rejects(const struct receipt *receipt, struct buffer *out)
{
    if (receipt->record.rejected == 0)
        return;
    buffer_add(out, "  ");
    format_count(receipt->record.rejected, out);
    buffer_add(out, " rejected");
    if (receipt->reject_file) {
        buffer_add(out, ", kept in ");
        add_inert(receipt->reject_file, out);
        buffer_add(out, " with the reasons beside");
    }
    buffer_add(out, "\n");
}

/* The file, and what became of it. */
static void add_outcome(const struct receipt *receipt, struct buffer *out)
{
    add_inert(receipt->record.file, out);
    if (receipt->sheet) {
        buffer_add(out, ", sheet ");
        add_inert(receipt->sheet, out);
    }
    if (receipt->dry_run)
        buffer_add(out, ": a dry run; nothing was kept\n");
    else if (receipt->tried)
        buffer_add(out, ":\n");
    else
        buffer_format(out, ": import %lld\n", (long long)receipt->record.number);
}

void receipt_text(const struct receipt *receipt, struct buffer *out)
{
    const struct import_record *const record = &receipt->record;
    if (receipt->already_loaded) {
        add_inert(record->file, out);
        buffer_format(out, ": already loaded as import %lld; nothing was changed\n",
                      (long long)record->number);
        return;
    }
    add_outcome(receipt, out);
    buffer_add(out, "  ");
    reading_words_sentence(&receipt->facts, out);
    buffer_add(out, "\n  ");
    format_count(record->rows, out);
    buffer_add(out, record->rows == 1 ? " row" : " rows");
    add_count(record->changed, record->changed == 1 ? "score changed" : "scores changed", out);
    add_count(record->unchanged, "as before", out);
    buffer_add(out, "\n");
    add_rejects(receipt, out);
    if (receipt->notes && *receipt->notes) {
        buffer_add(out, "  ");
        add_inert(receipt->notes, out);
        buffer_add(out, "\n");
    }
}
