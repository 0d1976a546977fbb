#include "ingest/survey/sheet_columns.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "ingest/cells/scale_notation.h"
#include "tests/support/ingest/survey_fixture.h"

/* What cells say where headings say nothing. */

static bool read_on(const char *notation, const char *text)
{
    static struct scale scale;
    assert_true(scale_notation_parse(notation, &arena, &scale, &refusal));
    options.scale = &scale;
    return read_text(text);
}

static const char *name_of(enum score_column column)
{
    const char *const name = survey.layout.name[column];
    return survey.layout.field[column] == SIZE_MAX || !name ? "" : name;
}

/* Candidates, each met by two of three interviewers, with two columns of scores behind. */
static const char *dated(const char *heading, const char *form)
{
    struct buffer text = {0};
    static const char *const who[] = {"Ann Lo", "Bob Ray", "Cy Dunn", "Dot Nye", "Eli Fox"};
    static const char *const by[] = {"Mara Quill", "Piet Vos", "Rita Sommer"};
    buffer_format(&text, "Candidate,Interviewer,%s,Grip,Fit\n", heading);
    for (int i = 0; i < 10; i++) {
        buffer_format(&text, "%s,%s,", who[i / 2], by[(i + i / 2) % 3]);
        buffer_format(&text, form, 10 + i / 2);
        buffer_format(&text, ",%d,%d\n", 1 + i % 5, 1 + 3 * i % 5);
    }
    const char *const copy = arena_copy_n(&arena, text.data, text.length);
    buffer_free(&text);
    return copy;
}

static void the_only_days_are_the_interviews_whatever_their_heading_says(void **state)
{
    (void)state;
    static const char *const headings[] = {"Spoken", "Tapaaminen", "x", "Sat with us"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        expect_read(dated(headings[i], "2026-03-%d"));
        assert_string_equal(name_of(COLUMN_INTERVIEW_DATE), headings[i]);
    }
}

static void days_of_birth_and_of_applications_are_none_of_an_interview(void **state)
{
    (void)state;
    static const char *const headings[] = {"Date of birth", "Geburtstag", "Applied on",
                                           "Fecha de nacimiento"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        expect_read(dated(headings[i], "2004-03-%d"));
        assert_string_equal(name_of(COLUMN_INTERVIEW_DATE), "");
    }
    expect_read(dated("Joined", "20%d-01-05")); /* over ten years */
    expect_read(dated("Spoken", "2026-03-%d"));
    assert_string_equal(name_of(COLUMN_INTERVIEW_DATE), "Spoken");
}

static void of_two_columns_of_days_none_is_taken_without_a_word(void **state)
{
    (void)state;
    expect_read(dated("Spoken,Told", "2026-03-%1$d,2026-04-%1$d"));
    assert_string_equal(name_of(COLUMN_INTERVIEW_DATE), "");
}

static const char sets[] = "Candidate,%s,Second interviewer,Grip,Fit,Grip (2nd),Fit (2nd)\n"
                           "Ann Lo,Mara,Piet,1,2,3,4\nBob Ray,Piet,Rita,3,3,2,2\n"
                           "Cy Dunn,Rita,Mara,5,4,4,4\nDot Nye,Mara,Rita,2,2,1,3\n"
                           "Eli Fox,Piet,Mara,4,4,5,5\nFay Moss,Rita,Piet,1,1,2,2\n";

static void one_of_the_same_people_beside_the_second_interviewer_is_the_first(void **state)
{
    (void)state;
    expect_read(arena_format(&arena, sets, "Zob"));
    assert_int_equal(survey.layout.kind, LAYOUT_SETS);
    assert_int_equal(survey.layout.n_questions, 4);
}

/* A row for each score of one of four questions, by two interviewers for each candidate or by one.
 */
static const char *nameless(const char *headings, bool fixed)
{
    struct buffer text = {0};
    static const char *const who[] = {"Ann", "Bob", "Cy", "Dot", "Eli", "Fay"};
    static const char *const by[] = {"Mara Quill", "Piet Vos", "Rita Sommer"};
    static const char *const on[] = {"Grip", "Fit", "Pace", "Tone"};
    buffer_format(&text, "%s\n", headings);
    for (int i = 0; i < 48; i++)
        if (!fixed || i / 4 % 2)
            buffer_format(&text, "%s,%s,%s,%d\n", who[i / 8],
                          by[fixed ? i / 16 : (i / 8 + i / 4 % 2) % 3], on[i % 4], 1 + i * 7 % 5);
    const char *const copy = arena_copy_n(&arena, text.data, text.length);
    buffer_free(&text);
    return copy;
}

static void a_column_left_over_that_could_be_who_scored_is_asked_about(void **state)
{
    (void)state;
    expect_asked(nameless("Zob,Blik,Vromp,Hosk", true),
                 "--candidate-column Zob --interviewer-column Blik --question-column Vromp "
                 "--score-column Hosk");
    expect_asked(nameless("Zob,Blik,Vromp,Hosk", false), "--interviewer-column Blik");
}

static void numbers_are_no_people_where_texts_tell_the_rows_apart(void **state)
{
    (void)state;
    struct buffer text = {0};
    static const char *const who[] = {"Ann", "Bob", "Cy", "Dot", "Eli", "Fay", "Gus", "Hal"};
    static const char *const by[] = {"Mara", "Piet", "Rita"};
    buffer_add(&text, "Zob,Blik,Grip,Fit,Pace,Tone\n");
    for (int i = 0; i < 16; i++)
        buffer_format(&text, "%s,%s,%d,%d,%d,%d\n", who[i / 2], by[(i + i / 2) % 3], 1 + i * 7 % 5,
                      1 + i * 3 % 5, 1 + i / 2 % 5, 1 + i / 3 % 5);
    expect_asked(text.data, "--candidate-column Zob --interviewer-column Blik --score-column "
                            "Grip,Fit,Pace,Tone");
    buffer_free(&text);
}

static void columns_headed_by_persons_are_raters_where_no_heading_tells_more(void **state)
{
    (void)state;
    struct buffer text = {0};
    static const char *const who[] = {"Kite", "Moss", "Salt", "Tide"};
    static const char *const on[] = {"Grip", "Fit", "Pace"};
    buffer_add(&text, "Zob,Blik,Mara Quill,Peter Vos,Rita Sommer\n");
    for (int i = 0; i < 12; i++)
        buffer_format(&text, "%s,%s,%d,%d,%d\n", who[i / 3], on[i % 3], 1 + i * 7 % 5,
                      1 + i * 3 % 5, 1 + i / 2 % 5);
    expect_asked(text.data, "--candidate-column Zob --question-column Blik --rater-columns "
                            "'Mara Quill,Peter Vos,Rita Sommer'");
    buffer_free(&text);
}

static void rows_about_a_panel_are_of_no_interviewer(void **state)
{
    (void)state;
    expect_read("Candidate,Interviewer,Question,Score\nAnn,Mara,Grip,1\nAnn,Max,Grip,3\n"
                "Ann,Panel average,Grip,2\nAnn,Mara,Fit,5\nAnn,Max,Fit,3\n"
                "Ann,Panel average,Fit,4\n");
    assert_int_equal(survey.n_summaries, 2);
    assert_true(survey_passes_over(&survey, 4));
    assert_false(survey_passes_over(&survey, 3)); /* Max is somebody */
}

static void stations_by_name_are_what_was_scored(void **state)
{
    (void)state;
    expect_read(nameless("Candidate,Examiner,Station,Score", false));
    assert_string_equal(name_of(COLUMN_QUESTION), "Station");
}

static void a_hiring_manager_who_changes_with_a_candidates_rows_has_asked(void **state)
{
    (void)state;
    expect_read(nameless("Candidate,Hiring manager,Question,Score", false));
    assert_string_equal(name_of(COLUMN_INTERVIEWER), "Hiring manager");
}

static void remarks_that_most_rows_lack_are_no_interviewers(void **state)
{
    (void)state;
    expect_asked("Candidate,Question,Score,Zob\nAnn,Grip,3,fine\nAnn,Fit,2,\nBob,Grip,4,late\n"
                 "Bob,Fit,5,\nCy,Grip,1,fine\nCy,Fit,2,\nDot,Grip,3,\nDot,Fit,4,late\n",
                 "--interviewer NAME");
}

static void expect_columns(const char *first, size_t n)
{
    assert_int_equal(survey.layout.n_questions, n);
    assert_string_equal(survey.layout.questions[0].column, first);
}

static void a_known_word_over_several_columns_of_scores_is_their_group(void **state)
{
    (void)state;
    static const char *const words[] = {"Skills", "Competency questions", "Opening", "Section",
                                        "Rating"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        expect_read(arena_format(&arena,
                                 ",,%s,,,Honesty\nCandidate,Panel member,Safe,Conf,Dig,\n"
                                 "Ann,Bo,1,2,3,2\nAnn,Cy,4,2,5,4\nDee,Bo,3,3,3,3\n"
                                 "Dee,Cy,2,1,5,3\n",
                                 words[i]));
        expect_columns("Safe", 4);
    }
    expect_read(",,Skills,,,Values,,\nCandidate,Panel member,Safe,Conf,Dig,Care,Team,Honesty\n"
                "Ann,Bo,1,2,3,1,3,5\nAnn,Cy,4,2,5,2,2,2\nDee,Bo,3,3,3,1,4,3\n");
    expect_columns("Safe", 6);
}

static void a_known_word_over_columns_of_the_same_labels_is_their_group(void **state)
{
    (void)state;
    static struct scale labels;
    assert_true(scale_notation_parse("poor,fair,good", &arena, &labels, &refusal));
    options.scale = &labels;
    expect_read(",,Competencies,\nCandidate,Interviewer,Safe,Conf\nAnn,Bo,poor,good\n"
                "Ann,Cy,fair,good\nDee,Bo,good,fair\nDee,Cy,fair,poor\n");
    expect_columns("Safe", 2);
}

static void a_known_word_over_the_number_and_the_text_of_a_question_is_no_group(void **state)
{
    (void)state;
    expect_read("Candidate,Interviewer,Question,,Score\n,,Nr,Wording,\nAnn,Bo,1,Why us,3\n"
                "Ann,Cy,1,Why us,2\nDee,Bo,1,Why us,4\nDee,Cy,2,A failure,3\n");
    assert_string_equal(name_of(COLUMN_QUESTION), "Question");
}

static void a_known_word_over_each_raters_column_is_what_they_scored(void **state)
{
    (void)state;
    expect_read("Candidate,Opening,,Pitch,\n,Bea,Cal,Bea,Cal\nAnn,4,5,3,4\nDee,5,4,4,3\n"
                "Eve,3,4,4,3\n");
    expect_columns("Opening - Bea", 4);
}

enum { N_JUDGED = 18 };

/* Two scores of each of eighteen, and what `column` makes of them. */
static const char *judged(const char *headings, const char *(*column)(int, int, struct arena *))
{
    const char *text = headings;
    for (int i = 0; i < N_JUDGED; i++) {
        const int a = 1 + i * 7 % 5, b = 1 + (i * i + i / 3) % 5;
        text = arena_format(&arena, "%sC%d,%s,%d,%d,%s\n", text, 1 + i / 2, i % 2 ? "Why" : "How",
                            a, b, column(a, b, &arena));
    }
    return text;
}

static const char *range_of(int a, int b, struct arena *in)
{
    return arena_format(in, "%d", abs(a - b));
}

static const char *deviation_of(int a, int b, struct arena *in)
{
    return arena_format(in, "%.2f", abs(a - b) / sqrt(2));
}

static const char *whole_deviation_of(int a, int b, struct arena *in)
{
    return arena_format(in, "%ld", lround(abs(a - b) / sqrt(2)));
}

static const char *highest_of(int a, int b, struct arena *in)
{
    return arena_format(in, "%d", a > b ? a : b);
}

static const char *weighted(int a, int b, struct arena *in)
{
    return arena_format(in, "%.1f", 0.7 * a + 0.3 * b);
}

static const char *unrelated(int a, int b, struct arena *in)
{
    return arena_format(in, "%d", 1 + (3 * a + b * b) % 5);
}

static void statistics_of_raters_by_their_cells_are_no_raters(void **state)
{
    (void)state;
    const char *(*const columns[])(int, int, struct arena *) = {
        range_of, deviation_of, whole_deviation_of, highest_of, weighted};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        assert_true(
            read_on("0..9:points", judged("Candidate,Question,Anna,Ben,Zorp\n", columns[i])));
        assert_int_equal(survey.layout.n_questions, 2);
        assert_string_equal(survey.layout.questions[1].rater, "Ben");
    }
}

static void a_third_column_that_others_do_not_give_is_read(void **state)
{
    (void)state;
    expect_read(judged("Candidate,Question,Anna,Ben,Eva\n", unrelated));
    assert_int_equal(survey.layout.n_questions, 3);
}

static void a_weighted_total_is_no_question_whatever_its_heading(void **state)
{
    (void)state;
    assert_true(read_on("0..9:points",
                        judged("Candidate,Interviewer,Grip,Fit,Nilai tertimbang\n", weighted)));
    assert_int_equal(survey.layout.n_questions, 2);
    assert_string_equal(survey.layout.questions[1].column, "Fit");
}

static void what_others_give_in_the_first_rows_alone_is_asked_about(void **state)
{
    (void)state;
    const char *text = "Candidate,Interviewer,Grip,Fit,Zorp\n";
    for (int i = 0; i < 3000; i++) {
        const int a = 1 + (i * i + i / 7) % 5, b = 1 + (2 * i * i + i / 3) % 5;
        text = arena_format(&arena, "%sC%d,%s,%d,%d,%d\n", text, 1 + i / 2, i % 2 ? "Jo" : "Li", a,
                            b, i < 2000 ? (a > b ? a : b) : 1 + i % 5);
    }
    expect_asked(text, "if it is none, --score-column 3,4");
}

static void times_that_are_counted_are_asked_about(void **state)
{
    (void)state;
    static const char *const headings[] = {"Years in field", "Notice period (weeks)",
                                           "Erfahrung (Jahre)", "Preavviso [giorni]"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        const char *const heads = arena_format(&arena, "Candidate,Interviewer,Grip,Fit,%s\n",
                                               headings[i]);
        expect_asked(judged(heads, unrelated), "if it does, --score-column Grip,Fit;");
        assert_non_null(strstr(refusal.message, "may hold a count"));
    }
    expect_read(judged("Candidate,Interviewer,Grip,Fit,Plan (weekly)\n", unrelated));
    assert_int_equal(survey.layout.n_questions, 3);
}

static void how_sure_who_scored_was_is_asked_about(void **state)
{
    (void)state;
    static const char *const headings[] = {"Confidence", "Reviewer confidence", "Fiducia"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        const char *const heads = arena_format(&arena, "Candidate,Interviewer,Grip,Fit,%s\n",
                                               headings[i]);
        expect_asked(judged(heads, unrelated), "if it does, --score-column Grip,Fit;");
        assert_non_null(strstr(refusal.message, "how sure the interviewer was"));
    }
    expect_read(judged("Candidate,Interviewer,Grip,Fit,Self-confidence\n", unrelated));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(the_only_days_are_the_interviews_whatever_their_heading_says),
        SURVEY_TEST_ON_FIVE(days_of_birth_and_of_applications_are_none_of_an_interview),
        SURVEY_TEST_ON_FIVE(of_two_columns_of_days_none_is_taken_without_a_word),
        SURVEY_TEST_ON_FIVE(one_of_the_same_people_beside_the_second_interviewer_is_the_first),
        SURVEY_TEST_ON_FIVE(a_column_left_over_that_could_be_who_scored_is_asked_about),
        SURVEY_TEST_ON_FIVE(numbers_are_no_people_where_texts_tell_the_rows_apart),
        SURVEY_TEST_ON_FIVE(columns_headed_by_persons_are_raters_where_no_heading_tells_more),
        SURVEY_TEST_ON_FIVE(rows_about_a_panel_are_of_no_interviewer),
        SURVEY_TEST_ON_FIVE(stations_by_name_are_what_was_scored),
        SURVEY_TEST_ON_FIVE(a_hiring_manager_who_changes_with_a_candidates_rows_has_asked),
        SURVEY_TEST_ON_FIVE(remarks_that_most_rows_lack_are_no_interviewers),
        SURVEY_TEST_ON_FIVE(statistics_of_raters_by_their_cells_are_no_raters),
        SURVEY_TEST_ON_FIVE(a_third_column_that_others_do_not_give_is_read),
        SURVEY_TEST_ON_FIVE(a_weighted_total_is_no_question_whatever_its_heading),
        SURVEY_TEST_ON_FIVE(what_others_give_in_the_first_rows_alone_is_asked_about),
        SURVEY_TEST_ON_FIVE(times_that_are_counted_are_asked_about),
        SURVEY_TEST_ON_FIVE(how_sure_who_scored_was_is_asked_about),
        SURVEY_TEST_ON_FIVE(a_known_word_over_several_columns_of_scores_is_their_group),
        SURVEY_TEST_ON_FIVE(a_known_word_over_columns_of_the_same_labels_is_their_group),
        SURVEY_TEST_ON_FIVE(a_known_word_over_the_number_and_the_text_of_a_question_is_no_group),
        SURVEY_TEST_ON_FIVE(a_known_word_over_each_raters_column_is_what_they_scored),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
