#include "reports/questions/question_detail_tables.h"

#include <string.h>

#include "reports/rubrics/rubric_words.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

/* All pairs of the sample, made to be about question 0. */
static struct sample *sample_of_pairs(struct arena *arena)
{
    struct sample *const sample = sample_report(arena);
    for (size_t i = 0; i < SAMPLE_PAIRS; i++) {
        struct pair_result *const pair = &sample->result.agreement.pairs[i];
        pair->question = 0;
        pair->kappa[KAPPA_QUADRATIC].estimate =
            i < 4 ? sample_no_estimate(ESTIMATE_TOO_FEW, 3, "n is 3")
                  : sample_estimate(0.9 - 0.1 * (double)i, 0, 0.95, 20);
    }
    return sample;
}

static void pairs_come_worst_first_and_those_without_a_kappa_last(void **state)
{
    const struct sample *const sample = sample_of_pairs(*state);
    size_t n;
    const struct pair_result **const pairs = question_detail_tables_question_pairs(&sample->report,
                                                                                   0, *state, &n);
    assert_int_equal(n, SAMPLE_PAIRS);
    for (size_t i = 0; i + 1 < 6; i++)
        assert_true(pairs[i]->kappa[KAPPA_QUADRATIC].estimate.value <
                    pairs[i + 1]->kappa[KAPPA_QUADRATIC].estimate.value);
    for (size_t i = 6; i < n; i++)
        assert_int_equal(pairs[i]->kappa[KAPPA_QUADRATIC].estimate.status, ESTIMATE_TOO_FEW);
}

static void pairs_without_a_kappa_are_counted(void **state)
{
    const struct sample *const sample = sample_of_pairs(*state);
    struct table *const table = question_detail_tables_pairs(&sample->report, 0, *state);
    assert_int_equal(table_rows(table), 6);
    assert_int_equal(table->n_notes, 1);
    assert_string_equal(table->notes[0], "4 pairs share too few answers, or answers too alike, to "
                                         "say; CSV and JSON have all.");
}

static void a_question_without_pairs_has_no_such_part(void **state)
{
    const struct sample *const sample = sample_of_pairs(*state);
    assert_null(question_detail_tables_pairs(&sample->report, 1, *state));
}

static void each_score_has_its_count_share_and_bar(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = question_detail_tables_levels(&sample->report, 5, *state);
    assert_int_equal(table_rows(table), 5);
    assert_string_equal(table_cell(table, 0, 0), "1");
    assert_string_equal(table_cell(table, 0, 1), "63");
    assert_string_equal(table_cell(table, 0, 2), "██████████▏");
    assert_string_equal(table_cell(table, 4, 1), "1");
}

static void what_the_use_of_scores_says_is_told(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = question_detail_tables_levels(&sample->report, 5, *state);
    const struct rubric_sentences sentences = rubric_words(&sample->report, 5, *state);
    assert_true(sentences.n > 0);
    assert_int_equal(table->n_notes, sentences.n + 1);
    assert_string_equal(table->notes[0], sentences.items[0].text);
}

static void scores_of_a_long_scale_are_counted_in_groups(void **state)
{
    enum { LEVELS = 21 };
    static double values[LEVELS];
    static const char *labels[LEVELS];
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[0];
    result->levels = ARENA_ARRAY(*state, LEVELS, struct level_use);
    for (size_t k = 0; k < LEVELS; k++) {
        values[k] = (double)k;
        labels[k] = arena_format(*state, "%zu", k);
        result->levels[k].count = 2;
    }
    result->n_ratings = 2 * LEVELS;
    sample->scales[0] = (struct scale){"0..20", LEVELS, values, labels, false};
    const struct table *const table = question_detail_tables_levels(&sample->report, 0, *state);
    assert_int_equal(table->n_columns, 3);
    assert_int_equal(table_rows(table), 5);
    assert_string_equal(table_cell(table, 0, 0), "0–3");
    assert_string_equal(table_cell(table, 0, 1), "8");
}

static void points_have_no_levels(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->scales[0].continuous = true;
    assert_null(question_detail_tables_levels(&sample->report, 0, *state));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(pairs_come_worst_first_and_those_without_a_kappa_last),
        ARENA_TEST(pairs_without_a_kappa_are_counted),
        ARENA_TEST(a_question_without_pairs_has_no_such_part),
        ARENA_TEST(each_score_has_its_count_share_and_bar),
        ARENA_TEST(what_the_use_of_scores_says_is_told),
        ARENA_TEST(scores_of_a_long_scale_are_counted_in_groups),
        ARENA_TEST(points_have_no_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
