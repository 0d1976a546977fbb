#include "analytics/history/changes.h"

#include <math.h>

#include "tests/support/near.h"

static struct estimate ok(double value, double lower, double upper, size_t n)
{
    return estimate_ok(value, NAN, (struct interval){lower, upper}, n);
}

static struct estimate wilson(double successes, size_t n)
{
    const double p = successes / (double)n;
    return estimate_ok(p, NAN, interval_wilson(p, (double)n), n);
}

/* Differences of independent proportions, method 10: cases (a), (b), (c) and (f) of Newcombe
 * (1998), Statistics in Medicine 17, 873-890, Table II. */
static void differences_of_shares_are_those_of_newcombe(void **state)
{
    (void)state;
    static const struct {
        double a;
        size_t n_a;
        double b;
        size_t n_b;
        double lower, upper;
    } cases[] = {{56, 70, 48, 80, 0.0524, 0.3339},
                 {9, 10, 3, 10, 0.1705, 0.8090},
                 {6, 7, 2, 7, 0.0582, 0.8062},
                 {5, 56, 0, 29, -0.0381, 0.1926}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct estimate before = wilson(cases[i].b, cases[i].n_b);
        const struct estimate now = wilson(cases[i].a, cases[i].n_a);
        const struct estimate difference = changes_difference(&before, &now);
        assert_near(difference.lower, cases[i].lower, 0.00005);
        assert_near(difference.upper, cases[i].upper, 0.00005);
        assert_int_equal(difference.n, cases[i].n_a < cases[i].n_b ? cases[i].n_a : cases[i].n_b);
    }
}

/* r 0.49 and 0.36 of 145 and 87: Fisher's intervals 0.3554 to 0.6045 and 0.1616 to 0.5305, worked
 * out by hand; each bound takes the near bound of one and the far bound of the other, as in Zou
 * (2007). */
static void differences_of_correlations_are_those_of_zou(void **state)
{
    (void)state;
    const struct interval first = interval_fisher_z(0.49, 145),
                          second = interval_fisher_z(0.36, 87);
    const struct estimate now = ok(0.49, first.lower, first.upper, 145);
    const struct estimate before = ok(0.36, second.lower, second.upper, 87);
    const struct estimate difference = changes_difference(&before, &now);
    assert_near(difference.value, 0.13, 1e-12);
    assert_near(difference.lower, 0.13 - sqrt(0.1346 * 0.1346 + 0.1705 * 0.1705), 0.0002);
    assert_near(difference.upper, 0.13 + sqrt(0.1145 * 0.1145 + 0.1984 * 0.1984), 0.0002);
}

static void the_other_way_round_is_the_opposite(void **state)
{
    (void)state;
    const struct estimate a = ok(0.2, 0.1, 0.35, 12), b = ok(0.6, 0.4, 0.7, 15);
    const struct estimate forth = changes_difference(&a, &b), back = changes_difference(&b, &a);
    assert_near(forth.lower, -back.upper, 1e-15);
    assert_near(forth.upper, -back.lower, 1e-15);
}

/* Three questions on one scale; the last one is on another. */
struct pair_of_periods {
    struct scale scales[2];
    struct question questions[2][3];
    struct catalogue catalogues[2];
    struct question_result results[2][3];
    struct questions_result all[2];
    struct estimate agreement[2];
};

static void fill(struct pair_of_periods *periods)
{
    static const double values[] = {1, 2, 3, 4, 5};
    static const char *const codes[] = {"1.1", "1.2", "9"};
    const struct estimate none = {.status = ESTIMATE_TOO_FEW, .n = 3, .reason = "n is 3"};
    *periods = (struct pair_of_periods){0};
    periods->scales[0] = (struct scale){.name = "1..5", .n_levels = 5, .values = values};
    periods->scales[1] = (struct scale){.name = "1..4", .n_levels = 4, .values = values};
    for (size_t p = 0; p < 2; p++) {
        for (size_t q = 0; q < 3; q++) {
            /* In another order in the second period. */
            const size_t place = p == 0 ? q : 2 - q;
            periods->questions[p][place] = (struct question){
                .code = codes[q], .title = "", .scale = q == 2 ? p : 0};
            periods->results[p][place] = (struct question_result){
                .difficulty = ok(0.5, 0.4, 0.6, 40), .separation = none, .kappa_quadratic = none};
        }
        periods->catalogues[p] = (struct catalogue){.scales = periods->scales,
                                                    .n_scales = 2,
                                                    .questions = periods->questions[p],
                                                    .n_questions = 3};
        periods->all[p].questions = periods->results[p];
        periods->agreement[p] = ok(0.6, 0.5, 0.7, 50);
    }
}

static struct changes_result between(const struct pair_of_periods *periods, struct arena *arena)
{
    const struct period_result before = {&periods->catalogues[0], &periods->all[0],
                                         &periods->agreement[0]};
    const struct period_result now = {&periods->catalogues[1], &periods->all[1],
                                      &periods->agreement[1]};
    return changes_between(&before, &now, 0.05, arena);
}

static void questions_are_found_by_their_codes_and_scales(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct pair_of_periods periods;
    fill(&periods);
    periods.results[0][0].difficulty = ok(0.2, 0.15, 0.25, 60);
    const struct changes_result result = between(&periods, &arena);
    assert_false(result.questions[0].was_there);
    assert_int_equal(result.questions[0].of[CHANGE_DIFFICULTY].difference.status,
                     ESTIMATE_UNDEFINED);
    assert_true(result.questions[2].was_there);
    assert_near(result.questions[2].of[CHANGE_DIFFICULTY].difference.value, 0.3, 1e-12);
    assert_true(result.questions[2].of[CHANGE_DIFFICULTY].is_visible);
    assert_false(result.questions[1].of[CHANGE_DIFFICULTY].is_visible);
    assert_int_equal(result.questions[1].of[CHANGE_SEPARATION].difference.status, ESTIMATE_TOO_FEW);
    assert_int_equal(result.n_compared, 3);
    assert_int_equal(result.n_visible, 1);
    arena_free(&arena);
}

/* An interval that just leaves out 0 holds alone and not among two others that do not. */
static void changes_are_controlled_over_the_report(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct pair_of_periods periods;
    fill(&periods);
    periods.results[0][0].difficulty = ok(0.36, 0.27, 0.45, 40);
    const struct changes_result among = between(&periods, &arena);
    const struct change *const change = &among.questions[2].of[CHANGE_DIFFICULTY];
    assert_true(change->difference.lower > 0);
    assert_true(change->p < 0.05 && change->p > 0.05 / 3);
    assert_false(change->is_visible);
    periods.agreement[0] = estimate_undefined(0, "none");
    periods.results[0][1].difficulty = estimate_undefined(0, "none");
    const struct changes_result alone = between(&periods, &arena);
    assert_int_equal(alone.n_compared, 1);
    assert_true(alone.questions[2].of[CHANGE_DIFFICULTY].is_visible);
    arena_free(&arena);
}

static void nothing_before_is_no_comparison(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct pair_of_periods periods;
    fill(&periods);
    periods.catalogues[0].n_questions = 0;
    periods.agreement[0] = estimate_undefined(0, "none");
    const struct changes_result result = between(&periods, &arena);
    assert_int_equal(result.n_compared, 0);
    assert_int_equal(result.n_visible, 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(differences_of_shares_are_those_of_newcombe),
        cmocka_unit_test(differences_of_correlations_are_those_of_zou),
        cmocka_unit_test(the_other_way_round_is_the_opposite),
        cmocka_unit_test(questions_are_found_by_their_codes_and_scales),
        cmocka_unit_test(changes_are_controlled_over_the_report),
        cmocka_unit_test(nothing_before_is_no_comparison),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
