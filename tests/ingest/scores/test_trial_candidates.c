#include "ingest/scores/trial_candidates.h"

#include <stdio.h>

#include "tests/support/near.h"

static struct name_marks names;

static uint64_t take(struct trial_candidates *candidates, const char *id, const char *name)
{
    const struct score_row row = {.candidate = id, .candidate_name = name};
    struct error error;
    uint64_t mark;
    assert_true(trial_candidates_take(candidates, &names, &row, &mark, &error));
    return mark;
}

static struct candidate_tally tally_of(const struct trial_candidates *candidates)
{
    struct candidate_tally tally;
    struct error error;
    assert_true(candidate_spool_count(&candidates->spool, &tally, &error));
    return tally;
}

static void ids_are_compared_as_they_are_and_names_as_people_do(void **state)
{
    (void)state;
    struct trial_candidates ids = {0}, people = {.by_name = true};
    assert_true(take(&ids, "kim", "") != take(&ids, "KIM", ""));
    assert_true(take(&people, "kim", "") == take(&people, "KIM ", ""));
    trial_candidates_free(&ids);
    trial_candidates_free(&people);
}

static void an_id_with_one_name_in_two_ways_of_writing_has_one(void **state)
{
    (void)state;
    struct trial_candidates ids = {0};
    take(&ids, "a", "Kim Lee");
    take(&ids, "a", "");
    take(&ids, "a", "kim  LEE");
    assert_int_equal(tally_of(&ids).n_two_names, 0);
    take(&ids, "b", "Bo");
    take(&ids, "a", "Kim");
    take(&ids, "a", "Ann");
    take(&ids, "a", "Kim");
    struct candidate_tally tally = tally_of(&ids);
    assert_int_equal(tally.n, 2);
    assert_int_equal(tally.n_two_names, 1);
    assert_string_equal(tally.first_id.data, "a");
    buffer_free(&tally.first_id);
    trial_candidates_free(&ids);
}

/* More than memory holds, in an order in which no candidate follows itself. */
static void of_many_candidates_none_is_counted_twice(void **state)
{
    (void)state;
    enum { MANY = 40000, NAMED_TWICE = 1000 };
    struct trial_candidates ids = {0};
    char id[16], name[16];
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < MANY; i++) {
            snprintf(id, sizeof id, "c%d", i);
            snprintf(name, sizeof name, "n%d",
                     round == 2 && i % (MANY / NAMED_TWICE) == 0 ? -1 : i);
            take(&ids, id, round == 1 ? "" : name);
        }
    struct candidate_tally tally = tally_of(&ids);
    assert_int_equal(tally.n, MANY);
    assert_int_equal(tally.n_two_names, NAMED_TWICE);
    assert_string_equal(tally.first_id.data, "c0");
    buffer_free(&tally.first_id);
    trial_candidates_free(&ids);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_are_compared_as_they_are_and_names_as_people_do),
        cmocka_unit_test(an_id_with_one_name_in_two_ways_of_writing_has_one),
        cmocka_unit_test(of_many_candidates_none_is_counted_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
