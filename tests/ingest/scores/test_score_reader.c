#include "ingest/scores/score_reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/cells/scale_notation.h"
#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

static struct temporary temporary;
static struct arena run;
static struct error error;
static struct score_reader *reader;
static struct scale scale;
static struct source_file source;

static int create(void **state)
{
    (void)state;
    temporary_create(&temporary);
    assert_true(scale_notation_parse("1..5", &run, &scale, &error));
    return 0;
}

static int clean_up(void **state)
{
    (void)state;
    score_reader_close(reader);
    reader = NULL;
    source_file_close(&source);
    temporary_remove(&temporary);
    arena_free(&run);
    return 0;
}

static bool open_text(const char *text, const struct scale *declared, const struct scale *bank)
{
    const struct survey_options options = {.scale = declared, .bank_scale = bank};
    score_reader_close(reader);
    reader = NULL;
    source_file_close(&source);
    return source_file_open(temporary_text(&temporary, "scores.csv", text), NULL, &source,
                            &error) &&
           score_reader_open(&source, &options, &run, &reader, &error);
}

static void rows_and_rejects_come_in_the_order_of_the_file(void **state)
{
    (void)state;
    struct score_row row;
    struct reject reject;
    assert_true(open_text("candidate,rater,question,score\nA,R,1,4\nA,R,2,9\n,,,\n\nA,R,3,5\" x\n"
                          "A,R,4,\n",
                          &scale, NULL));
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_string_equal(row.question, "1");
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_REJECT);
    assert_int_equal(reject.line, 3);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_REJECT);
    assert_int_equal(reject.line, 6);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_int_equal(row.level, LEVEL_MISSING);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_END);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_END);
}

static size_t count_rows(void)
{
    struct score_row row;
    struct reject reject;
    enum score_result result;
    size_t n = 0;
    while ((result = score_reader_next(reader, &row, &reject, &error)) == SCORE_ROW)
        n++;
    assert_int_equal(result, SCORE_END);
    return n;
}

static void totals_of_other_rows_are_passed_over_wherever_they_stand(void **state)
{
    (void)state;
    static const char *const files[] = {
        "A,R,Call,5\nA,R,Pitch,4\nA,R,Total,9\nB,R,Call,2\nB,R,Pitch,1\nB,R,Total,3\n",
        "B,R,Total,3\nA,R,Total,9\nA,R,Call,5\nB,R,Call,2\nA,R,Pitch,4\nB,R,Pitch,1\n",
        "A,R,Call,5\nA,R,Pitch,4\nA,R,Average,4.5\nB,R,Call,2\nB,R,Pitch,1\nB,R,Average,1.5\n"};
    struct scale points;
    assert_true(scale_notation_parse("0..10:points", &run, &points, &error));
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct arena texts = {0};
        assert_true(open_text(arena_format(&texts, "candidate,rater,question,score\n%s", files[i]),
                              &points, NULL));
        arena_free(&texts);
        assert_int_equal(count_rows(), 4);
    }
}

static void numbers_keep_the_scale_of_their_heading_where_the_given_one_has_words(void **state)
{
    (void)state;
    struct scale words;
    assert_true(scale_notation_parse("No,Maybe,Yes", &run, &words, &error));
    assert_true(open_text("Candidate,Interviewer,Demo (1-5),Plan (1-10),Again?\nA,R,4,10,Yes\n"
                          "A,S,3,2,Maybe\nB,R,,7,No\nB,S,2,5,Yes\n",
                          &words, NULL));
    assert_int_equal(count_rows(), 12);
    assert_true(scale_notation_parse("1,2,3", &run, &words, &error));
    assert_true(open_text("Candidate,Interviewer,Demo (1-3),Again?\nA,R,3,2\nA,S,2,1\nB,R,1,3\n",
                          &words, NULL));
    struct score_row row;
    struct reject reject;
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_int_equal(row.scale, 0);
    assert_int_equal(row.level, 2);
}

static void rows_called_overall_that_sum_up_nothing_are_scores(void **state)
{
    (void)state;
    assert_true(open_text("candidate,rater,question,score\nA,R,Call,5\nA,R,Pitch,4\n"
                          "A,R,Overall,3\nB,R,Call,2\nB,R,Pitch,1\nB,R,Overall,4\n",
                          &scale, NULL));
    assert_int_equal(count_rows(), 6);
}

static void the_header_says_what_is_read(void **state)
{
    (void)state;
    size_t n;
    assert_true(open_text("candidate_id,rater,question,score,Mood\n", &scale, NULL));
    const struct layout *const layout = &score_reader_survey(reader)->layout;
    assert_true(layout->has_candidate_id);
    assert_string_equal(layout->unread[0], "Mood");
    assert_int_equal(layout->n_unread, 1);
    assert_string_equal(score_reader_scales(reader, &n)[0].name, "1..5");
    assert_int_equal(n, 1);
}

static void the_scale_may_come_from_the_bank(void **state)
{
    (void)state;
    size_t n;
    assert_true(open_text("candidate,rater,question,score\n", NULL, &scale));
    assert_string_equal(score_reader_scales(reader, &n)[0].name, "1..5");
    assert_int_equal(n, 1);
    assert_true(open_text("candidate,rater,question,score,max_score\n", NULL, &scale));
    score_reader_scales(reader, &n);
    assert_int_equal(n, 0);
}

static void without_a_scale_a_file_is_refused(void **state)
{
    (void)state;
    assert_false(open_text("candidate,rater,question,score\nA,R,1,4\n", NULL, NULL));
    assert_non_null(strstr(error.message, "scale"));
    assert_non_null(strstr(error.hint, "--scale 1..5"));
    assert_string_equal(error.source, temporary.path);
    assert_int_equal(error.code, ERROR_FAILED);
}

static void an_unreadable_header_names_file_and_line(void **state)
{
    (void)state;
    assert_false(open_text("\n\ncandidate,note\n", &scale, NULL));
    assert_string_equal(error.source, temporary.path);
    assert_int_equal(error.line, 3);
    assert_false(open_text("\"candidate,rater,question,score\n", &scale, NULL));
    assert_non_null(strstr(error.message, "the header cannot be read"));
    assert_false(open_text("", &scale, NULL));
    assert_non_null(strstr(error.message, "empty"));
}

static void points_lie_anywhere_between_the_ends_of_their_scale(void **state)
{
    (void)state;
    struct score_row row;
    struct reject reject;
    size_t n;
    assert_true(open_text("Candidate,Question 1: 1.1 Types (50 points),1.2 More (75 points)\n"
                          "A,31.54,75\nB,50.5,\n",
                          NULL, NULL));
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_string_equal(row.interviewer, "(auto)");
    assert_string_equal(row.question_title, "Types");
    assert_int_equal(row.level, LEVEL_POINTS);
    assert_near(row.points, 31.54, 1e-12);
    assert_string_equal(score_reader_scales(reader, &n)[row.scale].name, "0..50:points");
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_int_equal(row.level, LEVEL_POINTS);
    assert_near(row.points, 75, 1e-12);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_REJECT);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_int_equal(row.level, LEVEL_MISSING);
}

/* The next row's score, as the name of its scale and its level from 0. */
static void assert_next(const char *scale_name, int level)
{
    struct score_row row;
    struct reject reject;
    size_t n;
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_string_equal(score_reader_scales(reader, &n)[row.scale].name, scale_name);
    assert_int_equal(row.level, level);
}

static void workable_names_the_scale_of_each_grade_and_counts_from_zero(void **state)
{
    (void)state;
    struct score_row row;
    struct reject reject;
    assert_true(open_text("candidate,member_id,question,scale,grade\n"
                          "A,R,1,thumbs,2\nA,R,2,Stars,0\nA,R,3,numbers,9\nA,R,4,stars,5\n",
                          NULL, NULL));
    assert_next("Negative,Positive,Definite", 2);
    assert_next("1..5", 0);
    assert_next("1..10", 9);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_REJECT);
    assert_int_equal(reject.line, 5);
}

static void a_row_may_spell_its_scale_out(void **state)
{
    (void)state;
    assert_true(open_text("candidate,rater,question,score,scale\nA,R,1,4,1..4\nA,R,2,4,1..5\n"
                          "A,R,3,Yes,\"No,Yes\"\n",
                          NULL, NULL));
    assert_next("1..4", 3);
    assert_next("1..5", 3);
    assert_next("No,Yes", 1);
}

static void the_scale_that_the_user_names_comes_before_that_of_the_row(void **state)
{
    (void)state;
    assert_true(open_text("candidate,rater,question,score,scale\nA,R,1,4,1..4\n", &scale, NULL));
    assert_next("1..5", 3);
}

static void a_scale_column_that_names_no_scales_is_not_read(void **state)
{
    (void)state;
    assert_true(open_text("candidate,rater,question,score,scale\nA,R,1,4,Technical\n"
                          "A,R,2,4,1..5\n",
                          &scale, NULL));
    assert_int_equal(score_reader_survey(reader)->layout.field[COLUMN_SCALE], SIZE_MAX);
    assert_next("1..5", 3);
}

/* What the reader makes of lines behind a bad one. */
static void expect_one_reject(const char *text, size_t n_rows, size_t line, const char *reason)
{
    struct score_row row;
    struct reject reject;
    enum score_result result;
    size_t n = 0;
    assert_true(open_text(text, &scale, NULL));
    while ((result = score_reader_next(reader, &row, &reject, &error)) != SCORE_END) {
        n += result == SCORE_ROW;
        if (result == SCORE_ROW)
            continue;
        assert_int_equal(reject.line, line);
        assert_non_null(strstr(reject.reason, reason));
        assert_true(*reject.hint);
    }
    assert_int_equal(n, n_rows);
}

static void a_quote_that_never_closes_costs_one_row_of_a_large_file(void **state)
{
    (void)state;
    struct buffer text = {0};
    size_t n = 0;
    buffer_add(&text, "candidate,rater,question,score\nA,\"R,1,4\n");
    for (; text.length < CSV_MAX_RECORD + 1000; n++)
        buffer_format(&text, "Candidate %zu with a long name,A rater,%zu,4\n", n / 10, n % 10);
    expect_one_reject(text.data, n, 2, "it is longer than 16 MiB; perhaps a quote");
    buffer_free(&text);
}

static void a_field_of_16_mib_costs_one_row(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_add(&text, "candidate,rater,question,score\nA,R,1,4\nA,R,2,");
    char *const field = calloc(1, CSV_MAX_RECORD + 1);
    assert_non_null(field);
    memset(field, 'x', CSV_MAX_RECORD);
    buffer_add(&text, field);
    buffer_add(&text, "\nA,R,3,4\n");
    expect_one_reject(text.data, 2, 3, "it is longer than 16 MiB");
    free(field);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(rows_and_rejects_come_in_the_order_of_the_file, create,
                                        clean_up),
        cmocka_unit_test_setup_teardown(totals_of_other_rows_are_passed_over_wherever_they_stand,
                                        create, clean_up),
        cmocka_unit_test_setup_teardown(
            numbers_keep_the_scale_of_their_heading_where_the_given_one_has_words, create,
            clean_up),
        cmocka_unit_test_setup_teardown(rows_called_overall_that_sum_up_nothing_are_scores, create,
                                        clean_up),
        cmocka_unit_test_setup_teardown(the_header_says_what_is_read, create, clean_up),
        cmocka_unit_test_setup_teardown(the_scale_may_come_from_the_bank, create, clean_up),
        cmocka_unit_test_setup_teardown(without_a_scale_a_file_is_refused, create, clean_up),
        cmocka_unit_test_setup_teardown(an_unreadable_header_names_file_and_line, create, clean_up),
        cmocka_unit_test_setup_teardown(points_lie_anywhere_between_the_ends_of_their_scale, create,
                                        clean_up),
        cmocka_unit_test_setup_teardown(workable_names_the_scale_of_each_grade_and_counts_from_zero,
                                        create, clean_up),
        cmocka_unit_test_setup_teardown(a_row_may_spell_its_scale_out, create, clean_up),
        cmocka_unit_test_setup_teardown(the_scale_that_the_user_names_comes_before_that_of_the_row,
                                        create, clean_up),
        cmocka_unit_test_setup_teardown(a_scale_column_that_names_no_scales_is_not_read, create,
                                        clean_up),
        cmocka_unit_test_setup_teardown(a_quote_that_never_closes_costs_one_row_of_a_large_file,
                                        create, clean_up),
        cmocka_unit_test_setup_teardown(a_field_of_16_mib_costs_one_row, create, clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
