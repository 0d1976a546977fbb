#include "ingest/cells/column_name.h"

#include "tests/support/near.h"

static void expect(const char *heading, enum score_column column)
{
    const struct column_name name = column_name_read(heading);
    if (name.column != column)
        fail_msg("'%s' is column %d", heading, name.column);
}

static void case_blanks_and_punctuation_do_not_matter(void **state)
{
    (void)state;
    expect("Candidate ID", COLUMN_CANDIDATE);
    expect("candidate_id", COLUMN_CANDIDATE);
    expect("CandidateId", COLUMN_CANDIDATE);
    expect("Max.\xC2\xA0Score", COLUMN_MAX_SCORE);
}

static void headings_are_known_in_five_languages(void **state)
{
    (void)state;
    expect("Kandidat", COLUMN_CANDIDATE_NAME);
    expect("Prüfer", COLUMN_INTERVIEWER);
    expect("Évaluateur", COLUMN_INTERVIEWER);
    expect("Entrevistador", COLUMN_INTERVIEWER);
    expect("Beoordelaar", COLUMN_INTERVIEWER);
    expect("Fecha", COLUMN_INTERVIEW_DATE);
    expect("Étape", COLUMN_STAGE);
}

static void a_maximum_told_with_its_number_leaves_what_stands_before_it(void **state)
{
    (void)state;
    static const char *const scores[] = {
        "Score (out of 5)",          "Mark out of 5",        "Rating [out of 10]",
        "Points (out of 20 points)", "Score (max 5)",        "Punkte (max. 10)",
        "Score out of 100",          "Score, out of 5",      "Score - out of 10",
        "Marks out of 20 marks",     "Puntuación (máx. 10)", "Awarded mark (out of 5)"};
    for (size_t i = 0; i < sizeof scores / sizeof *scores; i++)
        expect(scores[i], COLUMN_SCORE);
    static const char *const maxima[] = {
        "Out of",   "Score out of",   "Max score", "Max. points",
        "Out of 5", "Max score (10)", "Maximum 2", "Max score (out of 5)"};
    for (size_t i = 0; i < sizeof maxima / sizeof *maxima; i++)
        expect(maxima[i], COLUMN_MAX_SCORE);
    expect("Total (out of 20)", COLUMN_COMPUTED);
    expect("Average score (max. 5)", COLUMN_COMPUTED);
}

static void totals_and_means_are_computed(void **state)
{
    (void)state;
    expect("Ø", COLUMN_COMPUTED);
    expect("Total", COLUMN_COMPUTED);
    expect("Overall Recommendation", COLUMN_COMPUTED);
    expect("Average of all", COLUMN_COMPUTED);
}

static void of_two_names_the_plainer_one_comes_first(void **state)
{
    (void)state;
    assert_true(column_name_read("Interviewer").rank < column_name_read("Submitted By").rank);
    assert_true(column_name_read("Candidate ID").rank < column_name_read("Application ID").rank);
    assert_true(column_name_read("Interview Date").rank < column_name_read("createdAt").rank);
}

static void a_part_of_a_known_heading_is_not_known(void **state)
{
    (void)state;
    expect("cand", COLUMN_UNKNOWN);
    expect("1.1 Mutable", COLUMN_UNKNOWN);
    expect("", COLUMN_UNKNOWN);
    expect("***", COLUMN_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_blanks_and_punctuation_do_not_matter),
        cmocka_unit_test(headings_are_known_in_five_languages),
        cmocka_unit_test(a_maximum_told_with_its_number_leaves_what_stands_before_it),
        cmocka_unit_test(totals_and_means_are_computed),
        cmocka_unit_test(of_two_names_the_plainer_one_comes_first),
        cmocka_unit_test(a_part_of_a_known_heading_is_not_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
