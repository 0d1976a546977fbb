#include "sql/imports/merge_choice.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/sample_scores.h"

static void expect(enum person_kind kind, const char *text, enum person_kind found, int64_t id)
{
    struct found_person person;
    struct error error;
    if (!merge_choice_make(connection, kind, &text, 1, &arena, &person, &error))
        fail_msg("%s", error.message);
    assert_int_equal(person.kind, found);
    assert_int_equal(person.id, id);
}

static void refuse(enum person_kind kind, const char *one, const char *other, const char *message,
                   const char *hint)
{
    const char *const texts[] = {one, other};
    struct found_person people[2];
    struct error error;
    assert_false(merge_choice_make(connection, kind, texts, 2, &arena, people, &error));
    if (!strstr(error.message, message) || !strstr(error.hint, hint))
        fail_msg("%s (%s)", error.message, error.hint);
}

static void interviewers_go_by_name_and_candidates_by_code_id_or_name(void **state)
{
    (void)state;
    run_statement(connection, "UPDATE assay.candidate SET folded_name = 'bo' WHERE name = 'Bo'");
    expect(PERSON_OF_ANY_KIND, " ZOE", PERSON_INTERVIEWER, 51);
    expect(PERSON_OF_ANY_KIND, "c-2", PERSON_CANDIDATE, 2);
    expect(PERSON_OF_ANY_KIND, "b", PERSON_CANDIDATE, 2);
    expect(PERSON_CANDIDATE, "BO", PERSON_CANDIDATE, 2);
}

static void nobody_and_more_than_one_are_errors(void **state)
{
    (void)state;
    refuse(PERSON_OF_ANY_KIND, "Zoe", "Max", "'Max' is neither", "assay people");
    refuse(PERSON_INTERVIEWER, "Zoe", "b", "there is no interviewer 'b'", "assay people");
    refuse(PERSON_OF_ANY_KIND, "b", "a", "more than one candidate", "C-0001 or C-0003");
    refuse(PERSON_OF_ANY_KIND, "b", "Zoe", "an interviewer and a candidate", "assay people");
}

static void a_name_of_both_kinds_has_to_be_told(void **state)
{
    (void)state;
    run_statement(connection,
                  "INSERT INTO assay.interviewer (folded_name, name) VALUES ('b', 'B')");
    refuse(PERSON_OF_ANY_KIND, "b", "b", "names an interviewer and a candidate", "--as candidate");
    expect(PERSON_CANDIDATE, "b", PERSON_CANDIDATE, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(interviewers_go_by_name_and_candidates_by_code_id_or_name),
        cmocka_unit_test(nobody_and_more_than_one_are_errors),
        cmocka_unit_test(a_name_of_both_kinds_has_to_be_told),
    };
    return cmocka_run_group_tests(tests, open_sample_database, close_database_and_server);
}
