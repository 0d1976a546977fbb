#include "ingest/survey/sheet_reading.h"

#include <stdio.h>
#include <string.h>

#include "ingest/cells/scale_notation.h"
#include "tests/support/ingest/survey_fixture.h"

static struct mapping mapping;

static int survey_as_told(void **state)
{
    const int failed = survey_on_one_to_five(state);
    mapping = (struct mapping){0};
    options.mapping = &mapping;
    return failed;
}

#define PEOPLE "Aspirante,Observador,Claridad,%s,Uso del tiempo\n"

/* A column between two of labels, by its heading and its cells. */
static const char *between_labels(const char *heading, const char *const *cells)
{
    return arena_format(&arena,
                        PEOPLE "Lucía,Marta,2 - Regular,%s,1 - Malo\n"
                               "Lucía,Pedro,3 - Bueno,%s,2 - Regular\n"
                               "Juan,Marta,4 - Alto,%s,3 - Bueno\n"
                               "Juan,Pedro,4 - Alto,%s,3 - Bueno\n"
                               "Ana,Marta,1 - Malo,%s,2 - Regular\n"
                               "Ana,Pedro,2 - Regular,%s,1 - Malo\n",
                        heading, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
}

static const char *const levels[] = {"3 - Bueno", "3 - Bueno",   "2 - Regular",
                                     "3 - Bueno", "2 - Regular", "1 - Malo"};

static void labels_of_the_neighbours_make_a_question_whatever_its_heading_says(void **state)
{
    (void)state;
    static const char *const headings[] = {"Dominio del tema", "Respuesta a la pregunta",
                                           "Answer",           "Date skills",
                                           "Interview",        "Topic",
                                           "Comment",          "Language"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        expect_read(between_labels(headings[i], levels));
        if (survey.layout.n_questions != 3)
            fail_msg("'%s': %zu questions", headings[i], survey.layout.n_questions);
        assert_int_equal(survey.layout.questions[0].comment, SIZE_MAX);
    }
}

static void a_verdict_in_the_labels_of_the_questions_is_none(void **state)
{
    (void)state;
    static const char *const headings[] = {"Overall", "Recommendation", "Decision"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        expect_read(between_labels(headings[i], levels));
        assert_int_equal(survey.layout.n_questions, 2);
    }
}

static void names_with_numbers_are_no_labels_of_the_neighbours(void **state)
{
    (void)state;
    static const char *const names[] = {"1. Aula",  "2. Patio", "1. Aula",
                                        "2. Patio", "1. Aula",  "2. Patio"};
    expect_read(between_labels("Topic", names));
    assert_int_equal(survey.layout.n_questions, 2);
}

/* Its values are on the scale; nine languages; a code, or a column for each, makes a question. */
static void a_column_headed_like_a_count_is_asked_about(void **state)
{
    (void)state;
    static const char *const counts[] = {"Number of reviews", "# calls",          "Visits",
                                         "Anzahl Fehler",     "Nombre de fautes", "Aantal pogingen",
                                         "Liczba bledow",     "Antal fel",        "Days"};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        expect_asked(
            arena_format(&arena,
                         "Candidate,Interviewer,Clarity,Depth,%s\nAnn,Ida,4,3,1\n"
                         "Ann,Bo,2,3,4\nEve,Ida,5,4,2\nEve,Bo,1,1,5\n",
                         counts[i]),
            "if it does, --score-column Clarity,Depth; if it holds scores, --score-column");
    expect_read("Candidate,Interviewer,1.1 Clarity,1.2 Number of islands\nAnn,Ida,4,3\nAnn,Bo,2,3\n"
                "Eve,Ida,5,4\nEve,Bo,1,1\n");
    assert_int_equal(survey.layout.n_questions, 2);
}

/* The names of the many are known, those of the few are not; no word says who is who. */
static void known_names_do_not_make_the_many_interviewers(void **state)
{
    (void)state;
    expect_asked("Sangulo,Zorb,Clarity,Depth\nEmil Juhl,Bent Skov,4,3\nEmil Juhl,Torben Dahl,2,3\n"
                 "Ida Krog,Bent Skov,5,4\nIda Krog,Torben Dahl,1,1\nClara Bech,Bent Skov,2,2\n"
                 "Clara Bech,Torben Dahl,3,3\nNoah Lund,Bent Skov,5,3\nNoah Lund,Torben Dahl,4,4\n",
                 "--candidate-column Sangulo --interviewer-column Zorb");
}

static void what_is_offered_as_scores_leaves_out_what_they_come_to(void **state)
{
    (void)state;
    expect_asked("Sangulo,Zorb,Clarity,Depth,Quux\nEmil Juhl,Bent Skov,4,3,3.5\n"
                 "Emil Juhl,Torben Dahl,2,3,2.5\nIda Krog,Bent Skov,5,4,4.5\n"
                 "Ida Krog,Torben Dahl,1,1,1\nClara Bech,Bent Skov,2,2,2\n"
                 "Clara Bech,Torben Dahl,3,4,3.5\nNoah Lund,Bent Skov,5,3,4\n"
                 "Noah Lund,Torben Dahl,4,4,4\n",
                 "--score-column Clarity,Depth");
    assert_null(strstr(refusal.hint, "Quux"));
}

/* The word stands where the interviewer would. */
static void a_row_of_maxima_may_say_so_in_any_of_its_cells(void **state)
{
    (void)state;
    expect_read("Badge,Candidate,Panelist,Clarity,Depth\n,,Max,5,4\n44,Ann,Ida,4,3\n44,Ann,Bo,2,3\n"
                "45,Eve,Ida,5,4\n45,Eve,Bo,1,1\n");
    assert_int_equal(survey.layout.maxima_line, 2);
    assert_int_equal(survey.layout.questions[1].label.highest, 4000000);
}

static void each_question_may_have_a_column_of_who_asked(void **state)
{
    (void)state;
    expect_read("Candidate,Post 1 examiner,Post 1,Post 2 examiner,Post 2\nJon,Helga,3,Gunnar,5\n"
                "Anna,Gunnar,5,Helga,1\nSif,Helga,2,Helga,4\nEinar,Gunnar,4,Gunnar,2\n");
    assert_int_equal(survey.layout.n_questions, 2);
    assert_int_equal(survey.layout.questions[1].rater_field, 3);
    assert_string_equal(question_label_id(&survey.layout.questions[1].label, &arena), "Post 2");
}

static void a_candidates_own_address_is_no_interviewer(void **state)
{
    (void)state;
    expect_asked("Candidate,Email,Clarity,Depth\nAnn Lo,ann.lo@x.example,4,3\n"
                 "Bob Ray,bob.ray@x.example,2,3\nCyd Moe,cyd.moe@x.example,5,4\n"
                 "Dot Nye,dot.nye@x.example,1,3\n",
                 "--interviewer NAME");
}

static void who_fills_in_the_form_is_the_interviewer(void **state)
{
    (void)state;
    expect_read("Timestamp,Username,Candidate,Clarity,Depth\n2026-05-01,ines@x.example,Ann Lo,4,3\n"
                "2026-05-01,piet@x.example,Ann Lo,3,3\n2026-05-02,ines@x.example,Bob Ray,2,3\n"
                "2026-05-02,piet@x.example,Bob Ray,2,4\n");
    assert_int_equal(survey.layout.field[COLUMN_INTERVIEWER], 1);
}

static void numbered_interviewers_in_the_headings_are_raters(void **state)
{
    (void)state;
    expect_read("Candidate,Rater1,Rater2\nA-1,4,5\nA-2,3,2\n");
    assert_int_equal(survey.layout.kind, LAYOUT_RATERS);
    assert_string_equal(survey.layout.questions[1].rater, "Rater2");
}

static void beside_a_question_column_columns_of_scores_are_raters(void **state)
{
    (void)state;
    expect_read("Candidate,Question,Vos,Sommer\nAnn,Depth,4,5\nAnn,Clarity,3,2\n"
                "Bob,Depth,1,2\nBob,Clarity,3,3\n");
    assert_int_equal(survey.layout.kind, LAYOUT_RATERS);
    assert_true(survey.layout.questions[0].by_row);
}

static void two_interviewers_of_a_row_have_a_score_each(void **state)
{
    (void)state;
    expect_read("Candidate,Interviewer 1,Score 1,Interviewer 2,Score 2\nAnn,Xav,4,Yve,5\n"
                "Bob,Yve,3,Zoe,2\n");
    assert_int_equal(survey.layout.kind, LAYOUT_SETS);
    assert_int_equal(survey.layout.questions[1].rater_field, 3);
}

static void a_second_set_of_questions_is_the_second_interviewers(void **state)
{
    (void)state;
    expect_read("Candidate,Judge,Second judge,Grip,Fit,Grip (2nd),Fit (2nd)\nAnn,Xav,Yve,4,3,5,2\n"
                "Bob,Yve,Zoe,3,3,2,2\n");
    assert_int_equal(survey.layout.kind, LAYOUT_SETS);
    assert_int_equal(survey.layout.questions[3].rater_field, 2);
    assert_string_equal(survey.layout.questions[3].label.code, "Fit");
}

static void the_section_is_no_question_where_a_question_stands_beside_it(void **state)
{
    (void)state;
    expect_read("Candidate,Interviewer,Section,Question,Score\nAnn,Xav,Tech,Depth,4\n"
                "Ann,Xav,Tech,Speed,2\nBob,Xav,Tech,Depth,1\nBob,Xav,Tech,Speed,3\n");
    assert_int_equal(survey.layout.field[COLUMN_QUESTION], 3);
}

static void the_sum_of_other_columns_is_no_question_whatever_it_is_called(void **state)
{
    (void)state;
    expect_read("Candidate,Interviewer,Grip,Fit,Zib\nAnn,Xav,1,2,3\nBob,Xav,2,2,4\n"
                "Cyd,Yve,3,1,4\nDot,Yve,1,4,5\nEve,Yve,2,1,3\n");
    assert_int_equal(survey.layout.n_questions, 2);
}

static void a_column_of_labels_is_a_question_whatever_word_its_heading_has(void **state)
{
    (void)state;
    static const char *const headings[] = {"Teamfähigkeit", "Skill", "Topic"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        char text[600];
        snprintf(text, sizeof text,
                 "Candidate,Interviewer,Clarity,%s,Depth\nAnn Lo,Ida Ek,good,fair,poor\n"
                 "Ann Lo,Bo Dahl,fair,good,good\nBob Ray,Ida Ek,poor,poor,fair\n"
                 "Bob Ray,Bo Dahl,good,fair,good\nCyd Moe,Ida Ek,good,good,poor\n"
                 "Cyd Moe,Bo Dahl,fair,poor,good\n",
                 headings[i]);
        static struct scale labels;
        assert_true(scale_notation_parse("poor,fair,good", &arena, &labels, &refusal));
        options.scale = &labels;
        expect_read(text);
        assert_int_equal(survey.layout.kind, LAYOUT_WIDE);
        assert_int_equal(survey.layout.n_questions, 3);
    }
}

static void a_team_that_many_candidates_share_is_not_their_name(void **state)
{
    (void)state;
    expect_read("Candidate ID,Team,Interviewer,Clarity,Depth\nC1,Platform,Ida Ek,4,3\n"
                "C2,Platform,Ida Ek,2,3\nC3,Platform,Ida Ek,1,5\nC4,Platform,Ida Ek,4,4\n");
    assert_int_equal(survey.layout.field[COLUMN_CANDIDATE], 0);
    assert_true(survey.layout.field[COLUMN_CANDIDATE_NAME] == SIZE_MAX);
    expect_read("Candidate ID,Team,Interviewer,Clarity,Depth\nC1,Reds,Ida Ek,4,3\n"
                "C2,Blues,Ida Ek,2,3\nC3,Greens,Ida Ek,1,5\nC4,Whites,Ida Ek,4,4\n");
    assert_int_equal(survey.layout.field[COLUMN_CANDIDATE_NAME], 1);
}

static void columns_that_could_each_be_the_score_are_offered_together(void **state)
{
    (void)state;
    expect_asked("Candidate,Interviewer,Clarity,Depth,Pace\nAnn Lo,Ida Ek,good,fair,poor\n"
                 "Ann Lo,Bo Dahl,fair,good,good\nBob Ray,Ida Ek,poor,poor,fair\n"
                 "Bob Ray,Bo Dahl,good,fair,good\n",
                 "--score-column Clarity,Depth,Pace");
}

static void questions_that_begin_with_a_number_are_no_labels(void **state)
{
    (void)state;
    expect_read("Candidate,Interviewer,Question,Score\nAnn Lo,Ida Ek,1. Clarity,4\n"
                "Ann Lo,Ida Ek,2. Depth,3\nBob Ray,Ida Ek,1. Clarity,5\n"
                "Bob Ray,Ida Ek,2. Depth,1\n");
    assert_int_equal(survey.layout.field[COLUMN_QUESTION], 2);
}

static void a_code_before_a_known_word_makes_a_question_of_it(void **state)
{
    (void)state;
    static const char *const headings[] = {"2.2 Fachsprache", "2.2 Language", "2.2 Topic",
                                           "2.2 Essay"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        char text[400];
        snprintf(text, sizeof text,
                 "Candidate,Interviewer,1.1 Clarity,%s\nAnn Lo,Ida Ek,4,3\nAnn Lo,Bo Dahl,2,3\n"
                 "Bob Ray,Ida Ek,1,5\nBob Ray,Bo Dahl,2,5\nCyd Moe,Ida Ek,5,1\n"
                 "Cyd Moe,Bo Dahl,3,2\n",
                 headings[i]);
        expect_read(text);
        assert_int_equal(survey.layout.n_questions, 2);
    }
    expect_read("1. Candidate,2. Interviewer,3. Years of experience,4. Clarity,5. Depth\n"
                "Ann Lo,Ida Ek,4,3,2\nAnn Lo,Bo Dahl,4,3,1\nBob Ray,Ida Ek,1,5,5\n"
                "Bob Ray,Bo Dahl,1,5,3\nCyd Moe,Ida Ek,5,1,4\nCyd Moe,Bo Dahl,5,2,2\n");
    assert_int_equal(survey.layout.n_questions, 2);
}

static void expect_sets(const char *text, size_t first, size_t second)
{
    expect_read(text);
    assert_int_equal(survey.layout.kind, LAYOUT_SETS);
    assert_int_equal(survey.layout.questions[0].rater_field, first);
    assert_int_equal(survey.layout.questions[1].rater_field, second);
}

static void names_stand_in_the_columns_whose_headings_those_of_the_scores_have(void **state)
{
    (void)state;
    expect_sets("Applicant,Prompt,Grader 1,Grader 1 score,Grader 2,Grader 2 score,Difference\n"
                "A-1,Essay,R. Adeyemi,3,S. Novak,4,1\nA-1,Tour,T. Quist,2,S. Novak,2,0\n"
                "A-2,Essay,S. Novak,5,R. Adeyemi,3,2\nA-2,Tour,T. Quist,1,R. Adeyemi,2,1\n",
                2, 4);
    assert_true(survey.layout.questions[0].by_row);
    expect_sets("Applicant,First reader,Mark (First reader),Second reader,Mark (Second reader)\n"
                "A-1,R. Adeyemi,3,S. Novak,4\nA-2,S. Novak,5,T. Quist,3\n",
                1, 3);
    expect_sets("Player,Judge 1,Judge 1 Grip,Judge 1 Fit,Judge 2,Judge 2 Grip,Judge 2 Fit\n"
                "Ada,Xav Bo,1,2,Yve Lo,3,4\nBen,Yve Lo,1,2,Xav Bo,3,4\n",
                1, 1);
    assert_string_equal(survey.layout.questions[3].label.code, "Fit");
    assert_int_equal(survey.layout.questions[3].rater_field, 4);
}

static void two_of_one_group_who_never_stand_twice_in_a_row_are_its_raters(void **state)
{
    (void)state;
    expect_sets("Essay,Reader A,Reader A mark,Reader B,Reader B mark\nE1,x7,4,x9,3\n"
                "E2,x9,2,q2,3\nE3,q2,5,x7,4\nE4,x7,1,x9,2\nE5,x9,3,q2,3\nE6,q2,4,x7,5\n"
                "E7,x7,2,x9,1\nE8,x9,3,q2,4\nE9,q2,3,x9,3\n",
                1, 3);
}

static void expect_grid(const char *a, const char *b, const char *c, const char *d)
{
    char text[400];
    snprintf(text, sizeof text, "Apprentice,%s,%s,%s,%s\nAnn,3,4,2,3\nBob,2,3,3,2\nCyd,4,4,1,2\n",
             a, b, c, d);
    expect_read(text);
    assert_int_equal(survey.layout.kind, LAYOUT_RATERS);
    assert_int_equal(survey.layout.n_questions, 4);
}

static void headings_of_questions_and_interviewers_are_read_in_either_order(void **state)
{
    (void)state;
    expect_grid("Dough - Odile", "Dough - Bruno", "Oven - Odile", "Oven - Bruno");
    assert_string_equal(survey.layout.questions[2].rater, "Odile");
    assert_string_equal(survey.layout.questions[2].label.code, "Oven");
    expect_grid("Q1 JD", "Q1 KP", "Q2 JD", "Q2 KP");
    assert_string_equal(survey.layout.questions[1].rater, "KP");
    assert_string_equal(survey.layout.questions[1].label.code, "Q1");
    expect_grid("JD: Sings in tune", "KP: Sings in tune", "JD: Keeps time", "KP: Keeps time");
    assert_string_equal(survey.layout.questions[3].rater, "KP");
    expect_grid("Q1 (Ann)", "Q1 (Odeta)", "Q2 (Ann)", "Q2 (Odeta)");
    assert_string_equal(survey.layout.questions[3].rater, "Odeta");
}

static void a_grid_of_headings_that_no_list_knows_is_asked_about_from_both_sides(void **state)
{
    (void)state;
    static const char text[] =
        "Apprentice,Written - Dough,Oral - Dough,Written - Oven,Oral - Oven\n"
        "Ann,3,4,2,3\nBob,2,3,3,2\nCyd,4,4,1,2\n";
    expect_asked(text, "--rater-columns Written,Oral");
    expect_asked(text, "--rater-columns Dough,Oven");
    mapping.rater_columns = "Written,Oral";
    expect_read(text);
    assert_string_equal(survey.layout.questions[0].rater, "Written");
    assert_string_equal(survey.layout.questions[0].label.code, "Dough");
    mapping.rater_columns = "Dough,Oven";
    expect_read(text);
    assert_string_equal(survey.layout.questions[0].rater, "Dough");
}

static void a_column_of_a_grid_is_one_of_it_whatever_it_sums_up(void **state)
{
    (void)state;
    /* The last column is the sum of the two before it, in all rows. */
    expect_read("Pupil,Grip - PH,Grip - LG,Fit - PH,Fit - LG\n"
                "Ann,1,2,1,3\nBob,2,1,1,2\nCyd,2,2,3,5\nDot,1,1,4,5\nEve,3,2,2,4\n");
    assert_int_equal(survey.layout.kind, LAYOUT_RATERS);
    assert_int_equal(survey.layout.n_questions, 4);
}

static void scores_under_a_rater_and_something_else_are_not_who_asked(void **state)
{
    (void)state;
    expect_asked(
        "Pupil,Maths (PH),Essay (TA),Maths (LG)\nAnn,1,2,1\nBob,2,1,5\nCyd,2,3,3\nDot,1,1,4\n",
        "--interviewer NAME");
    assert_null(strstr(refusal.hint, "Essay"));
}

static void the_mean_of_a_questions_columns_is_no_column_of_it(void **state)
{
    (void)state;
    expect_read("Name,Q1 JD,Q1 KP,Q2 JD,Q2 KP,Q1 avg,Q2 avg\nAnn,3,4,2,3,3.5,2.5\n"
                "Bob,2,3,3,2,2.5,2.5\nCyd,4,4,1,2,4,1.5\n");
    assert_int_equal(survey.layout.n_questions, 4);
}

static void a_column_with_a_comment_beside_it_is_a_question(void **state)
{
    (void)state;
    /* Each candidate has one value of Fit, as of a room, and so often that it is no chance. */
    struct buffer text = {0};
    buffer_add(&text, "Candidate,Judge,Grip,Comment,Fit,Comment,Care,Comment\n");
    for (int i = 0; i < 60; i++)
        buffer_format(&text, "C-%d,J-%d,%d,fine,%d,fine,%d,fine\n", i / 3, i % 3, 1 + (i * 7) % 5,
                      1 + (i / 3) % 5, 1 + (i * 3 + i / 5) % 5);
    expect_read(text.data);
    buffer_free(&text);
    assert_int_equal(survey.layout.n_questions, 3);
}

/* Each candidate has one value of the last column, or it is the mean of the others, in the first
 * 210 rows alone. */
static const char *text_that_changes(bool mean)
{
    struct buffer text = {0};
    unsigned state = 7;
    buffer_add(&text, "Candidate,Interviewer,Grip,Fit,Pace,Zib\n");
    for (int i = 0; i < 900; i++) {
        int v[4];
        for (int j = 0; j < 4; j++)
            v[j] = 1 + (int)((state = state * 1103515245 + 12345) >> 16) % 5;
        const int own = i < 210 ? 1 + (i / 3 * 7) % 5 : v[3];
        buffer_format(&text, "C-%d,J-%d,%d,%d,%d,", i / 3, i % 3, v[0], v[1], v[2]);
        if (mean && i < 210)
            buffer_format(&text, "%.2f\n", (v[0] + v[1] + v[2]) / 3.0);
        else
            buffer_format(&text, "%d\n", mean ? v[3] : own);
    }
    const char *const copy = arena_copy(&arena, text.data);
    buffer_free(&text);
    return copy;
}

static void what_the_first_rows_say_of_a_column_must_hold_for_all(void **state)
{
    (void)state;
    static struct scale points;
    expect_asked(text_that_changes(true), "--score-column 3,4,5; if it is one");
    assert_non_null(strstr(refusal.message, "not on the scale in the first rows"));
    assert_true(scale_notation_parse("0..5:points", &arena, &points, &refusal));
    options.scale = &points;
    for (int mean = 0; mean < 2; mean++) {
        const char *const text = text_that_changes(mean);
        expect_asked(text, "--score-column 3,4,5; if it is one, --score-column 3,4,5,6");
        assert_true(refusal.line > 210);
    }
    mapping.column[COLUMN_SCORE] = "3,4,5";
    expect_read(text_that_changes(false));
}

static void a_column_that_the_others_do_not_go_with_is_asked_about(void **state)
{
    (void)state;
    static const char text[] =
        "Candidate,Judge,Grip,Fit,Pace,Commits\nA,X,1,2,3,2\nB,X,3,3,1,14\nC,X,5,4,4,1\n"
        "D,X,2,2,2,11\nE,X,1,4,3,3\n";
    expect_asked(text, "--score-column Grip,Fit,Pace; if it is one");
    mapping.column[COLUMN_SCORE] = "Grip,Fit,Pace";
    expect_read(text);
    mapping.column[COLUMN_SCORE] = NULL;
    expect_read("Candidate,Judge,Grip,Fit,Pace,How many years have you known them?\nA,X,1,2,3,2\n"
                "B,X,3,3,1,1\nC,X,5,4,4,1\nD,X,2,2,2,3\nE,X,1,4,3,3\n");
    assert_int_equal(survey.layout.n_questions, 3);
}

static void who_answers_a_form_judges_whom_it_asks_for(void **state)
{
    (void)state;
    expect_read(
        "Timestamp,Email Address,Whose work did you review?,Grip,Fit\n"
        "2026-05-01 10:00,kim@x.example,Ann Lo,4,3\n2026-05-01 11:00,mei@x.example,Ann Lo,3,3\n"
        "2026-05-02 10:00,kim@x.example,Bob Ray,2,3\n2026-05-02 11:00,mei@x.example,Bob Ray,2,4\n");
    assert_int_equal(survey.layout.field[COLUMN_CANDIDATE], 2);
    assert_int_equal(survey.layout.field[COLUMN_INTERVIEWER], 1);
}

static void headings_without_meaning_are_asked_about_with_all_that_is_needed(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_add(&text, "f_1,f_2,f_3,f_4,f_5\n");
    for (int i = 0; i < 36; i++)
        buffer_format(&text, "%d,%d,%d,%d,%d\n", 9001 + i, 101 + i % 3, 3 + i / 3 % 2 * 5,
                      5500 + i / 6, 1 + (i * 7 + i / 5) % 5);
    expect_asked(text.data,
                 "--candidate-column f_4 --interviewer-column f_3 --question-column f_2 "
                 "--score-column f_5, or --candidate-column f_4 --interviewer-column f_2 "
                 "--question-column f_3 --score-column f_5");
    mapping = (struct mapping){.column = {[COLUMN_CANDIDATE] = "f_4",
                                          [COLUMN_INTERVIEWER] = "f_3",
                                          [COLUMN_QUESTION] = "f_2",
                                          [COLUMN_SCORE] = "f_5"}};
    expect_read(text.data);
    buffer_free(&text);
}

static void totals_of_several_interviews_of_a_candidate_are_no_question(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_add(&text, "Candidate,Interviewer,Stage,Question,Score\n");
    for (int i = 0; i < 12; i++) {
        const int a = 1 + i % 5, b = 1 + (i * 3) % 5;
        for (int j = 0; j < 3; j++)
            buffer_format(&text, "C-%d,Ida,%s,%s,%d\n", i / 2, i % 2 ? "Phone" : "Onsite",
                          j == 0   ? "Grip"
                          : j == 1 ? "Fit"
                                   : "Total",
                          j == 0   ? a
                          : j == 1 ? b
                                   : a + b);
    }
    expect_read(text.data);
    buffer_free(&text);
    assert_true(survey.layout.has_totals);
}

static void headings_short_for_raters_are_asked_about(void **state)
{
    (void)state;
    static const char text[] = "Skater,Element,J1,J2,J3\nAnn Lo,3Lz,1,2,3\nAnn Lo,StSq,3,3,2\n"
                               "Bob Ray,3Lz,4,4,5\nBob Ray,StSq,1,2,2\n";
    expect_asked(text, "--question-column Element --rater-columns J1,J2,J3");
    mapping = (struct mapping){.column = {[COLUMN_QUESTION] = "Element"},
                               .rater_columns = "J1,J2,J3"};
    expect_read(text);
    assert_string_equal(survey.layout.questions[2].rater, "J3");
}

static void numbers_on_the_scale_that_would_be_left_out_are_asked_about(void **state)
{
    (void)state;
    static const char *const headings[] = {"Comment", "Date skills", "Answer", "Age"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        expect_asked(arena_format(&arena,
                                  "Candidate,Interviewer,Depth,%s\nA,X,3,4\nA,Y,5,5\nB,X,1,2\n"
                                  "B,Y,2,1\nC,X,4,4\nC,Y,4,3\n",
                                  headings[i]),
                     i == 1 ? "--score-column 'Depth,Date skills'"
                            : arena_format(&arena, "--score-column Depth,%s", headings[i]));
    mapping.column[COLUMN_SCORE] = "Depth,Comment";
    expect_read("Candidate,Interviewer,Depth,Comment\nA,X,3,4\nA,Y,5,5\nB,X,1,2\n");
    assert_int_equal(survey.layout.n_questions, 2);
}

static void fractions_as_the_scores_have_are_asked_about_under_any_other_heading(void **state)
{
    (void)state;
    static struct scale scale;
    assert_true(scale_notation_parse("0..20:0.5", &arena, &scale, &refusal));
    options.scale = &scale;
    static const char *const headings[] = {"Domínio do tema", "Tema", "Comment", "Answer"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        expect_asked(arena_format(&arena,
                                  "Candidato;Avaliador;%s;Metodologia;Clareza\nA;X;15,5;18,0;13,5\n"
                                  "A;Y;10,5;11,5;15,5\nB;X;14,5;14,0;18,5\nB;Y;20,0;15,5;19,0\n"
                                  "C;X;15,0;18,5;19,5\nC;Y;17,0;9,0;12,5\n",
                                  headings[i]),
                     "if it holds scores, --score-column");
    expect_read("Candidato;Avaliador;Duration;Metodologia;Clareza\nA;X;1,25;18;13\nA;Y;1,75;11;15\n"
                "B;X;2,25;14;18\nB;Y;1,5;15;19\n");
    assert_int_equal(survey.layout.n_questions, 2);
}

/* A room is the same for all who saw a candidate; remarks are no numbers. */
static void what_each_candidate_has_one_of_is_no_doubt(void **state)
{
    (void)state;
    expect_read("Candidate,Interviewer,Depth,Style,Room,Comment\nA,X,3,2,4,ok\nA,Y,5,4,4,4\n"
                "B,X,1,1,2,no\nB,Y,2,3,2,5\nC,X,4,4,4,3\nC,Y,4,5,4,fine\n");
    assert_int_equal(survey.layout.n_questions, 2);
}

static void a_role_among_columns_of_raters_is_one_of_them(void **state)
{
    (void)state;
    expect_read("Candidate,Question,Mentor,Ines Calder,Theo Brandt\nA,Depth,3,4,2\nA,Style,5,5,4\n"
                "B,Depth,1,2,1\nB,Style,2,2,3\n");
    assert_int_equal(survey.layout.n_questions, 3);
    assert_string_equal(survey.layout.questions[0].rater, "Mentor");
}

/* A post is the candidate's, and nobody who scored. */
static void what_each_candidate_has_one_of_is_not_offered_as_the_interviewer(void **state)
{
    (void)state;
    assert_false(read_text("Candidate,Poste,Question,Note\nA,Acheteur,Depth,3\nA,Acheteur,Style,4\n"
                           "B,Vendeur,Depth,1\nB,Vendeur,Style,2\n"));
    assert_null(strstr(refusal.hint, "--interviewer-column"));
}

static void the_number_of_a_station_is_no_score(void **state)
{
    (void)state;
    expect_read("Kandidaat,Station,Examinator,Anamnese,Uitleg\nA,1,X,3,4\nA,2,Y,5,5\nB,1,X,1,2\n"
                "B,2,Y,2,2\nC,1,X,4,4\nC,2,Y,4,3\nD,1,X,1,1\nD,2,Y,5,4\nE,1,X,2,3\nE,2,Y,1,1\n");
    assert_int_equal(survey.layout.n_questions, 2);
}

static void a_score_may_be_headed_by_the_rater(void **state)
{
    (void)state;
    expect_read("Bidder,Criterion,Weight,Evaluator A score,Evaluator B score\nAcme,Price,40,3,4\n"
                "Acme,Quality,60,2,2\nUmbra,Price,40,5,4\nUmbra,Quality,60,1,3\n");
    assert_int_equal(survey.layout.kind, LAYOUT_RATERS);
    assert_string_equal(survey.layout.questions[1].rater, "Evaluator B");
}

static void a_question_of_known_words_is_one_where_each_candidate_has_one_row(void **state)
{
    (void)state;
    expect_read("Aspirante,Evaluador 1 - Dominio del tema,Evaluador 1 - Claridad,"
                "Evaluador 2 - Dominio del tema,Evaluador 2 - Claridad\nA,3,2,5,4\nB,1,1,2,2\n"
                "C,5,4,4,3\n");
    assert_int_equal(survey.layout.kind, LAYOUT_RATERS);
    assert_int_equal(survey.layout.n_questions, 4);
}

static void a_column_of_the_word_for_a_day_without_a_day_is_not_read(void **state)
{
    (void)state;
    expect_read("Candidate,Examiner,Grade entered,lead time,Scales\nA,X,Grade 3,40.35,3\n"
                "B,X,Grade 5,1.5,4\nC,X,Grade 4,12,2\n");
    assert_true(survey.layout.field[COLUMN_SUBMITTED] == SIZE_MAX);
    assert_true(survey.layout.field[COLUMN_INTERVIEW_DATE] == SIZE_MAX);
}

static void what_was_judged_may_be_told_by_any_column(void **state)
{
    (void)state;
    static const char text[] = "task_id,annotator,fluency,adequacy\n70010,ann,1,2\n70010,bo,3,4\n"
                               "70011,ann,2,2\n70011,bo,1,1\n";
    expect_asked(text, "--candidate-column task_id");
    mapping.column[COLUMN_CANDIDATE] = "task_id";
    expect_read(text);
    assert_int_equal(survey.layout.n_questions, 2);
}

static void a_column_of_panels_is_offered_as_the_interviewer(void **state)
{
    (void)state;
    static const char text[] =
        "Candidate,Panel,Date,Mentoring,Strategy\n"
        "Aldo,Bob Roy; Ann Lee,2026-10-01,3,2\nBice,Ann Lee; Bob Roy,2026-10-02,3,3\n"
        "Carlo,Bob Roy; Eva Day,2026-10-03,4,3\n";
    expect_asked(text, "--interviewer-column Panel");
    mapping.column[COLUMN_INTERVIEWER] = "Panel";
    expect_read(text);
}

static void one_score_a_row_needs_no_question_column(void **state)
{
    (void)state;
    expect_read("applicant_id,interviewer,interview_score\nA1,Xav,4\nA1,Yve,3\nA2,Xav,5\n");
    assert_string_equal(survey.layout.only_question, "interview_score");
}

static void scores_without_a_heading_are_named_by_their_column(void **state)
{
    (void)state;
    expect_read("Candidate,Interviewer,\nAnn,Bob,3\nCid,Bob,4\nDee,Eve,2\n");
    assert_string_equal(survey.layout.only_question, "column 3");
}

static void rows_that_contradict_each_other_are_refused(void **state)
{
    (void)state;
    expect_asked("Candidate,Interviewer,Score\nA,X,1\nA,X,2\nB,X,3\nB,X,4\nC,X,5\nC,X,1\nD,X,2\n"
                 "D,X,3\nE,X,4\nE,X,5\nF,X,1\nF,X,2\n",
                 "tells such rows apart");
}

static void the_number_of_an_attempt_that_tells_rows_apart_is_offered_as_the_stage(void **state)
{
    (void)state;
    const char *text = "Trainee,Assessor,Attempt,Exercise,Score\n";
    for (int i = 0; i < 32; i++)
        text = arena_format(&arena, "%sT%d,%s,%d,%s,%d\n", text, i / 8, i / 4 % 2 ? "Xav" : "Yve",
                            1 + i / 2 % 2, i % 2 ? "Radio" : "Landing", 1 + (i + i / 2) % 5);
    mapping = (struct mapping){.column = {[COLUMN_CANDIDATE] = "Trainee",
                                          [COLUMN_INTERVIEWER] = "Assessor",
                                          [COLUMN_QUESTION] = "Exercise"}};
    expect_asked(text, "--stage-column Attempt");
    mapping.column[COLUMN_STAGE] = "Attempt";
    expect_read(text);
}

static void columns_may_be_named_by_number(void **state)
{
    (void)state;
    mapping = (struct mapping){.column = {[COLUMN_CANDIDATE] = "2", [COLUMN_INTERVIEWER] = "1"}};
    expect_read("Zob,Zab,Grip,Fit\nXav,Ann,4,3\nYve,Bob,2,2\n");
    assert_int_equal(survey.layout.field[COLUMN_CANDIDATE], 1);
    assert_int_equal(survey.layout.field[COLUMN_INTERVIEWER], 0);
}

static void two_columns_that_no_word_tells_are_asked_about(void **state)
{
    (void)state;
    expect_asked("Zob,Zab,Grip,Fit\nXav,Ann,4,3\nYve,Bob,2,2\n", "--candidate-column");
}

static void a_heading_in_mid_file_with_other_columns_is_refused(void **state)
{
    (void)state;
    expect_asked("Candidate,Interviewer,Grip,Fit\nAnn,Xav,4,3\nCandidate,Interviewer,Grip,Speed\n"
                 "Ann,Yve,4,3\n",
                 "part the file");
    assert_int_equal(refusal.line, 3);
}

/* Twelve texts, two annotators each, and how long they took. */
static const char *annotations(const char *item, const char *worker)
{
    const char *text = arena_format(&arena, "%s,%s,seconds,fluency,adequacy\n", item, worker);
    for (int i = 0; i < 12; i++)
        text = arena_format(&arena, "%sseg-%d,ann_27,%d,%d,%d\nseg-%d,ann_%s,%d,%d,%d\n", text, i,
                            29 + i, 1 + i % 5, 1 + i * 3 % 5, i, i % 3 ? "03" : "11", 60 - i,
                            1 + i * 2 % 5, 1 + (i + 2) % 5);
    return text;
}

static void an_item_is_what_was_scored_where_workers_scored_it(void **state)
{
    (void)state;
    static const char *const items[] = {"item_id", "item", "Item ID", "doc_id", "document"};
    static const char *const workers[] = {"worker", "Crowd worker", "annotator", "turker",
                                          "worker_id"};
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        expect_read(annotations(items[i], workers[i]));
        assert_int_equal(survey.layout.kind, LAYOUT_WIDE);
        assert_int_equal(survey.layout.field[COLUMN_CANDIDATE], 0);
        assert_int_equal(survey.layout.field[COLUMN_INTERVIEWER], 1);
        assert_int_equal(survey.layout.n_questions, 2);
    }
}

static void items_scored_under_the_names_of_persons_are_asked_about(void **state)
{
    (void)state;
    expect_asked("item,assessor,Anna Hart,Ben Stone\ni-1,X,1,2\ni-2,X,3,4\ni-3,X,5,1\ni-1,Y,2,2\n"
                 "i-2,Y,4,4\ni-3,Y,1,3\n",
                 "--candidate-column item");
}

static void raters_and_people_of_whom_no_heading_tells_are_asked_about(void **state)
{
    (void)state;
    const char *const text = annotations("item_id", "labelhand");
    expect_asked(text, "--candidate-column item_id --interviewer-column labelhand --score-column "
                       "fluency,adequacy, or with --candidate-column labelhand --question-column "
                       "item_id --rater-columns fluency,adequacy");
    mapping.column[COLUMN_CANDIDATE] = "item_id";
    mapping.column[COLUMN_INTERVIEWER] = "labelhand";
    mapping.column[COLUMN_SCORE] = "fluency,adequacy";
    expect_read(text);
    assert_int_equal(survey.layout.n_questions, 2);
}

static void a_column_of_times_of_day_alone_is_no_day(void **state)
{
    (void)state;
    expect_read("Student no.,Examiner,Domain,Mark,Start\n1,Ogilvie,A,3,09:00\n"
                "1,Ogilvie,B,4,09:00\n2,Ogilvie,A,1,9:08 am\n2,Ogilvie,B,2,09:08-09:16\n");
    assert_int_equal(survey.layout.field[COLUMN_INTERVIEW_DATE], SIZE_MAX);
    expect_read("Student no.,Examiner,Domain,Mark,Date,Start\n1,Ogilvie,A,3,2026-05-01,09:00\n"
                "1,Ogilvie,B,4,2026-05-01,09:00\n2,Ogilvie,A,1,2026-05-01,09:08\n");
    assert_int_equal(survey.layout.field[COLUMN_INTERVIEW_DATE], 4);
}

#define TENDER(lot, criterion, evaluator)                                                          \
    lot "," criterion "," evaluator ",Acme Ltd,Borealis GmbH,Cortex Services\n"

static void criteria_are_questions_whatever_word_stands_beside(void **state)
{
    (void)state;
    static const char *const texts[] = {TENDER("Lot", "Award criterion", "Evaluator"),
                                        TENDER("Los", "Zuschlagskriterium", "Bewerter"),
                                        TENDER("Lot", "Critère d'attribution", "Évaluateur"),
                                        TENDER("Lote", "Criterio de adjudicación", "Evaluador")};
    static const char *const lots[] = {"L2", "L1"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t several = 0; several < 2; several++) {
            const char *const again = lots[several];
            const char *text = texts[i];
            for (size_t j = 0; j < 2; j++) {
                text = arena_format(&arena, "%sL2,Method,%s,4,5,1\nL2,Plan,%s,2,3,5\n", text,
                                    j ? "Osei" : "Brandt", j ? "Osei" : "Brandt");
                text = arena_format(&arena, "%s%s,Price,%s,3,1,2\n%s,Value,%s,1,4,4\n", text, again,
                                    j ? "Osei" : "Brandt", again, j ? "Osei" : "Brandt");
            }
            expect_asked(text, "each of ");
            expect_asked(text, "--candidate-column 'Acme Ltd,Borealis GmbH,Cortex Services'");
        }
}

static void of_people_who_score_each_other_both_directions_are_offered(void **state)
{
    (void)state;
    static const char *const names[] = {"amelie", "bogdan", "chidi", "dagny", "emre"};
    const char *text = "From,To,Reliability,Craft,Self?\n";
    for (int i = 0; i < 5; i++)
        for (int j = 0; j < 5; j++)
            text = arena_format(&arena, "%s%s,%s,%d,%d,%s\n", text, names[i], names[j],
                                1 + (i + 2 * j) % 5, 1 + (3 * i + j) % 5, i == j ? "yes" : "no");
    expect_asked(text, "such as --candidate-column To --interviewer-column From --score-column "
                       "Reliability,Craft, or --candidate-column From --interviewer-column To "
                       "--score-column Reliability,Craft");
}

static void of_a_matrix_of_people_by_the_same_people_both_directions_are_offered(void **state)
{
    (void)state;
    static const char *const corners[] = {"Rated by \\ about", "", "Rater", "Name"};
    for (size_t i = 0; i < sizeof corners / sizeof *corners; i++) {
        const char *const text = arena_format(
            &arena,
            "%s,Ann Lee,Ben Roy,Cleo Marsh\nAnn Lee,-,4,2\nBen Roy,3,-,5\nCleo Marsh,1,2,-\n",
            corners[i]);
        mapping = (struct mapping){0};
        expect_asked(text, "--rater-columns 'Ann Lee,Ben Roy,Cleo Marsh' --candidate-column 1; if "
                           "each row is, --turned --rater-columns 'Ann Lee,Ben Roy,Cleo Marsh' "
                           "--candidate-column 1");
        mapping.rater_columns = "Ann Lee,Ben Roy,Cleo Marsh";
        mapping.column[COLUMN_CANDIDATE] = "1";
        expect_read(text);
        assert_int_equal(survey.layout.kind, LAYOUT_RATERS);
    }
    mapping = (struct mapping){0};
    expect_read("Candidate,Ann Lee,Ben Roy,Cleo Marsh\nAnn Lee,1,4,2\nBen Roy,3,1,5\n"
                "Cleo Marsh,1,2,2\n");
}

static void the_running_number_of_candidates_is_offered_as_nobodys_scores(void **state)
{
    (void)state;
    static struct scale points;
    assert_true(scale_notation_parse("0..25", &arena, &points, &refusal));
    options.scale = &points;
    const char *text = "Sorszám;Zorp;Blip;Kovács Éva;Dr. Balogh Imre;Fekete Judit\n";
    for (int i = 0; i < 18; i++)
        text = arena_format(&arena, "%s%d;Szabó R%c;Blip%c;%d;%d;%d\n", text, 1 + i / 3,
                            'a' + i / 3, 'A' + i % 3, 6 + 7 * i % 17, 4 + (5 * i + i / 5) % 19,
                            2 + (11 * i + 1) % 23);
    expect_asked(text, "--rater-columns 'Kovács Éva,Dr. Balogh Imre,Fekete Judit'");
}

static void columns_that_a_row_of_maxima_calls_read_only_are_no_questions(void **state)
{
    (void)state;
    expect_read("Student,Grader,Method (4021),Proof (4022),Vivas Now,Vivas Later\n"
                "Points Possible,,5.00,5.00,(read only),(read only)\n"
                "Ann,Ida,5.00,2.00,4.00,3.00\nBob,Ida,1.00,3.00,2.00,5.00\n"
                "Cyd,Leo,4.00,4.00,3.00,1.00\n");
    assert_int_equal(survey.layout.n_questions, 2);
    assert_int_equal(survey.layout.maxima_line, 2);
}

static void a_mark_below_one_of_several_levels_is_told_for_what_it_is(void **state)
{
    (void)state;
    expect_asked("Trainee,Observer,Item,1,2,3\nAnn,Ida,Listens,x,,\nAnn,Ida,Plans,,x,\n"
                 "Bob,Ida,Listens,,,x\nBob,Ida,Plans,,x,\n",
                 "one mark in the columns '1' to '3', whose headings are the scores");
    expect_asked("Trainee,Observer,Item,1,2,3\nAnn,Ida,Listens,x,,\nAnn,Ida,Plans,x,x,\n"
                 "Bob,Ida,Listens,,,x\nBob,Ida,Plans,,x,\n",
                 "a list of candidates");
}

static void what_could_be_turned_is_said_in_a_whole_sentence(void **state)
{
    (void)state;
    expect_asked("Lidur,C-01,C-02\nDepth,3,4\nClarity,1,2\n", "candidate, say so with --turned");
    assert_null(strstr(refusal.hint, "with if"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, survey_as_told, end_survey)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_candidates_own_address_is_no_interviewer),
        TEST(who_fills_in_the_form_is_the_interviewer),
        TEST(what_is_offered_as_scores_leaves_out_what_they_come_to),
        TEST(known_names_do_not_make_the_many_interviewers),
        TEST(a_row_of_maxima_may_say_so_in_any_of_its_cells),
        TEST(each_question_may_have_a_column_of_who_asked),
        TEST(a_column_headed_like_a_count_is_asked_about),
        TEST(numbered_interviewers_in_the_headings_are_raters),
        TEST(beside_a_question_column_columns_of_scores_are_raters),
        TEST(two_interviewers_of_a_row_have_a_score_each),
        TEST(a_second_set_of_questions_is_the_second_interviewers),
        TEST(the_section_is_no_question_where_a_question_stands_beside_it),
        TEST(the_sum_of_other_columns_is_no_question_whatever_it_is_called),
        TEST(a_column_of_labels_is_a_question_whatever_word_its_heading_has),
        TEST(a_team_that_many_candidates_share_is_not_their_name),
        TEST(columns_that_could_each_be_the_score_are_offered_together),
        TEST(questions_that_begin_with_a_number_are_no_labels),
        TEST(a_code_before_a_known_word_makes_a_question_of_it),
        TEST(names_stand_in_the_columns_whose_headings_those_of_the_scores_have),
        TEST(two_of_one_group_who_never_stand_twice_in_a_row_are_its_raters),
        TEST(headings_of_questions_and_interviewers_are_read_in_either_order),
        TEST(a_grid_of_headings_that_no_list_knows_is_asked_about_from_both_sides),
        TEST(a_column_of_a_grid_is_one_of_it_whatever_it_sums_up),
        TEST(scores_under_a_rater_and_something_else_are_not_who_asked),
        TEST(the_mean_of_a_questions_columns_is_no_column_of_it),
        TEST(a_column_with_a_comment_beside_it_is_a_question),
        TEST(what_the_first_rows_say_of_a_column_must_hold_for_all),
        TEST(a_column_that_the_others_do_not_go_with_is_asked_about),
        TEST(who_answers_a_form_judges_whom_it_asks_for),
        TEST(headings_without_meaning_are_asked_about_with_all_that_is_needed),
        TEST(totals_of_several_interviews_of_a_candidate_are_no_question),
        TEST(headings_short_for_raters_are_asked_about),
        TEST(the_number_of_a_station_is_no_score),
        TEST(labels_of_the_neighbours_make_a_question_whatever_its_heading_says),
        TEST(a_verdict_in_the_labels_of_the_questions_is_none),
        TEST(names_with_numbers_are_no_labels_of_the_neighbours),
        TEST(a_score_may_be_headed_by_the_rater),
        TEST(a_question_of_known_words_is_one_where_each_candidate_has_one_row),
        TEST(a_column_of_the_word_for_a_day_without_a_day_is_not_read),
        TEST(what_was_judged_may_be_told_by_any_column),
        TEST(a_column_of_panels_is_offered_as_the_interviewer),
        TEST(one_score_a_row_needs_no_question_column),
        TEST(scores_without_a_heading_are_named_by_their_column),
        TEST(numbers_on_the_scale_that_would_be_left_out_are_asked_about),
        TEST(fractions_as_the_scores_have_are_asked_about_under_any_other_heading),
        TEST(what_each_candidate_has_one_of_is_no_doubt),
        TEST(a_role_among_columns_of_raters_is_one_of_them),
        TEST(what_each_candidate_has_one_of_is_not_offered_as_the_interviewer),
        TEST(rows_that_contradict_each_other_are_refused),
        TEST(the_number_of_an_attempt_that_tells_rows_apart_is_offered_as_the_stage),
        TEST(columns_may_be_named_by_number),
        TEST(two_columns_that_no_word_tells_are_asked_about),
        TEST(an_item_is_what_was_scored_where_workers_scored_it),
        TEST(items_scored_under_the_names_of_persons_are_asked_about),
        TEST(raters_and_people_of_whom_no_heading_tells_are_asked_about),
        TEST(a_column_of_times_of_day_alone_is_no_day),
        TEST(of_people_who_score_each_other_both_directions_are_offered),
        TEST(of_a_matrix_of_people_by_the_same_people_both_directions_are_offered),
        TEST(the_running_number_of_candidates_is_offered_as_nobodys_scores),
        TEST(columns_that_a_row_of_maxima_calls_read_only_are_no_questions),
        TEST(a_mark_below_one_of_several_levels_is_told_for_what_it_is),
        TEST(what_could_be_turned_is_said_in_a_whole_sentence),
        TEST(criteria_are_questions_whatever_word_stands_beside),
        TEST(a_heading_in_mid_file_with_other_columns_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
