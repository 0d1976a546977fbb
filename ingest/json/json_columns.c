#include "ingest/json/json_columns.h"

#include "ingest/bytes/csv_reader.h"
#include "ingest/json/json_rows.h"

/* The value of a column in a row; NULL: it has none. */
static json_t *cell(json_t *column, size_t row)
{
    char key[24];
    if (json_is_array(column))
        return json_array_get(column, row);
    snprintf(key, sizeof key, "%zu", row);
    return json_object_get(column, key);
}

static size_t length(json_t *column)
{
    return json_is_array(column) ? json_array_size(column) : json_object_size(column);
}

static bool is_column(json_t *column, size_t n)
{
    if (length(column) != n)
        return false;
    for (size_t i = 0; i < n; i++) {
        json_t *const value = cell(column, i);
        if (!value || json_is_array(value) || json_is_object(value))
            return false;
    }
    return true;
}

bool json_columns_is(json_t *object)
{
    const char *key;
    json_t *column;
    size_t n = 0;
    json_object_foreach (object, key, column) {
        n = n ? n : length(column);
        if (n == 0 || !is_column(column, n))
            return false;
    }
    return n > 0 && json_object_size(object) >= 3;
}

static bool add_rows(json_t *object, struct json_rows *rows, struct error *error)
{
    const char *key;
    json_t *column;
    const size_t n = length(json_object_iter_value(json_object_iter(object)));
    for (size_t i = 0; i < n; i++) {
        json_object_foreach (object, key, column)
            if (!json_rows_value(rows, key, cell(column, i)))
                return error_set(error, ERROR_FAILED, "the JSON has more than %d columns",
                                 CSV_MAX_FIELDS);
        const bool ended = json_rows_end(rows, i + 1, "", error);
        json_rows_restore(rows, 0);
        if (!ended)
            return false;
    }
    return true;
}

bool json_columns_read(json_t *object, struct table_text *table, struct error *error)
{
    struct json_rows *const rows = json_rows_create();
    const bool read = add_rows(object, rows, error) &&
                      json_rows_begin_writing(rows, table, true, error) &&
                      add_rows(object, rows, error);
    json_rows_free(rows);
    return read;
}
