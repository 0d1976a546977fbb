#include "reports/questions/questions_json.h"

#include "reports/questions/finding_words.h"
#include "reports/questions/outcomes_json.h"
#include "reports/questions/questions_data.h"
#include "reports/rubrics/criteria_json.h"
#include "reports/rubrics/rubric_json.h"
#include "reports/rubrics/versions_json.h"
#include "reports/table/json.h"

static json_t *levels_json(const struct report *report, size_t question)
{
    const struct catalogue *const catalogue = report->catalogue;
    const struct scale *const scale = question_scale(catalogue, question);
    json_t *const array = json_array();
    for (size_t k = 0; k < scale_n_levels(scale); k++)
        json_append(array, rubric_json_level(report, question, k));
    return array;
}

static json_t *finding_json(const struct report *report, size_t question,
                            const struct finding *finding)
{
    struct buffer text = {0}, action = {0};
    finding_words(report, question, finding, &text, &action);
    json_t *const object = json_object();
    json_put(object, "kind", json_text(finding_kind_name(finding->kind)));
    if (finding->strength != STRENGTH_NONE)
        json_put(object, "strength", json_text(finding_strength_name(finding->strength)));
    json_put(object, "text", json_text(text.data ? text.data : ""));
    json_put(object, "action", json_text(action.data ? action.data : ""));
    buffer_free(&text);
    buffer_free(&action);
    return object;
}

static json_t *findings_json(const struct report *report, size_t question)
{
    const struct question_result *const result = &report->result->questions.questions[question];
    json_t *const array = json_array();
    for (size_t i = 0; i < result->n_findings; i++)
        json_append(array, finding_json(report, question, &result->findings[i]));
    return array;
}

json_t *question_json(const struct report *report, size_t question)
{
    const struct question *const asked = &report->catalogue->questions[question];
    const struct question_result *const result = &report->result->questions.questions[question];
    json_t *const object = json_object();
    json_put(object, "question", json_text(asked->code));
    json_put(object, "topic", json_text(question_topic_code(report, question)));
    json_put(object, "title", json_text(asked->title));
    json_put(object, "n_candidates", json_count(result->n_candidates));
    json_put(object, "n_ratings", json_count(result->n_ratings));
    json_put(object, "mean", json_decimal(result->mean));
    json_put(object, "sd", json_decimal(result->sd));
    json_put(object, "difficulty", json_estimate(&result->difficulty));
    json_put(object, "difficulty_adjusted", json_estimate(&result->difficulty_adjusted));
    json_put(object, "discrimination", json_estimate(&result->discrimination));
    json_put(object, "polyserial", json_estimate(&result->polyserial));
    json_put(object, "upper_lower", json_estimate(&result->upper_lower));
    json_put(object, "item_total", json_decimal(result->item_total));
    json_put(object, "alpha_if_dropped", json_decimal(result->alpha_if_dropped));
    json_put(object, "exposure", json_estimate(&result->exposure));
    json_put(object, "missing_rate", json_estimate(&result->missing_rate));
    json_put(object, "outcome", outcomes_json_question(result));
    json_put(object, "levels", levels_json(report, question));
    rubric_json_put(report, question, object);
    json_put(object, "kappa_quadratic", json_estimate(&result->kappa_quadratic));
    if (report->catalogue->criteria)
        json_put(object, "criteria", criteria_json(report, question));
    json_put(object, "findings", findings_json(report, question));
    json_put(object, "versions", versions_json(report, question));
    json_put(object, "version_change", versions_json_change(report, question));
    return object;
}

static json_t *topic_json(const struct topic *topic, const struct topic_result *result)
{
    json_t *const object = json_object(), *const prmse = json_object();
    json_put(prmse, "subscore", json_decimal(result->prmse_subscore));
    json_put(prmse, "total", json_decimal(result->prmse_total));
    json_put(prmse, "both", json_decimal(result->prmse_both));
    json_put(object, "topic", json_text(topic->code));
    json_put(object, "n_questions", json_count(result->n_questions));
    json_put(object, "alpha", json_estimate(&result->alpha));
    json_put(object, "adds_value",
             result->has_prmse ? json_boolean(result->adds_value) : json_null());
    json_put(object, "prmse", prmse);
    return object;
}

static json_t *topics_json(const struct report *report)
{
    const struct catalogue *const catalogue = report->catalogue;
    json_t *const array = json_array();
    for (size_t t = 0; t < catalogue->n_topics; t++)
        json_append(array, topic_json(catalogue->topics + t, report->result->questions.topics + t));
    return array;
}

void questions_json(const struct report *report, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const questions = json_array();
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        json_append(questions, question_json(report, q));
    json_put(document, "alpha", json_estimate(&report->result->questions.alpha));
    json_put(document, "omega", json_estimate(&report->result->questions.omega));
    json_put(document, "topics", topics_json(report));
    json_put(document, "outcomes", outcomes_json(report));
    json_put(document, "questions", questions);
    json_document_end(document, out);
}
