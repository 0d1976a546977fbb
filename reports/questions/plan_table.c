#include "reports/questions/plan_table.h"

#include <math.h>

#include "reports/model/report_names.h"
#include "reports/questions/plan_record.h"
#include "reports/questions/plan_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

/* Without minutes the last column is not there. */
static const struct table_column overall_columns[] = {
    {"step", TABLE_RIGHT, true},         {"drop", TABLE_LEFT, false},
    {"left", TABLE_RIGHT, true},         {"reliability", TABLE_RIGHT, false},
    {"lost so far", TABLE_RIGHT, false}, {"saved", TABLE_RIGHT, false},
};

static const struct table_column topic_columns[] = {
    {"topic", TABLE_LEFT, false},        {"drop", TABLE_LEFT, false},
    {"left", TABLE_RIGHT, true},         {"reliability", TABLE_RIGHT, false},
    {"lost so far", TABLE_RIGHT, false}, {"saved", TABLE_RIGHT, false},
};

enum { N_COLUMNS = sizeof overall_columns / sizeof *overall_columns };

static bool has_minutes(const struct report *report)
{
    return isfinite(report->result->drop_plans.overall.minutes);
}

static void add_saved(const struct drop_plan *plan, double minutes, struct table *table)
{
    if (isfinite(plan->minutes))
        table_add_phrase(table, "{} min", PLAIN(minutes));
}

/* Small differences need a third decimal. */
static void add_loss(const struct estimate *loss, struct table *table)
{
    if (loss->status != ESTIMATE_OK) {
        table_estimate_interval(table, loss);
        return;
    }
    table_add_phrase(table, "{}", ESTIMATE(loss, 3));
}

/* Below 0 is no reliability, and what is lost of none is nothing. */
static void add_reliability(const struct estimate *alpha, struct table *table)
{
    struct buffer text = {0};
    if (alpha->status != ESTIMATE_OK) {
        table_estimate_interval(table, alpha);
        return;
    }
    plan_words_reliability(alpha, &text);
    table_add(table, table_text(table, &text));
}

/* What is there before anything is dropped. */
static void add_all(const struct drop_plan *plan, const char *first, struct table *table)
{
    table_add(table, first);
    table_add(table, "(none)");
    table_add_count(table, plan->n_questions);
    add_reliability(&plan->alpha, table);
    table_add(table, "");
    if (isfinite(plan->minutes))
        table_add(table, "");
}

static void add_step(const struct report *report, const struct drop_plan *plan, size_t index,
                     const char *first, struct table *table)
{
    const struct drop_step *const step = &plan->steps[index];
    struct buffer name = {0};
    report_names_question(report, step->question, &name);
    table_add(table, first);
    table_add(table, table_text(table, &name));
    table_add_count(table, plan->n_questions - index - 1);
    add_reliability(&step->alpha, table);
    if (plan->alpha.value < 0)
        table_add(table, "");
    else
        add_loss(&step->loss, table);
    add_saved(plan, step->minutes_saved, table);
}

static void note(struct table *table, struct buffer *text)
{
    if (text->length > 0)
        table_note(table, table_text(table, text));
    buffer_free(text);
}

static void note_plan(const struct report *report, struct table *table)
{
    const struct drop_plan *const plan = &report->result->drop_plans.overall;
    struct buffer half = {0}, interview = {0}, kept = {0}, topics = {0}, left_out = {0};
    plan_words_interview(report, table->arena, &interview);
    plan_words_half(plan, &half);
    plan_words_kept(plan, &kept);
    plan_words_topics(report, table->arena, &topics);
    plan_words_left_out(report, plan, table->arena, &left_out);
    note(table, &interview);
    note(table, &half);
    note(table, &kept);
    note(table, &topics);
    note(table, &left_out);
}

static struct table *overall_table(const struct report *report, struct arena *arena)
{
    const struct drop_plan *const plan = &report->result->drop_plans.overall;
    struct table *const table = table_create(arena, overall_columns,
                                             N_COLUMNS - !has_minutes(report));
    struct buffer title = {0};
    plan_words_summary(report, arena, &title);
    table->title = table_text(table, &title);
    if (plan->alpha.status == ESTIMATE_OK)
        add_all(plan, "0", table);
    for (size_t i = 0; i < plan->n_keeping; i++)
        add_step(report, plan, i, arena_format(arena, "%zu", i + 1), table);
    note_plan(report, table);
    return table;
}

/* A single question has nothing to be dropped from. */
static bool is_told(const struct drop_plan *plan)
{
    return plan->n_questions + plan->n_left_out > 1;
}

/* One topic's plan is that of all questions. */
static bool has_topics(const struct report *report)
{
    size_t n = 0;
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        n += is_told(&report->result->drop_plans.topics[t]);
    return n > 1;
}

static void add_topic(const struct report *report, size_t topic, struct table *table)
{
    const struct drop_plan *const plan = &report->result->drop_plans.topics[topic];
    const struct topic *const named = &report->catalogue->topics[topic];
    const char *const name = *named->title
                                 ? arena_format(table->arena, "%s %s", named->code, named->title)
                                 : named->code;
    if (!is_told(plan))
        return;
    add_all(plan, name, table);
    for (size_t i = 0; i < plan->n_keeping; i++)
        add_step(report, plan, i, "", table);
}

static void note_reading(const struct report *report, struct table *table)
{
    table_note(table, "");
    table_note(table,
               "Reliability (alpha, 0 to 1): how far scores would come out the same with other "
               "questions of the kind, for an interview that asks all questions that are left. "
               "Lost so far: what it falls by; below 0 it rises. Brackets hold 95\u00a0% "
               "intervals. The order comes from the same answers, so what is left looks a little "
               "better than it is. A question can be worth asking for other reasons.");
    if (has_minutes(report))
        table_note(
            table,
            "With minutes, a question goes the sooner the longer it takes for what it adds.");
    table_basis_note(table, report);
}

struct table *plan_table(const struct report *report, struct arena *arena)
{
    struct table *const table = overall_table(report, arena);
    table->data = plan_record_table(report, arena);
    if (!has_topics(report)) {
        note_reading(report, table);
        return table;
    }
    struct table *const topics = table_create(arena, topic_columns,
                                              N_COLUMNS - !has_minutes(report));
    topics->title = "Topic by topic";
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        add_topic(report, t, topics);
    note_reading(report, topics);
    table->next = topics;
    return table;
}
