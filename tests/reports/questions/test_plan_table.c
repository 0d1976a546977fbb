#include "reports/questions/plan_table.h"

#include <math.h>
#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static struct table *table_of(const struct sample *sample, void **state)
{
    return plan_table(&sample->report, *state);
}

static void forget_minutes(struct sample *sample)
{
    struct drop_plans_result *const plans = &sample->result.drop_plans;
    plans->overall.minutes = NAN;
    for (size_t i = 0; i < plans->overall.n_steps; i++)
        plans->overall.steps[i].minutes_saved = plans->overall.steps[i].minutes_left = NAN;
    for (size_t t = 0; t < SAMPLE_TOPICS; t++)
        plans->topics[t].minutes = NAN;
}

static void a_plan_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "plan.txt");
}

static void a_plan_comes_as_csv_and_markdown(void **state)
{
    struct buffer csv = {0}, markdown = {0};
    const struct table *const table = table_of(sample_report(*state), state);
    table_csv(table, &csv);
    table_markdown(table, &markdown);
    assert_golden(&csv, "plan.csv");
    assert_golden(&markdown, "plan.md");
}

static void without_minutes_nothing_is_said_of_them(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    forget_minutes(sample);
    table_terminal(table_of(sample, state), 80, &text);
    assert_null(strstr(text.data, "in 50 minutes"));
    assert_non_null(strstr(text.data, "at 7.5 minutes each"));
    assert_null(strstr(text.data, "saved"));
    assert_null(strstr(text.data, "nan"));
    buffer_free(&text);
}

static void nothing_asked_gives_a_reason(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(empty_report(*state), state), 80, &text);
    assert_non_null(strstr(text.data, "cannot be said: there is no score"));
    assert_null(strstr(text.data, "Topic by topic"));
    buffer_free(&text);
}

static void hostile_names_stay_text(void **state)
{
    const struct table *const table = table_of(hostile_report(*state), state);
    struct buffer terminal = {0}, markdown = {0}, csv = {0};
    table_terminal(table, 80, &terminal);
    table_markdown(table, &markdown);
    table_csv(table, &csv);
    assert_inert(&terminal);
    assert_fits(&terminal, 80);
    assert_inert(&markdown);
    assert_null(strstr(markdown.data, "<script"));
    assert_null(strstr(csv.data, ",=cmd"));
    buffer_free(&terminal);
    buffer_free(&markdown);
    buffer_free(&csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_plan_reads_well_at_80_columns),
        ARENA_TEST(a_plan_comes_as_csv_and_markdown),
        ARENA_TEST(without_minutes_nothing_is_said_of_them),
        ARENA_TEST(nothing_asked_gives_a_reason),
        ARENA_TEST(hostile_names_stay_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
