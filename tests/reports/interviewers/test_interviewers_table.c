#include "reports/interviewers/interviewers_table.h"

#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static struct table *table_of(const struct sample *sample, void **state)
{
    return interviewers_table(&sample->report, *state);
}

static void interviewers_read_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "interviewers.txt");
}

static void interviewers_have_every_number_in_csv(void **state)
{
    struct buffer text = {0};
    table_csv(table_of(sample_report(*state), state), &text);
    assert_golden(&text, "interviewers.csv");
}

/* By name, so that nobody is ranked. */
static void rows_stand_in_the_order_of_names(void **state)
{
    const struct table *const table = table_of(sample_report(*state), state);
    assert_int_equal(table_rows(table), SAMPLE_INTERVIEWERS);
    assert_string_equal(table_cell(table, 0, 0), "Amara Diallo");
    assert_string_equal(table_cell(table, 4, 0), "Émile");
}

static void names_can_be_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample_hide_interviewers(sample);
    table_terminal(table_of(sample, state), 80, &text);
    assert_null(strstr(text.data, "Amara"));
    assert_non_null(strstr(text.data, "Interviewer 1 scores lower"));
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
    assert_null(strstr(csv.data, "\n=cmd"));
    assert_null(strstr(csv.data, "\"=cmd"));
    buffer_free(&terminal);
    buffer_free(&markdown);
    buffer_free(&csv);
}

static void nobody_is_a_table_without_rows(void **state)
{
    const struct table *const table = table_of(empty_report(*state), state);
    assert_int_equal(table_rows(table), 0);
    assert_string_equal(table->title, "No two interviewers scored the same answer");
}

/* Findings beyond the first six of a kind are counted. */
static void many_findings_are_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct interviewers_result *const result = &sample->result.interviewers;
    enum { MANY = 9 };
    const char **const names = ARENA_ARRAY(*state, MANY, const char *);
    long *const group = ARENA_ARRAY(*state, MANY, long);
    struct interviewer_result *const severe = ARENA_ARRAY(*state, MANY, struct interviewer_result);
    for (size_t i = 0; i < MANY; i++) {
        names[i] = "Ana";
        severe[i] = result->interviewers[0];
        severe[i].n_findings = 1;
    }
    sample->catalogue.interviewers = names;
    sample->catalogue.n_interviewers = MANY;
    result->interviewers = severe;
    result->same_answers = (struct interviewer_groups){group, 1};
    struct buffer text = {0};
    table_terminal(table_of(sample, state), 80, &text);
    assert_non_null(strstr(text.data, "Three more like these"));
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(interviewers_read_well_at_80_columns),
        ARENA_TEST(interviewers_have_every_number_in_csv),
        ARENA_TEST(rows_stand_in_the_order_of_names),
        ARENA_TEST(names_can_be_hidden),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(nobody_is_a_table_without_rows),
        ARENA_TEST(many_findings_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
