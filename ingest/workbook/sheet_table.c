#include "ingest/workbook/sheet_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/workbook/sheet_reader.h"

enum { MOST_MERGED = 1 << 18, SHOWN_COLUMNS = 20 };

/* A column whose text goes on in the rows below. */
struct going_on {
    uint64_t until; /* the last row, from 1 */
    char *text;
    size_t length;
};

struct rendering {
    struct table_text *table;
    size_t width, n_rows;
    struct merged_cells *merged; /* downwards, in the order of their first rows */
    size_t n_merged, capacity, next_merged;
    unsigned char *hidden; /* by column */
    struct going_on *going_on;
    uint64_t last_row;
    char too_far[32];
};

static void note_merged(void *context, const struct merged_cells *cells)
{
    struct rendering *const rendering = context;
    if (cells->last_row <= cells->first_row || rendering->n_merged == MOST_MERGED)
        return;
    rendering->merged = memory_room(rendering->merged, rendering->n_merged + 1,
                                    sizeof *rendering->merged, &rendering->capacity);
    rendering->merged[rendering->n_merged++] = *cells;
}

static void note_hidden(void *context, size_t first, size_t last)
{
    struct rendering *const rendering = context;
    memset(rendering->hidden + first, 1, last - first + 1);
}

static bool measure_row(void *context, const struct sheet_row *row, struct error *error)
{
    struct rendering *const rendering = context;
    (void)error;
    rendering->n_rows++;
    if (row->n_cells > rendering->width)
        rendering->width = row->n_cells;
    if (row->n_cells > CSV_MAX_FIELDS && !*rendering->too_far) {
        char name[8];
        sheet_reader_column(row->n_cells - 1, name);
        snprintf(rendering->too_far, sizeof rendering->too_far, "%s%llu", name,
                 (unsigned long long)row->number);
    }
    return true;
}

static int compare_merged(const void *a, const void *b)
{
    const struct merged_cells *const x = a, *const y = b;
    return x->first_row != y->first_row
               ? (x->first_row > y->first_row) - (x->first_row < y->first_row)
               : (x->first_column > y->first_column) - (x->first_column < y->first_column);
}

/* The text of merged cells that begin in this row is kept for the rows below. */
static void begin_merged(struct rendering *rendering, const struct sheet_row *row)
{
    while (rendering->next_merged < rendering->n_merged &&
           rendering->merged[rendering->next_merged].first_row < row->number) {
        const struct merged_cells *const cells = &rendering->merged[rendering->next_merged++];
        const size_t column = cells->first_column;
        if (cells->first_row + 1 != row->number || column >= row->n_cells)
            continue;
        struct going_on *const going_on = &rendering->going_on[column];
        free(going_on->text);
        going_on->length = row->cells[column].length;
        going_on->text = malloc(going_on->length + 1);
        if (!going_on->text)
            memory_exhausted();
        memcpy(going_on->text, row->cells[column].text, going_on->length);
        going_on->until = cells->last_row + 1;
    }
}

static void render_cell(struct rendering *rendering, const struct sheet_row *row, size_t column)
{
    const struct going_on *const going_on = &rendering->going_on[column];
    if (column < row->n_cells && row->cells[column].length)
        table_text_cell(rendering->table, row->cells[column].text, row->cells[column].length);
    else if (going_on->until >= row->number)
        table_text_cell(rendering->table, going_on->text, going_on->length);
    else
        table_text_cell(rendering->table, "", 0);
}

static bool render_row(void *context, const struct sheet_row *row, struct error *error)
{
    struct rendering *const rendering = context;
    if (row->number > rendering->last_row + 1 &&
        !table_text_end_record(rendering->table, row->number, "", error))
        return false;
    begin_merged(rendering, row);
    for (size_t column = 0; column < rendering->width; column++)
        render_cell(rendering, row, column);
    rendering->last_row = row->number;
    return table_text_end_record(rendering->table, row->number, "", error);
}

static void add_count(struct buffer *out, size_t n, const char *one, const char *several)
{
    buffer_format(out, "%zu %s", n, n == 1 ? one : several);
}

static void note_hidden_parts(const struct rendering *rendering, const struct sheet_counts *counts,
                              struct buffer *out)
{
    size_t n = 0;
    struct buffer columns = {0};
    for (size_t column = 0; column < rendering->width; column++) {
        char name[8];
        if (!rendering->hidden[column])
            continue;
        sheet_reader_column(column, name);
        if (n < SHOWN_COLUMNS)
            buffer_format(&columns, "%s%s", n ? ", " : "", name);
        n++;
    }
    if (counts->n_hidden)
        add_count(out, counts->n_hidden, "hidden row", "hidden rows");
    if (n)
        buffer_format(out, "%s%s %s%s", counts->n_hidden ? " and " : "",
                      n == 1 ? "hidden column" : "hidden columns", columns.data,
                      n > SHOWN_COLUMNS ? ", …" : "");
    if (counts->n_hidden || n)
        buffer_format(out, " %s read like the others", counts->n_hidden + n == 1 ? "is" : "are");
    buffer_free(&columns);
}

static const char *notes(const struct rendering *rendering, const struct sheet_counts *counts,
                         struct arena *arena)
{
    struct buffer out = {0};
    buffer_add(&out, "");
    note_hidden_parts(rendering, counts, &out);
    if (counts->n_errors) {
        buffer_add(&out, out.length ? "; " : "");
        add_count(&out, counts->n_errors, "cell holds", "cells hold");
        buffer_format(&out, " an error such as #DIV/0! and %s as empty",
                      counts->n_errors == 1 ? "counts" : "count");
    }
    if (counts->n_unstored) {
        buffer_add(&out, out.length ? "; " : "");
        add_count(&out, counts->n_unstored, "formula has", "formulas have");
        buffer_add(&out, " no stored value: open and save the workbook in a spreadsheet program to "
                         "have them read");
    }
    const char *const copy = arena_copy(arena, out.data);
    buffer_free(&out);
    return copy;
}

/* Measures the sheet, and then writes it. */
static bool render(struct rendering *rendering, struct workbook *workbook,
                   const struct workbook_sheet *sheet, uint64_t most, struct sheet_counts *counts,
                   struct error *error)
{
    const struct sheet_watch measuring = {.row = measure_row,
                                          .merged = note_merged,
                                          .hidden_columns = note_hidden,
                                          .context = rendering};
    const struct sheet_watch writing = {.row = render_row, .context = rendering};
    if (!sheet_reader_rows(workbook, sheet, &measuring, counts, error))
        return false;
    if (!rendering->n_rows)
        return true;
    if (rendering->n_merged)
        qsort(rendering->merged, rendering->n_merged, sizeof *rendering->merged, compare_merged);
    rendering->table = table_text_create(most, false, error);
    return rendering->table && sheet_reader_rows(workbook, sheet, &writing, counts, error);
}

bool sheet_table_read(struct workbook *workbook, const struct workbook_sheet *sheet, uint64_t most,
                      struct arena *arena, struct sheet_table *ret, struct error *error)
{
    struct rendering rendering = {
        .hidden = calloc(SHEET_MAX_COLUMNS, 1),
        .going_on = calloc(SHEET_MAX_COLUMNS, sizeof *rendering.going_on),
    };
    struct sheet_counts counts = {0};
    if (!rendering.hidden || !rendering.going_on)
        memory_exhausted();
    const bool read = render(&rendering, workbook, sheet, most, &counts, error);
    if (read)
        *ret = (struct sheet_table){.table = rendering.table,
                                    .n_rows = rendering.n_rows,
                                    .notes = notes(&rendering, &counts, arena)};
    else
        table_text_free(rendering.table);
    if (read)
        memcpy(ret->too_far, rendering.too_far, sizeof ret->too_far);
    for (size_t i = 0; i < SHEET_MAX_COLUMNS; i++)
        free(rendering.going_on[i].text);
    free(rendering.going_on);
    free(rendering.hidden);
    free(rendering.merged);
    return read;
}
