#include "reports/table/record.h"

#include <math.h>

#include "reports/table/json.h"
#include "reports/table/table_csv.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/json_contract.h"

struct inner {
    size_t n;
    double mean;
    struct estimate share;
};

struct row {
    const char *name, *state;
    int64_t number;
    int year;
    bool visible;
    const struct estimate *trend;
    const struct inner *inner;
};

static json_t *state_part(const void *row)
{
    const char *const state = ((const struct row *)row)->state;
    return state ? json_text(state) : NULL;
}

#define HERE(member) RECORD_HERE(struct row, member)
#define AT(member) RECORD_AT(struct row, inner, member)

static const struct field fields[] = {
    {"name", HERE(name)},
    {"late", AT(mean), .rank = 1},
    {"n", AT(n), .column = "n_answers"},
    {"share", AT(share), .line = 1},
    {"trend", HERE(trend)},
    {"visible", HERE(visible)},
    {"import", HERE(number), .in = FIELD_IN_JSON, .group = "file"},
    {"year", HERE(year), .in = FIELD_IN_CELLS},
    {"state", .part = state_part, .optional = true},
};
static const struct record record = RECORD(fields);

static const struct field other_fields[] = {
    {"first", HERE(number)},
    {"last", HERE(year), .rank = 2},
};
static const struct record other_record = RECORD_BESIDE(other_fields, &record);

static const struct inner inner = {
    .n = 12, .mean = 0.1, .share = {ESTIMATE_OK, 0.5, 0.1, 0.3, 0.7, 20, NULL}};
static const struct row whole = {.name = "a, b",
                                 .state = "sound",
                                 .number = 3000000000,
                                 .year = 2026,
                                 .visible = true,
                                 .trend = &inner.share,
                                 .inner = &inner};

static void assert_csv(const struct table *table, const char *expected)
{
    struct buffer text = {0};
    table_csv(table, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

static void columns_stand_by_rank_and_then_as_listed(void **state)
{
    struct table *const table = record_table(&record, *state);
    record_add(&record, &whole, table);
    assert_csv(table, "name,n_answers,share,share_se,share_lower,share_upper,share_n,share_status,"
                      "trend,trend_se,trend_lower,trend_upper,trend_n,trend_status,"
                      "visible,year,late\r\n"
                      "\"a, b\",12,0.5,0.1,0.3,0.7,20,ok,0.5,0.1,0.3,0.7,20,ok,yes,2026,0.1\r\n");
}

static void what_is_not_there_leaves_its_cells_empty(void **state)
{
    struct table *const table = record_table(&record, *state);
    record_add(&record, &(struct row){.year = 2025}, table);
    assert_int_equal(table_rows(table), 1);
    for (size_t c = 0; c < table->n_columns; c++)
        if (c != 14 && c != 15)
            assert_null(table_cell(table, 0, c));
    assert_string_equal(table_cell(table, 0, 14), "no");
    assert_string_equal(table_cell(table, 0, 15), "2025");
}

static void a_row_is_an_object_with_the_keys_of_json_alone(void **state)
{
    (void)state;
    json_t *const object = record_json(&record, &whole);
    assert_string_equal(json_string_value(json_at(object, "name")), "a, b");
    assert_int_equal(json_integer_value(json_at(object, "n")), 12);
    assert_true(json_real_value(json_at(object, "share.upper")) == 0.7);
    assert_true(json_is_true(json_at(object, "visible")));
    assert_int_equal(json_integer_value(json_at(object, "file.import")), 3000000000);
    assert_string_equal(json_string_value(json_at(object, "state")), "sound");
    assert_null(json_object_get(object, "year"));
    assert_null(json_object_get(object, "n_answers"));
    json_decref(object);
}

static void without_a_value_a_key_is_null_or_where_it_may_absent(void **state)
{
    (void)state;
    json_t *const object = record_json(&record, &(struct row){.name = NULL});
    assert_true(json_is_null(json_object_get(object, "name")));
    assert_true(json_is_null(json_object_get(object, "n")));
    assert_true(json_is_null(json_object_get(object, "trend")));
    assert_null(json_object_get(object, "state"));
    json_decref(object);
}

static void a_number_that_is_not_finite_is_no_value(void **state)
{
    const struct inner unknown = {.mean = NAN};
    const struct row row = {.inner = &unknown};
    struct table *const table = record_table(&record, *state);
    record_add(&record, &row, table);
    assert_null(table_cell(table, 0, 16));
    json_t *const object = record_json(&record, &row);
    assert_true(json_is_null(json_object_get(object, "late")));
    json_decref(object);
}

static void two_records_of_the_same_rows_make_one_table_and_two_objects(void **state)
{
    struct table *const table = record_table(&other_record, *state);
    record_add(&other_record, &whole, table);
    assert_string_equal(table->columns[0].name, "first");
    assert_string_equal(table->columns[1].name, "name");
    assert_string_equal(table->columns[table->n_columns - 1].name, "last");
    assert_int_equal(table->n_cells, table->n_columns);
    json_t *const object = record_json(&other_record, &whole);
    assert_int_equal(json_object_size(object), 2);
    json_decref(object);
}

/* What record_lines told. */
struct told {
    const char *names[8];
    double numbers[8];
    size_t n;
};

static void tell(const struct field *field, double number, const struct estimate *estimate,
                 void *context)
{
    struct told *const told = context;
    told->names[told->n] = field->name;
    told->numbers[told->n++] = estimate ? estimate->value : number;
}

static void each_statistic_can_have_a_line(void **state)
{
    (void)state;
    struct told told = {.n = 0};
    record_lines(&record, &whole, tell, &told);
    assert_int_equal(told.n, 4);
    static const char *const names[] = {"late", "n", "trend", "share"};
    static const double numbers[] = {0.1, 12, 0.5, 0.5};
    for (size_t i = 0; i < told.n; i++) {
        assert_string_equal(told.names[i], names[i]);
        assert_true(told.numbers[i] == numbers[i]);
    }
}

static void a_day_is_a_text_and_no_limit_is_no_value(void **state)
{
    assert_string_equal(record_day(20757, *state), "2026-10-31");
    assert_null(record_day(INT32_MIN, *state));
    assert_null(record_day(INT32_MAX, *state));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(columns_stand_by_rank_and_then_as_listed),
        ARENA_TEST(what_is_not_there_leaves_its_cells_empty),
        ARENA_TEST(a_row_is_an_object_with_the_keys_of_json_alone),
        ARENA_TEST(without_a_value_a_key_is_null_or_where_it_may_absent),
        ARENA_TEST(a_number_that_is_not_finite_is_no_value),
        ARENA_TEST(two_records_of_the_same_rows_make_one_table_and_two_objects),
        ARENA_TEST(each_statistic_can_have_a_line),
        ARENA_TEST(a_day_is_a_text_and_no_limit_is_no_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
