#include "reports/candidates/profile_table.h"

#include <string.h>

#include "reports/candidates/profile_words.h"
#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static struct table *table_of(const struct sample *sample, void **state)
{
    return profile_table(&sample->report, 0, *state);
}

static void a_profile_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "profile.txt");
}

static void a_profile_has_every_number_in_csv(void **state)
{
    struct buffer text = {0};
    table_csv(table_of(sample_report(*state), state), &text);
    assert_golden(&text, "profile.csv");
}

static void a_profile_comes_as_markdown(void **state)
{
    struct buffer text = {0};
    table_markdown(table_of(sample_report(*state), state), &text);
    assert_golden(&text, "profile.md");
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
    assert_null(strstr(csv.data, "\n=cmd"));
    assert_null(strstr(csv.data, "\"=cmd"));
    buffer_free(&terminal);
    buffer_free(&csv);
    assert_golden(&markdown, "profile-hostile.md");
}

static void the_profile_closes_with_what_it_is_for(void **state)
{
    const struct table *const table = table_of(sample_report(*state), state);
    assert_string_equal(table->notes[table->n_notes - 1], PROFILE_CAUTION);
}

static void names_show_only_where_they_are_asked_for(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    table_csv(table_of(sample, state), &text);
    assert_non_null(strstr(text.data, "C-0017,"));
    sample->report.names = true;
    table_csv(table_of(sample, state), &text);
    assert_non_null(strstr(text.data, "E-1017,"));
    buffer_free(&text);
}

static void groups_that_cannot_be_compared_are_pointed_out(void **state)
{
    struct sample *const sample = sample_report(*state);
    const size_t notes = table_of(sample, state)->n_notes;
    sample->result.rank_deficiency = 1;
    sample->result.n_groups = 1;
    assert_int_equal(table_of(sample, state)->n_notes, notes);
    sample->result.n_groups = 3;
    assert_int_equal(table_of(sample, state)->n_notes, notes + 1);
}

static void what_would_join_groups_is_said(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct arena *const arena = *state;
    assert_null(profile_words_groups(&sample->report, arena));
    sample->result.n_groups = 2;
    assert_string_equal(
        profile_words_groups(&sample->report, arena),
        "The candidates fall into two groups: who they met leaves open which of them had the "
        "stricter interviewers or the harder questions, so that each is compared within the own "
        "group alone. At least one interview by interviewers of different groups together, on "
        "questions that both ask, would join them.");
    sample->result.n_groups = 3;
    assert_non_null(strstr(profile_words_groups(&sample->report, arena), "three groups: "));
    assert_non_null(
        strstr(profile_words_groups(&sample->report, arena), "At least two interviews by"));
}

static void too_few_ratings_show_no_number(void **state)
{
    const struct table *const table = table_of(too_few_report(*state), state);
    for (size_t row = 0; row < SAMPLE_TOPICS; row++) {
        assert_string_equal(table_cell(table, row, 4), "too few");
        assert_string_equal(table_cell(table, row, 5), "too few others");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_profile_reads_well_at_80_columns),
        ARENA_TEST(a_profile_has_every_number_in_csv),
        ARENA_TEST(a_profile_comes_as_markdown),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(the_profile_closes_with_what_it_is_for),
        ARENA_TEST(names_show_only_where_they_are_asked_for),
        ARENA_TEST(groups_that_cannot_be_compared_are_pointed_out),
        ARENA_TEST(what_would_join_groups_is_said),
        ARENA_TEST(too_few_ratings_show_no_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
