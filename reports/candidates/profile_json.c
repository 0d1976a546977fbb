#include "reports/candidates/profile_json.h"

#include "reports/candidates/comment_words.h"
#include "reports/candidates/profile_record.h"

/* Whom the profile is compared with. */
static void put_cohort(json_t *object, const struct profile_result *profile)
{
    json_put(object, "n_cohort", json_count(profile->n_cohort));
    json_put(object, "own_covariances", json_decimal(profile->own));
    json_put(object, "projected", json_boolean(profile->projected));
}

json_t *profile_json_of(const struct report *report, size_t profile)
{
    json_t *const object = json_object();
    struct buffer candidate = {0};
    profile_record_candidate(report, profile, &candidate);
    json_put(object, "candidate", json_text(candidate.data));
    put_cohort(object, &report->result->profiles[profile]);
    json_put(object, "topics", profile_record_topics(report, profile));
    buffer_free(&candidate);
    return object;
}

static json_t *comments_of(const struct report *report)
{
    json_t *const comments = json_array();
    struct arena scratch = {0};
    const struct comment *const *const sorted = comment_words_sorted(report, &scratch);
    for (size_t i = 0; i < report->comments->n; i++) {
        json_t *const comment = json_object();
        json_put(comment, "question", json_text(sorted[i]->question));
        json_put(comment, "criterion",
                 json_text(*sorted[i]->criterion ? sorted[i]->criterion : NULL));
        json_put(comment, "interviewer", json_text(sorted[i]->interviewer));
        json_put(comment, "day", json_day(sorted[i]->day));
        json_put(comment, "comment", json_text(sorted[i]->text));
        json_append(comments, comment);
    }
    arena_free(&scratch);
    return comments;
}

void profile_json(const struct report *report, size_t profile, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    struct buffer candidate = {0};
    profile_record_candidate(report, profile, &candidate);
    json_put(document, "candidate", json_text(candidate.data));
    json_put(document, "rank_deficiency", json_count(report->result->rank_deficiency));
    json_put(document, "groups", json_count(report->result->n_groups));
    put_cohort(document, &report->result->profiles[profile]);
    const size_t next = report->result->profiles[profile].next;
    json_put(document, "next_question",
             json_text(next == SIZE_MAX ? NULL : report->catalogue->questions[next].code));
    json_put(document, "topics", profile_record_topics(report, profile));
    if (report->comments)
        json_put(document, "comments", comments_of(report));
    json_document_end(document, out);
    buffer_free(&candidate);
}
