#include "analytics/questions/outcome_link.h"

#include "tests/support/near.h"

static struct arena run;

/* Hanley & McNeil (1982), Radiology 143, 29-36, table I: how 58 normal and 51 abnormal images were
 * rated. Area 0.8932; DeLong's standard error as Stata's roctab prints it for them, 0.0307. */
static size_t hanley_mcneil(struct standing *standings)
{
    static const size_t normal[] = {33, 6, 6, 11, 2}, abnormal[] = {3, 2, 2, 11, 33};
    size_t n = 0;
    for (size_t level = 0; level < 5; level++) {
        for (size_t i = 0; i < normal[level]; i++)
            standings[n++] = (struct standing){(double)level / 4, 0};
        for (size_t i = 0; i < abnormal[level]; i++)
            standings[n++] = (struct standing){(double)level / 4, 1};
    }
    return n;
}

static void the_area_is_the_published_one(void **state)
{
    (void)state;
    struct standing standings[120];
    const size_t n = hanley_mcneil(standings);
    const struct estimate auc = outcome_link_auc(standings, n, 10, &run);
    assert_int_equal(auc.n, 109);
    assert_near(auc.value, 0.8932, 0.00005);
    assert_near(auc.se, 0.0307, 0.00005);
    assert_true(auc.lower > 0.8 && auc.lower < auc.value && auc.upper < 0.96);
}

static void the_standard_error_counts_every_pair(void **state)
{
    (void)state;
    struct standing standings[] = {{0.5, 1},  {1, 1},   {0.75, 1}, {0.75, 0},
                                   {0.25, 0}, {0.5, 0}, {0, 0}};
    /* Hired beat 2.5/4, 4/4, 3.5/4; rejected are beaten by 1.5/3, 3/3, 2.5/3, 3/3. */
    const double hired[] = {0.625, 1, 0.875}, rejected[] = {0.5, 1, 2.5 / 3, 1};
    const double mean = 2.5 / 3;
    double v_hired = 0, v_rejected = 0;
    for (size_t i = 0; i < 3; i++)
        v_hired += (hired[i] - mean) * (hired[i] - mean) / 2;
    for (size_t i = 0; i < 4; i++)
        v_rejected += (rejected[i] - mean) * (rejected[i] - mean) / 3;
    const struct estimate auc = outcome_link_auc(standings, 7, 2, &run);
    assert_near(auc.value, mean, 1e-14);
    assert_near(auc.se, sqrt(v_hired / 3 + v_rejected / 4), 1e-14);
}

/* By hand: x 0, 1, 0, 1, 1, 0, 1, 1 of outcomes 0, 0, 0, 0, 1, 1, 1, 1: phi of the table 2 2 / 1 3,
 * (2 x 3 - 2 x 1) / sqrt(4 x 4 x 3 x 5). */
static void the_point_biserial_of_two_yes_or_no_variables_is_phi(void **state)
{
    (void)state;
    const struct standing standings[] = {{0, 0}, {1, 0}, {0, 0}, {1, 0},
                                         {1, 1}, {0, 1}, {1, 1}, {1, 1}};
    const struct estimate r = outcome_link_point_biserial(standings, 8, 2, &run);
    assert_near(r.value, 4 / sqrt(240), 1e-14);
    assert_true(r.lower < r.value && r.value < r.upper && r.lower > -1 && r.upper < 1);
}

static void turning_the_outcome_round_mirrors_both(void **state)
{
    (void)state;
    struct standing standings[120], turned[120];
    const size_t n = hanley_mcneil(standings);
    for (size_t i = 0; i < n; i++)
        turned[n - 1 - i] = (struct standing){standings[i].share, 1 - standings[i].score};
    assert_near(outcome_link_point_biserial(turned, n, 10, &run).value,
                -outcome_link_point_biserial(standings, n, 10, &run).value, 1e-14);
    const struct estimate a = outcome_link_auc(standings, n, 10, &run),
                          b = outcome_link_auc(turned, n, 10, &run);
    assert_near(a.value, 1 - b.value, 1e-14);
    assert_near(a.se, b.se, 1e-14);
    assert_near(a.lower, 1 - b.upper, 1e-12);
}

static void a_perfect_separation_has_a_lower_bound(void **state)
{
    (void)state;
    struct standing standings[24];
    for (size_t i = 0; i < 24; i++)
        standings[i] = (struct standing){i < 12, i < 12};
    const struct estimate auc = outcome_link_auc(standings, 24, 10, &run),
                          r = outcome_link_point_biserial(standings, 24, 10, &run);
    assert_near(auc.value, 1, 0);
    assert_true(auc.lower > 0.5 && auc.lower < 1);
    assert_near(r.value, 1, 1e-14);
    assert_true(r.lower < 1);
}

static void what_cannot_be_said_has_a_reason(void **state)
{
    (void)state;
    struct standing standings[24];
    for (size_t i = 0; i < 24; i++)
        standings[i] = (struct standing){(double)(i % 3) / 2, i < 9};
    const struct estimate few = outcome_link_auc(standings, 24, 10, &run);
    assert_int_equal(few.status, ESTIMATE_TOO_FEW);
    assert_string_equal(few.reason, "9 hired and 15 rejected, at least 10 of each are needed");
    assert_int_equal(outcome_link_point_biserial(standings, 24, 10, &run).status, ESTIMATE_TOO_FEW);
    assert_string_equal(outcome_link_auc(standings, 5, 10, &run).reason,
                        "no candidate of this question was rejected");
    assert_string_equal(outcome_link_auc(standings, 0, 10, &run).reason,
                        "no candidate of this question is known to be hired or rejected");
    for (size_t i = 0; i < 24; i++)
        standings[i] = (struct standing){0.5, i % 2 == 0};
    assert_int_equal(outcome_link_auc(standings, 24, 10, &run).status, ESTIMATE_UNDEFINED);
    assert_int_equal(outcome_link_point_biserial(standings, 24, 10, &run).status,
                     ESTIMATE_UNDEFINED);
}

static int free_run(void **state)
{
    (void)state;
    arena_free(&run);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_area_is_the_published_one),
        cmocka_unit_test(the_standard_error_counts_every_pair),
        cmocka_unit_test(the_point_biserial_of_two_yes_or_no_variables_is_phi),
        cmocka_unit_test(turning_the_outcome_round_mirrors_both),
        cmocka_unit_test(a_perfect_separation_has_a_lower_bound),
        cmocka_unit_test(what_cannot_be_said_has_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
