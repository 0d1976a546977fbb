#include "ingest/scores/trial_candidates.h"

#include "tests/support/near.h"

static struct name_marks names;

static uint64_t take(struct trial_candidates *candidates, const char *id, const char *name)
{
    const struct score_row row = {.candidate = id, .candidate_name = name};
    return trial_candidates_take(candidates, &names, &row);
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
    assert_int_equal(ids.two_names.n, 0);
    take(&ids, "b", "Bo");
    take(&ids, "a", "Kim");
    take(&ids, "a", "Ann");
    assert_int_equal(ids.two_names.n, 1);
    assert_string_equal(ids.first_id.data, "a");
    trial_candidates_free(&ids);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_are_compared_as_they_are_and_names_as_people_do),
        cmocka_unit_test(an_id_with_one_name_in_two_ways_of_writing_has_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
