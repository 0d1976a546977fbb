#include "ingest/scores/score_record.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "ingest/cells/scale_notation.h"
#include "tests/support/near.h"

static struct arena run, texts;
static struct score_rules rules;
static struct survey survey;
static struct score_record record_state;
static struct score_row row;
static struct reject reject;
static struct csv_reader *reader;
static FILE *file;

static int close_all(void **state)
{
    (void)state;
    csv_reader_free(reader);
    reader = NULL;
    if (file)
        fclose(file);
    file = NULL;
    arena_free(&run);
    arena_free(&texts);
    return 0;
}

static const struct scale *scale(const char *spec)
{
    struct scale *const parsed = ARENA_NEW(&run, struct scale);
    struct error error;
    assert_true(scale_notation_parse(spec, &run, parsed, &error));
    return parsed;
}

static const struct scale fallback = {.name = "1..2",
                                      .n_levels = 2,
                                      .values = (const double[]){1, 2},
                                      .labels = (const char *const[]){"1", "2"}};

/* Begins a file of a header and records; `declared` may be NULL. */
static void begin_bytes(const char *bytes, size_t length, const char *declared)
{
    struct csv_record header;
    struct error error;
    size_t index;
    close_all(NULL);
    const struct survey_options options = {.scale = declared ? scale(declared) : &fallback};
    file = fmemopen((void *)(uintptr_t)bytes, length, "rb");
    assert_true(survey_file(file, &options, &run, &survey, &error));
    if (!declared)
        survey.scale = NULL;
    rewind(file);
    reader = csv_reader_create(file, &survey.encoding, ',');
    rules = (struct score_rules){.survey = &survey, .run = &run, .declared = declared != NULL};
    assert_int_equal(csv_reader_next(reader, &header, &error), READ_ROW);
    if (declared)
        assert_true(import_scales_use(&rules.scales, survey.scale, &index, &error));
}

static void begin(const char *text, const char *declared)
{
    begin_bytes(text, strlen(text), declared);
}

static bool next(void)
{
    static struct csv_record record;
    struct error error;
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
    memset(&row, 0, sizeof row);
    memset(&reject, 0, sizeof reject);
    return score_record_begin(&record_state, &record, &rules, &texts, &reject) == SCORE_ROW &&
           score_record_next(&record_state, &row, &reject) == SCORE_ROW;
}

static void expect_row(int level)
{
    if (!next())
        fail_msg("rejected: %s", reject.reason);
    assert_int_equal(row.level, level);
}

static void expect_reject(const char *column, const char *reason, const char *hint)
{
    if (next())
        fail_msg("not rejected: %s", reason);
    assert_string_equal(reject.column, column);
    if (!strstr(reject.reason, reason))
        fail_msg("'%s' does not say '%s'", reject.reason, reason);
    if (!strstr(reject.hint, hint))
        fail_msg("'%s' does not say '%s'", reject.hint, hint);
    assert_non_null(reject.value);
}

static void a_full_record_gives_every_text(void **state)
{
    (void)state;
    begin("candidate_id,candidate_name,role,stage,interview_date,interviewer,question_id,topic,"
          "score,max_score,comment,outcome,interview_id\n"
          "7,Amélie,Dev,On-site,2026-10-05T09:00Z,Priya,1.1,Data,4,5,\"two\nlines\",hired,I-9\n",
          NULL);
    expect_row(3);
    assert_string_equal(row.candidate, "7");
    assert_string_equal(row.candidate_name, "Amélie");
    assert_string_equal(row.role, "Dev");
    assert_string_equal(row.stage, "On-site");
    assert_string_equal(row.interviewer, "Priya");
    assert_string_equal(row.question, "1.1");
    assert_string_equal(row.topic, "Data");
    assert_string_equal(row.comment, "two\nlines");
    assert_string_equal(row.outcome, "hired");
    assert_string_equal(row.interview, "I-9");
    char day[11];
    date_format(row.day, day);
    assert_string_equal(day, "2026-10-05");
    assert_int_equal(row.line, 2);
    assert_int_equal(row.offset, 129);
    assert_string_equal(rules.scales.scale[row.scale].name, "1..5");
}

static void what_the_file_does_not_give_is_empty(void **state)
{
    (void)state;
    begin("candidate,rater,question,score\nA,R,1.1,2\n", "1..5");
    expect_row(1);
    assert_string_equal(row.role, "");
    assert_string_equal(row.comment, "");
    assert_int_equal(row.day, INT32_MIN);
}

static void a_submission_date_may_be_there_or_not(void **state)
{
    (void)state;
    char day[11];
    begin("candidate,rater,question,score,date,submitted\nA,R,1,2,2026-10-05,2026-10-07T23:59Z\n"
          "A,R,2,2,2026-10-05,\nA,R,3,2,,2026-10-07\nA,R,4,2,2026-10-05,soon\n"
          "A,R,5,2,2026-10-05,2026-02-30\n",
          "1..5");
    expect_row(1);
    date_format(row.submitted_day, day);
    assert_string_equal(day, "2026-10-07");
    expect_row(1);
    assert_int_equal(row.submitted_day, INT32_MIN);
    expect_row(1);
    assert_int_equal(row.day, INT32_MIN);
    assert_int_not_equal(row.submitted_day, INT32_MIN);
    expect_reject("submitted", "'soon' is not a date of the calendar", "year-month-day");
    assert_string_equal(reject.value, "soon");
    assert_int_equal(reject.line, 5);
    expect_reject("submitted", "'2026-02-30' is not a date", "year-month-day");
    begin("candidate,rater,question,score,submitted\nA,R,1,2,2026-10-07\n", "1..5");
    expect_row(1);
    date_format(row.day, day);
    assert_string_equal(day, "2026-10-07");
    assert_int_equal(row.submitted_day, INT32_MIN);
}

static void cells_are_trimmed_and_composed(void **state)
{
    (void)state;
    begin("candidate,rater,question,score\n\"\xC2\xA0 e\xCC\x81 \",\" R \",1.1,\"\xC2\xA0"
          "4\t\"\n",
          "1..5");
    expect_row(3);
    assert_string_equal(row.candidate, "é");
    assert_string_equal(row.interviewer, "R");
}

static void forms_of_missing_are_missing(void **state)
{
    (void)state;
    begin("candidate,rater,question,score\nA,R,1,\nA,R,2,N/A\nA,R,3,No Decision\nA,R,4,–\n",
          "1..5");
    for (int i = 0; i < 4; i++)
        expect_row(LEVEL_MISSING);
}

static void a_level_may_be_named_like_a_form_of_missing(void **state)
{
    (void)state;
    begin("candidate,rater,question,score\nA,R,1,none\nA,R,2,n/a\n", "None,Some,Much");
    expect_row(0);
    expect_row(LEVEL_MISSING);
}

static void what_is_not_on_the_scale_is_rejected(void **state)
{
    (void)state;
    begin("candidate,rater,question,Result Score,score\nA,R,1,,6\nA,R,2,,0\nA,R,3,,\"4,5\"\n"
          "A,R,4,,=1+1\nA,R,5,,4-5\n",
          "1..5");
    expect_reject("score", "'6' is not a score on the scale 1..5", "--scale");
    assert_string_equal(reject.value, "6");
    assert_int_equal(reject.line, 2);
    assert_int_equal(reject.length, 9);
    expect_reject("score", "'0' is not a score", "--scale 0..5");
    expect_reject("score", "'4,5' is not a score", "--scale 1..5:0.5");
    expect_reject("score", "'=1+1' is not a score", "--scale");
    expect_reject("score", "'4-5'", "");
    begin("candidate,rater,question,score\nA,R,1,Strong Maybe\n", "Definitely Not,No,Strong Yes");
    expect_reject("score",
                  "'Strong Maybe' is not a score on the scale 'Definitely Not' … 'Strong Yes'", "");
}

static void max_score_gives_each_row_its_scale(void **state)
{
    (void)state;
    begin("candidate,rater,question,score,max_score,min_score\nA,R,1,4,5,\nA,R,2,4,4.0,\n"
          "A,R,3,0,5,0\nA,R,5,5,5,\n",
          NULL);
    expect_row(3);
    assert_int_equal(row.scale, 0);
    expect_row(3);
    assert_int_equal(row.scale, 1);
    expect_row(0);
    assert_int_equal(row.scale, 2);
    expect_row(4);
    assert_int_equal(row.scale, 0);
    assert_int_equal(rules.scales.n, 3);
}

static void a_zero_makes_points_of_scores_up_to_a_maximum(void **state)
{
    (void)state;
    begin("candidate,rater,question,score,max_score\nA,R,1,4,5\nA,R,2,0,2.5\n", NULL);
    expect_row(LEVEL_POINTS);
    assert_string_equal(rules.scales.scale[row.scale].name, "0..5:points");
    expect_row(LEVEL_POINTS);
    assert_string_equal(rules.scales.scale[row.scale].name, "0..2.5:points");
}

static void the_maximum_may_stand_in_a_column_beside_each_score(void **state)
{
    (void)state;
    begin("candidate,rater,HW1,HW1 - Max Points,HW2,HW2 - Max Points\nA,R,4,5,3,10\n", NULL);
    expect_row(LEVEL_POINTS);
    assert_string_equal(rules.scales.scale[row.scale].name, "0..5:points");
    assert_string_equal(row.question, "HW1");
}

static void a_column_of_scores_may_belong_to_the_rater_who_heads_it(void **state)
{
    (void)state;
    begin("candidate,question,Judge 1,Judge 2\nA,Depth,4,5\n", "1..5");
    expect_row(3);
    assert_string_equal(row.interviewer, "Judge 1");
    assert_string_equal(row.question, "Depth");
}

static void a_second_interviewer_who_is_not_named_gave_no_score(void **state)
{
    (void)state;
    begin("candidate,Interviewer 1,Score 1,Interviewer 2,Score 2\nA,R,4,,\n", "1..5");
    expect_row(3);
    assert_string_equal(row.interviewer, "R");
    assert_int_equal(score_record_next(&record_state, &row, &reject), SCORE_END);
}

static void a_bad_max_score_is_rejected(void **state)
{
    (void)state;
    begin("candidate,rater,question,score,max_score,min_score\nA,R,1,4,many,\nA,R,1,4,475,\n"
          "A,R,1,4,1,\nA,R,1,4,5,low\nA,R,1,4,,\n",
          NULL);
    expect_reject("max_score", "'many' is not a number", "--scale");
    expect_reject("max_score", "more than 101 levels", "--scale");
    expect_reject("max_score", "'1..1' is not a scale", "--scale");
    expect_reject("min_score", "'low' is not a number", "--scale");
    expect_reject("max_score", "the highest score is missing", "--scale");
    assert_int_equal(rules.scales.n, 0);
}

static void a_missing_score_needs_no_highest_score(void **state)
{
    (void)state;
    begin("candidate,rater,question,score,max_score\nA,R,1,,\nA,R,1,4,5\nA,R,2,,\n", NULL);
    expect_reject("max_score", "the highest score is missing", "");
    expect_row(3);
    expect_row(LEVEL_MISSING);
    assert_int_equal(row.scale, 0);
}

static void the_declared_scale_comes_before_the_columns_and_they_before_the_bank(void **state)
{
    (void)state;
    begin("candidate,rater,question,score,max_score\nA,R,1,4,4\n", "0..4");
    expect_row(4);
    begin("candidate,rater,question,score,max_score\nA,R,1,4,4\nA,R,1,4.5,\n", NULL);
    survey.scale = scale("1..5:0.5");
    expect_row(3);
    assert_string_equal(rules.scales.scale[row.scale].name, "1..4");
    expect_row(7);
    assert_string_equal(rules.scales.scale[row.scale].name, "1..5:0.5");
}

static void a_bad_date_is_rejected(void **state)
{
    (void)state;
    begin("candidate,rater,question,score,interview_date\nA,R,1,4,2026-02-30\nA,R,1,4,5.13.x\n"
          "A,R,1,4,N/A\n",
          "1..5");
    expect_reject("interview_date", "'2026-02-30' is not a date", "2026-10-31");
    expect_reject("interview_date", "'5.13.x' is not a date", "2026-10-31");
    expect_row(3);
    assert_int_equal(row.day, INT32_MIN);
}

static void expect_day(const char *expected)
{
    char day[11];
    expect_row(3);
    date_format(row.day, day);
    assert_string_equal(day, expected);
}

static void a_date_is_that_of_its_own_row_whatever_stood_before(void **state)
{
    (void)state;
    begin("candidate,rater,question,score,interview_date\nA,R,1,4,2026-10-05T09:00\n"
          "A,R,2,4,2026-10-05T09:00\nA,R,3,4,\nA,R,4,4,2026-02-30\nA,R,5,4,2026-10-05T09:00\n"
          "A,R,6,4,2026-10-06\nA,R,7,4,\n",
          "1..5");
    for (int i = 0; i < 2; i++) {
        expect_day("2026-10-05");
        assert_int_equal(row.clock, 9 * 3600 + 1);
    }
    expect_day("");
    assert_int_equal(row.clock, 0);
    expect_reject("interview_date", "'2026-02-30' is not a date", "");
    expect_day("2026-10-05");
    assert_int_equal(row.clock, 9 * 3600 + 1);
    expect_day("2026-10-06");
    assert_int_equal(row.clock, 0);
    expect_day("");
}

static void who_and_what_must_be_said(void **state)
{
    (void)state;
    begin("candidate,rater,question,score\n,R,1,4\nA,\"\xC2\xA0\",1,4\nA,R,\"\xC2\xAD\",4\n",
          "1..5");
    expect_reject("candidate", "the candidate is missing", "");
    expect_reject("rater", "the interviewer is missing", "");
    expect_reject("question", "the question is missing", "");
}

static void a_record_of_another_length_is_rejected(void **state)
{
    (void)state;
    begin("candidate,rater,question,score\nA,R,1\nA,R,1,4,5\nA,R,\"1,4\n", "1..5");
    expect_reject("", "it has 3 fields, the header has 4", "quotes");
    expect_reject("", "it has 5 fields, the header has 4", "quotes");
    expect_reject("", "never closed", "quotes");
    assert_int_equal(reject.line, 4);
}

static void broken_text_is_rejected_where_it_is_read(void **state)
{
    (void)state;
    static const char bytes[] = "candidate,rater,question,score,note,Ämter,Größe,Übung\nJ\xFCrgen,"
                                "R,1,4,,,,\nA\0B,R,1,4,,,,\n"
                                "A,R,1,4,,\xFF,,\n";
    begin_bytes(bytes, sizeof bytes - 1, "1..5");
    expect_reject("candidate", "not UTF-8", "CSV UTF-8");
    assert_string_equal(reject.value, "J\xEF\xBF\xBDrgen");
    expect_reject("candidate", "NUL", "");
    expect_row(3);
}

static void names_have_a_limit_and_comments_none(void **state)
{
    (void)state;
    char name[502], text[2000];
    memset(name, 'x', sizeof name - 1);
    name[501] = '\0';
    snprintf(text, sizeof text,
             "candidate,rater,question,score,comment\n%s,R,1,4,\n%.500s,R,1,4,%s\n", name, name,
             name);
    begin(text, "1..5");
    expect_reject("candidate", "longer than 500 bytes", "");
    assert_true(strlen(reject.value) < 220);
    expect_row(3);
    assert_int_equal(strlen(row.candidate), 500);
    assert_int_equal(strlen(row.comment), 501);
}

static void each_column_of_a_wide_record_is_a_score(void **state)
{
    (void)state;
    begin("Candidate,Interviewer,1.1 Types,Comments,1.2 More\nA,R,4,fine,\n", "1..5");
    expect_row(3);
    assert_string_equal(row.question, "1.1");
    assert_string_equal(row.comment, "fine");
    assert_int_equal(score_record_next(&record_state, &row, &reject), SCORE_ROW);
    assert_string_equal(row.question, "1.2");
    assert_int_equal(row.level, LEVEL_MISSING);
    assert_int_equal(score_record_next(&record_state, &row, &reject), SCORE_END);
}

static void a_bad_cell_costs_its_own_score_only(void **state)
{
    (void)state;
    begin("Candidate,Interviewer,1.1,1.2\nA,R,7,3\n", "1..5");
    expect_reject("1.1", "'7' is not a score", "--scale");
    assert_int_equal(score_record_next(&record_state, &row, &reject), SCORE_ROW);
    assert_int_equal(row.level, 2);
}

static void totals_are_left_out(void **state)
{
    (void)state;
    struct csv_record record;
    struct error error;
    begin("Candidate,Interviewer,1.1,1.2\nAVERAGE,,3,4\n", "1..5");
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
    assert_int_equal(score_record_begin(&record_state, &record, &rules, &texts, &reject),
                     SCORE_END);
}

static void separators_at_the_end_of_a_line_do_no_harm(void **state)
{
    (void)state;
    begin("candidate,rater,question,score\nA,R,1,4,,\n", "1..5");
    expect_row(3);
}

static void the_code_is_taken_from_the_name_of_a_question(void **state)
{
    (void)state;
    begin("candidate,rater,attribute,score\nA,R,1.1 Types,4\nA,R,Problem solving,4\n", "1..5");
    expect_row(3);
    assert_string_equal(row.question, "1.1");
    expect_row(3);
    assert_string_equal(row.question, "Problem solving");
}

static void hostile_names_pass_as_text(void **state)
{
    (void)state;
    begin("candidate,rater,question,score\n"
          "\"`touch /tmp/x`'; <script>alert(1)</script> =cmd|' /C calc'!A0\",=1+1,1.1,4\n",
          "1..5");
    expect_row(3);
    assert_string_equal(row.candidate,
                        "`touch /tmp/x`'; <script>alert(1)</script> =cmd|' /C calc'!A0");
    assert_string_equal(row.interviewer, "=1+1");
}

static void a_row_with_a_criterion_says_whether_it_is_met(void **state)
{
    (void)state;
    begin("candidate,rater,question,criterion,score,max_score\nA,R,1.1,2,yes,\nA,R,1.1,2,no,7\n"
          "A,R,1.1,Names a trade-off,x,\nA,R,1.1,3,,\nA,R,1.1,,4,5\n",
          NULL);
    expect_row(1);
    assert_int_equal(row.criterion, 2);
    assert_string_equal(rules.scales.scale[row.scale].name, "not met,met");
    expect_row(0);
    expect_row(1);
    assert_int_equal(row.criterion, CRITERION_BY_TEXT);
    assert_string_equal(row.criterion_text, "Names a trade-off");
    expect_row(LEVEL_MISSING);
    assert_int_equal(row.criterion, 3);
    expect_row(3);
    assert_int_equal(row.criterion, 0);
    assert_string_equal(rules.scales.scale[row.scale].name, "1..5");
}

static void a_criterion_that_is_neither_met_nor_not_met_is_rejected(void **state)
{
    (void)state;
    begin("candidate,rater,question,criterion,score\nA,R,1.1,2,4\nA,R,1.1,0,1\nA,R,1.1,1.5,1\n"
          "A,R,1.1,100,1\n",
          "1..5");
    expect_reject("score", "'4' does not say whether the criterion is met", "write yes or no");
    assert_string_equal(reject.value, "4");
    expect_reject("criterion", "'0' is no place in a rubric", "the first criterion");
    expect_reject("criterion", "'1.5' is no place in a rubric", "the first criterion");
    expect_reject("criterion", "'100' is no place in a rubric", "the first criterion");
}

static void columns_of_criteria_stand_beside_those_of_questions(void **state)
{
    (void)state;
    begin("candidate,rater,1.1,1.1/1,1.1/2 names it\nA,R,4,yes,perhaps\n", "1..5");
    expect_row(3);
    assert_int_equal(row.criterion, 0);
    assert_int_equal(score_record_next(&record_state, &row, &reject), SCORE_ROW);
    assert_string_equal(row.question, "1.1");
    assert_int_equal(row.criterion, 1);
    assert_int_equal(row.level, 1);
    assert_int_equal(score_record_next(&record_state, &row, &reject), SCORE_REJECT);
    assert_string_equal(reject.column, "1.1/2 names it");
    assert_string_equal(reject.value, "perhaps");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_full_record_gives_every_text, close_all),
        cmocka_unit_test_teardown(a_row_with_a_criterion_says_whether_it_is_met, close_all),
        cmocka_unit_test_teardown(a_criterion_that_is_neither_met_nor_not_met_is_rejected,
                                  close_all),
        cmocka_unit_test_teardown(columns_of_criteria_stand_beside_those_of_questions, close_all),
        cmocka_unit_test_teardown(what_the_file_does_not_give_is_empty, close_all),
        cmocka_unit_test_teardown(cells_are_trimmed_and_composed, close_all),
        cmocka_unit_test_teardown(forms_of_missing_are_missing, close_all),
        cmocka_unit_test_teardown(a_level_may_be_named_like_a_form_of_missing, close_all),
        cmocka_unit_test_teardown(what_is_not_on_the_scale_is_rejected, close_all),
        cmocka_unit_test_teardown(max_score_gives_each_row_its_scale, close_all),
        cmocka_unit_test_teardown(a_zero_makes_points_of_scores_up_to_a_maximum, close_all),
        cmocka_unit_test_teardown(the_maximum_may_stand_in_a_column_beside_each_score, close_all),
        cmocka_unit_test_teardown(a_column_of_scores_may_belong_to_the_rater_who_heads_it,
                                  close_all),
        cmocka_unit_test_teardown(a_second_interviewer_who_is_not_named_gave_no_score, close_all),
        cmocka_unit_test_teardown(a_bad_max_score_is_rejected, close_all),
        cmocka_unit_test_teardown(a_missing_score_needs_no_highest_score, close_all),
        cmocka_unit_test_teardown(
            the_declared_scale_comes_before_the_columns_and_they_before_the_bank, close_all),
        cmocka_unit_test_teardown(a_bad_date_is_rejected, close_all),
        cmocka_unit_test_teardown(a_date_is_that_of_its_own_row_whatever_stood_before, close_all),
        cmocka_unit_test_teardown(who_and_what_must_be_said, close_all),
        cmocka_unit_test_teardown(a_record_of_another_length_is_rejected, close_all),
        cmocka_unit_test_teardown(broken_text_is_rejected_where_it_is_read, close_all),
        cmocka_unit_test_teardown(names_have_a_limit_and_comments_none, close_all),
        cmocka_unit_test_teardown(each_column_of_a_wide_record_is_a_score, close_all),
        cmocka_unit_test_teardown(a_bad_cell_costs_its_own_score_only, close_all),
        cmocka_unit_test_teardown(totals_are_left_out, close_all),
        cmocka_unit_test_teardown(separators_at_the_end_of_a_line_do_no_harm, close_all),
        cmocka_unit_test_teardown(the_code_is_taken_from_the_name_of_a_question, close_all),
        cmocka_unit_test_teardown(a_submission_date_may_be_there_or_not, close_all),
        cmocka_unit_test_teardown(hostile_names_pass_as_text, close_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
