#include "reports/table/record.h"

#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "reports/table/json.h"
#include "reports/table/table_estimate.h"

enum { ESTIMATE_CELLS = 6 };

const char *record_day(int32_t day, struct arena *arena)
{
    char text[11];
    date_format(day, text);
    return *text ? arena_copy(arena, text) : NULL;
}

/* Where a field's value stands in a row, for an estimate the estimate itself; NULL: nowhere. */
static const void *value_of(const struct field *field, const void *row)
{
    const char *from = row;
    if (field->pointer != FIELD_OF_ROW)
        from = *(const void *const *)(const void *)(from + field->pointer);
    if (!from)
        return NULL;
    const void *const value = from + field->offset;
    return field->kind == FIELD_POINTED ? *(const struct estimate *const *)value : value;
}

static bool is_estimate(const struct field *field)
{
    return field->kind == FIELD_ESTIMATE || field->kind == FIELD_POINTED;
}

static bool is_in(const struct field *field, int where)
{
    return field->in == 0 || (field->in & where) != 0;
}

/* Whether it is a column of that rank. */
static bool is_column(const struct field *field, int rank)
{
    return field->kind != FIELD_PART && field->kind != FIELD_LIST && is_in(field, FIELD_IN_CELLS) &&
           field->rank == rank;
}

/* The fields of a record and of the one beside it. */
static size_t n_fields(const struct record *record)
{
    return record->n + (record->beside ? record->beside->n : 0);
}

static const struct field *field_at(const struct record *record, size_t i)
{
    return i < record->n ? &record->fields[i] : &record->beside->fields[i - record->n];
}

static int last_rank(const struct record *record)
{
    int last = 0;
    for (size_t i = 0; i < n_fields(record); i++)
        if (field_at(record, i)->rank > last)
            last = field_at(record, i)->rank;
    return last;
}

static size_t add_columns(const struct field *field, struct table_column *columns,
                          struct arena *arena)
{
    static const struct table_column estimate[ESTIMATE_CELLS] = {TABLE_ESTIMATE_COLUMNS("")};
    const char *const name = field->column ? field->column : field->name;
    const bool is_text = field->kind == FIELD_TEXT || field->kind == FIELD_FLAG;
    if (!is_estimate(field)) {
        columns[0] = (struct table_column){name, is_text ? TABLE_LEFT : TABLE_RIGHT, !is_text};
        return 1;
    }
    for (size_t c = 0; c < ESTIMATE_CELLS; c++) {
        columns[c] = estimate[c];
        columns[c].name = arena_format(arena, "%s%s", name, estimate[c].name);
    }
    return ESTIMATE_CELLS;
}

struct table *record_table(const struct record *record, struct arena *arena)
{
    struct table_column *const columns = ARENA_ARRAY(arena, n_fields(record) * ESTIMATE_CELLS,
                                                     struct table_column);
    size_t n_columns = 0;
    for (int rank = 0; rank <= last_rank(record); rank++)
        for (size_t i = 0; i < n_fields(record); i++)
            if (is_column(field_at(record, i), rank))
                n_columns += add_columns(field_at(record, i), columns + n_columns, arena);
    return table_create(arena, columns, n_columns);
}

static int64_t integer(const struct field *field, const void *value)
{
    return field->kind == FIELD_SMALL ? *(const int *)value : *(const int64_t *)value;
}

static void add_nothing(const struct field *field, struct table *table)
{
    for (size_t c = 0; c < (is_estimate(field) ? ESTIMATE_CELLS : 1); c++)
        table_add(table, NULL);
}

static void add_cells(const struct field *field, const void *row, struct table *table)
{
    const void *const value = value_of(field, row);
    if (!value)
        add_nothing(field, table);
    else if (is_estimate(field))
        table_estimate_cells(table, value);
    else if (field->kind == FIELD_TEXT)
        table_add(table, *(const char *const *)value);
    else if (field->kind == FIELD_FLAG)
        table_add(table, *(const bool *)value ? "yes" : "no");
    else if (field->kind == FIELD_NUMBER)
        table_add_number(table, *(const double *)value);
    else if (field->kind == FIELD_COUNT)
        table_add_count(table, *(const size_t *)value);
    else
        table_add(table, arena_format(table->arena, "%lld", (long long)integer(field, value)));
}

void record_add(const struct record *record, const void *row, struct table *table)
{
    for (int rank = 0; rank <= last_rank(record); rank++)
        for (size_t i = 0; i < n_fields(record); i++)
            if (is_column(field_at(record, i), rank))
                add_cells(field_at(record, i), row, table);
}

static json_t *list_json(const struct field *field, const void *row)
{
    const char *const items = *(const char *const *)value_of(field, row);
    const size_t n = *(const size_t *)(const void *)((const char *)row + field->count);
    json_t *const array = json_array();
    for (size_t i = 0; i < n; i++)
        json_append(array, record_json(field->items, items + i * field->size));
    return array;
}

/* A new value; NULL where there is none. */
static json_t *value_json(const struct field *field, const void *row)
{
    if (field->part)
        return field->part(row);
    if (field->kind == FIELD_LIST)
        return list_json(field, row);
    const void *const value = value_of(field, row);
    if (!value)
        return NULL;
    if (is_estimate(field))
        return json_estimate(value);
    if (field->kind == FIELD_TEXT)
        return *(const char *const *)value ? json_text(*(const char *const *)value) : NULL;
    if (field->kind == FIELD_FLAG)
        return json_boolean(*(const bool *)value);
    if (field->kind == FIELD_NUMBER)
        return json_decimal(*(const double *)value);
    if (field->kind == FIELD_COUNT)
        return json_count(*(const size_t *)value);
    return json_integer(integer(field, value));
}

/* The object that the field's key goes to. */
static json_t *holder(json_t *object, const struct field *field)
{
    if (!field->group)
        return object;
    if (!json_object_get(object, field->group))
        json_put(object, field->group, json_object());
    return json_object_get(object, field->group);
}

void record_put(const struct record *record, const void *row, json_t *object)
{
    for (size_t i = 0; i < record->n; i++) {
        const struct field *const field = &record->fields[i];
        if (!is_in(field, FIELD_IN_JSON))
            continue;
        json_t *const value = value_json(field, row);
        json_t *const to = holder(object, field);
        if (json_object_get(to, field->name))
            abort(); /* a list that has a name twice */
        if (value || !field->optional)
            json_put(to, field->name, value ? value : json_null());
    }
}

json_t *record_json(const struct record *record, const void *row)
{
    json_t *const object = json_object();
    record_put(record, row, object);
    return object;
}

static bool is_statistic(const struct field *field)
{
    return field->kind == FIELD_COUNT || field->kind == FIELD_NUMBER || is_estimate(field);
}

static void add_line(const struct field *field, const void *row, record_line *line, void *context)
{
    const void *const value = value_of(field, row);
    if (!value)
        return;
    if (is_estimate(field))
        line(field, NAN, value, context);
    else if (field->kind == FIELD_COUNT)
        line(field, (double)*(const size_t *)value, NULL, context);
    else
        line(field, *(const double *)value, NULL, context);
}

void record_lines(const struct record *record, const void *row, record_line *line, void *context)
{
    int last = 0;
    for (int at = 0; at <= last; at++)
        for (size_t i = 0; i < record->n; i++) {
            const struct field *const field = &record->fields[i];
            last = field->line > last ? field->line : last;
            if (is_statistic(field) && is_in(field, FIELD_IN_LINES) && field->line == at)
                add_line(field, row, line, context);
        }
}
