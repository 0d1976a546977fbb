#include "reports/pipeline/pipeline_json.h"

#include "base/date.h"
#include "reports/model/report_names.h"
#include "reports/pipeline/pipeline_data.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/questions/questions_data.h"
#include "reports/table/json.h"

static json_t *day_json(int32_t day)
{
    char text[11];
    date_format(day, text);
    return json_text(*text ? text : NULL);
}

static json_t *buffer_json(struct buffer *text)
{
    json_t *const value = json_text(text->data ? text->data : "");
    buffer_free(text);
    return value;
}

static json_t *stage_json(const char *name, const struct pipeline_stage *stage)
{
    json_t *const object = json_object();
    json_put(object, "stage", json_text(name));
    json_put(object, "n_interviewed", json_count(stage->n_interviewed));
    json_put(object, "n_reached", json_count(stage->n_reached));
    json_put(object, "n_passed", json_count(stage->n_passed));
    json_put(object, "n_rejected", json_count(stage->n_rejected));
    json_put(object, "n_withdrawn", json_count(stage->n_withdrawn));
    json_put(object, "n_in_flight", json_count(stage->n_in_flight));
    json_put(object, "pass_through", json_estimate(&stage->pass));
    json_put(object, "days_median", json_estimate(&stage->days));
    json_put(object, "days_p90", json_estimate(&stage->days_p90));
    return object;
}

static json_t *cohort_json(const struct pipeline_result *pipeline, enum pipeline_window window)
{
    const struct pipeline_cohort *const cohort = &pipeline->cohorts[window];
    json_t *const object = json_object(), *const stages = json_array();
    for (size_t s = 0; s < pipeline->n_stages; s++)
        if (pipeline_words_shows(pipeline, s))
            json_append(stages, stage_json(pipeline->stages[s], &cohort->stages[s]));
    json_put(object, "window", json_text(pipeline_window_name(window)));
    json_put(object, "from", day_json(cohort->days.first));
    json_put(object, "to", day_json(cohort->days.last));
    json_put(object, "n", json_count(cohort->n));
    json_put(object, "n_candidates", json_count(cohort->n_candidates));
    json_put(object, "n_hired", json_count(cohort->n_hired));
    json_put(object, "n_rejected", json_count(cohort->n_rejected));
    json_put(object, "n_withdrawn", json_count(cohort->n_withdrawn));
    json_put(object, "n_in_flight", json_count(cohort->n_in_flight));
    json_put(object, "hired", json_estimate(&cohort->hired));
    json_put(object, "stages", stages);
    return object;
}

static json_t *cohorts_json(const struct pipeline_result *pipeline)
{
    json_t *const array = json_array();
    for (enum pipeline_window w = WINDOW_PERIOD; w < PIPELINE_WINDOWS; w++)
        if (pipeline->n_stages > 0 && pipeline_has_window(pipeline, w))
            json_append(array, cohort_json(pipeline, w));
    return array;
}

static json_t *change_json(const struct report *report, size_t stage)
{
    const struct pipeline_change *const change = &report->pipeline->changes[stage];
    const bool found = change->strength != STRENGTH_NONE;
    json_t *const object = json_object();
    struct buffer text = {0};
    if (found)
        pipeline_words_change(report, stage, &text);
    json_put(object, "stage", json_text(report->pipeline->stages[stage]));
    json_put(object, "difference", json_estimate(&change->difference));
    json_put(object, "strength", json_text(found ? finding_strength_name(change->strength) : NULL));
    json_put(object, "n_in_flight", json_count(change->n_in_flight));
    json_put(object, "may_be_undone", json_boolean(change->may_be_undone));
    json_put(object, "text", json_text(text.data));
    buffer_free(&text);
    return object;
}

static json_t *changes_json(const struct report *report)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    json_t *const array = json_array();
    for (size_t s = 0; pipeline->changes && s < pipeline->n_stages; s++)
        if (pipeline_words_shows(pipeline, s))
            json_append(array, change_json(report, s));
    return array;
}

static void put_load(json_t *object, const struct pipeline_load *load)
{
    json_put(object, "n_interviews", json_count(load->n_interviews));
    json_put(object, "n_candidates", json_count(load->n_candidates));
    json_put(object, "n_ratings", json_count(load->n_ratings));
}

static json_t *score_time_json(const struct pipeline_result *pipeline, size_t interviewer,
                               size_t window)
{
    if (!pipeline->score_times)
        return json_null();
    const struct score_time *const time = pipeline_result_score_time_of(pipeline, interviewer,
                                                                        window);
    json_t *const object = json_object();
    json_put(object, "days_median", json_estimate(&time->days));
    json_put(object, "days_p90", json_estimate(&time->days_p90));
    json_put(object, "n_before_interview", json_count(time->n_before));
    return object;
}

static json_t *load_json(const struct report *report, size_t interviewer)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    json_t *const object = json_object(), *const months = json_array();
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
    json_put(object, "interviewer", buffer_json(&name));
    put_load(object, pipeline_result_load_of(pipeline, interviewer, WINDOW_PERIOD));
    json_put(object, "time_to_score", score_time_json(pipeline, interviewer, WINDOW_PERIOD));
    for (size_t m = 0; pipeline->has_months && m < PIPELINE_MONTHS; m++) {
        json_t *const month = json_object();
        char day[11];
        date_format(pipeline->months[m].first, day);
        day[7] = '\0';
        json_put(month, "month", json_text(day));
        put_load(month, pipeline_result_load_of(pipeline, interviewer, WINDOW_FIRST_MONTH + m));
        json_append(months, month);
    }
    json_put(object, "months", months);
    return object;
}

/* Of all interviewers, in each window. */
static json_t *score_times_json(const struct pipeline_result *pipeline)
{
    json_t *const array = json_array();
    for (enum pipeline_window w = WINDOW_PERIOD; pipeline->score_times && w < PIPELINE_WINDOWS;
         w++) {
        if (!pipeline_has_window(pipeline, w))
            continue;
        json_t *const object = score_time_json(pipeline, pipeline->n_interviewers, w);
        json_put(object, "window", json_text(pipeline_window_name(w)));
        json_append(array, object);
    }
    return array;
}

static json_t *order_json(const struct pipeline_result *pipeline)
{
    json_t *const object = json_object(), *const stages = json_array();
    for (size_t s = 0; s < pipeline->n_stages; s++)
        json_append(stages, json_text(pipeline->stages[s]));
    json_put(object, "stages", stages);
    json_put(object, "source",
             json_text(pipeline->order == ORDER_DECLARED ? "declared"
                       : pipeline->order == ORDER_FOUND  ? "found"
                                                         : "names"));
    json_put(object, "n_out_of_order", json_count(pipeline->n_turned));
    json_put(object, "majorities_set_aside", json_count(pipeline->n_set_aside));
    return object;
}

void pipeline_json(const struct report *report, struct buffer *out)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    if (!pipeline) {
        json_document_end(document, out);
        return;
    }
    json_t *const interviewers = json_array();
    struct buffer summary = {0};
    pipeline_words_summary(report, &summary);
    for (size_t i = 0; i < pipeline->n_interviewers; i++)
        json_append(interviewers, load_json(report, i));
    json_put(document, "summary", buffer_json(&summary));
    json_put(document, "order", order_json(pipeline));
    json_put(document, "n_stages_found", json_count(pipeline->n_named));
    json_put(document, "interviews_left_out", json_count(pipeline->n_left_out));
    json_put(document, "candidates_undated", json_count(pipeline->n_undated));
    json_put(document, "outcomes_unknown", json_count(pipeline->n_unknown));
    json_put(document, "cohorts", cohorts_json(pipeline));
    json_put(document, "changes", changes_json(report));
    json_put(document, "time_to_score", score_times_json(pipeline));
    json_put(document, "interviewers", interviewers);
    json_document_end(document, out);
}
