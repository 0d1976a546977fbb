#include "reports/questions/questions_json.h"

#include "reports/questions/questions_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

static const char note[] =
    "Restricted in range: only candidates who were interviewed are seen, and the outcome was "
    "decided with these scores. This describes what went with the decision, not who does well "
    "later.";

static const struct field wording_fields[] = {
    {"text", RECORD_HERE(struct outcome_wording, text)},
    {"interviews", RECORD_HERE(struct outcome_wording, n_interviews)},
};
static const struct record wording_record = RECORD(wording_fields);

static json_t *unknown_json(const struct report *report)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < report->n_outcomes; i++)
        if (report->outcomes[i].outcome == OUTCOME_UNKNOWN)
            json_append(array, record_json(&wording_record, &report->outcomes[i]));
    return array;
}

json_t *questions_json_outcomes(const struct report *report)
{
    static const char *const names[N_OUTCOMES] = {
        [OUTCOME_NONE] = "none",           [OUTCOME_HIRED] = "hired",
        [OUTCOME_REJECTED] = "rejected",   [OUTCOME_WITHDRAWN] = "withdrawn",
        [OUTCOME_IN_FLIGHT] = "in_flight", [OUTCOME_UNKNOWN] = "unknown"};
    json_t *const object = json_object();
    for (enum outcome outcome = OUTCOME_NONE; outcome <= OUTCOME_UNKNOWN; outcome++)
        json_put(object, names[outcome], json_count(report->result->questions.outcomes[outcome]));
    json_put(object, "unknown_wordings", unknown_json(report));
    json_put(object, "note", json_text(note));
    return object;
}

struct topic_row {
    const struct topic *topic;
    const struct topic_result *result;
};

/* Null where it cannot be told. */
static json_t *adds_value_part(const void *context)
{
    const struct topic_row *const row = context;
    return row->result->has_prmse ? json_boolean(row->result->adds_value) : NULL;
}

#define AT(member) RECORD_AT(struct topic_row, result, member)

static const struct field topic_fields[] = {
    {"topic", RECORD_AT(struct topic_row, topic, code)},
    {"n_questions", AT(n_questions)},
    {"alpha", AT(alpha)},
    {"adds_value", .part = adds_value_part},
    {"subscore", AT(prmse_subscore), .group = "prmse"},
    {"total", AT(prmse_total), .group = "prmse"},
    {"both", AT(prmse_both), .group = "prmse"},
    {"profile", AT(prmse_profile), .group = "prmse"},
};
static const struct record topic_record = RECORD(topic_fields);

static json_t *topic_json(const struct report *report, size_t topic)
{
    return record_json(&topic_record,
                       &(struct topic_row){&report->catalogue->topics[topic],
                                           &report->result->questions.topics[topic]});
}

static json_t *question_json(const struct report *report, size_t question)
{
    json_t *const object = json_object();
    questions_record_put(report, question, object);
    return object;
}

void questions_json(const struct report *report, struct buffer *out)
{
    const struct questions_result *const all = &report->result->questions;
    const struct catalogue *const catalogue = report->catalogue;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_put(document, "difficulty_basis",
             json_text(all->difficulty_basis == DIFFICULTY_NET ? "adjusted" : "as_scored"));
    json_put(document, "alpha", json_estimate(&all->alpha));
    if (all->alpha_model.n > 0)
        json_put(document, "alpha_model", json_estimate(&all->alpha_model));
    json_put(document, "omega", json_estimate(&all->omega));
    json_put(document, "topics", json_of_each(report, catalogue->n_topics, topic_json));
    json_put(document, "outcomes", questions_json_outcomes(report));
    json_put(document, "questions", json_of_each(report, catalogue->n_questions, question_json));
    json_document_end(document, out);
}
