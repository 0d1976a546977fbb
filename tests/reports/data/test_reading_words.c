#include "reports/data/reading_words.h"

#include "tests/support/near.h"

static void expect(const struct reading_facts *facts, const char *expected)
{
    struct buffer text = {0};
    reading_words_sentence(facts, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

static void a_lead_can_check_it_at_a_glance(void **state)
{
    (void)state;
    expect(
        &(struct reading_facts){.candidates = 12,
                                .interviewers = 2,
                                .questions = 6,
                                .candidate_column = "Candidate",
                                .interviewer_column = "Interviewer name",
                                .first_question = "2.1",
                                .last_question = "7.2",
                                .scores = 1440,
                                .missing = 3,
                                .scales = (const char *const[]){"1..5"},
                                .n_scales = 1,
                                .unread = (const char *const[]){"Room", "Time"},
                                .n_unread = 2},
        "12 candidates (column Candidate), 2 interviewers (Interviewer name), 6 questions (2.1 to "
        "7.2), 1,440 scores on 1 to 5, 3 missing; 2 columns are not read: Room and Time");
}

static void a_name_in_two_columns_is_told_with_both(void **state)
{
    (void)state;
    expect(&(struct reading_facts){.candidate_column = "Forename",
                                   .candidate_last = "Surname",
                                   .interviewer_column = "Judge First",
                                   .interviewer_last = "Judge Last"},
           "0 candidates (columns Forename and Surname), 0 interviewers (columns Judge First and "
           "Judge Last), 0 questions, 0 scores");
}

static void what_is_one_or_not_known_is_said_so(void **state)
{
    (void)state;
    expect(&(struct reading_facts){.candidates = 1,
                                   .interviewers = 1,
                                   .questions = 1,
                                   .interviewer = "Ada",
                                   .first_question = "Overall",
                                   .last_question = "Overall",
                                   .scores = 1,
                                   .unread = (const char *const[]){"Room"},
                                   .n_unread = 1},
           "1 candidate, 1 interviewer (as given: Ada), 1 question (Overall), 1 score; 1 column is "
           "not "
           "read: Room");
}

static void scales_are_said_in_words(void **state)
{
    (void)state;
    static const char *const scales[] = {"0..5:0.5", "No,Mixed,Strong Yes", "0..12:points", "A",
                                         "B"};
    struct reading_facts facts = {.scores = 2, .scales = scales, .n_scales = 3};
    expect(&facts,
           "0 candidates, 0 interviewers, 0 questions, 2 scores on 0 to 5 in steps of 0.5, No "
           "… Strong Yes and 0 to 12 points");
    facts.n_scales = 5;
    expect(&facts,
           "0 candidates, 0 interviewers, 0 questions, 2 scores on 0 to 5 in steps of 0.5, No "
           "… Strong Yes, 0 to 12 points and 2 more");
}

static void hostile_headings_stay_mere_text(void **state)
{
    (void)state;
    expect(&(struct reading_facts){.candidate_column = "\033[2Jx"},
           "0 candidates (column \xEF\xBF\xBD[2Jx), 0 interviewers, 0 questions, 0 scores");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lead_can_check_it_at_a_glance),
        cmocka_unit_test(a_name_in_two_columns_is_told_with_both),
        cmocka_unit_test(what_is_one_or_not_known_is_said_so),
        cmocka_unit_test(scales_are_said_in_words),
        cmocka_unit_test(hostile_headings_stay_mere_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
