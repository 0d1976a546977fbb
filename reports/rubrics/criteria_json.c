#include "reports/rubrics/criteria_json.h"

#include "reports/questions/questions_data.h"
#include "reports/rubrics/criteria_data.h"
#include "reports/rubrics/criteria_words.h"
#include "reports/table/json.h"

static json_t *finding_json(const struct report *report, size_t criterion,
                            const struct criterion_finding *finding)
{
    const struct rubric_place *const places = report->catalogue->criteria->places;
    struct buffer text = {0}, action = {0};
    criteria_words_finding(report, criterion, finding, &text, &action);
    json_t *const object = json_object();
    json_put(object, "kind", json_text(criterion_finding_name(finding->kind)));
    json_put(object, "strength", json_text(finding_strength_name(finding->strength)));
    if (finding->kind == CRITERION_RARER) {
        json_put(object, "optional", json_count(places[finding->optional].position));
        json_put(object, "difference", json_estimate(&finding->difference));
    }
    json_put(object, "text", json_text(text.data));
    json_put(object, "action", json_text(action.data));
    buffer_free(&text);
    buffer_free(&action);
    return object;
}

static json_t *criterion_json(const struct report *report, size_t criterion)
{
    const struct catalogue *const criteria = report->catalogue->criteria;
    const struct rubric_place *const place = &criteria->places[criterion];
    const struct criterion_result *const result = &report->result->criteria.criteria[criterion];
    json_t *const object = json_object(), *const findings = json_array();
    for (size_t i = 0; i < result->n_findings; i++)
        json_append(findings, finding_json(report, criterion, &result->findings[i]));
    json_put(object, "position", json_count(place->position));
    json_put(object, "text", json_text(criteria->questions[criterion].title));
    json_put(object, "required", place->listed ? json_boolean(place->required) : json_null());
    json_put(object, "n_candidates", json_count(result->n_candidates));
    json_put(object, "n_ratings", json_count(result->n_ratings));
    json_put(object, "n_missing", json_count(result->n_missing));
    json_put(object, "n_earlier", json_count(place->n_earlier));
    json_put(object, "met", json_estimate(&result->met));
    json_put(object, "discrimination", json_estimate(&result->discrimination));
    json_put(object, "agreement", json_estimate(&result->agreement));
    json_put(object, "kappa", json_estimate(&result->kappa));
    json_put(object, "findings", findings);
    return object;
}

json_t *criteria_json(const struct report *report, size_t question)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < report->result->criteria.n; i++)
        if (report->catalogue->criteria->questions[i].topic == question)
            json_append(array, criterion_json(report, i));
    return array;
}
