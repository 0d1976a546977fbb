#include "reports/agreement/panel_size_table.h"

#include <math.h>
#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_agreement.h"

static struct icc_result *overall(struct sample *sample)
{
    return &sample->result.agreement.overall.icc;
}

static void the_title_says_what_more_interviewers_give(void **state)
{
    struct sample *const sample = sample_report(*state);
    overall(sample)->a1 = sample_estimate(0.44, 0.3, 0.57, 231);
    const struct table *const table = panel_size_table(&sample->report, *state);
    assert_string_equal(table->title,
                        "How many interviewers would do: one gives 0.44, two 0.61, three 0.70");
    assert_non_null(strstr(table->notes[1],
                           "All questions together: one gives 0.44 (0.30–0.57), two 0.61 "
                           "(0.46–0.73), three 0.70 (0.56–0.80); 0.80 takes 6 (4 to 10)."));
    assert_null(strstr(table->notes[1], "too wide"));
}

static void questions_that_tell_least_come_first(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct table *const table = panel_size_table(&sample->report, *state);
    assert_int_equal(table_rows(table), 10);
    assert_string_equal(table_cell(table, 0, 0), "4.2 Sequence a migration");
    assert_string_equal(table_cell(table, 0, 2), "0.13 (−0.17 to 0.32)");
    assert_string_equal(table_cell(table, 0, 3), "54 (18 or more)");
    assert_string_equal(table_cell(table, 1, 3), "3 (2 to 6)");
    assert_string_equal(table->notes[0],
                        "Not shown: 1 more question with higher values; --format csv has all.");
}

static void intervals_that_say_little_are_said_to(void **state)
{
    struct sample *const sample = sample_report(*state);
    overall(sample)->a1 = sample_estimate(0.5, 0.1, 0.9, 12);
    const struct table *const table = panel_size_table(&sample->report, *state);
    assert_non_null(strstr(table->notes[1], "0.80 takes 4 (1 to 36)."));
    assert_non_null(strstr(table->notes[1], "The interval is too wide to plan with."));
}

static void no_number_may_be_enough(void **state)
{
    struct sample *const sample = sample_report(*state);
    overall(sample)->a1 = sample_estimate(0, 0, 0.04, 231);
    sample->result.agreement.questions[0].icc.a1 = sample_estimate(0, 0, 0.3, 21);
    const struct table *const table = panel_size_table(&sample->report, *state);
    assert_string_equal(table->title, "More interviewers would not make scores tell more");
    assert_string_equal(table_cell(table, 0, 3), "no number");
    assert_null(strstr(table->notes[1], "0.80 takes"));
}

static void one_may_do(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.agreement.questions[8].icc.a1 = sample_estimate(0.001, 0, 0.01, 21);
    overall(sample)->a1 = sample_estimate(0.9, 0.85, 0.93, 231);
    const struct table *const table = panel_size_table(&sample->report, *state);
    assert_non_null(strstr(table->notes[1], "0.80 takes 1. "));
    assert_string_equal(table_cell(table, 0, 3), "over 99");
}

static void without_all_together_questions_stay(void **state)
{
    struct sample *const sample = sample_report(*state);
    overall(sample)->a1 = sample_no_estimate(ESTIMATE_UNDEFINED, 231, "every score is the same");
    const struct table *const table = panel_size_table(&sample->report, *state);
    assert_string_equal(table->title, "How many interviewers would do, question by question");
    assert_string_equal(table->notes[1],
                        "All questions together: not known; every score is the same.");
}

static void nothing_known_is_no_table(void **state)
{
    assert_null(panel_size_table(&too_few_report(*state)->report, *state));
    assert_null(panel_size_table(&empty_report(*state)->report, *state));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_title_says_what_more_interviewers_give),
        ARENA_TEST(questions_that_tell_least_come_first),
        ARENA_TEST(intervals_that_say_little_are_said_to),
        ARENA_TEST(no_number_may_be_enough),
        ARENA_TEST(one_may_do),
        ARENA_TEST(without_all_together_questions_stay),
        ARENA_TEST(nothing_known_is_no_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
