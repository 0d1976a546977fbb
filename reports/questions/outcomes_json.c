#include "reports/questions/outcomes_json.h"

#include "reports/table/json.h"

static const char note[] =
    "Restricted in range: only candidates who were interviewed are seen, and the outcome was "
    "decided with these scores. This describes what went with the decision, not who does well "
    "later.";

static json_t *unknown_json(const struct report *report)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < report->n_outcomes; i++) {
        const struct outcome_wording *const wording = report->outcomes + i;
        if (wording->outcome != OUTCOME_UNKNOWN)
            continue;
        json_t *const object = json_object();
        json_put(object, "text", json_text(wording->text));
        json_put(object, "interviews", json_count(wording->n_interviews));
        json_append(array, object);
    }
    return array;
}

json_t *outcomes_json(const struct report *report)
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

json_t *outcomes_json_question(const struct question_result *result)
{
    json_t *const object = json_object();
    json_put(object, "point_biserial", json_estimate(&result->point_biserial));
    json_put(object, "auc", json_estimate(&result->auc));
    return object;
}
