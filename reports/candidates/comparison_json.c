#include "reports/candidates/comparison_json.h"

#include "reports/candidates/profile_record.h"
#include "reports/table/json.h"

static json_t *candidate(const struct compared *compared, size_t i)
{
    struct buffer text = {0};
    profile_record_candidate(compared->report, compared->profiles[i], &text);
    json_t *const name = json_text(text.data);
    buffer_free(&text);
    return name;
}

static json_t *candidates(const struct compared *compared)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < compared->n; i++)
        json_append(array, candidate(compared, i));
    return array;
}

static json_t *topic_of(const struct compared *compared, size_t topic)
{
    const struct topic *const about = &compared->report->catalogue->topics[topic];
    const struct profile_result *const profiles = compared->report->result->profiles;
    json_t *const object = json_object(), *const array = json_array();
    json_put(object, "topic", json_text(about->code));
    json_put(object, "title", json_text(about->title));
    json_put(object, "kind", json_text(about->bonus ? "bonus" : "core"));
    for (size_t i = 0; i < compared->n; i++)
        json_append(array, json_estimate(&profiles[compared->profiles[i]].topics[topic].profile));
    json_put(object, "profiles", array);
    return object;
}

static json_t *difference_of(const struct compared *compared,
                             const struct profile_difference *difference)
{
    json_t *const object = json_object();
    json_put(object, "topic",
             json_text(compared->report->catalogue->topics[difference->topic].code));
    json_put(object, "higher", candidate(compared, difference->higher));
    json_put(object, "lower", candidate(compared, difference->lower));
    json_put(object, "difference", json_estimate(&difference->difference));
    return object;
}

void comparison_json(const struct compared *compared, struct buffer *out)
{
    const struct report *const report = compared->report;
    const struct profile_comparison *const comparison = &compared->comparison;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const topics = json_array(), *const differences = json_array();
    for (size_t t = 0; t < comparison->n_topics; t++)
        json_append(topics, topic_of(compared, comparison->topics[t]));
    for (size_t i = 0; i < comparison->n_differences; i++)
        json_append(differences, difference_of(compared, &comparison->differences[i]));
    json_put(document, "candidates", candidates(compared));
    json_put(document, "comparable", json_boolean(comparison->comparable));
    json_put(document, "topics", topics);
    json_put(document, "differences", differences);
    json_document_end(document, out);
}
