#include "reports/candidates/profile_json.h"

#include "reports/model/report_names.h"
#include "reports/table/json.h"

const char *verdict_name(enum verdict verdict)
{
    static const char *const names[] = {
        [VERDICT_NOT_ASKED] = "not_asked",         [VERDICT_TOO_FEW] = "too_few",
        [VERDICT_BELOW_TYPICAL] = "below_typical", [VERDICT_TYPICAL] = "typical",
        [VERDICT_ABOVE_TYPICAL] = "above_typical",
    };
    return names[verdict];
}

void profile_json_candidate(const struct report *report, size_t profile, struct buffer *text)
{
    if (report->names && report->labels)
        buffer_add(text, report->labels[profile].export_id);
    else
        report_names_candidate(report, profile, text);
}

static json_t *cohort_json(const struct topic_profile *topic)
{
    json_t *const object = json_object();
    json_put(object, "p10", json_decimal(topic->p10));
    json_put(object, "p25", json_decimal(topic->p25));
    json_put(object, "p50", json_decimal(topic->p50));
    json_put(object, "p75", json_decimal(topic->p75));
    json_put(object, "p90", json_decimal(topic->p90));
    return object;
}

static json_t *topic_json(const struct topic *about, const struct topic_result *result,
                          const struct topic_profile *topic)
{
    json_t *const object = json_object();
    json_put(object, "topic", json_text(about->code));
    json_put(object, "title", json_text(about->title));
    json_put(object, "kind", json_text(about->bonus ? "bonus" : "core"));
    json_put(object, "asked", json_boolean(topic->asked));
    json_put(object, "n_questions", json_count(topic->n_questions));
    json_put(object, "n_ratings", json_count(topic->n_ratings));
    json_put(object, "raw", json_estimate(&topic->raw));
    json_put(object, "adjusted", json_estimate(&topic->adjusted));
    json_put(object, "kelley", json_decimal(topic->kelley));
    json_put(object, "augmented", json_decimal(topic->augmented));
    json_put(object, "adds_value",
             result->has_prmse ? json_boolean(result->adds_value) : json_null());
    json_put(object, "n_cohort", json_count(topic->n_cohort));
    json_put(object, "cohort", cohort_json(topic));
    json_put(object, "verdict", json_text(verdict_name(topic->verdict)));
    return object;
}

void profile_json(const struct report *report, size_t profile, struct buffer *out)
{
    const struct profile_result *const result = &report->result->profiles[profile];
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    struct buffer candidate = {0};
    profile_json_candidate(report, profile, &candidate);
    json_put(document, "candidate", json_text(candidate.data));
    buffer_free(&candidate);
    json_t *const topics = json_array();
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        json_append(topics, topic_json(&report->catalogue->topics[t],
                                       &report->result->questions.topics[t], &result->topics[t]));
    json_put(document, "rank_deficiency", json_count(report->result->rank_deficiency));
    json_put(document, "topics", topics);
    json_document_end(document, out);
}
