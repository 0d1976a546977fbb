#include "reports/history/drift_json.h"

#include "reports/history/drift_data.h"
#include "reports/history/drift_words.h"
#include "reports/model/report_names.h"
#include "reports/questions/questions_data.h"
#include "reports/table/json.h"
#include "reports/text/calendar_words.h"

static json_t *text_json(struct buffer *text)
{
    json_t *const value = json_text(text->length ? text->data : NULL);
    buffer_free(text);
    return value;
}

static json_t *iso_json(size_t month)
{
    struct buffer iso = {0};
    calendar_words_month_iso(month, &iso);
    return text_json(&iso);
}

static json_t *expected_json(const struct drift_month *month)
{
    if (!month->is_judged)
        return json_null();
    json_t *const object = json_object();
    json_put(object, "mean", json_decimal(month->expected));
    json_put(object, "lower", json_decimal(month->lower));
    json_put(object, "upper", json_decimal(month->upper));
    return object;
}

static json_t *months_json(const struct drift_series *series)
{
    json_t *const array = json_array();
    for (size_t m = 0; m < series->n_months; m++) {
        const struct drift_month *const month = &series->months[m];
        json_t *const object = json_object();
        json_put(object, "month", iso_json(month->month));
        json_put(object, "value", json_estimate(&month->value));
        json_put(object, "expected", expected_json(month));
        json_put(object, "beyond", json_text(drift_side_name(month->side)));
        json_append(array, object);
    }
    return array;
}

static json_t *baseline_json(const struct drift_series *series)
{
    json_t *const object = json_object();
    json_put(object, "n_months", json_count(series->baseline_months));
    json_put(object, "mean", json_estimate(&series->before));
    json_put(object, "between_sd", json_decimal(series->between_sd));
    return object;
}

static void put_series(json_t *object, const struct drift_series *series)
{
    const bool moves = series->state >= DRIFT_WATCH;
    json_put(object, "state", json_text(drift_state_name(series->state)));
    json_put(object, "reason", json_text(series->reason));
    json_put(object, "direction", json_text(moves ? drift_side_name(series->side) : NULL));
    json_put(object, "in_a_row", json_count(series->n_in_a_row));
    json_put(object, "baseline", baseline_json(series));
    json_put(object, "may_be_echo", json_boolean(series->may_be_echo));
    json_put(object, "trend", json_estimate(&series->trend));
    json_put(object, "trend_strength",
             json_text(series->trend_strength == STRENGTH_NONE
                           ? NULL
                           : finding_strength_name(series->trend_strength)));
    json_put(object, "months", months_json(series));
}

static json_t *question_json(const struct report *report, size_t question)
{
    const struct question *const asked = &report->catalogue->questions[question];
    const struct drift_series *const series = &report->drift->questions[question];
    struct buffer text = {0}, action = {0};
    drift_words_question(report, question, &text, &action);
    json_t *const object = json_object();
    json_put(object, "question", json_text(asked->code));
    json_put(object, "topic", json_text(report->catalogue->topics[asked->topic].code));
    json_put(object, "title", json_text(asked->title));
    put_series(object, series);
    json_put(object, "may_be_known", json_boolean(drift_words_may_be_known(series)));
    json_put(object, "text", text_json(&text));
    json_put(object, "action", text_json(&action));
    return object;
}

static json_t *interviewer_json(const struct report *report, size_t interviewer)
{
    struct buffer name = {0}, text = {0}, action = {0};
    report_names_interviewer(report, interviewer, &name);
    drift_words_interviewer(report, interviewer, &text, &action);
    json_t *const object = json_object();
    json_put(object, "interviewer", text_json(&name));
    put_series(object, &report->drift->interviewers[interviewer]);
    json_put(object, "text", text_json(&text));
    json_put(object, "action", text_json(&action));
    return object;
}

void drift_json(const struct report *report, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const questions = json_array(), *const interviewers = json_array();
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        json_append(questions, question_json(report, q));
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        json_append(interviewers, interviewer_json(report, i));
    json_put(document, "first_month", iso_json(report->drift->first_month));
    json_put(document, "last_month", iso_json(report->drift->last_month));
    json_put(document, "questions", questions);
    json_put(document, "interviewers", interviewers);
    json_document_end(document, out);
}
