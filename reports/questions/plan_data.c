#include "reports/questions/plan_data.h"

#include "reports/questions/questions_data.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("scope"),          TABLE_TEXT_COLUMN("scope_topic"),
    TABLE_NUMBER_COLUMN("step"),         TABLE_TEXT_COLUMN("question"),
    TABLE_TEXT_COLUMN("topic"),          TABLE_TEXT_COLUMN("title"),
    TABLE_NUMBER_COLUMN("n_questions"),  TABLE_ESTIMATE_COLUMNS("reliability"),
    TABLE_ESTIMATE_COLUMNS("loss"),      TABLE_NUMBER_COLUMN("minutes_saved"),
    TABLE_NUMBER_COLUMN("minutes_left"), TABLE_TEXT_COLUMN("topic_left_empty"),
};

enum { ESTIMATE_CELLS = 6 };

static void add_scope(const char *topic, size_t step, struct table *table)
{
    table_add(table, topic ? "topic" : "overall");
    table_add(table, topic ? topic : "");
    table_add_count(table, step);
}

static void add_all(const struct drop_plan *plan, const char *topic, struct table *table)
{
    add_scope(topic, 0, table);
    for (size_t i = 0; i < 3; i++)
        table_add(table, "");
    table_add_count(table, plan->n_questions);
    table_add_estimate(table, &plan->alpha);
    for (size_t i = 0; i < ESTIMATE_CELLS; i++)
        table_add(table, NULL);
    table_add_number(table, 0 * plan->minutes);
    table_add_number(table, plan->minutes);
    table_add(table, "");
}

static void add_step(const struct report *report, const struct drop_plan *plan, size_t index,
                     const char *topic, struct table *table)
{
    const struct drop_step *const step = &plan->steps[index];
    const char *const own = question_topic_code(report, step->question);
    add_scope(topic, index + 1, table);
    table_add(table, report->catalogue->questions[step->question].code);
    table_add(table, own);
    table_add(table, report->catalogue->questions[step->question].title);
    table_add_count(table, plan->n_questions - index - 1);
    table_add_estimate(table, &step->alpha);
    table_add_estimate(table, &step->loss);
    table_add_number(table, step->minutes_saved);
    table_add_number(table, step->minutes_left);
    table_add(table, step->empties_topic ? own : "");
}

static void add_plan(const struct report *report, const struct drop_plan *plan, const char *topic,
                     struct table *table)
{
    add_all(plan, topic, table);
    for (size_t i = 0; i < plan->n_steps; i++)
        add_step(report, plan, i, topic, table);
}

struct table *plan_data(const struct report *report, struct arena *arena)
{
    const struct drop_plans_result *const plans = &report->result->drop_plans;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    add_plan(report, &plans->overall, NULL, table);
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        add_plan(report, &plans->topics[t], report->catalogue->topics[t].code, table);
    return table;
}
