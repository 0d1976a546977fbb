#include "reports/data/receipt.h"

#include "base/filter.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

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

void receipt_text(const struct receipt *receipt, struct buffer *out)
{
    const struct import_record *const record = &receipt->record;
    const struct phrase_value file = PRINTABLE(record->file);
    if (receipt->already_loaded) {
        phrase(out, "{}: already loaded as import {}; nothing was changed\n", file,
               DIGITS((size_t)record->number));
        return;
    }
    if (receipt->dry_run)
        phrase(out, "{}: a dry run; nothing was kept\n", file);
    else
        phrase(out, "{}: import {}\n", file, DIGITS((size_t)record->number));
    phrase(out, "  {} row{|s}: {} accepted{}{}{}\n", COUNT(record->rows), COUNT(record->accepted),
           PHRASE_IF(record->changed > 0, ", {} changed", COUNT(record->changed)),
           PHRASE_IF(record->unchanged > 0, ", {} as before", COUNT(record->unchanged)),
           PHRASE_IF(record->missing > 0, ", {} without a score", COUNT(record->missing)));
    if (receipt->scale)
        phrase(out, "  scale {}\n", PRINTABLE(receipt->scale));
    if (record->rejected > 0)
        phrase(out, "  {} row{|s} rejected{}\n", COUNT(record->rejected),
               PHRASE_IF(receipt->reject_file, ", with reasons in {}",
                         PRINTABLE(receipt->reject_file)));
}
