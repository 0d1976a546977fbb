#include "ingest/scores/score_subjects.h"

#include "tests/support/near.h"

static struct score_subjects subjects;

static void add(const char *candidate, const char *interviewer, const char *question)
{
    score_subjects_add(&subjects,
                       &(struct score_row){.candidate = candidate,
                                           .interviewer = interviewer,
                                           .question = question},
                       true);
}

static int clean_up(void **state)
{
    (void)state;
    score_subjects_free(&subjects);
    subjects = (struct score_subjects){0};
    return 0;
}

static void names_are_compared_as_people_do_and_ids_and_codes_as_they_are(void **state)
{
    (void)state;
    add("k-1", "Ann  Lee", "q1");
    add("K-1", "ann lee", "Q1");
    add("k-1", "Bo", "q1");
    assert_int_equal(subjects.candidates.n, 2);
    assert_int_equal(subjects.interviewers.n, 2);
    assert_int_equal(subjects.questions.n, 2);
    clean_up(state);
    subjects.by_name = true;
    add("Kim", "Bo", "q1");
    add("KIM ", "Bo", "q1");
    assert_int_equal(subjects.candidates.n, 1);
}

static void the_first_and_last_question_are_by_natural_order(void **state)
{
    (void)state;
    const char *const codes[] = {"2.10", "10.1", "2.9", "2.1", "10.1"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        add("A", "B", codes[i]);
    assert_string_equal(subjects.first.data, "2.1");
    assert_string_equal(subjects.last.data, "10.1");
    assert_int_equal(subjects.questions.n, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(names_are_compared_as_people_do_and_ids_and_codes_as_they_are,
                                  clean_up),
        cmocka_unit_test_teardown(the_first_and_last_question_are_by_natural_order, clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
