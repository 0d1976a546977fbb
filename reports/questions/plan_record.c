#include "reports/questions/plan_record.h"

#include "reports/model/finding_names.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

/* A step; the first, that drops nothing, has empty texts. */
struct row {
    const char *scope, *scope_topic;
    size_t step, n_questions;
    const char *question, *topic, *title, *emptied;
    const struct estimate *reliability, *loss; /* NULL: nothing is dropped */
    double minutes_saved, minutes_left;
};

static json_t *emptied_part(const void *row)
{
    return json_boolean(*((const struct row *)row)->emptied != '\0');
}

#define HERE(member) RECORD_HERE(struct row, member)
#define CELL(member) HERE(member), .in = FIELD_IN_CELLS

static const struct field fields[] = {
    {"scope", CELL(scope)},
    {"scope_topic", CELL(scope_topic)},
    {"step", CELL(step)},
    {"drop", HERE(question), .column = "question"},
    {"topic", HERE(topic)},
    {"title", CELL(title)},
    {"n_questions", HERE(n_questions)},
    {"reliability", HERE(reliability)},
    {"loss", HERE(loss)},
    {"minutes_saved", HERE(minutes_saved)},
    {"minutes_left", HERE(minutes_left)},
    {"topic_left_empty", HERE(emptied), .part = emptied_part},
};
static const struct record record = RECORD(fields);

static struct row start_of(const struct drop_plan *plan, const char *topic)
{
    return (struct row){.scope = topic ? "topic" : "overall",
                        .scope_topic = topic ? topic : "",
                        .n_questions = plan->n_questions,
                        .question = "",
                        .topic = "",
                        .title = "",
                        .emptied = "",
                        .reliability = &plan->alpha,
                        .minutes_saved = 0 * plan->minutes,
                        .minutes_left = plan->minutes};
}

static struct row after_step(const struct report *report, const struct drop_plan *plan,
                             size_t index, const char *topic)
{
    const struct drop_step *const step = &plan->steps[index];
    struct row row = start_of(plan, topic);
    row.step = index + 1;
    row.n_questions = plan->n_questions - index - 1;
    row.question = report->catalogue->questions[step->question].code;
    row.topic = report_names_topic(report, step->question);
    row.title = report->catalogue->questions[step->question].title;
    row.emptied = step->empties_topic ? row.topic : "";
    row.reliability = &step->alpha;
    row.loss = &step->loss;
    row.minutes_saved = step->minutes_saved;
    row.minutes_left = step->minutes_left;
    return row;
}

json_t *plan_record_steps(const struct report *report, const struct drop_plan *plan)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < plan->n_keeping; i++) {
        const struct row row = after_step(report, plan, i, NULL);
        json_append(array, record_json(&record, &row));
    }
    return array;
}

static void add_plan(const struct report *report, const struct drop_plan *plan, const char *topic,
                     struct table *table)
{
    const struct row start = start_of(plan, topic);
    record_add(&record, &start, table);
    for (size_t i = 0; i < plan->n_keeping; i++) {
        const struct row row = after_step(report, plan, i, topic);
        record_add(&record, &row, table);
    }
}

struct table *plan_record_table(const struct report *report, struct arena *arena)
{
    const struct drop_plans_result *const plans = &report->result->drop_plans;
    struct table *const table = record_table(&record, arena);
    add_plan(report, &plans->overall, NULL, table);
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        add_plan(report, &plans->topics[t], report->catalogue->topics[t].code, table);
    return table;
}
