#include "reports/monthly/report_json.h"

#include <string.h>

#include "reports/monthly/report_tables.h"
#include "reports/questions/questions_json.h"
#include "reports/table/table_estimate.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static void parts_are_as_their_commands_print_them(void **state)
{
    const struct report *const report = &sample_report(*state)->report;
    struct buffer whole = {0}, alone = {0};
    report_json(report, &whole);
    questions_json(report, &alone);
    json_t *const document = json_checked(&whole), *const questions = json_checked(&alone);
    assert_true(
        json_equal(json_at(document, "questions.questions"), json_at(questions, "questions")));
    assert_true(json_equal(json_at(document, "counts"), json_at(questions, "counts")));
    assert_null(json_object_get(json_at(document, "questions"), "assay"));
    json_decref(document);
    json_decref(questions);
}

static void every_table_has_a_part(void **state)
{
    const struct sample *const samples[] = {sample_report(*state), hostile_report(*state),
                                            empty_report(*state), too_few_report(*state)};
    for (size_t s = 0; s < sizeof samples / sizeof *samples; s++) {
        struct buffer text = {0};
        report_json(&samples[s]->report, &text);
        assert_inert(&text);
        json_t *const document = json_checked(&text);
        for (size_t i = 0; i < n_report_tables; i++)
            assert_true(json_object_get(document, report_tables[i].id) ||
                        !report_tables_data(&report_tables[i], &samples[s]->report, *state));
        json_decref(document);
    }
}

static void rows_keep_numbers_texts_and_gaps_apart(void **state)
{
    static const struct table_column columns[] = {
        TABLE_TEXT_COLUMN("name"), TABLE_NUMBER_COLUMN("whole"), TABLE_NUMBER_COLUMN("real")};
    struct table *const table = table_create(*state, columns, 3);
    table_add(table, "12");
    table_add_count(table, 12);
    table_add_number(table, 0.1);
    table_add(table, NULL);
    table_add(table, NULL);
    table_add_number(table, -5e-324);
    struct buffer text = {0};
    report_json_table(table, &text);
    json_t *const rows = json_loadb(text.data, text.length, 0, NULL);
    buffer_free(&text);
    assert_int_equal(json_array_size(rows), 2);
    const json_t *const first = json_array_get(rows, 0), *const second = json_array_get(rows, 1);
    assert_string_equal(json_string_value(json_object_get(first, "name")), "12");
    assert_int_equal(json_integer_value(json_object_get(first, "whole")), 12);
    assert_true(json_real_value(json_object_get(first, "real")) == 0.1);
    assert_true(json_is_null(json_object_get(second, "name")));
    assert_true(json_is_null(json_object_get(second, "whole")));
    assert_true(json_real_value(json_object_get(second, "real")) == -5e-324);
    json_decref(rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(parts_are_as_their_commands_print_them),
        ARENA_TEST(every_table_has_a_part),
        ARENA_TEST(rows_keep_numbers_texts_and_gaps_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
