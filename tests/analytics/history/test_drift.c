#include "analytics/history/drift.h"

#include <math.h>

#include "analytics/measure/limits.h"
#include "tests/support/near.h"

enum { FIRST = 1500, UNITS = 10, FLOOR = 20, MOST = 24 };

static const double within = 0.04;

/* Months of ten candidates, one after the other. */
struct made {
    struct month_mean months[MOST];
    struct month_series series;
};

static void make(const double *means, size_t n, struct made *made)
{
    for (size_t m = 0; m < n; m++)
        made->months[m] = (struct month_mean){.month = FIRST + m,
                                              .n = UNITS,
                                              .units = UNITS,
                                              .mean = means[m],
                                              .squares = (UNITS - 1) * within};
    made->series = (struct month_series){made->months, n};
}

static struct drift_limits limits_up_to(size_t month)
{
    return (struct drift_limits){
        .last_month = month, .floor = FLOOR, .least = 0.05, .echo = 0.2, .false_discovery = 0.05};
}

static struct drift_series judged(const double *means, size_t n, struct arena *arena)
{
    struct made made;
    make(means, n, &made);
    const struct drift_limits limits = limits_up_to(FIRST + n - 1);
    struct drift_series result;
    drift_judge(&made.series, 1, &limits, arena, &result);
    return result;
}

#define JUDGED(arena, ...)                                                                         \
    judged((const double[]){__VA_ARGS__}, sizeof((const double[]){__VA_ARGS__}) / sizeof(double),  \
           arena)

/* Calcium in turnip greens, four leaves of four determinations: mean squares 0.2961 between leaves
 * and 0.0066 within, variance of leaves 0.0724. Snedecor & Cochran (1967), Statistical Methods,
 * 10.13. The fifth month has the limits of a new leaf, its mean square that of four; the mean of
 * the four has the interval that four leaves give. */
static void the_baseline_is_a_one_way_random_effects_model(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const double greens[4][4] = {{3.28, 3.09, 3.03, 3.03},
                                        {3.52, 3.48, 3.38, 3.38},
                                        {2.88, 2.80, 2.81, 2.76},
                                        {3.34, 3.38, 3.23, 3.26}};
    struct month_mean months[5];
    double squares_within = 0;
    for (size_t m = 0; m < 4; m++) {
        months[m] = (struct month_mean){.month = FIRST + m, .n = 8, .units = 4};
        for (size_t i = 0; i < 4; i++)
            months[m].mean += greens[m][i] / 4;
        for (size_t i = 0; i < 4; i++)
            months[m].squares += pow(greens[m][i] - months[m].mean, 2);
        squares_within += months[m].squares;
    }
    months[4] = (struct month_mean){
        .month = FIRST + 4, .n = 8, .units = 4, .mean = 4.0, .squares = squares_within / 4};
    const struct drift_limits limits = limits_up_to(FIRST + 9);
    struct drift_series result;
    drift_judge(&(struct month_series){months, 5}, 1, &limits, &arena, &result);
    assert_near(result.between_sd * result.between_sd, 0.0724, 0.00005);
    assert_int_equal(result.baseline_months, 4);
    const double t_of_3 = 3.182446, half = t_of_3 * sqrt(0.2961229167 * 5 / 16);
    const struct drift_month *const last = &result.months[4];
    assert_true(last->is_judged);
    assert_near(last->expected, 3.165625, 1e-9);
    assert_near(last->upper - last->expected, half, 1e-5);
    assert_near(last->expected - last->lower, half, 1e-5);
    assert_int_equal(last->side, DRIFT_WITHIN);
    const double half_of_mean = t_of_3 * sqrt(0.2961229167 / 16);
    assert_near(result.before.value, 3.165625, 1e-9);
    assert_near(result.before.upper - result.before.value, half_of_mean, 1e-5);
    assert_near(result.before.value - result.before.lower, half_of_mean, 1e-5);
    arena_free(&arena);
}

/* Months that differ by less than their candidates explain leave their variation at 0: the limits
 * are those of a mean against a mean. */
static void limits_follow_n_and_hold_the_error_of_the_baseline(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct made made;
    make((const double[]){0.50, 0.51, 0.49, 0.50, 0.50, 0.51, 0.50, 0.50, 0.52, 0.50}, 10, &made);
    made.months[9].n = 40;
    made.months[9].units = 40;
    made.months[9].squares = 39 * within;
    const struct drift_limits limits = limits_up_to(FIRST + 9);
    struct drift_series result;
    drift_judge(&made.series, 1, &limits, &arena, &result);
    assert_int_equal(result.baseline_months, 4);
    assert_int_equal(result.n_months, 10);
    assert_near(result.between_sd, 0, 0);
    const double t_of_120 = 1.979930;
    const struct drift_month *const small = &result.months[8], *const large = &result.months[9];
    assert_near(small->upper - small->expected, t_of_120 * sqrt(within / 10 + within / 40), 1e-5);
    assert_near(large->upper - large->expected, t_of_120 * sqrt(within / 40 + within / 40), 1e-5);
    assert_false(result.months[3].is_judged);
    assert_int_equal(result.state, DRIFT_STEADY);
    arena_free(&arena);
}

/* Slopes and standard errors by the normal equations in matrices, in a program of its own: the
 * second series has more between its months (0.02693) than its candidates explain. */
static void the_trend_is_a_weighted_line(void **state)
{
    (void)state;
    static const struct {
        double means[6], slope, se;
    } cases[] = {
        {{0.40, 0.44, 0.41, 0.50, 0.52, 0.55}, 0.024497784342688345, 0.011314404791473895},
        {{0.40, 0.60, 0.35, 0.70, 0.40, 0.75}, 0.03475878241414726, 0.033043183821365785},
    };
    static const size_t months[] = {0, 1, 2, 4, 5, 6}, units[] = {10, 12, 8, 9, 15, 11};
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        struct arena arena = {0};
        struct month_mean means[6];
        for (size_t m = 0; m < 6; m++)
            means[m] = (struct month_mean){.month = FIRST + months[m],
                                           .n = units[m],
                                           .units = (double)units[m],
                                           .mean = cases[c].means[m],
                                           .squares = ((double)units[m] - 1) * within};
        const struct drift_limits limits = limits_up_to(FIRST + 6);
        struct drift_series result;
        drift_judge(&(struct month_series){means, 6}, 1, &limits, &arena, &result);
        const double t_of_4 = 2.776445;
        assert_int_equal(result.trend.status, ESTIMATE_OK);
        assert_int_equal(result.trend.n, 65);
        assert_near(result.trend.value, cases[c].slope, 1e-12);
        assert_near(result.trend.se, cases[c].se, 1e-12);
        assert_near(result.trend.upper - result.trend.value, t_of_4 * cases[c].se, 1e-6);
        assert_near(result.trend_total, 6 * cases[c].slope, 1e-12);
        arena_free(&arena);
    }
}

static void three_months_in_a_row_are_drift_and_one_is_a_watch(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drift_series r = JUDGED(&arena, 0.5, 0.52, 0.5, 0.48, 0.5, 0.5, 0.51, 0.8, 0.8, 0.8);
    assert_int_equal(r.state, DRIFT_CLEAR);
    assert_int_equal(r.side, DRIFT_ABOVE);
    assert_int_equal(r.n_in_a_row, 3);
    r = JUDGED(&arena, 0.5, 0.52, 0.5, 0.48, 0.5, 0.5, 0.51, 0.5, 0.52, 0.2);
    assert_int_equal(r.state, DRIFT_WATCH);
    assert_int_equal(r.side, DRIFT_BELOW);
    assert_int_equal(r.n_in_a_row, 1);
    r = JUDGED(&arena, 0.5, 0.52, 0.5, 0.48, 0.5, 0.5, 0.2, 0.2, 0.5, 0.5);
    assert_int_equal(r.state, DRIFT_STEADY);
    assert_int_equal(r.side, DRIFT_WITHIN);
    assert_int_equal(r.n_in_a_row, 0);
    r = JUDGED(&arena, 0.5, 0.52, 0.5, 0.48, 0.5, 0.8, 0.2, 0.8, 0.2, 0.8);
    assert_int_equal(r.state, DRIFT_WATCH);
    assert_int_equal(r.n_in_a_row, 1);
    arena_free(&arena);
}

static void a_run_that_is_over_is_still_drift(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct drift_series r = JUDGED(&arena, 0.5, 0.52, 0.5, 0.48, 0.2, 0.2, 0.2, 0.5, 0.5,
                                         0.5);
    assert_int_equal(r.state, DRIFT_CLEAR);
    assert_int_equal(r.side, DRIFT_BELOW);
    arena_free(&arena);
}

static void a_slow_rise_is_drift_by_its_trend(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drift_series r = JUDGED(&arena, 0.40, 0.42, 0.44, 0.46, 0.48, 0.50, 0.52, 0.54, 0.56,
                                   0.58);
    assert_int_equal(r.trend_strength, STRENGTH_CLEAR);
    assert_int_equal(r.state, DRIFT_CLEAR);
    assert_int_equal(r.side, DRIFT_ABOVE);
    assert_true(r.trend_p < 0.05);
    r = JUDGED(&arena, 0.500, 0.504, 0.508, 0.512, 0.516, 0.520, 0.524, 0.528, 0.532, 0.536);
    assert_int_equal(r.trend_strength, STRENGTH_NONE);
    assert_int_equal(r.state, DRIFT_STEADY);
    arena_free(&arena);
}

/* Nineteen steady series beside it make a likely trend of one too weak for a finding. */
static void trends_are_controlled_over_all_series(void **state)
{
    (void)state;
    enum { SERIES = 20 };
    struct arena arena = {0};
    static struct made made[SERIES];
    struct month_series series[SERIES];
    struct drift_series results[SERIES], alone;
    for (size_t i = 0; i < SERIES; i++) {
        double means[10];
        for (size_t m = 0; m < 10; m++)
            means[m] = 0.5 + (i == 0 ? 0.0175 * (double)m : 0.01 * (double)((m * 7 + i) % 3));
        make(means, 10, &made[i]);
        series[i] = made[i].series;
    }
    const struct drift_limits limits = limits_up_to(FIRST + 9);
    drift_judge(series, 1, &limits, &arena, &alone);
    drift_judge(series, SERIES, &limits, &arena, results);
    assert_int_equal(alone.trend_strength, STRENGTH_CLEAR);
    assert_int_equal(results[0].trend_strength, STRENGTH_WATCH);
    assert_int_equal(results[0].state, DRIFT_WATCH);
    assert_int_equal(results[0].side, DRIFT_ABOVE);
    arena_free(&arena);
}

/* Two series that are each other's mirror: nobody can tell which one moved. */
static void an_echo_is_a_watch(void **state)
{
    (void)state;
    struct arena arena = {0};
    static struct made made[3];
    const double up[] = {0.5, 0.52, 0.5, 0.48, 0.5, 0.5, 0.5, 0.8, 0.8, 0.8};
    const double down[] = {0.5, 0.48, 0.5, 0.52, 0.5, 0.5, 0.5, 0.2, 0.2, 0.2};
    const double further[] = {0.5, 0.48, 0.5, 0.52, 0.5, 0.5, 0.5, 0.1, 0.1, 0.1};
    make(up, 10, &made[0]);
    make(down, 10, &made[1]);
    make(further, 10, &made[2]);
    struct drift_limits limits = limits_up_to(FIRST + 9);
    struct drift_series results[2];
    drift_judge((struct month_series[]){made[0].series, made[1].series}, 2, &limits, &arena,
                results);
    assert_int_equal(results[0].state, DRIFT_CLEAR);
    assert_int_equal(results[1].state, DRIFT_CLEAR);
    limits.echo = 1;
    drift_judge((struct month_series[]){made[0].series, made[1].series}, 2, &limits, &arena,
                results);
    assert_int_equal(results[0].state, DRIFT_WATCH);
    assert_true(results[1].may_be_echo);
    drift_judge((struct month_series[]){made[0].series, made[2].series}, 2, &limits, &arena,
                results);
    assert_true(results[0].may_be_echo);
    assert_int_equal(results[1].state, DRIFT_CLEAR);
    assert_int_equal(results[1].side, DRIFT_BELOW);
    arena_free(&arena);
}

/* Three months tell little of how much months vary: what all series show counts, but for one that
 * stands out. */
static void variation_between_months_is_pooled(void **state)
{
    (void)state;
    enum { SERIES = 10 };
    struct arena arena = {0};
    static struct made made[SERIES];
    struct month_series series[SERIES];
    struct drift_series results[SERIES];
    for (size_t i = 0; i < SERIES; i++) {
        const double step = i == 0 ? 0.4 : i == 1 ? 0.1 : 0.001;
        const double means[] = {0.5, 0.5 + step, 0.5 - step, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
        make(means, 9, &made[i]);
        series[i] = made[i].series;
    }
    const struct drift_limits limits = limits_up_to(FIRST + 8);
    drift_judge(series, SERIES, &limits, &arena, results);
    assert_true(results[0].between_sd > 0.3);
    assert_near(results[1].between_sd, results[2].between_sd, 1e-12);
    arena_free(&arena);
}

static void too_little_is_said_with_its_reason(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drift_series r = JUDGED(&arena, 0.5, 0.5, 0.5);
    assert_int_equal(r.state, DRIFT_TOO_FEW);
    assert_non_null(r.reason);
    assert_int_equal(r.before.status, ESTIMATE_TOO_FEW);
    assert_string_equal(r.before.reason, r.reason);
    assert_int_equal(r.trend.status, ESTIMATE_TOO_FEW);
    assert_int_equal(r.n_months, 3);

    const struct drift_limits limits = limits_up_to(FIRST);
    drift_judge(&(struct month_series){NULL, 0}, 1, &limits, &arena, &r);
    assert_int_equal(r.state, DRIFT_TOO_FEW);
    assert_int_equal(r.n_months, 0);
    drift_judge(NULL, 0, &limits, &arena, NULL);

    struct made made;
    make((const double[]){0.5, 0.5, 0.5, 0.5}, 4, &made);
    made.months[3].n = DRIFT_MONTH_FLOOR - 1;
    const struct drift_limits four = limits_up_to(FIRST + 3);
    drift_judge(&made.series, 1, &four, &arena, &r);
    assert_int_equal(r.state, DRIFT_TOO_FEW);
    assert_int_equal(r.months[3].value.status, ESTIMATE_TOO_FEW);
    assert_string_equal(r.months[3].value.reason, "n is 4, at least 5 are needed");

    for (size_t m = 0; m < 4; m++)
        made.months[m].units = 1;
    drift_judge(&made.series, 1, &four, &arena, &r);
    assert_int_equal(r.months[0].value.status, ESTIMATE_TOO_FEW);
    assert_string_equal(r.months[0].value.reason,
                        "each month has too few candidates to tell how they vary");
    arena_free(&arena);
}

static void without_variation_there_are_no_limits(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct made made;
    make((const double[]){0.5, 0.5, 0.5, 0.5, 0.6}, 5, &made);
    for (size_t m = 0; m < 5; m++)
        made.months[m].squares = 0;
    const struct drift_limits limits = limits_up_to(FIRST + 4);
    struct drift_series r;
    drift_judge(&made.series, 1, &limits, &arena, &r);
    assert_int_equal(r.state, DRIFT_TOO_FEW);
    assert_int_equal(r.before.status, ESTIMATE_UNDEFINED);
    assert_int_equal(r.months[4].value.status, ESTIMATE_UNDEFINED);
    assert_int_equal(r.trend.status, ESTIMATE_UNDEFINED);
    arena_free(&arena);
}

/* Only the last twelve months are shown, what came before counts for the baseline. */
static void older_months_are_baseline_alone(void **state)
{
    (void)state;
    struct arena arena = {0};
    double means[20];
    for (size_t m = 0; m < 20; m++)
        means[m] = m < 8 ? 0.7 + 0.002 * (double)(m % 2) : 0.5;
    const struct drift_series r = judged(means, 20, &arena);
    assert_int_equal(r.n_months, DRIFT_SHOWN);
    assert_int_equal(r.months[0].month, FIRST + 8);
    assert_int_equal(r.baseline_months, 20 - DRIFT_JUDGED);
    assert_true(r.between_sd > 0.05);
    assert_near(r.trend.value, 0, 1e-12);
    arena_free(&arena);
}

static void another_unit_changes_the_unit_alone(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct made shares, points;
    const double means[] = {0.5, 0.55, 0.45, 0.5, 0.6, 0.4, 0.7, 0.5, 0.8};
    make(means, 9, &shares);
    make(means, 9, &points);
    for (size_t m = 0; m < 9; m++) {
        points.months[m].mean = 1 + 4 * means[m];
        points.months[m].squares *= 16;
    }
    const struct drift_limits limits = limits_up_to(FIRST + 8);
    struct drift_series a, b;
    drift_judge(&shares.series, 1, &limits, &arena, &a);
    drift_judge(&points.series, 1, &limits, &arena, &b);
    assert_int_equal(a.state, b.state);
    assert_near(b.trend.se, 4 * a.trend.se, 1e-9);
    assert_near(b.before.lower, 1 + 4 * a.before.lower, 1e-9);
    for (size_t m = 0; m < 9; m++)
        if (a.months[m].is_judged)
            assert_near(b.months[m].upper, 1 + 4 * a.months[m].upper, 1e-9);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_baseline_is_a_one_way_random_effects_model),
        cmocka_unit_test(limits_follow_n_and_hold_the_error_of_the_baseline),
        cmocka_unit_test(the_trend_is_a_weighted_line),
        cmocka_unit_test(three_months_in_a_row_are_drift_and_one_is_a_watch),
        cmocka_unit_test(a_run_that_is_over_is_still_drift),
        cmocka_unit_test(a_slow_rise_is_drift_by_its_trend),
        cmocka_unit_test(trends_are_controlled_over_all_series),
        cmocka_unit_test(an_echo_is_a_watch),
        cmocka_unit_test(variation_between_months_is_pooled),
        cmocka_unit_test(too_little_is_said_with_its_reason),
        cmocka_unit_test(without_variation_there_are_no_limits),
        cmocka_unit_test(older_months_are_baseline_alone),
        cmocka_unit_test(another_unit_changes_the_unit_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
