#include "reports/data/import_table.h"

#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const char digest[] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

static struct import_entry entry_of(const char *file, const char *undone_at)
{
    return (struct import_entry){.record = {.number = 3,
                                            .file = file,
                                            .sha256 = digest,
                                            .loaded_at = "2026-05-01T10:00:00Z",
                                            .rows = 1412,
                                            .accepted = 1390,
                                            .changed = 3,
                                            .unchanged = 5,
                                            .missing = 12,
                                            .rejected = 2},
                                 .mapping = digest,
                                 .undone_at = undone_at};
}

static void an_import_is_a_row_that_says_whether_it_is_undone(void **state)
{
    const struct import_entry entries[] = {entry_of("a.csv", NULL),
                                           entry_of("b.csv", "2026-05-02T10:00:00Z")};
    const struct table *const table = import_table(entries, 2, NULL, *state);
    assert_string_equal(table->title, "2 imports, 1 of them undone");
    assert_string_equal(table_cell(table, 0, 0), "3");
    assert_string_equal(table_cell(table, 1, 0), "3 undone");
    assert_string_equal(table_cell(table, 0, 4), "1382");
}

static void csv_has_every_fact(void **state)
{
    const struct import_entry entry = entry_of("a.csv", NULL);
    struct buffer text = {0};
    table_csv(import_table(&entry, 1, NULL, *state), &text);
    assert_non_null(
        strstr(text.data, "3,2026-05-01T10:00:00Z,a.csv,1412,1390,1382,3,5,12,2,,9f86"));
    buffer_free(&text);
}

static void one_import_has_its_rejects_and_what_undoing_it_would_do(void **state)
{
    const struct import_entry entry = entry_of("a.csv", NULL);
    const struct undo_record undo = {.number = 3, .removed = 7};
    const struct import_reject reject = {7, "score", "x", "no score"};
    const struct reject_reason reason = {"score", "no score", 2, 7};
    const struct import_rejects rejects = {&reject, &reason, 1, 1};
    const struct table *const table = import_table_facts(&entry, &undo, &rejects, *state);
    assert_string_equal(table->notes[1], "What `assay undo 3` would do: scores: 7 removed");
    assert_string_equal(table_cell(table->next, 0, 3), "no score");
    assert_string_equal(table->next->next->notes[0], "The first 1 of 2; the others were not kept.");
}

static void hostile_text_is_inert(void **state)
{
    const struct import_entry entry = entry_of(hostile_name, NULL);
    const struct import_reject reject = {7, hostile_name, hostile_name, hostile_name};
    const struct reject_reason reason = {hostile_name, hostile_name, 2, 7};
    const struct import_rejects rejects = {&reject, &reason, 1, 1};
    struct buffer text = {0};
    table_terminal(import_table(&entry, 1, NULL, *state), 80, &text);
    table_terminal(import_table_facts(&entry, NULL, &rejects, *state), 80, &text);
    assert_inert(&text);
    assert_fits(&text, 80);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(an_import_is_a_row_that_says_whether_it_is_undone),
        ARENA_TEST(csv_has_every_fact),
        ARENA_TEST(one_import_has_its_rejects_and_what_undoing_it_would_do),
        ARENA_TEST(hostile_text_is_inert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
