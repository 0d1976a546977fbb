#include "ingest/cells/heading_meaning.h"

#include "tests/support/near.h"

static void expect(const char *heading, enum score_column column)
{
    if (column_name_read(heading).column != column)
        fail_msg("'%s' is read as %d", heading, (int)column_name_read(heading).column);
}

static void a_heading_is_understood_by_its_words(void **state)
{
    (void)state;
    expect("Judge's full name", COLUMN_INTERVIEWER);
    expect("Nom du candidat", COLUMN_CANDIDATE_NAME);
    expect("Interview question", COLUMN_QUESTION);
    expect("Bewertet von", COLUMN_INTERVIEWER);
    expect("Judged at", COLUMN_SUBMITTED);
    expect("Fecha de la entrevista", COLUMN_INTERVIEW_DATE);
    expect("Start Date", COLUMN_INTERVIEW_DATE);
    expect("Your name", COLUMN_INTERVIEWER);
    expect("Egzaminator", COLUMN_INTERVIEWER);
    expect("Bedömare", COLUMN_INTERVIEWER);
}

static void compound_words_are_known_by_their_parts(void **state)
{
    (void)state;
    expect("Prüfername", COLUMN_INTERVIEWER);
    expect("Bewertungskriterium", COLUMN_QUESTION);
    expect("Gesamtpunktzahl", COLUMN_COMPUTED);
}

static void a_word_that_is_not_known_leaves_a_heading_open(void **state)
{
    (void)state;
    expect("Works in a team", COLUMN_UNKNOWN);
    expect("Candidate of the zib", COLUMN_UNKNOWN);
    expect("1.1", COLUMN_UNKNOWN);
    expect("Task 3", COLUMN_UNKNOWN);
}

static void a_deed_says_who_and_when_also_with_a_number(void **state)
{
    (void)state;
    expect("Scored on", COLUMN_SUBMITTED);
    expect("Graded at", COLUMN_SUBMITTED);
    expect("Scored by", COLUMN_INTERVIEWER);
    expect("Scored by 2", COLUMN_INTERVIEWER);
    expect("Hiring manager", COLUMN_INTERVIEWER);
    expect("Checked by", COLUMN_INTERVIEWER);
    expect("Skontrolowane przez", COLUMN_INTERVIEWER);
    expect("Learns by doing", COLUMN_UNKNOWN);
    expect("Date of meeting", COLUMN_INTERVIEW_DATE);
}

static void a_score_that_was_given_is_a_score(void **state)
{
    (void)state;
    expect("Grade given", COLUMN_SCORE);
    expect("Points awarded", COLUMN_SCORE);
    expect("Marks obtained", COLUMN_SCORE);
    expect("Puntos obtenidos", COLUMN_SCORE);
    expect("Erreichte Punkte", COLUMN_SCORE);
    expect("Assessment", COLUMN_SCORE);
    expect("Given name", COLUMN_CANDIDATE_FIRST);
}

static void the_sign_of_percent_makes_a_share_of_other_columns(void **state)
{
    (void)state;
    expect("%", COLUMN_COMPUTED);
    expect("% of max", COLUMN_COMPUTED);
    expect("Total (%)", COLUMN_COMPUTED);
    expect("Score in %", COLUMN_SCORE);
    expect("Topic (%)", COLUMN_TOPIC);
    expect("Hygiene (%)", COLUMN_UNKNOWN);
    expect("Clarity (20%)", COLUMN_UNKNOWN);
    expect("Candidate", COLUMN_CANDIDATE_NAME);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_heading_is_understood_by_its_words),
        cmocka_unit_test(compound_words_are_known_by_their_parts),
        cmocka_unit_test(a_deed_says_who_and_when_also_with_a_number),
        cmocka_unit_test(a_score_that_was_given_is_a_score),
        cmocka_unit_test(the_sign_of_percent_makes_a_share_of_other_columns),
        cmocka_unit_test(a_word_that_is_not_known_leaves_a_heading_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
