#include "analytics/agreement/icc/icc_meetings.h"

#include "tests/support/near.h"

enum { INTERVIEWERS = 40 };

/* Each two meet as often as the sum of both, a few of them or all. */
static struct icc_meetings meetings_of(size_t n, struct arena *arena)
{
    struct icc_meetings meetings = icc_meetings_create(INTERVIEWERS, arena);
    for (size_t a = 0; a < n; a++)
        for (size_t b = 0; b <= a; b++)
            for (size_t time = 0; time < a + b; time++)
                icc_meetings_add(&meetings, a, b, 1);
    return meetings;
}

static void assert_counts(const struct icc_meetings *meetings, size_t n, size_t times)
{
    for (size_t a = 0; a < INTERVIEWERS; a++)
        for (size_t b = 0; b <= a; b++)
            assert_int_equal(icc_meetings_count(meetings, a, b), a < n ? times * (a + b) : 0);
}

static void few_and_many_are_counted_alike(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct icc_meetings few = meetings_of(5, &arena), all = meetings_of(INTERVIEWERS, &arena);
    assert_null(few.many);
    assert_non_null(all.many);
    assert_counts(&few, 5, 1);
    assert_counts(&all, INTERVIEWERS, 1);
    arena_free(&arena);
}

static void few_and_many_are_merged_either_way(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct icc_meetings few = meetings_of(4, &arena), all = meetings_of(INTERVIEWERS, &arena);
    struct icc_meetings other = meetings_of(4, &arena);
    icc_meetings_merge(&other, &few);
    assert_counts(&other, 4, 2);
    icc_meetings_merge(&few, &all);
    icc_meetings_merge(&all, &other);
    for (size_t a = 0; a < INTERVIEWERS; a++)
        for (size_t b = 0; b <= a; b++) {
            assert_int_equal(icc_meetings_count(&few, a, b), (a < 4 ? 2 : 1) * (a + b));
            assert_int_equal(icc_meetings_count(&all, a, b), (a < 4 ? 3 : 1) * (a + b));
        }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(few_and_many_are_counted_alike),
        cmocka_unit_test(few_and_many_are_merged_either_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
