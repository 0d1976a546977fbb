#include "reports/agreement/cost/range_table.h"

#include <math.h>
#include <string.h>

#include "reports/agreement/cost/range_words.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static const char *const stages[] = {"On-site", "Screening"};
enum { ON_SITE, SCREENING };

/* 60 of 240 went on. */
static struct sample *sample_with(void **state, struct estimate all, bool by_score)
{
    struct sample *const sample = sample_report(*state);
    struct stage_step *const step = ARENA_NEW(*state, struct stage_step);
    struct range_restriction *const restriction = ARENA_NEW(*state, struct range_restriction);
    *step = (struct stage_step){.from = SCREENING,
                                .to = ON_SITE,
                                .n = 240,
                                .n_on = 60,
                                .n_interviewers = 2,
                                .auc = sample_estimate(0.81, 0.74, 0.86, 240),
                                .by_score = by_score,
                                .all = all,
                                .kept = sample_estimate(0.21, 0.05, 0.36, 60),
                                .later = sample_estimate(0.33, 0.12, 0.5, 60)};
    *restriction = (struct range_restriction){step, 1};
    sample->catalogue.stages = stages;
    sample->catalogue.n_stages = 2;
    sample->report.restriction = restriction;
    return sample;
}

static struct estimate known(void)
{
    return sample_estimate(0.6, 0.5, 0.7, 240);
}

static void the_title_says_who_came_and_the_table_what_it_does(void **state)
{
    const struct sample *const sample = sample_with(state, known(), true);
    const struct table *const table = range_table(&sample->report, *state);
    assert_string_equal(
        table->title,
        "At “On-site” agreement and separation may be low because mostly strong candidates came "
        "this far");
    assert_string_equal(table->notes[0],
                        "Of 240 candidates with scores at “Screening” 60 went on, and one of them "
                        "had scored higher there than one who did not in 81\u00a0% (74–86) of all "
                        "such pairs.");
    assert_int_equal(table_rows(table), RANGE_WORDS_SHARES);
    assert_string_equal(table_cell(table, 0, 1), "0.60 (0.50–0.70)");
    assert_string_equal(table_cell(table, 2, 0), "50\u00a0%");
    assert_string_equal(table_cell(table, 2, 1), "0.44 (0.37–0.53)");
    assert_non_null(strstr(table->notes[1], "0.60 (0.50–0.70) among all at “Screening”, 0.21 "
                                            "(0.05–0.36) among those who went on"));
    assert_non_null(strstr(table->notes[1], "at “On-site” it is 0.33 (0.12–0.50)"));
    assert_null(table->next);
}

static void who_went_on_whatever_the_scores_is_not_told(void **state)
{
    const struct sample *const sample = sample_with(state, known(), false);
    assert_null(range_table(&sample->report, *state));
    json_t *const steps = range_table_json(&sample->report);
    assert_int_equal(json_array_size(steps), 1);
    assert_true(json_is_false(json_object_get(json_array_get(steps, 0), "by_score")));
    assert_true(json_is_null(json_object_get(json_array_get(steps, 0), "interview")));
    json_decref(steps);
}

static void of_one_stage_alone_no_other_is_told(void **state)
{
    struct sample *const sample = sample_with(state, known(), true);
    sample->report.filter.stage = "Screening";
    assert_null(range_table(&sample->report, *state));
    sample->report.filter.stage = "On-site";
    assert_non_null(range_table(&sample->report, *state));
}

static void where_nobody_knows_the_agreement_the_choice_is_told_all_the_same(void **state)
{
    const struct sample *const sample = sample_with(
        state, sample_no_estimate(ESTIMATE_TOO_FEW, 3, "n is 3"), true);
    const struct table *const table = range_table(&sample->report, *state);
    assert_int_equal(table_rows(table), 0);
    assert_non_null(strstr(table->title, "may be low because mostly strong candidates"));
    assert_non_null(strstr(table->notes[1], "Too few of them had two interviewers"));
}

static void data_hold_the_curve(void **state)
{
    const struct sample *const sample = sample_with(state, known(), true);
    json_t *const steps = range_table_json(&sample->report);
    const json_t *const interview = json_object_get(json_array_get(steps, 0), "interview");
    const json_t *const expected = json_object_get(interview, "expected");
    assert_int_equal(json_array_size(expected), RANGE_WORDS_SHARES);
    assert_int_equal(json_array_size(json_object_get(json_array_get(steps, 0), "costs")), 4);
    const json_t *const last = json_array_get(expected, RANGE_WORDS_SHARES - 1);
    assert_near(json_real_value(json_object_get(json_object_get(last, "agreement"), "estimate")),
                range_restriction_kept(0.6, 2, 0.1), 1e-12);
    json_decref(steps);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_title_says_who_came_and_the_table_what_it_does),
        ARENA_TEST(who_went_on_whatever_the_scores_is_not_told),
        ARENA_TEST(of_one_stage_alone_no_other_is_told),
        ARENA_TEST(where_nobody_knows_the_agreement_the_choice_is_told_all_the_same),
        ARENA_TEST(data_hold_the_curve),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
