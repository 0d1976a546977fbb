#include "analytics/pipeline/score_times.h"

#include "tests/support/near.h"

enum { N = 2, FIRST = 100 };

static struct limits limits;
static struct pipeline_windows windows;

static int set_windows(void **state)
{
    (void)state;
    limits = LIMITS_DEFAULT;
    windows.has_months = true;
    for (size_t w = 0; w < PIPELINE_ALL_WINDOWS; w++)
        windows.of[w] = (struct day_range){FIRST, FIRST + 29};
    windows.of[WINDOW_PERIOD] = (struct day_range){INT32_MIN, INT32_MAX};
    return 0;
}

static struct score_times times_of(long stage)
{
    return (struct score_times){.windows = &windows, .stage = stage, .n_interviewers = N};
}

static void add(struct score_times *times, uint32_t interviewer, int32_t first_day, int32_t days,
                uint32_t n_ratings)
{
    const struct sitting sitting = {.interviewer = interviewer,
                                    .stage = (uint32_t)first_day % 2,
                                    .first_day = first_day,
                                    .days_to_score = days,
                                    .n_ratings = n_ratings};
    score_times_add(times, &(struct candidate_sittings){first_day, 1, &sitting});
}

static const struct score_time *of(const struct score_time *found, size_t interviewer,
                                   size_t window)
{
    return &found[interviewer * PIPELINE_ALL_WINDOWS + window];
}

/* Interviewer 0 takes 0, 1, 2 … 59 days, in an order like chance; 1 takes 3, now and then. */
static void add_year(struct score_times *times, bool reversed)
{
    for (int32_t i = 0; i < 60; i++) {
        const int32_t k = reversed ? 59 - i : i;
        add(times, 0, FIRST + k, k * 37 % 60, 2);
        if (k % 2)
            add(times, 1, FIRST + k, 3, 1);
    }
    add(times, 1, FIRST, -2, 1);
    add(times, 1, FIRST, INT32_MIN, 1);
    add(times, 1, FIRST, 500, 0);
    add(times, UINT32_MAX, FIRST, 80, 1);
}

static void median_and_ninetieth_percentile_have_order_statistics_as_bounds(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct score_times times = times_of(STAGE_ANY);
    add_year(&times, false);
    const struct score_time *const found = score_times_finish(&times, &limits, &arena);
    const struct score_time *const first = of(found, 0, WINDOW_PERIOD);
    /* 0 to 59: by a binomial summed in Python the bounds of the median are the 22nd and the 39th,
     * those of the 90th percentile the 49th and the 59th. */
    assert_int_equal(first->days.status, ESTIMATE_OK);
    assert_near(first->days.value, 29.5, 1e-12);
    assert_near(first->days.lower, 21, 0);
    assert_near(first->days.upper, 38, 0);
    assert_near(first->days_p90.value, 53.1, 1e-12);
    assert_near(first->days_p90.lower, 48, 0);
    assert_near(first->days_p90.upper, 58, 0);
    assert_int_equal(first->days.n, 60);
    const struct score_time *const second = of(found, 1, WINDOW_PERIOD);
    assert_int_equal(second->days.n, 30);
    assert_near(second->days.lower, 2.5, 0);
    assert_int_equal(second->days_p90.status, ESTIMATE_TOO_FEW);
    assert_int_equal(second->n_before, 1);
    assert_int_equal(of(found, N, WINDOW_PERIOD)->days.n, 91);
    assert_int_equal(of(found, N, WINDOW_PERIOD)->n_before, 1);
    assert_int_equal(of(found, 0, WINDOW_MONTH)->days.n, 30);
    assert_int_equal(of(found, N, PIPELINE_ALL_WINDOWS - 1)->days.n, 46);
    score_times_free(&times);
    arena_free(&arena);
}

static void the_order_of_sittings_changes_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct score_time *found[2];
    for (int i = 0; i < 2; i++) {
        struct score_times times = times_of(STAGE_ANY);
        add_year(&times, i);
        found[i] = score_times_finish(&times, &limits, &arena);
        score_times_free(&times);
    }
    for (size_t i = 0; i < (N + 1) * (size_t)PIPELINE_ALL_WINDOWS; i++) {
        assert_int_equal(found[0][i].days.n, found[1][i].days.n);
        assert_int_equal(found[0][i].n_before, found[1][i].n_before);
        assert_int_equal(found[0][i].days.status, found[1][i].days.status);
        if (found[0][i].days.status == ESTIMATE_OK)
            assert_near(found[0][i].days.value, found[1][i].days.value, 0);
    }
    arena_free(&arena);
}

static void a_stage_can_be_chosen(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct score_times times = times_of(1);
    add_year(&times, false);
    const struct score_time *const found = score_times_finish(&times, &limits, &arena);
    assert_int_equal(of(found, 0, WINDOW_PERIOD)->days.n, 30);
    assert_int_equal(of(found, 1, WINDOW_PERIOD)->n_before, 0);
    score_times_free(&times);
    arena_free(&arena);
}

static void no_interval_begins_before_the_interview(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct score_times times = times_of(STAGE_ANY);
    for (int32_t i = 0; i < 40; i++)
        add(&times, 0, FIRST, 0, 1);
    const struct score_time *const found = score_times_finish(&times, &limits, &arena);
    const struct estimate *const days = &of(found, 0, WINDOW_PERIOD)->days;
    assert_near(days->value, 0, 0);
    assert_near(days->lower, 0, 0);
    assert_near(days->upper, 0.5, 0);
    score_times_free(&times);
    arena_free(&arena);
}

static void without_both_dates_nothing_is_known(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct score_times times = times_of(STAGE_ANY);
    add(&times, 0, FIRST, INT32_MIN, 3);
    assert_null(score_times_finish(&times, &limits, &arena));
    score_times_free(&times);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(median_and_ninetieth_percentile_have_order_statistics_as_bounds,
                               set_windows),
        cmocka_unit_test_setup(the_order_of_sittings_changes_nothing, set_windows),
        cmocka_unit_test_setup(a_stage_can_be_chosen, set_windows),
        cmocka_unit_test_setup(no_interval_begins_before_the_interview, set_windows),
        cmocka_unit_test_setup(without_both_dates_nothing_is_known, set_windows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
