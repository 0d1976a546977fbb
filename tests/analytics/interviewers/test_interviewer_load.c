#include "analytics/interviewers/interviewer_load.h"

#include "tests/support/near.h"

static void add(struct interviewer_load *load, size_t n, const uint32_t *interviewer,
                const int64_t *interview, const int16_t *level)
{
    const uint32_t question[8] = {0};
    interviewer_load_add(load, &(struct candidate_ratings){.n = n,
                                                           .question = question,
                                                           .interviewer = interviewer,
                                                           .interview = interview,
                                                           .level = level});
}

/* Interviewer 0 met the first candidate in two interviews; 2 was asked for a score and gave none.
 */
static void ratings_candidates_and_interviews_are_counted(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct interviewer_load load = interviewer_load_create(4, &arena);
    add(&load, 6, (uint32_t[]){0, 1, 0, 0, 0, 2}, (int64_t[]){7, 7, 8, 7, 8, 8},
        (int16_t[]){1, 2, 0, 3, LEVEL_POINTS, LEVEL_MISSING});
    add(&load, 1, (uint32_t[]){0}, (int64_t[]){9}, (int16_t[]){2});
    assert_int_equal(load.counts[0].n_ratings, 5);
    assert_int_equal(load.counts[0].n_interviews, 3);
    assert_int_equal(load.counts[0].n_candidates, 2);
    assert_int_equal(load.counts[1].n_candidates, 1);
    assert_int_equal(load.counts[2].n_ratings, 0);
    assert_int_equal(load.counts[2].n_missing, 1);
    assert_int_equal(load.counts[2].n_candidates, 0);
    interviewer_load_free(&load);
    arena_free(&arena);
}

/* Interviewer 1 has no other score. */
static void scores_on_another_scale_are_load_too(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct interviewer_load load = interviewer_load_create(2, &arena);
    const struct candidate_ratings others = {.n = 2,
                                             .question = (uint32_t[]){0, 1},
                                             .interviewer = (uint32_t[]){0, 1},
                                             .interview = (int64_t[]){7, 8},
                                             .level = (int16_t[]){6, 6}};
    interviewer_load_add(&load, &(struct candidate_ratings){.n = 1,
                                                            .question = (uint32_t[]){1},
                                                            .interviewer = (uint32_t[]){0},
                                                            .interview = (int64_t[]){7},
                                                            .level = (int16_t[]){2},
                                                            .other_scale = &others});
    assert_int_equal(load.counts[0].n_ratings, 2);
    assert_int_equal(load.counts[0].n_other_scale, 1);
    assert_int_equal(load.counts[0].n_interviews, 1);
    assert_int_equal(load.counts[1].n_ratings, 1);
    assert_int_equal(load.counts[1].n_candidates, 1);
    assert_int_equal(connected_first(&load.subsets, 1), 0);
    interviewer_load_free(&load);
    arena_free(&arena);
}

static void shared_candidates_join_interviewers(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct interviewer_load load = interviewer_load_create(4, &arena);
    add(&load, 2, (uint32_t[]){3, 1}, (int64_t[]){7, 8}, (int16_t[]){1, 1});
    add(&load, 2, (uint32_t[]){0, 2}, (int64_t[]){9, 9}, (int16_t[]){1, LEVEL_MISSING});
    assert_int_equal(connected_first(&load.subsets, 3), 1);
    assert_int_equal(connected_first(&load.subsets, 2), 2);
    interviewer_load_free(&load);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ratings_candidates_and_interviews_are_counted),
        cmocka_unit_test(scores_on_another_scale_are_load_too),
        cmocka_unit_test(shared_candidates_join_interviewers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
