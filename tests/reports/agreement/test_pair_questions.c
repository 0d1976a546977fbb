#include "reports/agreement/pair_questions.h"

#include <math.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_pair.h"

enum { LEVELS = 5 };

static void farthest_apart_comes_first(void **state)
{
    const size_t near[LEVELS * LEVELS] = {5, 3}, far[LEVELS * LEVELS] = {5, 0, 0, 0, 2};
    struct sample *const sample = sample_report(*state);
    sample_set_pair(sample, 1, LEVELS, near, 0.5);
    sample_set_pair(sample, 2, LEVELS, far, 0.9);
    const struct table *const table = pair_questions(&sample->report,
                                                     sample->result.agreement.pairs, 3, *state);
    assert_int_equal(table_rows(table), 2);
    assert_string_equal(table_cell(table, 0, 0), "4.2 Sequence a migration");
    assert_string_equal(table_cell(table, 0, 1), "7");
    assert_string_equal(table_cell(table, 0, 2), "8");
    assert_string_equal(table_cell(table, 0, 3), "+1.14");
    assert_string_equal(table_cell(table, 0, 4), "71\u00a0%");
    assert_string_equal(table_cell(table, 1, 2), "3");
    assert_int_equal(table->n_notes, 1);
}

/* Twelve questions and one on another scale, all alike: catalogue order, ten shown. */
static void ten_are_shown_and_the_rest_is_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct pair_result results[14];
    for (size_t i = 0; i < 14; i++) {
        results[i] = sample->result.agreement.pairs[1];
        results[i].question = (long)(i - 1) % SAMPLE_QUESTIONS;
    }
    results[13].scale = 1;
    const struct table *const table = pair_questions(&sample->report, results, 14, *state);
    assert_int_equal(table_rows(table), 10);
    assert_string_equal(table_cell(table, 0, 0), "1.1 A project you saw through");
    assert_string_equal(table->notes[0],
                        "Two more questions are less apart. One question is on another scale.");
    results[12].scale = 1;
    assert_string_equal(pair_questions(&sample->report, results, 14, *state)->notes[0],
                        "One more question is less apart. Two questions are on another scale.");
}

static void a_dash_has_its_reason(void **state)
{
    const size_t counts[LEVELS * LEVELS] = {4};
    struct sample *const sample = sample_report(*state);
    sample_set_pair(sample, 1, LEVELS, counts, NAN);
    const struct table *const table = pair_questions(&sample->report,
                                                     sample->result.agreement.pairs, 2, *state);
    assert_string_equal(table_cell(table, 0, 5), "–");
    assert_string_equal(table->notes[0], "3.2: both used one level.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(farthest_apart_comes_first),
        ARENA_TEST(ten_are_shown_and_the_rest_is_counted),
        ARENA_TEST(a_dash_has_its_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
