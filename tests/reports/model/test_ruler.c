#include "reports/model/ruler.h"

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_model.h"

static void a_distribution_holds_everybody_and_is_symmetric_where_abilities_are(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct ruler ruler;
    sample_model(sample, *state);
    assert_true(ruler_of(&sample->report, &ruler));
    assert_int_equal(ruler.n_candidates, SAMPLE_PERSONS);
    assert_near(ruler_candidates(&ruler, -40, 40), SAMPLE_PERSONS, 1e-9);
    assert_near(ruler_candidates(&ruler, -40, 0), SAMPLE_PERSONS / 2.0, 1e-9);
    assert_near(ruler.middle, 0, 1e-9);
    assert_near(ruler.low, -ruler.high, 1e-9);
    assert_near(ruler_candidates(&ruler, -40, ruler.low), 0.05 * SAMPLE_PERSONS, 1e-9);
}

/* What is not known of each adds to how far they are apart. */
static void doubt_makes_the_distribution_wider_than_its_estimates(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct ruler wide, sure;
    struct facets_result *const model = sample_model(sample, *state);
    assert_true(ruler_of(&sample->report, &wide));
    for (size_t i = 0; i < SAMPLE_PERSONS; i++)
        model->candidates[i].ability.se = 1e-6;
    assert_true(ruler_of(&sample->report, &sure));
    assert_near(sure.high, 0.05 * 18, 0.06);
    assert_true(wide.high > sure.high + 0.05);
}

static void questions_beyond_nearly_all_candidates_are_counted_if_surely(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct ruler ruler;
    struct facets_result *const model = sample_model(sample, *state);
    assert_true(ruler_of(&sample->report, &ruler));
    assert_int_equal(ruler.n_questions, SAMPLE_QUESTIONS);
    assert_int_equal(ruler.n_below, 1);
    assert_int_equal(ruler.n_above, 1);
    assert_true(ruler.lowest < -2.6 && ruler.highest > 2.6);
    model->questions[0].difficulty.upper = 0;
    model->questions[SAMPLE_QUESTIONS - 1].difficulty.status = ESTIMATE_UNDEFINED;
    assert_true(ruler_of(&sample->report, &ruler));
    assert_int_equal(ruler.n_questions, SAMPLE_QUESTIONS - 1);
    assert_int_equal(ruler.n_below, 0);
    assert_int_equal(ruler.n_above, 0);
    assert_null(ruler_question(&ruler, SAMPLE_QUESTIONS - 1));
}

static void there_is_none_without_a_model_or_of_so_few_that_it_would_tell_of_one(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct ruler ruler;
    assert_false(ruler_of(&sample->report, &ruler));
    struct facets_result *const model = sample_model(sample, *state);
    model->reason = "it did not settle";
    assert_false(ruler_of(&sample->report, &ruler));
    model->reason = NULL;
    model->n_persons = 19;
    assert_false(ruler_of(&sample->report, &ruler));
    model->n_persons = 20;
    assert_true(ruler_of(&sample->report, &ruler));
    for (size_t i = 1; i < SAMPLE_INTERVIEWERS; i++)
        model->interviewers[i].severity.status = ESTIMATE_TOO_FEW;
    assert_false(ruler_of(&sample->report, &ruler));
    sample_model(sample, *state)->candidates = NULL;
    assert_false(ruler_of(&sample->report, &ruler));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_distribution_holds_everybody_and_is_symmetric_where_abilities_are),
        ARENA_TEST(doubt_makes_the_distribution_wider_than_its_estimates),
        ARENA_TEST(questions_beyond_nearly_all_candidates_are_counted_if_surely),
        ARENA_TEST(there_is_none_without_a_model_or_of_so_few_that_it_would_tell_of_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
