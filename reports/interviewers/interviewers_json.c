#include "reports/interviewers/interviewers_json.h"

#include "reports/interviewers/interviewer_group_words.h"
#include "reports/interviewers/interviewer_words.h"
#include "reports/interviewers/interviewers_data.h"
#include "reports/model/report_names.h"
#include "reports/questions/questions_data.h"
#include "reports/table/json.h"

static json_t *name_json(const struct report *report, size_t interviewer)
{
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
    json_t *const text = json_text(name.data);
    buffer_free(&name);
    return text;
}

static json_t *groups_json(const struct report *report, const struct interviewer_groups *groups)
{
    json_t *const array = json_array();
    for (long group = 0; group < (long)groups->n; group++) {
        json_t *const names = json_array();
        for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
            if (groups->group[i] == group)
                json_append(names, name_json(report, i));
        json_append(array, names);
    }
    return array;
}

static json_t *model_json(const struct report *report)
{
    json_t *const object = json_object();
    json_put(object, "subsets", groups_json(report, &report->result->interviewers.subsets));
    return object;
}

static json_t *same_answers_json(const struct report *report)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    const bool known = all->scale < report->catalogue->n_scales;
    json_t *const object = json_object();
    json_put(object, "scale", json_text(known ? report->catalogue->scales[all->scale].name : NULL));
    json_put(object, "level", json_decimal(all->level));
    json_put(object, "n_answers", json_count(all->n_shared));
    json_put(object, "groups", groups_json(report, &all->same_answers));
    json_put(object, "joining_interviews",
             json_count(interviewer_group_words_missing(&all->same_answers)));
    return object;
}

static json_t *levels_json(const struct report *report, const struct interviewer_result *result)
{
    const struct scale *const scale =
        &report->catalogue->scales[report->result->interviewers.scale];
    json_t *const array = json_array();
    for (size_t k = 0; k < scale_n_levels(scale); k++)
        json_append(array, json_level(scale, k, result->levels ? result->levels[k] : 0));
    return array;
}

static json_t *months_json(const struct interviewer_result *result)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < result->n_months; i++) {
        const struct interviewer_month *const month = &result->months[i];
        struct buffer name = {0};
        buffer_format(&name, "%04d-%02d", month->year, month->month);
        json_t *const object = json_object();
        json_put(object, "month", json_text(name.data));
        json_put(object, "n_ratings", json_count(month->n_ratings));
        json_put(object, "deviation", json_estimate(&month->deviation));
        json_append(array, object);
        buffer_free(&name);
    }
    return array;
}

static json_t *finding_json(const struct report *report, size_t interviewer,
                            const struct interviewer_finding *finding)
{
    struct buffer text = {0}, action = {0};
    interviewer_words_finding(report, interviewer, finding, &text, &action);
    json_t *const object = json_object();
    json_put(object, "kind", json_text(interviewer_finding_name(finding->kind)));
    json_put(object, "strength", json_text(finding_strength_name(finding->strength)));
    json_put(object, "text", json_text(text.data));
    json_put(object, "action", json_text(action.data));
    buffer_free(&text);
    buffer_free(&action);
    return object;
}

static json_t *interviewer_json(const struct report *report, size_t interviewer)
{
    const struct interviewer_result *const result =
        &report->result->interviewers.interviewers[interviewer];
    json_t *const object = json_object(), *const findings = json_array();
    for (size_t i = 0; i < result->n_findings; i++)
        json_append(findings, finding_json(report, interviewer, &result->findings[i]));
    json_put(object, "interviewer", name_json(report, interviewer));
    json_put(object, "n_ratings", json_count(result->n_ratings));
    json_put(object, "n_missing", json_count(result->n_missing));
    json_put(object, "n_candidates", json_count(result->n_candidates));
    json_put(object, "n_interviews", json_count(result->n_interviews));
    json_put(object, "mean", json_decimal(result->mean));
    json_put(object, "sd", json_decimal(result->sd));
    json_put(object, "levels", levels_json(report, result));
    json_put(object, "severity_points", json_estimate(&result->severity_points));
    json_put(object, "spread", json_estimate(&result->spread));
    json_put(object, "trend", json_estimate(&result->trend));
    json_put(object, "months", months_json(result));
    json_put(object, "findings", findings);
    return object;
}

void interviewers_json(const struct report *report, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const interviewers = json_array();
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        json_append(interviewers, interviewer_json(report, i));
    json_put(document, "model", model_json(report));
    json_put(document, "same_answers", same_answers_json(report));
    json_put(document, "interviewers", interviewers);
    json_document_end(document, out);
}
