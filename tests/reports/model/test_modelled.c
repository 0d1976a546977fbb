#include "reports/model/modelled.h"

#include "reports/model/headline.h"
#include "reports/model/restarts.h"
#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"
#include "tests/support/reports/sample_report.h"

static struct bare bare;
static struct arena arena;
static struct facets_interviewer modelled[BARE_INTERVIEWERS];
static const struct facets_result model = {.interviewers = modelled, .line = 0.25};

/* The model finds that Ben scores 0.6 points lower. */
static int begin(void **state)
{
    (void)state;
    bare_report(&bare);
    bare.report.modelled = &model;
    for (size_t i = 0; i < BARE_INTERVIEWERS; i++)
        modelled[i] = (struct facets_interviewer){.points = sample_estimate(0, -0.1, 0.1, 60)};
    modelled[1] = (struct facets_interviewer){
        .n_candidates = 30,
        .points = sample_estimate(-0.6, -0.8, -0.4, 60),
        .finding = {.kind = FINDING_SEVERE, .strength = STRENGTH_CLEAR, .p = 0.001}};
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void what_the_same_answers_say_goes_before_the_model(void **state)
{
    (void)state;
    assert_false(modelled_is_wanted_of_any(&bare.report));
    assert_null(modelled_finding(&bare.report, 1));
    bare_interviewer(&bare, 1, 0.7);
    assert_null(modelled_finding(&bare.report, 1));
    const struct headline headline = headline_of(&bare.report, &arena);
    assert_int_equal(headline.n, 1);
    assert_int_equal(headline.items[0].finding.kind, FINDING_LENIENT);
}

static void the_model_speaks_where_the_same_answers_cannot(void **state)
{
    (void)state;
    const struct estimate too_few = {.status = ESTIMATE_TOO_FEW, .reason = "r"};
    const struct estimate cases[] = {too_few, sample_estimate(-0.2, -0.5, 0.1, 12)};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bare.people[1].severity_points = cases[i];
        assert_true(modelled_is_wanted_of_any(&bare.report));
        const struct headline headline = headline_of(&bare.report, &arena);
        assert_int_equal(headline.n, 1);
        assert_int_equal(headline.items[0].subject, HEADLINE_INTERVIEWER_MODEL);
        assert_near(headline.items[0].points, 0.6, 1e-12);
        assert_int_equal(headline.items[0].n_candidates, 30);
        struct buffer handle = {0};
        headline_handle(&bare.report, &headline.items[0], &handle);
        assert_string_equal(handle.data, "interviewer:Ben severe");
        buffer_free(&handle);
    }
}

static void it_says_nothing_of_few_scores_and_of_nobody_who_scores_alike(void **state)
{
    (void)state;
    for (size_t i = 0; i < BARE_INTERVIEWERS; i++)
        bare.people[i].severity_points = (struct estimate){.status = ESTIMATE_TOO_FEW};
    assert_null(modelled_finding(&bare.report, 0));
    assert_non_null(modelled_finding(&bare.report, 1));
    bare.people[1].n_ratings = bare.limits.floor_severity - 1;
    assert_null(modelled_finding(&bare.report, 1));
}

static void scores_since_a_change_are_not_judged_by_a_model_of_all(void **state)
{
    (void)state;
    struct restart people[BARE_INTERVIEWERS] = {{INT32_MIN, false}, {9000, false}, {0, false}};
    const struct restarts restarts = {.interviewers = people};
    bare.people[1].severity_points = (struct estimate){.status = ESTIMATE_TOO_FEW};
    assert_non_null(modelled_finding(&bare.report, 1));
    bare.report.restarts = &restarts;
    assert_null(modelled_finding(&bare.report, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_the_same_answers_say_goes_before_the_model, begin,
                                        end),
        cmocka_unit_test_setup_teardown(the_model_speaks_where_the_same_answers_cannot, begin, end),
        cmocka_unit_test_setup_teardown(
            it_says_nothing_of_few_scores_and_of_nobody_who_scores_alike, begin, end),
        cmocka_unit_test_setup_teardown(scores_since_a_change_are_not_judged_by_a_model_of_all,
                                        begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
