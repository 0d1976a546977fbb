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
    {"told_by_time", AT_RECEIPT(told_by_time)},
    {"submitted_before", AT_RECEIPT(submitted_before)},
    {"calibration", AT_RECEIPT(calibration)},
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

/* The file, and what became of it. */
static void add_outcome(const struct receipt *receipt, struct buffer *out)
{
    const bool numbered = !receipt->dry_run && !receipt->tried;
    phrase(out, "{}{}:{}{}\n", PRINTABLE(receipt->record.file),
           PHRASE_IF(receipt->sheet, ", sheet {}", PRINTABLE(receipt->sheet)),
           TEXT(receipt->dry_run ? " a dry run; nothing was kept" : ""),
           PHRASE_IF(numbered, " import {}", DIGITS((size_t)receipt->record.number)));
}

void receipt_text(const struct receipt *receipt, struct buffer *out)
{
    const struct import_record *const record = &receipt->record;
    if (receipt->already_loaded) {
        phrase(out, "{}: already loaded as import {}; nothing was changed\n",
               PRINTABLE(record->file), DIGITS((size_t)record->number));
        return;
    }
    add_outcome(receipt, out);
    buffer_add(out, "  ");
    reading_words_sentence(&receipt->facts, out);
    phrase(out, "\n  {} row{|s}{}{}\n", COUNT(record->rows),
           PHRASE_IF(record->changed > 0, ", {} score{|s} changed", COUNT(record->changed)),
           PHRASE_IF(record->unchanged > 0, ", {} as before", COUNT(record->unchanged)));
    if (receipt->told_by_time)
        phrase(out, "  {} interview{ is|s are} told from another of the same day by the time\n",
               COUNT(receipt->told_by_time));
    if (receipt->submitted_before)
        phrase(out, "  {} score{ gives|s give} way to one that was submitted later\n",
               COUNT(receipt->submitted_before));
    if (receipt->calibration)
        phrase(out,
               "  {} score{|s} of a calibration session, kept out of every statistic: `assay "
               "sessions` has {it|them}\n",
               COUNT(receipt->calibration));
    if (record->rejected > 0)
        phrase(out, "  {} rejected{}\n", COUNT(record->rejected),
               PHRASE_IF(receipt->reject_file, ", kept in {} with the reasons beside",
                         PRINTABLE(receipt->reject_file)));
    if (receipt->notes && *receipt->notes)
        phrase(out, "  {}\n", PRINTABLE(receipt->notes));
}
