#include "sql/imports/known_people.h"

#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/sample_scores.h"

static void everybody_is_listed_with_the_number_of_their_scores(void **state)
{
    (void)state;
    struct people people;
    struct error error;
    run_statement(connection, "UPDATE assay.candidate SET merged_into = 1 WHERE candidate_id = 3");
    run_statement(connection, "UPDATE assay.rating SET level = NULL, points = 2.5 "
                              "WHERE candidate_id = 2");
    assert_true(known_people_fetch(connection, &arena, &people, &error));
    assert_int_equal(people.n_interviewers, 2);
    assert_string_equal(people.interviewers[0].name, "Al");
    assert_int_equal(people.interviewers[0].n_scores, 2);
    assert_int_equal(people.interviewers[1].n_scores, 3);
    assert_int_equal(people.n_candidates, 3);
    assert_string_equal(people.candidates[0].code, "C-0001");
    assert_int_equal(people.candidates[0].n_scores, 4);
    assert_int_equal(people.candidates[1].n_scores, 1);
    assert_string_equal(people.candidates[2].merged_into, "C-0001");
}

static void names_are_found_without_regard_to_case_and_blanks(void **state)
{
    (void)state;
    struct found_person *found;
    struct error error;
    size_t n;
    assert_true(
        known_people_find(connection, PERSON_INTERVIEWER, " zoe ", &arena, &found, &n, &error));
    assert_int_equal(n, 1);
    assert_string_equal(found[0].name, "Zoe");
    assert_true(known_people_find(connection, PERSON_CANDIDATE, "a", &arena, &found, &n, &error));
    assert_int_equal(n, 2);
    assert_true(known_people_find(connection, PERSON_CANDIDATE, "", &arena, &found, &n, &error));
    assert_int_equal(n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everybody_is_listed_with_the_number_of_their_scores),
        cmocka_unit_test(names_are_found_without_regard_to_case_and_blanks),
    };
    return cmocka_run_group_tests(tests, open_sample_database, close_database_and_server);
}
