#include "reports/candidates/profile_json.h"

#include "reports/candidates/profile_record.h"

json_t *profile_json_of(const struct report *report, size_t profile)
{
    json_t *const object = json_object();
    struct buffer candidate = {0};
    profile_record_candidate(report, profile, &candidate);
    json_put(object, "candidate", json_text(candidate.data));
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
    json_put(document, "topics", profile_record_topics(report, profile));
    json_document_end(document, out);
    buffer_free(&candidate);
}
