#include "analytics/interviewers/interviewer_months.h"

#include <math.h>

#include "analytics/measure/month.h"
#include "tests/support/near.h"

enum { CANDIDATES = 40, RANGE = 4 };

static double deviation_of(size_t candidate)
{
    return 0.02 * (double)(candidate / 10) - 0.1 + 0.05 * ((double)((candidate * 7) % 5) - 2);
}

/* Ten candidates a month with one answer each, the later months first. */
static struct interviewer_months filled(struct arena *arena, size_t candidates)
{
    struct interviewer_months months = {.arena = arena};
    for (size_t c = candidates; c-- > 0;) {
        const size_t month = 1500 + c / 10;
        interviewer_months_rate(&months, month);
        interviewer_months_add(&months, month, deviation_of(c));
        interviewer_months_end_candidate(&months);
    }
    return months;
}

/* A regression line with the sandwich of its influences, unbiased for residuals that all have the
 * same variance: the mean of the squares is short by the leverages. */
static void the_trend_is_a_regression_line(void **state)
{
    (void)state;
    struct arena arena = {0};
    double t = 0, d = 0, tt = 0, td = 0, meat = 0, kept = 0;
    for (size_t c = 0; c < CANDIDATES; c++) {
        t += (double)(c / 10) / CANDIDATES;
        d += deviation_of(c) / CANDIDATES;
    }
    for (size_t c = 0; c < CANDIDATES; c++) {
        const double x = (double)(c / 10) - t;
        tt += x * x;
        td += x * (deviation_of(c) - d);
    }
    for (size_t c = 0; c < CANDIDATES; c++) {
        const double x = (double)(c / 10) - t;
        meat += pow(x * (deviation_of(c) - d - td / tt * x), 2);
        kept += x * x * (1 - 1.0 / CANDIDATES - x * x / tt);
    }
    const struct interviewer_months months = filled(&arena, CANDIDATES);
    const struct estimate trend = interviewer_months_trend(&months, RANGE, 10, &arena);
    assert_int_equal(trend.status, ESTIMATE_OK);
    assert_int_equal(trend.n, CANDIDATES);
    assert_near(trend.value, td / tt * RANGE, 1e-12);
    assert_near(trend.se, sqrt(meat * tt / kept) / tt * RANGE, 1e-12);
    const double t_of_22 = 2.0739, t_of_30 = 2.0423, wide = (trend.upper - trend.value) / trend.se;
    assert_true(t_of_30 < wide && wide < t_of_22);
    arena_free(&arena);
}

static void months_come_in_order_with_their_means(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct interviewer_months months = filled(&arena, CANDIDATES);
    interviewer_months_rate(&months, 1501);
    const struct interviewer_month *const found = interviewer_months_finish(&months, RANGE, 10,
                                                                            &arena);
    assert_int_equal(months.n, 4);
    for (size_t m = 0; m < 4; m++) {
        double mean = 0;
        for (size_t c = 10 * m; c < 10 * m + 10; c++)
            mean += deviation_of(c) / 10;
        assert_int_equal(found[m].year, month_year(1500 + m));
        assert_int_equal(found[m].month, month_of_year(1500 + m));
        assert_int_equal(found[m].n_ratings, m == 1 ? 11 : 10);
        assert_int_equal(found[m].deviation.n, 10);
        assert_near(found[m].deviation.value, mean * RANGE, 1e-12);
    }
    arena_free(&arena);
}

static void two_months_are_no_trend(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct interviewer_months months = filled(&arena, 20);
    interviewer_months_rate(&months, 1600);
    const struct estimate trend = interviewer_months_trend(&months, RANGE, 10, &arena);
    assert_int_equal(trend.status, ESTIMATE_TOO_FEW);
    assert_non_null(trend.reason);
    const struct interviewer_month *const found = interviewer_months_finish(&months, RANGE, 10,
                                                                            &arena);
    assert_int_equal(found[2].deviation.status, ESTIMATE_TOO_FEW);
    assert_int_equal(found[2].deviation.n, 0);
    arena_free(&arena);
}

static void a_deviation_that_never_moves_has_no_trend_with_an_error(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct interviewer_months months = {.arena = &arena};
    for (size_t c = 0; c < CANDIDATES; c++) {
        interviewer_months_rate(&months, 1500 + c / 10);
        interviewer_months_add(&months, 1500 + c / 10, 0.1);
        interviewer_months_end_candidate(&months);
    }
    const struct estimate trend = interviewer_months_trend(&months, RANGE, 10, &arena);
    assert_int_equal(trend.status, ESTIMATE_UNDEFINED);
    assert_non_null(trend.reason);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_trend_is_a_regression_line),
        cmocka_unit_test(months_come_in_order_with_their_means),
        cmocka_unit_test(two_months_are_no_trend),
        cmocka_unit_test(a_deviation_that_never_moves_has_no_trend_with_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
