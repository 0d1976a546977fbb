#include "sql/imports/import_ledger.h"

#include <string.h>

#include "sql/imports/import_undo.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"

static void load_one(const char *sha)
{
    const struct score_row row = {
        .candidate = "a", .interviewer = "Ann", .question = "1", .level = 1, .day = 5};
    load(connection, &(struct load){.sha256 = sha, .rows = &row, .n = 1});
}

static void every_import_is_listed_undone_or_not(void **state)
{
    (void)state;
    struct import_entry *entries;
    struct undo_record undo;
    struct error error;
    size_t n;
    load_one("first");
    load_one("second");
    assert_true(import_undo(connection, 1, false, &undo, &error));
    assert_true(import_ledger_fetch(connection, &arena, &entries, &n, &error));
    assert_int_equal(n, 2);
    assert_string_equal(entries[0].record.sha256, "first");
    assert_non_null(entries[0].undone_at);
    assert_int_equal(entries[1].record.unchanged, 1);
    assert_null(entries[1].undone_at);
}

static void a_number_that_no_import_has_is_an_error(void **state)
{
    (void)state;
    struct import_entry entry;
    struct error error;
    assert_false(import_ledger_get(connection, 1, &arena, &entry, &error));
    assert_string_equal(error.message, "there is no import 1");
}

static void rejects_come_with_the_most_frequent_reasons(void **state)
{
    (void)state;
    struct import_rejects rejects;
    struct error error;
    load_one("first");
    run_statement(connection, "INSERT INTO assay.import_reject VALUES (1, 1, 5, 'c', 'x', 'rare'), "
                              "(1, 2, 6, 'c', 'y', 'usual'), (1, 3, 8, 'c', 'z', 'usual')");
    assert_true(import_ledger_rejects(connection, 1, &arena, &rejects, &error));
    assert_int_equal(rejects.n, 3);
    assert_string_equal(rejects.rejects[2].value, "z");
    assert_int_equal(rejects.n_reasons, 2);
    assert_string_equal(rejects.reasons[0].reason, "usual");
    assert_int_equal(rejects.reasons[0].n, 2);
    assert_int_equal(rejects.reasons[0].first_line, 6);
}

#define LEDGER_TEST(name) cmocka_unit_test_setup_teardown(name, open_empty_database, close_database)

int main(void)
{
    const struct CMUnitTest tests[] = {
        LEDGER_TEST(every_import_is_listed_undone_or_not),
        LEDGER_TEST(a_number_that_no_import_has_is_an_error),
        LEDGER_TEST(rejects_come_with_the_most_frequent_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
