#include "reports/table/table.h"

#include <math.h>
#include <stdlib.h>

#include "tests/support/reports/arena_fixture.h"

static const struct table_column columns[] = {{"name", TABLE_LEFT, false},
                                              {"count", TABLE_RIGHT, true}};

static void a_new_table_is_empty(void **state)
{
    const struct table *const table = table_create(*state, columns, 2);
    assert_int_equal(table_rows(table), 0);
    assert_int_equal(table->n_notes, 0);
    assert_null(table->title);
    assert_null(table->next);
}

static void a_table_without_columns_has_no_rows(void **state)
{
    assert_int_equal(table_rows(table_create(*state, columns, 0)), 0);
}

static void cells_fill_rows_in_order(void **state)
{
    struct table *const table = table_create(*state, columns, 2);
    for (size_t i = 0; i < 500; i++) {
        table_add(table, i % 2 ? "odd" : NULL);
        table_add_count(table, i);
    }
    assert_int_equal(table_rows(table), 500);
    assert_null(table_cell(table, 0, 0));
    assert_string_equal(table_cell(table, 499, 0), "odd");
    assert_string_equal(table_cell(table, 499, 1), "499");
}

static void numbers_read_back_as_they_were(void **state)
{
    const double numbers[] = {1.0 / 3, -0.1, 1e-300, 0, 123456789.125};
    struct table *const table = table_create(*state, columns, 1);
    for (size_t i = 0; i < 5; i++) {
        table_add_number(table, numbers[i]);
        assert_true(strtod(table_cell(table, i, 0), NULL) == numbers[i]);
    }
}

static void a_number_that_is_not_finite_is_no_value(void **state)
{
    struct table *const table = table_create(*state, columns, 1);
    table_add_number(table, NAN);
    table_add_number(table, INFINITY);
    assert_null(table_cell(table, 0, 0));
    assert_null(table_cell(table, 1, 0));
}

static void notes_keep_their_order(void **state)
{
    struct table *const table = table_create(*state, columns, 2);
    table_note(table, "first");
    table_note(table, "second");
    assert_int_equal(table->n_notes, 2);
    assert_string_equal(table->notes[1], "second");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_new_table_is_empty),
        ARENA_TEST(a_table_without_columns_has_no_rows),
        ARENA_TEST(cells_fill_rows_in_order),
        ARENA_TEST(numbers_read_back_as_they_were),
        ARENA_TEST(a_number_that_is_not_finite_is_no_value),
        ARENA_TEST(notes_keep_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
