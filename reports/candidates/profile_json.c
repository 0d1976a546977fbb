#include "reports/candidates/profile_json.h"

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
    json_document_end(document, out);
    buffer_free(&candidate);
}
