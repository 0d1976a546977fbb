#include "ingest/json/json_rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "ingest/bytes/csv_reader.h"

enum { SLOTS = 4 * CSV_MAX_FIELDS };

/* A cell of the row that is being made; its text begins at `start` in the row's texts. */
struct cell {
    size_t column, start, length;
};

struct json_rows {
    struct arena memory;
    const char **columns;
    size_t n_columns;
    uint16_t *slots; /* by hash of the name: place of the column, from 1; 0: free */
    struct cell *cells;
    size_t n_cells, capacity;
    struct buffer texts;
    struct table_text *table; /* NULL: columns are being found */
    const struct cell **row;  /* by column, while it is written */
    size_t n_rows;
};

struct json_rows *json_rows_create(void)
{
    struct json_rows *const rows = calloc(1, sizeof *rows);
    if (!rows)
        memory_exhausted();
    rows->columns = ARENA_ARRAY(&rows->memory, CSV_MAX_FIELDS, const char *);
    rows->slots = ARENA_ARRAY(&rows->memory, SLOTS, uint16_t);
    rows->row = ARENA_ARRAY(&rows->memory, CSV_MAX_FIELDS, const struct cell *);
    buffer_add(&rows->texts, "");
    return rows;
}

static size_t hash(const char *name)
{
    uint64_t value = UINT64_C(14695981039346656037); /* FNV-1a */
    for (; *name; name++)
        value = (value ^ (unsigned char)*name) * UINT64_C(1099511628211);
    return (size_t)(value % SLOTS);
}

/* The place of the column, which is added where it is new; CSV_MAX_FIELDS: there are too many. */
static size_t find_column(struct json_rows *rows, const char *name)
{
    size_t slot = hash(name);
    for (; rows->slots[slot]; slot = (slot + 1) % SLOTS)
        if (strcmp(rows->columns[rows->slots[slot] - 1], name) == 0)
            return rows->slots[slot] - 1u;
    if (rows->n_columns == CSV_MAX_FIELDS || rows->table)
        return CSV_MAX_FIELDS;
    rows->columns[rows->n_columns] = arena_copy(&rows->memory, name);
    rows->slots[slot] = (uint16_t)++rows->n_columns;
    return rows->n_columns - 1;
}

bool json_rows_cell(struct json_rows *rows, const char *column, const char *text, size_t length)
{
    const size_t place = find_column(rows, column);
    if (place == CSV_MAX_FIELDS)
        return false;
    rows->cells = memory_room(rows->cells, rows->n_cells + 1, sizeof *rows->cells, &rows->capacity);
    rows->cells[rows->n_cells++] = (struct cell){place, rows->texts.length, length};
    buffer_add_n(&rows->texts, text, length);
    return true;
}

/* Fifteen digits where they say the number, otherwise the seventeen that always do. */
static void add_real(double number, struct buffer *out)
{
    char text[40];
    if (number == floor(number) && fabs(number) < 1e15) {
        buffer_format(out, "%.0f", number + 0.0);
        return;
    }
    snprintf(text, sizeof text, "%.15g", number);
    if (strtod(text, NULL) != number)
        snprintf(text, sizeof text, "%.17g", number);
    buffer_add(out, text);
}

static void add_value(const json_t *value, struct buffer *out)
{
    size_t i;
    json_t *member;
    switch (json_typeof(value)) {
    case JSON_STRING:
        buffer_add_n(out, json_string_value(value), json_string_length(value));
        break;
    case JSON_INTEGER:
        buffer_format(out, "%lld", (long long)json_integer_value(value));
        break;
    case JSON_REAL:
        add_real(json_real_value(value), out);
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        buffer_add(out, json_is_true(value) ? "true" : "false");
        break;
    case JSON_ARRAY:
        json_array_foreach (value, i, member) {
            buffer_add(out, i ? "; " : "");
            if (!json_is_array(member) && !json_is_object(member))
                add_value(member, out);
        }
        break;
    default:
        break;
    }
}

bool json_rows_value(struct json_rows *rows, const char *column, const json_t *value)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    if (value)
        add_value(value, &text);
    const bool added = json_rows_cell(rows, column, text.data, text.length);
    buffer_free(&text);
    return added;
}

size_t json_rows_mark(const struct json_rows *rows)
{
    return rows->n_cells;
}

void json_rows_restore(struct json_rows *rows, size_t mark)
{
    if (mark < rows->n_cells)
        rows->texts.length = rows->cells[mark].start;
    rows->n_cells = mark;
}

bool json_rows_end(struct json_rows *rows, uint64_t number, const char *path, struct error *error)
{
    rows->n_rows++;
    if (!rows->table)
        return true;
    memset(rows->row, 0, rows->n_columns * sizeof *rows->row);
    for (size_t i = 0; i < rows->n_cells; i++)
        rows->row[rows->cells[i].column] = &rows->cells[i];
    for (size_t i = 0; i < rows->n_columns; i++)
        if (rows->row[i])
            table_text_cell(rows->table, rows->texts.data + rows->row[i]->start,
                            rows->row[i]->length);
        else
            table_text_cell(rows->table, "", 0);
    return table_text_end_record(rows->table, number, path, error);
}

size_t json_rows_n_rows(const struct json_rows *rows)
{
    return rows->n_rows;
}

size_t json_rows_n_columns(const struct json_rows *rows)
{
    return rows->n_columns;
}

bool json_rows_begin_writing(struct json_rows *rows, struct table_text *table, bool heading,
                             struct error *error)
{
    json_rows_restore(rows, 0);
    rows->table = table;
    rows->n_rows = 0;
    if (!heading)
        return true;
    for (size_t i = 0; i < rows->n_columns; i++)
        table_text_cell(table, rows->columns[i], strlen(rows->columns[i]));
    return table_text_end_record(table, 0, "", error);
}

void json_rows_free(struct json_rows *rows)
{
    if (!rows)
        return;
    arena_free(&rows->memory);
    free(rows->cells);
    buffer_free(&rows->texts);
    free(rows);
}
