#include "reports/data/undo_document.h"

#include "base/filter.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

#define AT_UNDO(member) RECORD_HERE(struct undo_record, member)

static const struct field fields[] = {
    {"removed", AT_UNDO(removed)},
    {"returned", AT_UNDO(returned)},
    {"overwritten", AT_UNDO(overwritten)},
    {"confirmed", AT_UNDO(confirmed)},
};
static const struct record record = RECORD(fields);

json_t *undo_document_counts_json(const struct undo_record *undo)
{
    return record_json(&record, undo);
}

void undo_document_json(const struct undo_record *undo, bool dry_run, const char *version,
                        struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_put(document, "import", json_integer(undo->number));
    json_put(document, "dry_run", json_boolean(dry_run));
    json_put(document, "undo", undo_document_counts_json(undo));
    json_document_end(document, out);
}

static void add_count(size_t count, const char *what, const char **before, struct buffer *out)
{
    if (count == 0)
        return;
    phrase(out, "{}{} {}", TEXT(*before), COUNT(count), TEXT(what));
    *before = ", ";
}

void undo_document_counts_text(const struct undo_record *undo, struct buffer *out)
{
    const char *before = "scores: ";
    add_count(undo->removed, "removed", &before, out);
    add_count(undo->returned, "back at an earlier value", &before, out);
    add_count(undo->overwritten, "left alone (overwritten by a later import)", &before, out);
    add_count(undo->confirmed, "left alone (given by another import as well)", &before, out);
    if (undo->removed + undo->returned + undo->overwritten + undo->confirmed == 0)
        phrase(out, "it gave no scores");
}

void undo_document_text(const struct undo_record *undo, bool dry_run, struct buffer *out)
{
    phrase(out, "import {}: {}\n  ", DIGITS((size_t)undo->number),
           TEXT(dry_run ? "a dry run; nothing was changed" : "undone"));
    undo_document_counts_text(undo, out);
    phrase(out, "\n");
}
