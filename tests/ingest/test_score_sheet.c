#include "ingest/score_sheet.h"

#include <string.h>

#include "ingest/score_reader.h"
#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

#define HEADER                                                                                     \
    "candidate_id,candidate_name,role,stage,interview_date,interviewer,question_id,topic,score,"   \
    "min_score,max_score,comment,outcome,question_text\n"

static const struct bank_question questions[] = {
    {.code = "1.1", .prompt = "Why, and \"how\"?"},
    {.code = "1.2", .prompt = "=1+1"},
};
static const struct bank_topic topic = {
    .code = "1", .title = "Data, stores", .questions = questions, .n_questions = 2};

static void expect_sheet(const char *scale, const char *expected)
{
    const struct bank bank = {.scale = scale, .topics = &topic, .n_topics = 1};
    struct buffer sheet = {0};
    score_sheet_write(&bank, &sheet);
    assert_string_equal(sheet.data, expected);
    buffer_free(&sheet);
}

static void each_question_has_a_line(void **state)
{
    (void)state;
    expect_sheet(NULL, HEADER ",,,,,,1.1,\"Data, stores\",,,,,,\"Why, and \"\"how\"\"?\"\n"
                              ",,,,,,1.2,\"Data, stores\",,,,,,'=1+1\n");
}

static void whole_steps_fill_the_limits(void **state)
{
    (void)state;
    expect_sheet("0..5", HEADER ",,,,,,1.1,\"Data, stores\",,0,5,,,\"Why, and \"\"how\"\"?\"\n"
                                ",,,,,,1.2,\"Data, stores\",,0,5,,,'=1+1\n");
}

static void other_scales_leave_the_limits_to_the_bank(void **state)
{
    (void)state;
    static const char *const scales[] = {"No,Yes", "0..4:0.5", "..,\""};
    for (size_t i = 0; i < 3; i++)
        expect_sheet(scales[i], HEADER ",,,,,,1.1,\"Data, stores\",,,,,,\"Why, and \"\"how\"\"?\"\n"
                                       ",,,,,,1.2,\"Data, stores\",,,,,,'=1+1\n");
}

static void a_filled_sheet_can_be_read(void **state)
{
    (void)state;
    struct temporary temporary;
    struct arena run = {0};
    struct error error;
    struct score_reader *reader;
    struct score_row row;
    struct reject reject;
    size_t n;
    temporary_create(&temporary);
    const char *const path = temporary_text(
        &temporary, "sheet.csv",
        HEADER
        "7,Amélie,,,2026-10-05,Priya,1.1,\"Data, stores\",0,0,5,,,\"Why, and \"\"how\"\"?\"\n");
    const struct survey_options options = {0};
    struct source_file source;
    assert_true(source_file_open(path, NULL, &source, &error));
    assert_true(score_reader_open(&source, &options, &run, &reader, &error));
    assert_int_equal(score_reader_survey(reader)->layout.n_unread, 0);
    assert_int_equal(score_reader_next(reader, &row, &reject, &error), SCORE_ROW);
    assert_int_equal(row.level, 0);
    assert_string_equal(score_reader_scales(reader, &n)[0].name, "0..5");
    score_reader_close(reader);
    source_file_close(&source);
    arena_free(&run);
    temporary_remove(&temporary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_question_has_a_line),
        cmocka_unit_test(whole_steps_fill_the_limits),
        cmocka_unit_test(other_scales_leave_the_limits_to_the_bank),
        cmocka_unit_test(a_filled_sheet_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
