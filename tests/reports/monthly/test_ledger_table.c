#include "reports/monthly/ledger_table.h"

#include <jansson.h>
#include <string.h>

#include "reports/model/ledger.h"
#include "reports/monthly/news.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

enum { HANDLE, FINDING, STATE, NEWS, SINCE, NOTED };

static const struct finding_note note = {.about = "question",
                                         .bank = "",
                                         .name = "3.2",
                                         .other = "",
                                         .kind = "too_hard",
                                         .note = "reworded",
                                         .until = INT32_MAX,
                                         .wording = 9};

static struct sample *noted(void **state)
{
    static const struct ledger ledger = {.notes = &note, .n = 1, .bank = ""};
    struct sample *const sample = sample_report(*state);
    sample->report.ledger = &ledger;
    sample->report.reported.last = 20757;
    return sample;
}

static void open_findings_come_before_known_ones_and_watches_last(void **state)
{
    static const char *const order[] = {"open", "known", "to watch"};
    const struct table *const table = ledger_table(&noted(state)->report, *state);
    size_t at = 0, seen[3] = {0};
    for (size_t row = 0; row < table_rows(table); row++) {
        while (at < 2 && strcmp(table_cell(table, row, STATE), order[at]) != 0)
            at++;
        assert_string_equal(table_cell(table, row, STATE), order[at]);
        seen[at]++;
    }
    assert_true(seen[0] > 0 && seen[2] > 0);
    assert_int_equal(seen[1], 1);
}

static void a_known_finding_has_what_was_noted(void **state)
{
    const struct table *const table = ledger_table(&noted(state)->report, *state);
    size_t row = 0;
    while (strcmp(table_cell(table, row, STATE), "known") != 0)
        row++;
    assert_string_equal(table_cell(table, row, HANDLE), "3.2 too-hard");
    assert_string_equal(table_cell(table, row, NOTED), "reworded");
    assert_string_equal(table->notes[0], "`3.2 too-hard` is known: reworded.");
}

static void what_is_gone_stands_with_its_handle(void **state)
{
    struct sample *const sample = noted(state);
    struct news news = {.arena = *state};
    sample->report.filter.to_day = 20726;
    news_look(&news, &sample->report);
    struct question_result *const hard = &sample->result.questions.questions[5];
    assert_int_equal(hard->findings[0].strength, STRENGTH_CLEAR);
    hard->n_findings = 0;
    hard->difficulty = (struct estimate){
        .value = 0.5, .lower = 0.45, .upper = 0.55, .n = 80, .status = ESTIMATE_OK};
    sample->report.filter.to_day = 20757;
    news_look(&news, &sample->report);
    sample->report.news = &news;
    const struct table *const table = ledger_table(&sample->report, *state);
    size_t n = 0;
    for (size_t row = 0; row < table_rows(table); row++)
        if (strcmp(table_cell(table, row, STATE), "over") == 0) {
            assert_string_equal(table_cell(table, row, NEWS), "gone");
            assert_string_equal(table_cell(table, row, HANDLE), "3.2 too-hard");
            n++;
        }
    assert_int_equal(n, 1);
}

static void json_says_by_what_a_finding_is_known(void **state)
{
    struct buffer text = {0};
    ledger_table_json(&noted(state)->report, &text);
    json_t *const document = json_loadb(text.data, text.length, 0, NULL);
    const json_t *const findings = json_object_get(document, "findings");
    size_t n_known = 0, i;
    const json_t *finding;
    json_array_foreach (findings, i, finding) {
        const json_t *const known = json_object_get(finding, "known");
        assert_non_null(json_object_get(finding, "kind"));
        if (json_is_null(known))
            continue;
        n_known++;
        assert_string_equal(json_string_value(json_object_get(known, "note")), "reworded");
        assert_true(json_is_null(json_object_get(known, "until")));
        assert_string_equal(json_string_value(json_object_get(finding, "id")), "3.2 too-hard");
    }
    assert_int_equal(n_known, 1);
    json_decref(document);
    buffer_free(&text);
}

static void nothing_found_gives_an_empty_ledger(void **state)
{
    const struct table *const table = ledger_table(&empty_report(*state)->report, *state);
    assert_int_equal(table_rows(table), 0);
    assert_string_equal(table->title, "No clear finding is open.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(open_findings_come_before_known_ones_and_watches_last),
        ARENA_TEST(a_known_finding_has_what_was_noted),
        ARENA_TEST(what_is_gone_stands_with_its_handle),
        ARENA_TEST(json_says_by_what_a_finding_is_known),
        ARENA_TEST(nothing_found_gives_an_empty_ledger),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
