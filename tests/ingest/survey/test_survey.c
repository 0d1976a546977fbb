#include "ingest/survey/survey.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/cells/scale_notation.h"
#include "tests/support/ingest/survey_fixture.h"

static void expect_scale(const char *text, const char *name)
{
    if (!read_text(text))
        fail_msg("refused: %s (%s)", refusal.message, refusal.hint);
    assert_string_equal(survey.scale->name, name);
}

static void expect_refused(const char *text, const char *message, const char *hint)
{
    if (read_text(text))
        fail_msg("not refused: %s", message);
    if (!strstr(refusal.message, message) || !strstr(refusal.hint, hint))
        fail_msg("'%s' (%s)", refusal.message, refusal.hint);
}

#define LONG "candidate,interviewer,question,score\n"

static void the_separator_is_the_one_that_makes_known_columns(void **state)
{
    (void)state;
    static const char *const files[] = {
        "candidate;interviewer;question;score\nA;R;Q1;4/5\n",
        "candidate\tinterviewer\tquestion\tscore\nA, B\tR\tQ1\t4/5\n",
        "candidate|interviewer|question|score\nA|R|Q1|4/5\n",
        "candidate,interviewer,question,score\n\"A;B\",R,Q1,4/5\n",
    };
    for (size_t i = 0; i < 4; i++) {
        assert_true(read_text(files[i]));
        assert_int_equal(survey.delimiter, ";\t|,"[i]);
    }
}

static void quotes_and_line_ends_are_those_of_the_whole_file(void **state)
{
    (void)state;
    assert_true(read_text("Report of May\r\n\r\n" LONG "\"Kim, Bo\",R,Q1,4/5\r\n"
                          "A,\"R\nS\",Q1,4/5\r\nA,R\"x\"y,Q1,4/5\rTotal,2"));
    assert_int_equal(csv_style_quoting(&survey.style), CSV_QUOTING_NEEDED);
    assert_int_equal(survey.style.quoted, 2);
    assert_int_equal(survey.style.quoted_line_ends, 1);
    assert_int_equal(survey.style.lf, 1);
    assert_int_equal(survey.style.crlf, 4);
    assert_int_equal(survey.style.cr, 1);
}

static void decimal_commas_are_seen_in_the_scores(void **state)
{
    (void)state;
    options.scale = &product_scale_find("ashby")->scale;
    assert_true(read_text("Kandidat;Interviewer;1.1;1.2\nA;R;3,5;4\nB;R;2,5;1\n"));
    assert_int_equal(survey.decimal_mark, ',');
    assert_true(read_text("Kandidat;Interviewer;1.1;1.2\nA;R;3.5;4\n"));
    assert_int_equal(survey.decimal_mark, '.');
}

static void decimal_commas_are_seen_in_fractions_and_shares(void **state)
{
    (void)state;
    assert_true(read_text("Kandidat;Interviewer;1.1;1.2\nA;R;14,5/20;4/20\nB;R;2/20;7,5/20\n"));
    assert_int_equal(survey.decimal_mark, ',');
    assert_true(read_text("Kandidat;Interviewer;1.1;1.2\nA;R;87,5 %;4%\n"));
    assert_int_equal(survey.decimal_mark, ',');
    assert_true(read_text("Kandidat;Interviewer;1.1;1.2\nA;R;14.5/20;4/20\n"));
    assert_int_equal(survey.decimal_mark, '.');
}

static void a_column_of_percents_is_no_question_beside_maxima(void **state)
{
    (void)state;
    static const char *const headings[] = {"%", "Score in %", "% of max", "Note (%)"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        char text[400];
        snprintf(text, sizeof text,
                 "Candidate,Interviewer,Hygiene (/10),Drugs (/20),%s\nA,R,4,10,46.7%%\n"
                 "B,R,5.5,20,85%%\nC,R,9,12,70%%\n",
                 headings[i]);
        if (!read_text(text))
            fail_msg("%s is refused: %s (%s)", headings[i], refusal.message, refusal.hint);
        assert_int_equal(survey.layout.n_questions, 2);
    }
}

static void a_scale_against_the_maxima_of_the_headings_is_refused(void **state)
{
    (void)state;
    static struct scale scale;
    static const char file[] = "Candidate,Interviewer,Hygiene (/10),Drugs (/20)\nA,R,4,10\n";
    assert_true(scale_notation_parse("0..30:points", &arena, &scale, &refusal));
    options.scale = &scale;
    expect_refused(file,
                   "'Hygiene (/10)' has the maximum 10, and the scale that is given ends "
                   "with 30",
                   "leave --scale out");
    assert_true(scale_notation_parse("0..10:points", &arena, &scale, &refusal));
    assert_true(read_text("Candidate,Interviewer,Hygiene (/10),Drugs (/10)\nA,R,4,10\n"));
    assert_true(read_text("Candidate,Interviewer,Hygiene (/20),Drugs\nA,R,4,10\n"));
}

static void words_beside_columns_with_maxima_are_what_needs_a_scale(void **state)
{
    (void)state;
    static const char *const words[][3] = {{"Yes", "Maybe", "No"}, {"good", "fair", "poor"}};
    for (size_t i = 0; i < 2; i++) {
        char file[400];
        static struct scale scale;
        options.scale = NULL;
        snprintf(file, sizeof file,
                 "Candidate,Interviewer,Demo (1-5),Plan (1-10),Again?,Papers\nA,R,4,10,%s,Pass\n"
                 "A,S,3,2,%s,Pass\nB,R,1,7,%s,Pass\nB,S,2,5,%s,Pass\n",
                 words[i][0], words[i][1], words[i][2], words[i][0]);
        expect_refused(file, "the scale of the words",
                       i ? "--scale poor,fair,good" : "--scale No,Maybe,Yes");
        assert_true(
            scale_notation_parse(i ? "poor,fair,good" : "No,Maybe,Yes", &arena, &scale, &refusal));
        options.scale = &scale;
        assert_true(read_text(file));
        assert_int_equal(survey.layout.n_questions, 3);
    }
}

static void lines_above_the_heading_are_passed_over(void **state)
{
    (void)state;
    assert_true(read_text("Report of May\nGenerated,2026-05-01\n\n" LONG "A,R,Q1,4/5\n"));
    assert_int_equal(survey.layout.header.line, 4);
    assert_int_equal(survey.layout.header.n_above, 2);
}

static void a_column_for_each_question_is_seen_by_the_codes(void **state)
{
    (void)state;
    assert_true(read_text("Candidate,Interviewer,1.1 Types,Comments,B2 War story,Total\n"
                          "A,R,4/5,fine,3/5,7\n"));
    const struct layout *const layout = &survey.layout;
    assert_int_equal(layout->kind, LAYOUT_WIDE);
    assert_int_equal(layout->n_questions, 2);
    assert_string_equal(layout->questions[0].label.code, "1.1");
    assert_string_equal(layout->questions[0].label.title, "Types");
    assert_int_equal(layout->questions[0].comment, 3);
    assert_int_equal(layout->questions[1].comment, SIZE_MAX);
    assert_int_equal(layout->n_unread, 1);
    assert_string_equal(layout->unread[0], "Total");
}

static void questions_without_codes_are_seen_by_their_scores(void **state)
{
    (void)state;
    assert_true(read_text("Candidate,Interviewer,Communication,Team,System design\n"
                          "A,R,4/5,Blue,3/5\nB,R,2/5,Red,N/A\n"));
    assert_int_equal(survey.layout.n_questions, 2);
    assert_string_equal(survey.layout.questions[0].label.code, "Communication");
    assert_string_equal(survey.layout.questions[1].label.code, "System design");
}

static void a_score_and_a_feedback_column_belong_to_their_question(void **state)
{
    (void)state;
    assert_true(read_text("Candidate,Interviewer,Q1: Types,Q1: Types [Score],Q1: Types [Feedback]\n"
                          "A,R,an answer,4.00 / 5,good\n"));
    assert_int_equal(survey.layout.n_questions, 1);
    assert_string_equal(survey.layout.questions[0].label.code, "Q1");
    assert_int_equal(survey.layout.questions[0].field, 3);
    assert_int_equal(survey.layout.questions[0].comment, 4);
}

static void a_line_above_gives_topics(void **state)
{
    (void)state;
    assert_true(read_text(",,1 Data model,,2 Functions\nCandidate,Interviewer,1.1,1.2,2.1\n"
                          "A,R,4/5,3/5,2/5\n"));
    assert_string_equal(survey.layout.questions[1].topic, "1 Data model");
    assert_string_equal(survey.layout.questions[2].topic, "2 Functions");
}

static void score_and_comment_may_stand_in_a_second_heading(void **state)
{
    (void)state;
    assert_true(read_text("Candidate,Interviewer,1.1,,1.2,\n,,Score,Comment,Score,Comment\n"
                          "A,R,4/5,well,3/5,hm\n"));
    assert_int_equal(survey.layout.n_questions, 2);
    assert_string_equal(survey.layout.questions[1].label.code, "1.2");
    assert_int_equal(survey.layout.questions[1].comment, 5);
    assert_int_equal(survey.layout.header.line, 2);
}

static void the_interviewer_comes_before_who_submitted(void **state)
{
    (void)state;
    assert_true(read_text("candidate,submitted by,interviewer,question,score\nA,S,R,Q1,4/5\n"));
    assert_int_equal(survey.layout.field[COLUMN_INTERVIEWER], 2);
    assert_true(read_text("candidate,submitted by,question,score\nA,S,Q1,4/5\n"));
    assert_int_equal(survey.layout.field[COLUMN_INTERVIEWER], 1);
}

#define DATED(columns) "candidate,interviewer,question,score," columns "\n"

static void expect_dates(const char *text, size_t date, size_t submitted)
{
    if (!read_text(text))
        fail_msg("refused: %s (%s)", refusal.message, refusal.hint);
    assert_int_equal(survey.layout.field[COLUMN_INTERVIEW_DATE], date);
    assert_int_equal(survey.layout.field[COLUMN_SUBMITTED], submitted);
}

static void a_submission_stands_beside_the_day_of_an_interview_alone(void **state)
{
    (void)state;
    expect_dates(DATED("Submitted At,Interviewed At") "A,R,1,4/5,2026-05-02,2026-05-01\n", 5, 4);
    expect_dates(DATED("date,completed_on") "A,R,1,4/5,2026-05-01,2026-05-02\n", 4, 5);
    expect_dates(DATED("Submitted At") "A,R,1,4/5,2026-05-02\n", 4, SIZE_MAX);
    expect_dates(DATED("createdAt,completedAt") "A,R,1,4/5,2026-05-01,2026-05-02\n", 5, SIZE_MAX);
    expect_dates(DATED("date") "A,R,1,4/5,2026-05-02\n", 4, SIZE_MAX);
    expect_dates(DATED("createdAt") "A,R,1,4/5,2026-05-02\n", 4, SIZE_MAX);
}

static void a_mapping_says_what_is_a_submission(void **state)
{
    (void)state;
    static const char text[] = DATED("createdAt,completedAt") "A,R,1,4/5,2026-05-01,2026-05-02\n";
    struct mapping mapping = {.column[COLUMN_SUBMITTED] = "completedAt"};
    options.mapping = &mapping;
    expect_dates(text, 4, 5);
    mapping = (struct mapping){.column[COLUMN_SUBMITTED] = ""};
    expect_dates(text, 4, SIZE_MAX);
    mapping = (struct mapping){.column[COLUMN_INTERVIEW_DATE] = "createdAt"};
    expect_dates(text, 4, 5);
    mapping = (struct mapping){.column[COLUMN_INTERVIEW_DATE] = "completedAt"};
    expect_dates(text, 5, SIZE_MAX);
    mapping = (struct mapping){.column[COLUMN_INTERVIEW_DATE] = ""};
    expect_dates(text, SIZE_MAX, SIZE_MAX);
}

static void each_column_of_dates_tells_its_own_order(void **state)
{
    (void)state;
    static const char open[] = DATED("date,submitted") "A,R,1,4/5,05/13/2026,01/02/2026\n";
    assert_true(read_text(DATED("date,submitted") "A,R,1,4/5,05/13/2026,14/05/2026\n"));
    assert_int_equal(survey.date_order, DATE_ORDER_MDY);
    assert_int_equal(survey.submission_order, DATE_ORDER_DMY);
    expect_refused(open, "'01/02/2026' on line 2", "--date-order");
    options.date_order = DATE_ORDER_MDY;
    assert_true(read_text(open));
    assert_int_equal(survey.submission_order, DATE_ORDER_MDY);
    assert_true(read_text(DATED("date,submitted") "A,R,1,4/5,05/13/2026,2026-05-14\n"));
    assert_int_equal(survey.submission_order, DATE_ORDER_UNKNOWN);
}

static void first_and_last_names_are_joined(void **state)
{
    (void)state;
    assert_true(read_text("First Name,Last Name,interviewer,question,score\nA,B,R,Q1,4/5\n"));
    assert_int_equal(survey.layout.field[COLUMN_CANDIDATE], 0);
    assert_int_equal(survey.layout.second[COLUMN_CANDIDATE], 1);
    assert_false(survey.layout.has_candidate_id);
}

static void out_of_five_declares_a_scale(void **state)
{
    (void)state;
    expect_scale(LONG "A,R,Q1,4/5\nA,R,Q2,3\n", "1..5");
    assert_true(read_text(LONG "A,R,Q1,4/5\nA,R,Q2,3/4\n"));
    assert_int_equal(survey.cell_maximum, 4000000);
}

static void labels_of_a_product_declare_its_scale(void **state)
{
    (void)state;
    expect_scale(LONG "A,R,Q1,Strong Yes\nA,R,Q2,Mixed\nA,R,Q3,No Decision\n",
                 "Definitely Not,No,Mixed,Yes,Strong Yes");
    expect_scale(LONG "A,R,Q1,4 - Strong Hire\nA,R,Q2,1 - Strong No Hire\n",
                 "Strong No Hire,No Hire,Hire,Strong Hire");
}

static void labels_of_several_products_are_refused(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,Q1,Strong Yes\nA,R,Q2,No\nA,R,Q3,Yes\n", "several have these labels",
                   "--scale: greenhouse, greenhouse-overall, recruitee or trakstar");
}

static void labels_are_offered_in_the_order_of_the_numbers_that_stand_with_them(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,Q1,2 - Regular\nA,R,Q2,1 - Insuficiente\nA,R,Q3,3 - Logrado\n",
                   "scale", "--scale Insuficiente,Regular,Logrado,");
    expect_refused(LONG "A,R,Q1,Secure (75%)\nA,R,Q2,Not yet (25%)\nA,R,Q3,Top (100%)\n", "scale",
                   "--scale 'Not yet (25%),Secure (75%),Top (100%)'");
    expect_refused(LONG "A,R,Q1,Zeta (-1)\nA,R,Q2,Alfa (2.5)\nA,R,Q3,Mid (0)\n", "scale",
                   "--scale 'Zeta (-1),Mid (0),Alfa (2.5)'");
    /* Letters that hold a digit are no numbers. */
    expect_refused(LONG "A,R,Q1,B1\nA,R,Q2,A2\nA,R,Q3,C3\n", "scale", "--scale A2,B1,C3,");
}

static void numbers_that_fall_where_words_rise_count_from_the_best(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,Q1,Sehr gut (1)\nA,R,Q2,Gut (2)\nA,R,Q3,Naja (3)\n", "scale",
                   "--scale 'Naja (3),Gut (2),Sehr gut (1)'");
}

static void labels_behind_numbers_that_fall_are_offered_a_range_that_falls(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,Q1,1 - Sehr gut\nA,R,Q2,2 - Gut\nA,R,Q3,4 - Mangelhaft\n", "scale",
                   "--scale 4..1,");
}

static void labels_whose_order_nothing_tells_are_listed_and_in_no_option(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,1.1,Zdecydowanie słabo\nA,S,1.1,Raczej dobrze\nA,T,1.1,Przeciętnie\n",
                   "the scale of the scores is not known",
                   "--scale LABELS; LABELS are these, to be put in their order from the lowest to "
                   "the highest, with commas between them: 'Przeciętnie', 'Raczej dobrze', "
                   "'Zdecydowanie słabo'");
    assert_null(strstr(refusal.hint, "Przeciętnie,"));
}

static void labels_at_one_place_of_what_is_known_have_no_order(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,1.1,poor\nA,S,1.1,below average\nA,T,1.1,good\n",
                   "the scale of the scores is not known", "--scale LABELS");
    expect_refused(LONG "A,R,1.1,gut\nA,S,1.1,mangelhaft\nA,T,1.1,hervorragend\n",
                   "the scale of the scores is not known", "--scale mangelhaft,gut,hervorragend");
}

/* Scores of 1 to 5 of twelve candidates, and then some more. */
static const char *with_more(const char *more)
{
    const char *text = LONG;
    for (int i = 0; i < 24; i++)
        text = arena_format(&arena, "%sC%d,R%d,1.1,%d\n", text, i / 2, i % 2, 1 + i % 5);
    return arena_format(&arena, "%s%s", text, more);
}

static void a_number_far_from_all_others_is_named_and_makes_no_scale(void **state)
{
    (void)state;
    expect_refused(with_more("D,R1,1.1,55\n"), "the scale of the scores is not known",
                   "--scale 1..5 (without 55 in line 26, far from all others)");
    expect_refused(with_more("D,R1,1.1,99\nE,R1,1.1,4\nE,R2,1.1,-1\n"),
                   "the scale of the scores is not known",
                   "--scale 1..5 (without 99 in line 26 and -1 in line 28, far from all others)");
}

static void numbers_that_are_several_or_near_are_of_the_scale(void **state)
{
    (void)state;
    expect_refused(with_more("D,R1,1.1,55\nE,R1,1.1,40\nF,R1,1.1,17\n"),
                   "the scale of the scores is not known", "--scale 0..60:points");
    expect_refused(with_more("D,R1,1.1,9\n"), "the scale of the scores is not known",
                   "--scale 1..9,");
}

static void a_scale_that_the_file_states_is_offered(void **state)
{
    (void)state;
    expect_refused("Notes sur 20\nCandidat,Examinateur,Question,Note\nA,R,Q1,12\nA,R,Q2,15\n",
                   "scale", "'Notes sur 20': give --scale 0..20");
    expect_refused(LONG "A,R,Q1,1\nA,R,Q2,4\n\n1 = best\n", "scale", "give --scale 4..1");
}

static void labels_with_numbers_that_begin_above_one_are_offered_a_range(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,Q1,2 - Regular\nA,R,Q2,4 - Alto\nA,R,Q3,3 - Logrado\n", "scale",
                   "--scale 1..5,");
}

static void absence_is_no_level_that_is_offered(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,Q1,good\nA,R,Q2,Absent\nA,R,Q3,poor\nA,R,Q4,欠席\n", "scale",
                   "--scale poor,good,");
}

static void plain_numbers_are_refused_with_the_range_that_was_seen(void **state)
{
    (void)state;
    expect_refused(LONG "A,R,Q1,4\nA,R,Q2,2\n", "scale", "--scale 1..5");
    expect_refused(LONG "A,R,Q1,4.5\nA,R,Q2,2\n", "scale", "--scale 1..5:0.5");
    expect_refused(LONG "A,R,Q1,0\nA,R,Q2,10\n", "scale", "--scale 0..10");
}

#define NOTEN "Azubi;Prüfer;Aufgabe;Note\n"

static void grades_that_headings_or_thirds_tell_are_asked_about(void **state)
{
    (void)state;
    expect_refused(NOTEN "A;R;Q1;4\nA;R;Q2;1\n", "scale", "--scale 6..1, otherwise --scale 1..6");
    expect_refused(NOTEN "A;R;Q1;1,3\nA;R;Q2;2\n", "scale", "give --scale 6..1:points");
    expect_refused(NOTEN "A;R;Q1;2+\nA;R;Q2;3\n", "scale", "give --scale 6,6+,5-,5");
    expect_refused(LONG "A,R,Q1,1.3\nB,R,Q1,1.7\nC,R,Q1,2.3\nD,R,Q1,4\n", "scale",
                   "give --scale 6..1:points");
    /* In French a note is a score, and 7 is no grade. */
    expect_refused("Élève;Correcteur;Épreuve;Note\nA;R;Q1;4\nA;R;Q2;1\n", "scale",
                   "with --scale 1..5");
    expect_refused("Bewerber;Prüfer;Frage;Punkte;Note\nA;R;Q1;4;gut gesagt\nA;R;Q2;1;\n", "scale",
                   "with --scale 1..5");
    expect_refused(NOTEN "A;R;Q1;7\nA;R;Q2;1\n", "scale", "with --scale 1..7");
}

static void a_scale_against_the_sense_of_grades_is_warned_about(void **state)
{
    (void)state;
    static struct scale scale;
    assert_true(scale_notation_parse("1..6", &arena, &scale, &refusal));
    options.scale = &scale;
    assert_true(read_text(NOTEN "A;R;Q1;4\nA;R;Q2;1\n"));
    assert_int_equal(survey.n_warnings, 1);
    assert_non_null(strstr(survey.warnings[0], "--scale 6..1"));
    assert_true(read_text(LONG "A,R,Q1,4\nA,R,Q2,1\n"));
    assert_int_equal(survey.n_warnings, 0);
    assert_true(scale_notation_parse("6..1", &arena, &scale, &refusal));
    assert_true(read_text(NOTEN "A;R;Q1;4\nA;R;Q2;1\n"));
    assert_int_equal(survey.n_warnings, 0);
}

static void a_scale_that_only_some_headings_contradict_is_warned_about(void **state)
{
    (void)state;
    static struct scale scale;
    assert_true(scale_notation_parse("1..6", &arena, &scale, &refusal));
    options.scale = &scale;
    assert_true(read_text("Candidate,Judge,Grip,Balance (/5)\nA,X,2,4\nB,X,3,3\nC,X,1,5\n"));
    assert_int_equal(survey.n_warnings, 1);
    assert_non_null(strstr(survey.warnings[0], "Balance (/5)"));
}

static void the_heading_of_the_one_column_of_scores_tells_its_maximum(void **state)
{
    (void)state;
    assert_true(read_text("Candidat;Jury;Épreuve;Note /20\nA;R;Oral;12,5\nB;R;Oral;7\n"));
    assert_non_null(survey.layout.score);
    assert_null(survey.scale);
    assert_true(survey.own_points);
    assert_true(read_text("Candidate,Interviewer,Question,Rating (1-5)\nA,R,Q1,3\nB,R,Q1,5\n"));
    assert_int_equal(survey.layout.score->label.highest, 5000000);
    static struct scale scale;
    assert_true(scale_notation_parse("1..10", &arena, &scale, &refusal));
    options.scale = &scale;
    expect_refused("Candidate,Interviewer,Question,Rating (1-5)\nA,R,Q1,3\nB,R,Q1,5\n", "maximum 5",
                   "leave --scale out");
}

static void the_banks_scale_serves_where_the_scores_are_on_it(void **state)
{
    (void)state;
    options.bank_scale = &product_scale_find("ashby")->scale;
    expect_scale(LONG "A,R,Q1,4\n", "1..4");
    expect_scale(LONG "A,R,Q1,Strong Yes\nA,R,Q2,Mixed\n",
                 "Definitely Not,No,Mixed,Yes,Strong Yes");
}

static void ids_beside_those_that_became_dates_are_questions_too(void **state)
{
    (void)state;
    static const char *const codes[] = {"1.1", "1.13", "2.1", "B2"};
    options.repair_ids = true;
    assert_true(read_text("Kandidat;Interviewer;01. Jan;1.13;02. Jan;B2;Note\n"
                          "A;R;4/5;3/5;2/5;1/5;9\n"));
    assert_int_equal(survey.layout.n_questions, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(survey.layout.questions[i].label.code, codes[i]);
        assert_int_equal(survey.layout.questions[i].field, i + 2);
    }
}

static void ids_that_became_dates_are_refused_with_all_that_is_needed(void **state)
{
    (void)state;
    static const char text[] = "Kandidat;Interviewer;01. Jan;01. Feb\nA;R;4;3,5\n";
    expect_refused(text, "'01. Jan'", "--repair-ids --scale 1..5:0.5");
    options.repair_ids = true;
    options.scale = &product_scale_find("ashby")->scale;
    assert_true(read_text(text));
    assert_string_equal(survey.layout.questions[1].label.code, "1.2");
    options.repair_ids = false;
    expect_refused(LONG "A,R,09. Mrz,4/5\n", "'09. Mrz'", "--repair-ids");
}

static void a_file_without_scores_is_named_for_what_it_seems(void **state)
{
    (void)state;
    expect_refused("candidate,interviewer,interview date\nA,R,2026-05-01\n", "looked for",
                   "a list of interviews");
    expect_refused("candidate,status\nA,hired\n", "looked for", "a list of candidates");
}

static void one_interviewer_may_be_given_for_all(void **state)
{
    (void)state;
    expect_refused("Candidate,1.1,1.2\nA,4/5,3/5\n", "interviewer", "--interviewer NAME");
    options.interviewer = "Nia Hart";
    assert_true(read_text("Candidate,1.1,1.2\nA,4/5,3/5\n"));
}

static void lines_below_a_blank_one_are_a_footer(void **state)
{
    (void)state;
    assert_true(read_text(LONG "A,R,Q1,4/5\n\nTotal candidates,1\n"));
    assert_int_equal(survey.footer_line, 4);
    assert_true(read_text(LONG "A,R,Q1,4/5\nA,R\n"));
    assert_int_equal(survey.footer_line, 0);
}

static void two_columns_of_one_question_are_refused(void **state)
{
    (void)state;
    expect_refused("Candidate,Interviewer,1.1 Types,1.1 Types\nA,R,4/5,3/5\n",
                   "the same question '1.1'", "rename");
}

static void points_need_no_scale_and_nobody_who_gave_them(void **state)
{
    (void)state;
    assert_true(read_text("Candidate,1.1 Types (50 points),1.2 More (75 points)\nA,31.5,20\n"));
    assert_true(survey.layout.in_points);
    assert_int_equal(survey.layout.questions[1].label.maximum, MAXIMUM_POINTS);
}

static void a_heading_that_is_only_a_maximum_is_its_own_code(void **state)
{
    (void)state;
    options.interviewer = "Ada";
    assert_true(read_text("candidate,(1-5),/10\nA,4,7\n"));
    assert_int_equal(survey.layout.n_questions, 2);
    assert_string_equal(survey.layout.questions[0].label.code, "(1-5)");
    assert_string_equal(survey.layout.questions[1].label.code, "/10");
}

/* A column for each of `n` questions. */
static char *wide_text(const char *above, size_t n)
{
    struct buffer text = {0};
    buffer_format(&text, "%scandidate,interviewer", above);
    for (size_t i = 0; i < n; i++)
        buffer_format(&text, ",%zu.%zu", 1 + i / 100, i % 100);
    buffer_add(&text, "\nA,R");
    for (size_t i = 0; i < n; i++)
        buffer_add(&text, ",4");
    buffer_add(&text, "\n");
    return text.data;
}

static void a_million_columns_are_refused_by_name(void **state)
{
    (void)state;
    char *const text = wide_text("Report of May\n\n", 1000000);
    expect_refused(text, "the line has more than 4096 columns, parted by ','", "cut the file");
    assert_int_equal(refusal.line, 3);
    free(text);
}

static void as_many_columns_as_can_be_are_read(void **state)
{
    (void)state;
    char *const text = wide_text("", CSV_MAX_FIELDS - 2);
    options.scale = &product_scale_find("ashby")->scale;
    assert_true(read_text(text));
    assert_int_equal(survey.layout.n_questions, CSV_MAX_FIELDS - 2);
    free(text);
}

static void one_line_that_is_too_wide_does_not_refuse_the_file(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_add(&text, LONG "A,R,Q1,4/5");
    for (size_t i = 0; i < CSV_MAX_FIELDS; i++)
        buffer_add(&text, ",");
    buffer_add(&text, "\nA,R,Q2,4/5\n");
    expect_scale(text.data, "1..5");
    buffer_free(&text);
}

/* A field of `length` bytes between two texts. */
static char *long_text(const char *before, size_t length, const char *after)
{
    char *const text = calloc(1, strlen(before) + length + strlen(after) + 1);
    assert_non_null(text);
    memcpy(text, before, strlen(before));
    memset(text + strlen(before), 'x', length);
    memcpy(text + strlen(before) + length, after, strlen(after));
    return text;
}

static void a_heading_of_16_mib_is_cut(void **state)
{
    (void)state;
    char *const text = long_text("candidate,interviewer,question,score,", CSV_MAX_RECORD - 100,
                                 "\nA,R,Q1,4/5,\n");
    expect_scale(text, "1..5");
    assert_int_equal(survey.layout.n_unread, 1);
    free(text);
}

static void a_heading_whose_quote_never_closes_is_refused_with_its_line(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_add(&text, "candidate,\"interviewer,question,score\n");
    while (text.length < CSV_MAX_RECORD + (size_t)1000)
        buffer_add(&text, "A,R,Q1,4/5\n");
    expect_refused(text.data, "a quote is opened and never closed", "close the quote");
    assert_int_equal(refusal.line, 1);
    buffer_free(&text);
}

static void a_column_behind_a_slash_is_a_criterion(void **state)
{
    (void)state;
    expect_scale("candidate,interviewer,1.1,1.1/1,1.1 / 2,1.2/1 names it\n"
                 "A,R,5/5,yes,,no\nB,R,4/5,,x,no\n",
                 "1..5");
    const struct layout_question *const columns = survey.layout.questions;
    assert_int_equal(survey.layout.n_questions, 4);
    const int criteria[] = {0, 1, 2, 1};
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(columns[i].label.criterion, criteria[i]);
    assert_string_equal(columns[3].label.title, "names it");
    assert_int_equal(survey.n_met, 2);
    assert_int_equal(survey.n_not_met, 2);
    assert_int_equal(survey.n_unmarked, 2);
}

static void a_slash_and_a_number_alone_are_a_maximum(void **state)
{
    (void)state;
    assert_true(read_text("candidate,interviewer,1.1 / 3,1.2 / 5\nA,R,3,5\n"));
    assert_int_equal(survey.layout.questions[0].label.criterion, 0);
    assert_int_equal(survey.layout.questions[0].label.maximum, MAXIMUM_LEVELS);
}

static void two_columns_for_one_criterion_are_refused(void **state)
{
    (void)state;
    expect_refused("candidate,interviewer,1.1/1,1.1/01 again\nA,R,1,0\n",
                   "two columns give the same criterion '1.1/1'", "remove or rename");
}

static void criteria_say_nothing_of_the_scale(void **state)
{
    (void)state;
    assert_true(read_text("candidate,interviewer,question,criterion,score\nA,R,1.1,1,yes\n"));
    assert_null(survey.scale);
    expect_refused("candidate,interviewer,question,criterion,score\nA,R,1.1,1,1\nA,R,1.1,,4\n",
                   "the scale of the scores is not known", "--scale 1..5");
    expect_scale("candidate,interviewer,question,criterion,score\nA,R,1.1,1,0\nA,R,1.1,,4/5\n",
                 "1..5");
}

static void a_criterion_is_the_question_where_no_other_column_is(void **state)
{
    (void)state;
    expect_scale("candidate,interviewer,criterion,score\nA,R,Clarity,4/5\n", "1..5");
    assert_int_equal(survey.layout.field[COLUMN_QUESTION], 2);
    assert_int_equal(survey.layout.field[COLUMN_CRITERION], SIZE_MAX);
}

#define PANEL "candidate,interviewer,role,Clarity,Depth\n"

static void expect_role(const char *text, size_t field)
{
    if (!read_text(text))
        fail_msg("refused: %s (%s)", refusal.message, refusal.hint);
    assert_int_equal(survey.layout.field[COLUMN_ROLE], field);
}

static void what_each_interviewer_of_a_candidate_was_is_no_role(void **state)
{
    (void)state;
    expect_role(PANEL "A,R,Primary,4/5,3/5\nA,S,Secondary,2/5,3/5\nA,T,Reader,1/5,2/5\n"
                      "B,R,Reader,4/5,5/5\nB,S,Primary,2/5,3/5\nB,T,Secondary,3/5,2/5\n",
                SIZE_MAX);
    assert_int_equal(survey.layout.n_unread, 1);
    assert_string_equal(survey.layout.unread[0], "role");
    expect_role("candidate,interviewer,position,question,score\nA,R,Chair,Q1,4/5\n"
                "A,R,Chair,Q2,3/5\nA,S,,Q1,4/5\nA,S,,Q2,4/5\nB,S,Chair,Q1,4/5\n"
                "B,S,Chair,Q2,4/5\nB,R,,Q1,2/5\nB,R,,Q2,4/5\n",
                SIZE_MAX);
    expect_role(PANEL "A,R,Head,4/5,3/5\nA,S,Peer,2/5,3/5\nB,R,Head,4/5,5/5\n"
                      "B,T,Nurse,2/5,3/5\nC,S,Peer,3/5,3/5\nC,U,Clerk,4/5,3/5\n"
                      "D,T,Nurse,3/5,3/5\nD,U,Clerk,4/5,3/5\n",
                SIZE_MAX);
}

static void the_job_that_candidates_apply_for_is_their_role(void **state)
{
    (void)state;
    expect_role(PANEL "A,R,Cook,4/5,3/5\nA,S,Cook,2/5,3/5\nB,R,Waiter,4/5,5/5\n"
                      "B,S,Waiter,2/5,3/5\n",
                2);
    expect_role(PANEL "A,R,Cook,4/5,3/5\nA,S,Waiter,2/5,3/5\nB,R,Waiter,4/5,5/5\n"
                      "B,S,Waiter,2/5,3/5\nC,R,Cook,4/5,5/5\nC,S,Cook,2/5,3/5\n",
                2);
    expect_role(PANEL "A,R,Cook,4/5,3/5\nA,R,Waiter,2/5,3/5\nA,S,Cook,4/5,5/5\n"
                      "A,S,Waiter,2/5,3/5\nB,R,Cook,4/5,5/5\nB,S,Waiter,2/5,3/5\n",
                2);
    expect_role("candidate,interviewer,exam,Clarity,Depth\nA,R,Oral,4/5,3/5\n"
                "A,S,Essay,2/5,3/5\nB,R,Oral,4/5,5/5\nB,S,Essay,2/5,3/5\n",
                2);
}

static void a_role_that_only_the_first_rows_make_the_interviewers_is_asked_about(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_format(&text, PANEL);
    for (int i = 0; i < 110; i++)
        buffer_format(&text, "A%d,R,Chair,4/5,3/5\nA%d,S,Member,2/5,3/5\n", i, i);
    expect_role(text.data, SIZE_MAX);
    for (int i = 0; i < 20; i++)
        buffer_format(&text, "B%d,R,Chair,4/5,3/5\nB%d,R,Member,2/5,3/5\n", i, i);
    expect_refused(text.data, "the column 'role' may be the candidates' role", "role = role");
    assert_int_equal(refusal.line, 223);
    buffer_free(&text);
}

#define GRID "Candidate;Ann Lee;;Bo Kim;\n;Cut;Cook;Cut;Cook\n"
#define GRID_ROWS "Amy Ross;12;14;11;9\nKarim Bell;8;15;16;17\nLea Font;13;10;12;12\n"

/* That this line alone is passed over, or none, and told. */
static void expect_passed_over(const char *text, uint64_t line, const char *told)
{
    static struct scale scale;
    assert_true(scale_notation_parse("0..20", &arena, &scale, &refusal));
    options.scale = &scale;
    if (!read_text(text))
        fail_msg("refused: %s (%s)", refusal.message, refusal.hint);
    for (uint64_t i = 3; i < 9; i++)
        assert_int_equal(survey_passes_over(&survey, i), i == line);
    assert_int_equal(survey.n_warnings, told != NULL);
    if (told)
        assert_non_null(strstr(survey.warnings[0], told));
}

static void
weights_above_and_marks_below_a_sheet_without_interviewers_are_no_candidates(void **state)
{
    (void)state;
    expect_passed_over(GRID "Weight;1;2;1;2\n" GRID_ROWS, 3, "line 3 ('Weight')");
    expect_passed_over(GRID "Points available;20;20;20;20\n" GRID_ROWS, 3, "line 3");
    expect_passed_over(GRID GRID_ROWS "Pass mark;10;10;10;10\n", 6, "line 6 ('Pass mark')");
    expect_passed_over(GRID GRID_ROWS "Max;10;10;10;10\n", 0, NULL);
    expect_passed_over(GRID "Amy Ross;12;14;11;9\nWaga;8;15;16;17\nLea Font;13;10;12;12\n", 0,
                       NULL);
}

static void a_note_below_the_table_is_told_and_no_candidate(void **state)
{
    (void)state;
    expect_passed_over(GRID GRID_ROWS "NB: hygiene counts double.;;;;\n", 6, "line 6 ('NB: hyg");
    expect_passed_over(GRID GRID_ROWS "* counts double;;;;\n", 6, "line 6");
    expect_passed_over(GRID GRID_ROWS "Zoe Absent;;;;\n", 0, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST(a_column_behind_a_slash_is_a_criterion),
        SURVEY_TEST(a_slash_and_a_number_alone_are_a_maximum),
        SURVEY_TEST(two_columns_for_one_criterion_are_refused),
        SURVEY_TEST(criteria_say_nothing_of_the_scale),
        SURVEY_TEST(a_criterion_is_the_question_where_no_other_column_is),
        SURVEY_TEST(the_separator_is_the_one_that_makes_known_columns),
        SURVEY_TEST(quotes_and_line_ends_are_those_of_the_whole_file),
        SURVEY_TEST(decimal_commas_are_seen_in_the_scores),
        SURVEY_TEST(decimal_commas_are_seen_in_fractions_and_shares),
        SURVEY_TEST(a_column_of_percents_is_no_question_beside_maxima),
        SURVEY_TEST(a_scale_against_the_maxima_of_the_headings_is_refused),
        SURVEY_TEST(words_beside_columns_with_maxima_are_what_needs_a_scale),
        SURVEY_TEST(lines_above_the_heading_are_passed_over),
        SURVEY_TEST(a_column_for_each_question_is_seen_by_the_codes),
        SURVEY_TEST(questions_without_codes_are_seen_by_their_scores),
        SURVEY_TEST(a_score_and_a_feedback_column_belong_to_their_question),
        SURVEY_TEST(a_line_above_gives_topics),
        SURVEY_TEST(score_and_comment_may_stand_in_a_second_heading),
        SURVEY_TEST(the_interviewer_comes_before_who_submitted),
        SURVEY_TEST(a_submission_stands_beside_the_day_of_an_interview_alone),
        SURVEY_TEST(a_mapping_says_what_is_a_submission),
        SURVEY_TEST(each_column_of_dates_tells_its_own_order),
        SURVEY_TEST(first_and_last_names_are_joined),
        SURVEY_TEST(out_of_five_declares_a_scale),
        SURVEY_TEST(labels_of_a_product_declare_its_scale),
        SURVEY_TEST(labels_of_several_products_are_refused),
        SURVEY_TEST(labels_are_offered_in_the_order_of_the_numbers_that_stand_with_them),
        SURVEY_TEST(numbers_that_fall_where_words_rise_count_from_the_best),
        SURVEY_TEST(labels_behind_numbers_that_fall_are_offered_a_range_that_falls),
        SURVEY_TEST(labels_whose_order_nothing_tells_are_listed_and_in_no_option),
        SURVEY_TEST(labels_at_one_place_of_what_is_known_have_no_order),
        SURVEY_TEST(a_number_far_from_all_others_is_named_and_makes_no_scale),
        SURVEY_TEST(numbers_that_are_several_or_near_are_of_the_scale),
        SURVEY_TEST(a_scale_that_the_file_states_is_offered),
        SURVEY_TEST(labels_with_numbers_that_begin_above_one_are_offered_a_range),
        SURVEY_TEST(absence_is_no_level_that_is_offered),
        SURVEY_TEST(plain_numbers_are_refused_with_the_range_that_was_seen),
        SURVEY_TEST(grades_that_headings_or_thirds_tell_are_asked_about),
        SURVEY_TEST(a_scale_against_the_sense_of_grades_is_warned_about),
        SURVEY_TEST(a_scale_that_only_some_headings_contradict_is_warned_about),
        SURVEY_TEST(the_heading_of_the_one_column_of_scores_tells_its_maximum),
        SURVEY_TEST(the_banks_scale_serves_where_the_scores_are_on_it),
        SURVEY_TEST(ids_that_became_dates_are_refused_with_all_that_is_needed),
        SURVEY_TEST(ids_beside_those_that_became_dates_are_questions_too),
        SURVEY_TEST(a_file_without_scores_is_named_for_what_it_seems),
        SURVEY_TEST(one_interviewer_may_be_given_for_all),
        SURVEY_TEST(lines_below_a_blank_one_are_a_footer),
        SURVEY_TEST(two_columns_of_one_question_are_refused),
        SURVEY_TEST(points_need_no_scale_and_nobody_who_gave_them),
        SURVEY_TEST(a_million_columns_are_refused_by_name),
        SURVEY_TEST(as_many_columns_as_can_be_are_read),
        SURVEY_TEST(one_line_that_is_too_wide_does_not_refuse_the_file),
        SURVEY_TEST(a_heading_of_16_mib_is_cut),
        SURVEY_TEST(a_heading_whose_quote_never_closes_is_refused_with_its_line),
        SURVEY_TEST(a_heading_that_is_only_a_maximum_is_its_own_code),
        SURVEY_TEST(what_each_interviewer_of_a_candidate_was_is_no_role),
        SURVEY_TEST(the_job_that_candidates_apply_for_is_their_role),
        SURVEY_TEST(a_role_that_only_the_first_rows_make_the_interviewers_is_asked_about),
        SURVEY_TEST(weights_above_and_marks_below_a_sheet_without_interviewers_are_no_candidates),
        SURVEY_TEST(a_note_below_the_table_is_told_and_no_candidate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
