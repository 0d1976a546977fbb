#include "reports/agreement/pair_table.h"

#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pair.h"

static const struct pair_choice bruno_and_amara = {1, 0};

static struct table *table_of(const struct sample *sample, void **state)
{
    return pair_table(&sample->report, &bruno_and_amara, *state);
}

static void a_pair_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "pair.txt");
}

static void a_pair_comes_as_csv_and_markdown(void **state)
{
    struct buffer csv = {0}, markdown = {0};
    const struct table *const table = table_of(sample_report(*state), state);
    table_csv(table, &csv);
    table_markdown(table, &markdown);
    assert_golden(&csv, "pair.csv");
    assert_golden(&markdown, "pair.md");
}

static void two_levels_have_both_indices_and_the_paradox(void **state)
{
    const size_t counts[] = {1, 2, 1, 46};
    struct buffer text = {0};
    struct sample *const sample = sample_report(*state);
    sample_set_pair(sample, 0, 2, counts, 0.36);
    sample_keep_pairs(sample, 1);
    table_terminal(table_of(sample, state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "pair-two-levels.txt");
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

static void hidden_interviewers_stay_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample_hide_interviewers(sample);
    table_terminal(table_of(sample, state), 80, &text);
    table_csv(table_of(sample, state), &text);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        assert_null(strstr(text.data, sample_interviewers[i]));
    assert_non_null(strstr(text.data, "Interviewer 2 and Interviewer 1 give"));
    buffer_free(&text);
}

static void who_never_met_gets_a_reason(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct pair_choice apart = {0, 4};
    const struct table *const table = pair_table(&sample->report, &apart, *state);
    struct buffer text = {0};
    assert_string_equal(table->title, "Amara Diallo and Émile never scored the same answer");
    table_csv(table, &text);
    assert_string_equal(text.data, "a,b,question,a_level,b_level,count\r\n");
    buffer_clear(&text);
    table_terminal(table, 80, &text);
    assert_fits(&text, 80);
    assert_non_null(strstr(table->notes[0], "Next step: "));
    buffer_free(&text);
}

static void too_few_answers_show_the_table_and_what_is_missing(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct pair_choice few = {0, 3};
    struct buffer text = {0};
    table_terminal(pair_table(&sample->report, &few, *state), 80, &text);
    assert_non_null(strstr(text.data, "Too few answers to judge; they need seven more in common"));
    assert_non_null(strstr(text.data, "too few"));
    assert_null(strstr(text.data, "nan"));
    buffer_free(&text);
}

static void without_a_table_of_levels_the_numbers_remain(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < 3; i++) {
        sample->result.agreement.pairs[i].n_levels = 0;
        sample->result.agreement.pairs[i].table = NULL;
    }
    struct buffer text = {0};
    table_terminal(table_of(sample, state), 80, &text);
    assert_non_null(strstr(text.data, "too many levels for a table"));
    assert_non_null(strstr(text.data, "Apart: answers that got different scores."));
    assert_null(strstr(text.data, "nan"));
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_pair_reads_well_at_80_columns),
        ARENA_TEST(a_pair_comes_as_csv_and_markdown),
        ARENA_TEST(two_levels_have_both_indices_and_the_paradox),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(hidden_interviewers_stay_hidden),
        ARENA_TEST(who_never_met_gets_a_reason),
        ARENA_TEST(too_few_answers_show_the_table_and_what_is_missing),
        ARENA_TEST(without_a_table_of_levels_the_numbers_remain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
