#include "reports/questions/plan_json.h"

#include "reports/questions/questions_data.h"
#include "reports/table/json.h"

static json_t *step_json(const struct report *report, const struct drop_plan *plan, size_t index)
{
    const struct drop_step *const step = &plan->steps[index];
    json_t *const object = json_object();
    json_put(object, "drop", json_text(report->catalogue->questions[step->question].code));
    json_put(object, "topic", json_text(question_topic_code(report, step->question)));
    json_put(object, "n_questions", json_count(plan->n_questions - index - 1));
    json_put(object, "reliability", json_estimate(&step->alpha));
    json_put(object, "loss", json_estimate(&step->loss));
    json_put(object, "minutes_saved", json_decimal(step->minutes_saved));
    json_put(object, "minutes_left", json_decimal(step->minutes_left));
    json_put(object, "topic_left_empty", json_boolean(step->empties_topic));
    return object;
}

static json_t *left_out_json(const struct report *report, const struct drop_left_out *left_out)
{
    json_t *const object = json_object();
    json_put(object, "question", json_text(report->catalogue->questions[left_out->question].code));
    json_put(object, "apart_from", json_text(report->catalogue->questions[left_out->other].code));
    return object;
}

static void put_plan(const struct report *report, const struct drop_plan *plan, json_t *object)
{
    json_t *const steps = json_array(), *const left_out = json_array();
    for (size_t i = 0; i < plan->n_steps; i++)
        json_append(steps, step_json(report, plan, i));
    for (size_t i = 0; i < plan->n_left_out; i++)
        json_append(left_out, left_out_json(report, &plan->left_out[i]));
    json_put(object, "n_questions", json_count(plan->n_questions));
    json_put(object, "minutes", json_decimal(plan->minutes));
    json_put(object, "reliability", json_estimate(&plan->alpha));
    json_put(object, "steps", steps);
    json_put(object, "left_out", left_out);
}

void plan_json(const struct report *report, struct buffer *out)
{
    const struct drop_plans_result *const plans = &report->result->drop_plans;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const overall = json_object(), *const topics = json_array();
    put_plan(report, &plans->overall, overall);
    for (size_t t = 0; t < report->catalogue->n_topics; t++) {
        json_t *const topic = json_object();
        json_put(topic, "topic", json_text(report->catalogue->topics[t].code));
        json_put(topic, "title", json_text(report->catalogue->topics[t].title));
        put_plan(report, &plans->topics[t], topic);
        json_append(topics, topic);
    }
    json_put(document, "coefficient", json_text("alpha"));
    json_put(document, "overall", overall);
    json_put(document, "topics", topics);
    json_document_end(document, out);
}
