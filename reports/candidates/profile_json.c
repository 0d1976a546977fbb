#include "reports/candidates/profile_json.h"

#include "reports/candidates/profile_record.h"
#include "reports/table/json.h"

void profile_json(const struct report *report, size_t profile, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    struct buffer candidate = {0};
    profile_record_candidate(report, profile, &candidate);
    json_put(document, "candidate", json_text(candidate.data));
    json_put(document, "rank_deficiency", json_count(report->result->rank_deficiency));
    json_put(document, "topics", profile_record_topics(report, profile));
    json_document_end(document, out);
    buffer_free(&candidate);
}
