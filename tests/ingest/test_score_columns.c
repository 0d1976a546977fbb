#include "ingest/score_columns.h"

#include <stdio.h>
#include <string.h>

#include "tests/support/near.h"

static struct arena arena;
static struct error error;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static bool map_bytes(const char *header, size_t length, struct score_columns *ret)
{
    FILE *const file = fmemopen((void *)(uintptr_t)header, length, "rb");
    struct csv_reader *const reader = csv_reader_create(file, NULL, ',');
    struct csv_record record;
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
    assert_null(record.fault);
    const bool done = score_columns_map(&record, &arena, ret, &error);
    csv_reader_free(reader);
    fclose(file);
    return done;
}

static bool map(const char *header, struct score_columns *ret)
{
    return map_bytes(header, strlen(header), ret);
}

static void names_match_whatever_their_spelling(void **state)
{
    (void)state;
    struct score_columns columns;
    assert_true(map("Candidate ID,Interviewer,QUESTION-ID, score ,\"Max\xC2\xA0Score\"", &columns));
    assert_int_equal(columns.n_fields, 5);
    assert_int_equal(columns.field[COLUMN_CANDIDATE], 0);
    assert_int_equal(columns.field[COLUMN_INTERVIEWER], 1);
    assert_int_equal(columns.field[COLUMN_QUESTION], 2);
    assert_int_equal(columns.field[COLUMN_SCORE], 3);
    assert_int_equal(columns.field[COLUMN_MAX_SCORE], 4);
    assert_int_equal(columns.field[COLUMN_ROLE], SIZE_MAX);
    assert_string_equal(columns.name[COLUMN_QUESTION], "QUESTION-ID");
    assert_true(columns.has_candidate_id);
}

static void candidate_and_rater_will_do(void **state)
{
    (void)state;
    struct score_columns columns;
    assert_true(map("candidate,question,topic,rater,score", &columns));
    assert_int_equal(columns.field[COLUMN_CANDIDATE], 0);
    assert_int_equal(columns.field[COLUMN_INTERVIEWER], 3);
    assert_false(columns.has_candidate_id);
    assert_int_equal(columns.n_unknown, 0);
}

static void ids_come_before_names(void **state)
{
    (void)state;
    struct score_columns columns;
    assert_true(map("candidate,candidate_id,question,question_id,rater,score", &columns));
    assert_int_equal(columns.field[COLUMN_CANDIDATE], 1);
    assert_int_equal(columns.field[COLUMN_CANDIDATE_NAME], 0);
    assert_int_equal(columns.field[COLUMN_QUESTION], 3);
    assert_int_equal(columns.n_unknown, 1);
    assert_string_equal(columns.unknown[0], "question");
    assert_true(map("candidate_name,candidate,candidate_id,question,rater,score", &columns));
    assert_int_equal(columns.field[COLUMN_CANDIDATE_NAME], 0);
    assert_string_equal(columns.unknown[0], "candidate");
}

static void unknown_columns_are_listed_harmlessly(void **state)
{
    (void)state;
    struct score_columns columns;
    assert_true(map("candidate,rater,question,score,Comments,,Comments,\"a\x1b[2J\nb\"", &columns));
    assert_int_equal(columns.n_unknown, 3);
    assert_string_equal(columns.unknown[0], "Comments");
    assert_string_equal(columns.unknown[2], "a\xEF\xBF\xBD[2J b");
}

static void a_missing_column_is_named_with_those_found(void **state)
{
    (void)state;
    struct score_columns columns = {.n_fields = 77};
    assert_false(map("applicationId,candidate,note", &columns));
    assert_string_equal(error.message, "columns are missing: looked for interviewer or rater, "
                                       "question_id or question, score; found 'applicationId', "
                                       "'candidate', 'note'");
    assert_true(*error.hint);
    assert_int_equal(columns.n_fields, 77);
}

static void another_separator_is_pointed_out(void **state)
{
    (void)state;
    struct score_columns columns;
    assert_false(map("candidate;rater;question;score", &columns));
    assert_non_null(strstr(error.hint, "separated by commas"));
}

static void one_thing_in_two_columns_is_refused(void **state)
{
    (void)state;
    struct score_columns columns;
    assert_false(map("candidate,rater,question,score,Score", &columns));
    assert_string_equal(error.message,
                        "two columns give the same: 'score' (column 4) and 'Score' (column 5)");
    assert_false(map("candidate,rater,interviewer,question,score", &columns));
    assert_false(map("candidate,candidate,rater,question,score", &columns));
}

static void a_header_in_another_encoding_is_refused(void **state)
{
    (void)state;
    struct score_columns columns;
    assert_false(map("candidate,rater,question,score,\xD8", &columns));
    assert_non_null(strstr(error.message, "not UTF-8"));
    assert_non_null(strstr(error.hint, "CSV UTF-8"));
    static const char utf16[] = "\xFF\xFE"
                                "c\0a\0n\0,\0s\0";
    assert_false(map_bytes(utf16, sizeof utf16 - 1, &columns));
    assert_non_null(strstr(error.message, "not UTF-8"));
}

static void a_header_of_many_names_fits_the_message(void **state)
{
    (void)state;
    struct score_columns columns;
    char header[2000] = "";
    for (int i = 0; i < 190; i++)
        snprintf(header + strlen(header), 11, "column%03d,", i);
    assert_false(map(header, &columns));
    assert_non_null(strstr(error.message, "found 'column000'"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(names_match_whatever_their_spelling, free_arena),
        cmocka_unit_test_teardown(candidate_and_rater_will_do, free_arena),
        cmocka_unit_test_teardown(ids_come_before_names, free_arena),
        cmocka_unit_test_teardown(unknown_columns_are_listed_harmlessly, free_arena),
        cmocka_unit_test_teardown(a_missing_column_is_named_with_those_found, free_arena),
        cmocka_unit_test_teardown(another_separator_is_pointed_out, free_arena),
        cmocka_unit_test_teardown(one_thing_in_two_columns_is_refused, free_arena),
        cmocka_unit_test_teardown(a_header_in_another_encoding_is_refused, free_arena),
        cmocka_unit_test_teardown(a_header_of_many_names_fits_the_message, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
