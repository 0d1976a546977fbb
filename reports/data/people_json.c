#include "reports/data/people_json.h"

#include "base/filter.h"
#include "base/text.h"
#include "reports/table/json.h"
#include "reports/text/format.h"

static const char *kind_name(enum person_kind kind)
{
    return kind == PERSON_INTERVIEWER ? "interviewer" : "candidate";
}

static json_t *array_of_people(const struct person *people, size_t n, bool names)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < n; i++) {
        const struct person *const person = &people[i];
        json_t *const object = json_object();
        json_put(object, kind_name(person->kind), json_text(people_table_label(person, names)));
        if (names && person->kind == PERSON_CANDIDATE) {
            json_put(object, "code", json_text(person->code));
            json_put(object, "name", json_text(person->name));
        }
        json_put(object, "scores", json_count(person->n_scores));
        json_put(object, "merged_into", json_text(person->merged_into));
        json_append(array, object);
    }
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
    struct arena scratch = {0};
    for (size_t i = 0; i < n; i++) {
        const struct suspect *const suspect = &suspects[i];
        json_t *const object = json_object();
        json_put(object, "kind", json_text(kind_name(suspect->kept->kind)));
        json_put(object, "keep", json_text(people_table_label(suspect->kept, names)));
        json_put(object, "keep_scores", json_count(suspect->kept->n_scores));
        json_put(object, "merge", json_text(people_table_label(suspect->merged, names)));
        json_put(object, "merge_scores", json_count(suspect->merged->n_scores));
        json_put(object, "reason", json_text(people_table_suspect_reason(suspect, &scratch)));
        json_append(array, object);
    }
    arena_free(&scratch);
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

void people_json_merge(const struct merge_record *merge, bool taken_back, const char *version,
                       struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_put(document, "kind", json_text(kind_name(merge->kind)));
    json_put(document, "kept", json_text(merge->kept));
    json_put(document, "merged", json_text(merge->merged));
    json_put(document, "taken_back", json_boolean(taken_back));
    json_put(document, "ratings", json_count(merge->moved));
    json_put(document, "shared", taken_back ? json_null() : json_count(merge->shared));
    json_document_end(document, out);
}

static void add_inert(const char *text, struct buffer *out)
{
    struct arena scratch = {0};
    buffer_add(out, text_printable(&scratch, text, 0));
    arena_free(&scratch);
}

static void add_ratings(size_t count, struct buffer *out)
{
    format_count(count, out);
    buffer_add(out, count == 1 ? " rating" : " ratings");
}

void people_json_merge_text(const struct merge_record *merge, bool taken_back, struct buffer *out)
{
    add_inert(merge->merged, out);
    buffer_add(out, taken_back ? " is no longer " : " is now ");
    add_inert(merge->kept, out);
    buffer_add(out, ": ");
    add_ratings(merge->moved, out);
    buffer_add(out, taken_back ? " returned" : " moved");
    if (!taken_back && merge->shared) {
        buffer_add(out, ", ");
        format_count(merge->shared, out);
        buffer_add(out, " of them there already");
    }
    buffer_add(out, taken_back
                        ? "\n  what was loaded since the merge stays; undo and load it again "
                          "to move it\n"
                        : "\n  to take it back: assay people --unmerge NAME, with the name "
                          "that was merged\n");
}
