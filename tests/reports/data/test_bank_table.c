#include "reports/data/bank_table.h"

#include "reports/table/table_csv.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_bank.h"

static void a_bank_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(bank_table(&sample_bank, *state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "bank.txt");
}

static void csv_holds_prompts_and_rubrics_in_full(void **state)
{
    struct buffer text = {0};
    table_csv(bank_table(&sample_bank, *state), &text);
    assert_golden(&text, "bank.csv");
}

static void an_empty_bank_says_so(void **state)
{
    struct arena *const arena = *state;
    const struct bank bank = {.name = "empty", .version = 1};
    const struct table *const table = bank_table(&bank, arena);
    assert_int_equal(table_rows(table), 0);
    assert_string_equal(table->title, "Bank empty, version 1: 0 topics, 0 questions");
}

static void hostile_text_is_inert(void **state)
{
    const struct bank_question question = {.code = hostile_name,
                                           .prompt = hostile_name,
                                           .rubric = hostile_name,
                                           .title = hostile_name};
    const struct bank_topic topic = {hostile_name, hostile_name, false, &question, 1};
    const struct bank bank = {.name = hostile_name, .topics = &topic, .n_topics = 1};
    struct buffer text = {0};
    table_terminal(bank_table(&bank, *state), 80, &text);
    assert_inert(&text);
    assert_fits(&text, 80);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_bank_reads_well_at_80_columns),
        ARENA_TEST(csv_holds_prompts_and_rubrics_in_full),
        ARENA_TEST(an_empty_bank_says_so),
        ARENA_TEST(hostile_text_is_inert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
