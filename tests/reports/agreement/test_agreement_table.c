#include "reports/agreement/agreement_table.h"

#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pair.h"

static struct table *table_of(const struct sample *sample, void **state)
{
    return agreement_table_measures(&sample->report, *state);
}

static void agreement_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "agreement.txt");
}

static void agreement_has_every_number_in_csv(void **state)
{
    struct buffer text = {0};
    table_csv(table_of(sample_report(*state), state), &text);
    assert_golden(&text, "agreement.csv");
}

static void agreement_comes_as_markdown(void **state)
{
    struct buffer text = {0};
    table_markdown(table_of(sample_report(*state), state), &text);
    assert_golden(&text, "agreement.md");
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
    assert_golden(&markdown, "agreement-hostile.md");
}

static void pairs_that_agree_least_come_first(void **state)
{
    const struct table *const table = table_of(sample_report(*state), state);
    assert_int_equal(table_rows(table), 8);
    assert_string_equal(table_cell(table, 0, 0), "Bruno Keller");
    assert_string_equal(table_cell(table, 0, 1), "Dalia O'Connor");
    assert_string_equal(table_cell(table, 0, 4), "disagree");
    assert_string_equal(table_cell(table, 4, 4), "agree closely");
    assert_string_equal(table_cell(table, 5, 4), "too few answers");
    assert_string_equal(table_cell(table, 7, 4), "answers too alike");
}

static void questions_follow_the_pairs(void **state)
{
    const struct table *const questions = table_of(sample_report(*state), state)->next;
    assert_int_equal(table_rows(questions), SAMPLE_QUESTIONS);
    assert_string_equal(table_cell(questions, 0, 0), "4.2 Sequence a migration");
    assert_string_equal(questions->title,
                        "Agreement is below 0.40 for 1 of 11 questions; 1 more cannot be judged");
    const struct table *const sizes = questions->next, *const costs = sizes->next;
    const struct table *const months = costs->next;
    assert_string_equal(sizes->columns[3].name, "0.80 takes");
    assert_string_equal(costs->columns[2].name, "wrongly in top 20\u00a0%");
    assert_string_equal(months->columns[0].name, "month");
    assert_string_equal(months->next->columns[0].name, "measure");
    assert_null(months->next->next);
}

static void hidden_interviewers_stay_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample_hide_interviewers(sample);
    const struct table *const table = table_of(sample, state);
    table_terminal(table, 80, &text);
    table_csv(table, &text);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        assert_null(strstr(text.data, sample_interviewers[i]));
    buffer_free(&text);
}

static void nobody_who_met_gives_sentences(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(empty_report(*state), state), 80, &text);
    assert_golden(&text, "agreement-empty.txt");
}

static void too_few_answers_show_no_number(void **state)
{
    const struct table *const table = table_of(too_few_report(*state), state);
    for (size_t row = 0; row < table_rows(table); row++)
        assert_string_equal(table_cell(table, row, 3), "too few");
    for (size_t row = 0; row < table_rows(table->next); row++)
        assert_string_equal(table_cell(table->next, row, 2), "–");
}

/* Eleven pairs below the line, and fourteen without enough answers. */
static struct sample *many_pairs(struct arena *arena)
{
    enum { BELOW = 11, MANY = 25 };
    struct sample *const sample = sample_report(arena);
    struct pair_result *const pairs = ARENA_ARRAY(arena, MANY, struct pair_result);
    for (size_t i = 0; i < MANY; i++)
        pairs[i] = sample->result.agreement.pairs[i < BELOW ? 6 : 4];
    sample->result.agreement.pairs = pairs;
    sample->result.agreement.n_pairs = MANY;
    return sample;
}

static void five_get_a_sentence_and_the_rest_is_counted(void **state)
{
    const struct table *const table = table_of(many_pairs(*state), state);
    assert_int_equal(table_rows(table), 21);
    assert_int_equal(table->n_notes, 8);
    assert_non_null(strstr(table->notes[0], "Bruno Keller and Dalia O'Connor: "));
    assert_string_equal(table->notes[5], "Six more pairs are below 0.40.");
    assert_int_equal(table->n_leading, 6);
    assert_string_equal(table->notes[6],
                        "Not shown: 4 more without a kappa; --format csv has all.");
    assert_non_null(strstr(table->notes[7], "14 pairs share too few answers"));
    enum { MEASURES = 17, PANELS = SAMPLE_QUESTIONS + SAMPLE_TOPICS + 1, MONTHS = 2 };
    assert_int_equal(table_rows(table->data), 25 + PANELS * MEASURES + MONTHS);
}

/* Forty interviewers make 780 pairs. */
static void pairs_that_agree_are_counted_when_there_are_many(void **state)
{
    enum { MANY = 780 };
    struct sample *const sample = sample_report(*state);
    struct pair_result *const pairs = ARENA_ARRAY(*state, MANY, struct pair_result);
    for (size_t i = 0; i < MANY; i++)
        pairs[i] = sample->result.agreement.pairs[i < 3 ? 6 : 0];
    sample->result.agreement.pairs = pairs;
    sample->result.agreement.n_pairs = MANY;
    const struct table *table = table_of(sample, state);
    assert_int_equal(table_rows(table), 30);
    assert_string_equal(table->notes[table->n_leading],
                        "Not shown: 750 more pairs that agree better; --format csv has all.");
    pairs[779] = sample_report(*state)->result.agreement.pairs[4];
    sample->result.agreement.n_pairs = 31;
    table = table_of(sample, state);
    assert_string_equal(table->notes[table->n_leading],
                        "Not shown: 1 more pair that agrees better; --format csv has all.");
}

/* That nearly all answers got one score is no disagreement. */
static void answers_that_are_too_alike_are_not_said_to_differ(void **state)
{
    const size_t counts[] = {1, 3, 3, 93};
    struct sample *const sample = sample_report(*state);
    sample_set_pair(sample, 0, 2, counts, 0.1);
    sample_keep_pairs(sample, 1);
    const struct table *const table = table_of(sample, state);
    assert_string_equal(table->title, "No two interviewers clearly disagree");
    assert_string_equal(table_cell(table, 0, 4), "answers too alike");
}

static size_t count_tables(const struct table *table)
{
    size_t n = 0;
    for (; table; table = table->next)
        n++;
    return n;
}

static void other_measures_stand_only_where_they_are_asked_for(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0}, csv = {0}, csv_of_all = {0};
    const struct table *const table = agreement_table(&sample->report, *state);
    const struct table *const all = table_of(sample, state);
    assert_int_equal(count_tables(table) + 1, count_tables(all));
    table_terminal(table, 80, &text);
    assert_null(strstr(text.data, "Fleiss"));
    table_csv(table, &csv);
    table_csv(all, &csv_of_all);
    assert_string_equal(csv.data, csv_of_all.data);
    buffer_free(&text);
    buffer_free(&csv);
    buffer_free(&csv_of_all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(agreement_reads_well_at_80_columns),
        ARENA_TEST(agreement_has_every_number_in_csv),
        ARENA_TEST(agreement_comes_as_markdown),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(pairs_that_agree_least_come_first),
        ARENA_TEST(questions_follow_the_pairs),
        ARENA_TEST(hidden_interviewers_stay_hidden),
        ARENA_TEST(nobody_who_met_gives_sentences),
        ARENA_TEST(too_few_answers_show_no_number),
        ARENA_TEST(five_get_a_sentence_and_the_rest_is_counted),
        ARENA_TEST(pairs_that_agree_are_counted_when_there_are_many),
        ARENA_TEST(answers_that_are_too_alike_are_not_said_to_differ),
        ARENA_TEST(other_measures_stand_only_where_they_are_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
