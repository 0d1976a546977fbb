#include "ingest/banks/score_sheet.h"

#include <string.h>

#include "ingest/scores/score_reader.h"
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
    struct arena arena = {0};
    const struct score_form form = score_sheet(&bank, &arena);
    score_sheet_write(&form, &sheet);
    arena_free(&arena);
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

static const struct criterion criteria[] = {{"names it, and why", true}, {"draws it (1-5)", false}};

/* Every heading is read back as the question or criterion that it stands for. */
static void with_criteria_there_is_a_column_for_each(void **state)
{
    (void)state;
    const struct bank_question asked[] = {
        {.code = "1.1", .title = "Cache", .criteria = criteria, .n_criteria = 2},
        {.code = "B2", .title = ""}};
    const struct bank_topic one = {.code = "1", .questions = asked, .n_questions = 2};
    const struct bank bank = {.scale = "1..3", .topics = &one, .n_topics = 1};
    struct arena arena = {0};
    struct buffer sheet = {0};
    struct score_form form;
    struct error error;
    assert_true(score_sheet_criteria(&bank, &arena, &form, &error));
    score_sheet_write(&form, &sheet);
    assert_string_equal(sheet.data,
                        "candidate_id,candidate_name,role,stage,interview_date,interviewer,"
                        "1.1 Cache,\"1.1/1 names it, and why\",1.1/2 draws it (1-5),B2\n");
    assert_int_equal(form.columns[6].n_choices, 3);
    assert_string_equal(form.columns[7].choices[0], "yes");
    assert_true(form.columns[8].secondary && form.columns[8].group == form.columns[6].group);
    assert_int_not_equal(form.columns[9].group, form.columns[6].group);
    buffer_free(&sheet);
    arena_free(&arena);
}

static void a_code_that_no_column_could_have_is_refused(void **state)
{
    (void)state;
    const struct bank_question asked = {.code = "Design-A2", .title = "Cache"};
    const struct bank_topic one = {.code = "1", .questions = &asked, .n_questions = 1};
    const struct bank bank = {.topics = &one, .n_topics = 1};
    struct arena arena = {0};
    struct score_form form;
    struct error error;
    assert_false(score_sheet_criteria(&bank, &arena, &form, &error));
    assert_string_equal(error.message, "the code 'Design-A2' cannot head a column");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_question_has_a_line),
        cmocka_unit_test(whole_steps_fill_the_limits),
        cmocka_unit_test(other_scales_leave_the_limits_to_the_bank),
        cmocka_unit_test(a_filled_sheet_can_be_read),
        cmocka_unit_test(with_criteria_there_is_a_column_for_each),
        cmocka_unit_test(a_code_that_no_column_could_have_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
