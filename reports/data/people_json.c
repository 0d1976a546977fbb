#include "reports/data/people_json.h"

#include "base/filter.h"
#include "reports/data/people_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static json_t *array_of_people(const struct person *people, size_t n, bool names)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < n; i++)
        json_append(array, people_record_json(&people[i], names));
    return array;
}

void people_json(const struct people *people, bool names, const char *version, struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_put(document, "interviewers",
             array_of_people(people->interviewers, people->n_interviewers, names));
    json_put(document, "candidates",
             array_of_people(people->candidates, people->n_candidates, names));
    json_document_end(document, out);
}

static void add_suspects(const struct suspect *suspects, size_t n, bool names, json_t *array)
{
    for (size_t i = 0; i < n; i++)
        json_append(array, people_record_suspect(&suspects[i], names));
}

void people_json_suspects(const struct suspect_lists *suspects, bool names, const char *version,
                          struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_t *const array = json_array();
    add_suspects(suspects->interviewers, suspects->n_interviewers, names, array);
    add_suspects(suspects->candidates, suspects->n_candidates, names, array);
    json_put(document, "suspects", array);
    json_document_end(document, out);
}

struct merge_row {
    const char *kind;
    bool taken_back;
    const struct merge_record *merge;
};

static json_t *parted_part(const void *context)
{
    const struct merge_row *const row = context;
    return row->taken_back ? NULL : json_count(row->merge->parted);
}

/* What was taken back was shared with nobody. */
static json_t *shared_part(const void *context)
{
    const struct merge_row *const row = context;
    return row->taken_back ? NULL : json_count(row->merge->shared);
}

#define AT_MERGE(member) RECORD_AT(struct merge_row, merge, member)

static const struct field merge_fields[] = {
    {"kind", RECORD_HERE(struct merge_row, kind)},
    {"kept", AT_MERGE(kept)},
    {"merged", AT_MERGE(merged)},
    {"taken_back", RECORD_HERE(struct merge_row, taken_back)},
    {"ratings", AT_MERGE(moved)},
    {"shared", .part = shared_part},
    {"parted", .part = parted_part},
};
static const struct record merge_fields_of = RECORD(merge_fields);

void people_json_merge(const struct merge_record *merge, bool taken_back, const char *version,
                       struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    record_put(&merge_fields_of,
               &(struct merge_row){people_record_kind(merge->kind), taken_back, merge}, document);
    json_document_end(document, out);
}

void people_json_merge_text(const struct merge_record *merge, bool taken_back, struct buffer *out)
{
    const struct phrase_value merged = PRINTABLE(merge->merged), kept = PRINTABLE(merge->kept);
    if (taken_back)
        phrase(
            out,
            "{} is no longer {}: {} rating{|s} returned\n  what was loaded since the merge stays; "
            "undo and load it again to move it\n",
            merged, kept, COUNT(merge->moved));
    else
        phrase(
            out,
            "{} is now {}: {} rating{|s} moved{}{}\n  to take it back: assay people --unmerge "
            "NAME, "
            "with the name that was merged\n",
            merged, kept, COUNT(merge->moved),
            PHRASE_IF(merge->shared > 0, ", {} of them there already", COUNT(merge->shared)),
            PHRASE_IF(merge->parted > 0,
                      "\n  {} of them {is|are} at another date than under the name that stays: of "
                      "another interview, or of another person",
                      COUNT(merge->parted)));
}
