#include "analytics/pipeline/interviewer_windows.h"

#include "tests/support/near.h"

enum { N = 2, FIRST = 100 };

static struct pipeline_load load[N * PIPELINE_ALL_WINDOWS];
static uint32_t met[N];

static struct interviewer_windows windows_of(const struct pipeline_windows *windows, long stage)
{
    for (size_t i = 0; i < N * PIPELINE_ALL_WINDOWS; i++)
        load[i] = (struct pipeline_load){0};
    return (struct interviewer_windows){windows, stage, N, load, met};
}

static struct sitting sitting(uint32_t interviewer, int64_t interview, int32_t day)
{
    return (struct sitting){.interviewer = interviewer,
                            .interview = interview,
                            .stage = (uint32_t)interview % 2,
                            .first_day = day,
                            .n_ratings = 4};
}

static void add_two_candidates(struct interviewer_windows *all)
{
    struct sitting unscored = sitting(1, 3, FIRST);
    unscored.n_ratings = 0;
    const struct sitting first[] = {sitting(0, 1, FIRST), sitting(0, 2, FIRST + 40),
                                    sitting(1, 1, FIRST), unscored, sitting(UINT32_MAX, 1, FIRST)};
    const struct sitting second[] = {sitting(0, 5, FIRST + 1)};
    interviewer_windows_add(all, &(struct candidate_sittings){1, 5, first});
    interviewer_windows_add(all, &(struct candidate_sittings){2, 1, second});
}

static void assert_load(size_t interviewer, size_t window, size_t interviews, size_t candidates)
{
    const struct pipeline_load *const found = &load[interviewer * PIPELINE_ALL_WINDOWS + window];
    assert_int_equal(found->n_interviews, interviews);
    assert_int_equal(found->n_candidates, candidates);
    assert_int_equal(found->n_ratings, 4 * interviews);
}

static void sittings_are_counted_in_each_window(void **state)
{
    (void)state;
    struct pipeline_windows windows = {.has_months = true};
    for (size_t w = 0; w < PIPELINE_ALL_WINDOWS; w++)
        windows.of[w] = (struct day_range){FIRST, FIRST + 30};
    windows.of[WINDOW_PERIOD] = (struct day_range){INT32_MIN, INT32_MAX};
    struct interviewer_windows all = windows_of(&windows, STAGE_ANY);
    add_two_candidates(&all);
    assert_load(0, WINDOW_PERIOD, 3, 2);
    assert_load(0, WINDOW_MONTH, 2, 2);
    assert_load(0, PIPELINE_ALL_WINDOWS - 1, 2, 2);
    assert_load(1, WINDOW_PERIOD, 1, 1);
}

static void a_stage_can_be_chosen(void **state)
{
    (void)state;
    const struct pipeline_windows windows = {.of = {{INT32_MIN, INT32_MAX}}};
    struct interviewer_windows all = windows_of(&windows, 0);
    add_two_candidates(&all);
    assert_load(0, WINDOW_PERIOD, 1, 1);
    assert_load(0, WINDOW_MONTH, 0, 0);
    assert_load(1, WINDOW_PERIOD, 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sittings_are_counted_in_each_window),
        cmocka_unit_test(a_stage_can_be_chosen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
