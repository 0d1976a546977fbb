#include "reports/rubrics/rubric_record.h"

#include <stdlib.h>
#include <string.h>

#include "reports/questions/questions_json.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    questions_json(&sample->report, &text);
    return json_checked(&text);
}

static void levels_and_confusions_are_told(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_string_equal(json_string_value(json_at(document, "questions.8.confusions.2.a")), "3");
    assert_string_equal(json_string_value(json_at(document, "questions.8.confusions.2.b")), "4");
    assert_string_equal(json_string_value(json_at(document, "questions.8.confusions.2.confused")),
                        "clear");
    assert_true(json_is_null(json_at(document, "questions.8.confusions.1.confused")));
    assert_int_equal(json_integer_value(json_at(document, "questions.8.confusions.2.apart")), 24);
    assert_string_equal(
        json_string_value(json_at(document, "questions.11.confusions.0.told_apart.status")),
        "too_few");
    assert_string_equal(json_string_value(json_at(document, "questions.0.levels.4.share.status")),
                        "ok");
    assert_string_equal(
        json_string_value(json_at(document, "questions.0.levels.4.agreement.status")), "ok");
    assert_string_equal(json_string_value(json_at(document, "questions.0.floor.status")), "ok");
    assert_non_null(strstr(json_string_value(json_at(document, "questions.8.rubric_use.1")),
                           "Interviewers confuse 3 and 4"));
    json_decref(document);
}

static void without_pairs_of_scores_the_lists_are_empty(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.confusions = NULL;
    json_t *const document = document_of(sample);
    assert_int_equal(json_array_size(json_at(document, "questions.8.confusions")), 0);
    json_decref(document);
}

enum { QUESTION, SCALE, LEVEL, VALUE, COUNT, SHARE };

static void shares_of_a_question_add_up(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = rubric_record_table(&sample->report, *state);
    double share = 0;
    size_t count = 0;
    for (size_t row = 0; row < table_rows(table); row++)
        if (strcmp(table_cell(table, row, QUESTION), sample->questions[0].code) == 0) {
            count += strtoul(table_cell(table, row, COUNT), NULL, 10);
            share += strtod(table_cell(table, row, SHARE), NULL);
        }
    assert_int_equal(count, sample->result.questions.questions[0].n_ratings);
    assert_near(share, 1, 1e-12);
}

static void every_level_of_the_scale_has_a_row(void **state)
{
    const struct table *const table = rubric_record_table(&sample_report(*state)->report, *state);
    assert_int_equal(table_rows(table), 5 * SAMPLE_QUESTIONS);
    for (size_t level = 0; level < 5; level++) {
        assert_string_equal(table_cell(table, level, SCALE), "1..5");
        assert_int_equal(strtol(table_cell(table, level, LEVEL), NULL, 10), (long)level + 1);
        assert_int_equal(strtol(table_cell(table, level, VALUE), NULL, 10), (long)level + 1);
    }
}

static void no_question_gives_no_row(void **state)
{
    assert_int_equal(table_rows(rubric_record_table(&empty_report(*state)->report, *state)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(levels_and_confusions_are_told),
        ARENA_TEST(without_pairs_of_scores_the_lists_are_empty),
        ARENA_TEST(shares_of_a_question_add_up),
        ARENA_TEST(every_level_of_the_scale_has_a_row),
        ARENA_TEST(no_question_gives_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
