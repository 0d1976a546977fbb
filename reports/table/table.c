#include "reports/table/table.h"

#include <math.h>
#include <string.h>

#include "base/csv_text.h"
#include "reports/text/wording.h"

struct table *table_create(struct arena *arena, const struct table_column *columns,
                           size_t n_columns)
{
    struct table *const table = ARENA_NEW(arena, struct table);
    *table = (struct table){.arena = arena, .columns = columns, .n_columns = n_columns};
    return table;
}

/* Space for one more text, in twice the room when it is full. */
static const char **grown(struct arena *arena, const char **texts, size_t n, size_t *capacity)
{
    if (n < *capacity)
        return texts;
    *capacity = *capacity ? 2 * *capacity : 16;
    const char **const more = ARENA_ARRAY(arena, *capacity, const char *);
    if (n)
        memcpy(more, texts, n * sizeof *more);
    return more;
}

void table_add(struct table *table, const char *text)
{
    table->cells = grown(table->arena, table->cells, table->n_cells, &table->cells_capacity);
    table->cells[table->n_cells++] = text;
}

void table_add_count(struct table *table, size_t count)
{
    table_add(table, arena_format(table->arena, "%zu", count));
}

void table_add_number(struct table *table, double number)
{
    if (!isfinite(number)) {
        table_add(table, NULL);
        return;
    }
    struct buffer text = {0};
    csv_text_add_number(&text, number);
    table_add(table, arena_copy(table->arena, text.data));
    buffer_free(&text);
}

void table_note(struct table *table, const char *text)
{
    table->notes = grown(table->arena, table->notes, table->n_notes, &table->notes_capacity);
    table->notes[table->n_notes++] = text;
}

void table_lead(struct table *table)
{
    table->n_leading = table->n_notes;
}

size_t table_rows(const struct table *table)
{
    return table->n_columns ? table->n_cells / table->n_columns : 0;
}

const char *table_cell(const struct table *table, size_t row, size_t column)
{
    return table->cells[row * table->n_columns + column];
}

char *table_text(struct table *table, struct buffer *text)
{
    return wording_keep(text, table->arena);
}
