#include "reports/table/table_terminal.h"

#include <libsmartcols.h>
#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

static const char separator[] = "  ";

enum {
    SEPARATOR_WIDTH = 2,
    NARROWEST = 6,
    NARROWEST_OPTIONAL = 16,
    NARROWEST_WRAPPED = 10,
    NOTE_INDENT = 2
};

/* How wide each column is drawn; 0: it gave way. */
struct layout {
    const struct table *table;
    size_t *widths;
    size_t total; /* with the separators */
};

static const char *shown(struct arena *scratch, const char *text, size_t width)
{
    return text_printable(scratch, text ? text : "", width);
}

static size_t natural_width(const struct table *table, size_t column, struct arena *scratch)
{
    size_t widest = text_width(shown(scratch, table->columns[column].name, 0));
    for (size_t row = 0; row < table_rows(table); row++) {
        const size_t width = text_width(shown(scratch, table_cell(table, row, column), 0));
        widest = width > widest ? width : widest;
    }
    return widest;
}

static int room_of(const struct table *table, size_t column)
{
    return table->room ? table->room[column] : TABLE_ALWAYS;
}

/* What a column cannot be drawn below: a text that wraps gives way first, an optional one may be
 * cut a little. */
static size_t least_width(const struct layout *layout, size_t column)
{
    const bool cut = layout->table->columns[column].align != TABLE_RIGHT &&
                     room_of(layout->table, column) >= TABLE_IF_ROOM;
    const size_t width = layout->widths[column];
    if (layout->table->columns[column].align == TABLE_WRAPPED)
        return width > NARROWEST_WRAPPED ? NARROWEST_WRAPPED : width;
    return cut && width > NARROWEST_OPTIONAL ? NARROWEST_OPTIONAL : width;
}

static void drop(struct layout *layout, size_t column)
{
    layout->total -= layout->widths[column] + SEPARATOR_WIDTH;
    layout->widths[column] = 0;
}

static bool is_empty(const struct table *table, size_t column)
{
    for (size_t row = 0; row < table_rows(table); row++) {
        const char *const text = table_cell(table, row, column);
        if (text && *text)
            return false;
    }
    return true;
}

/* Drops the optional columns that have nothing to show, and those that there is no room for, the
 * highest first. */
static void drop_optional(struct layout *layout, size_t width)
{
    for (size_t c = 0; c < layout->table->n_columns; c++)
        if (room_of(layout->table, c) >= TABLE_IF_ROOM && is_empty(layout->table, c))
            drop(layout, c);
    for (;;) {
        size_t highest = layout->table->n_columns, needed = layout->total;
        for (size_t c = 0; c < layout->table->n_columns; c++) {
            needed -= layout->widths[c] - least_width(layout, c);
            if (layout->widths[c] > 0 && room_of(layout->table, c) >= TABLE_IF_ROOM &&
                (highest == layout->table->n_columns ||
                 room_of(layout->table, c) > room_of(layout->table, highest)))
                highest = c;
        }
        if (needed <= width || highest == layout->table->n_columns)
            return;
        drop(layout, highest);
    }
}

/* The widest text that may still give way, an optional one before others; or n_columns. */
static size_t widest_text(const struct layout *layout)
{
    const struct table *const table = layout->table;
    size_t widest = table->n_columns;
    for (size_t c = 0; c < table->n_columns; c++) {
        if (least_width(layout, c) < layout->widths[c])
            return c;
        if (table->columns[c].align != TABLE_RIGHT && room_of(table, c) != TABLE_ON_TERMINAL &&
            layout->widths[c] > NARROWEST &&
            (widest == table->n_columns || layout->widths[c] > layout->widths[widest]))
            widest = c;
    }
    return widest;
}

static struct layout fit(const struct table *table, size_t width, struct arena *scratch)
{
    struct layout layout = {table, ARENA_ARRAY(scratch, table->n_columns, size_t),
                            SEPARATOR_WIDTH * (table->n_columns - 1)};
    for (size_t c = 0; c < table->n_columns; c++) {
        const size_t natural = natural_width(table, c, scratch);
        const bool too_wide = natural > width && table->columns[c].align != TABLE_RIGHT;
        layout.widths[c] = too_wide ? width : natural > 0 ? natural : 1;
        layout.total += layout.widths[c];
    }
    drop_optional(&layout, width);
    while (layout.total > width) {
        const size_t widest = widest_text(&layout);
        if (widest == table->n_columns)
            break;
        layout.widths[widest]--;
        layout.total--;
    }
    return layout;
}

static void must(int status)
{
    if (status != 0)
        memory_exhausted();
}

static bool is_quiet(const struct table *table, size_t row)
{
    return table->quiet && row >= table->quiet_from && row < table->quiet_from + table->n_quiet;
}

/* The text in lines of so many columns. */
static const char *wrapped(struct arena *scratch, const char *text, size_t width)
{
    struct buffer lines = {0};
    table_terminal_paragraph(text ? text : "", width, 0, &lines);
    const char *const kept = arena_copy_n(scratch, lines.data, lines.length - strlen("\n"));
    buffer_free(&lines);
    return kept;
}

static void add_column(struct libscols_table *grid, const struct table_column *column,
                       const char *name, size_t width)
{
    const int flags = column->align == TABLE_RIGHT     ? SCOLS_FL_RIGHT
                      : column->align == TABLE_WRAPPED ? SCOLS_FL_WRAP
                                                       : 0;
    struct libscols_column *const made = scols_table_new_column(grid, name, (double)width, flags);
    if (!made)
        memory_exhausted();
    if (column->align != TABLE_WRAPPED)
        return;
    must(scols_column_set_safechars(made, "\n"));
    must(scols_column_set_wrapfunc(made, scols_wrapnl_chunksize, scols_wrapnl_nextchunk, NULL));
}

static struct libscols_table *smartcols_table(const struct table *table, const size_t *widths,
                                              bool brief, struct arena *scratch)
{
    struct libscols_table *const grid = scols_new_table();
    if (!grid)
        memory_exhausted();
    must(scols_table_set_column_separator(grid, separator));
    for (size_t c = 0; c < table->n_columns; c++) {
        const char *const name = shown(scratch, table->columns[c].name, widths[c]);
        if (widths[c] > 0)
            add_column(grid, &table->columns[c], name, widths[c]);
    }
    for (size_t row = 0; row < table_rows(table); row++) {
        if (brief && is_quiet(table, row))
            continue;
        struct libscols_line *const line = scols_table_new_line(grid, NULL);
        if (!line)
            memory_exhausted();
        size_t drawn = 0;
        for (size_t c = 0; c < table->n_columns; c++) {
            const char *const text = table_cell(table, row, c);
            if (widths[c] > 0)
                must(scols_line_set_data(line, drawn++,
                                         table->columns[c].align == TABLE_WRAPPED
                                             ? wrapped(scratch, text, widths[c])
                                             : shown(scratch, text, widths[c])));
        }
    }
    return grid;
}

/* The lines of the grid, without the blanks that libsmartcols leaves at their ends. */
static void add_lines(char *drawn, struct buffer *out)
{
    char *rest = NULL;
    for (char *line = strtok_r(drawn, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        size_t length = strlen(line);
        while (length > 0 && line[length - 1] == ' ')
            length--;
        buffer_add_n(out, line, length);
        buffer_add(out, "\n");
    }
}

/* libsmartcols writes characters beyond ASCII as \x.. unless the locale is UTF-8; this thread gets
 * one for as long as it draws. */
static void add_cells(const struct table *table, size_t width, bool brief, struct buffer *out,
                      struct arena *scratch)
{
    const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    const locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
    struct libscols_table *const grid = smartcols_table(table, fit(table, width, scratch).widths,
                                                        brief, scratch);
    char *drawn = NULL;
    must(scols_print_table_to_string(grid, &drawn));
    if (!drawn)
        memory_exhausted();
    add_lines(drawn, out);
    free(drawn);
    scols_unref_table(grid);
    if (utf8) {
        uselocale(before);
        freelocale(utf8);
    }
}

void table_terminal_paragraph(const char *text, size_t width, size_t indent, struct buffer *out)
{
    struct arena scratch = {0};
    char *rest = NULL;
    size_t column = 0;
    for (char *word = strtok_r(text_printable(&scratch, text, 0), " ", &rest); word;
         word = strtok_r(NULL, " ", &rest)) {
        const char *const piece = text_printable(&scratch, word, width);
        const size_t length = text_width(piece);
        if (column > 0 && column + 1 + length > width) {
            buffer_format(out, "\n%*s", (int)indent, "");
            column = indent;
        } else if (column > 0) {
            buffer_add(out, " ");
            column++;
        }
        buffer_add(out, piece);
        column += length;
    }
    buffer_add(out, "\n");
    arena_free(&scratch);
}

static void add_notes(const struct table *table, size_t first, size_t end, size_t width,
                      struct buffer *out)
{
    if (first < end)
        buffer_add(out, "\n");
    for (size_t i = first; i < end; i++)
        table_terminal_paragraph(table->notes[i], width, NOTE_INDENT, out);
}

static void add_rows(const struct table *table, size_t width, bool brief, struct buffer *out)
{
    struct arena scratch = {0};
    if (table_rows(table) > 0) {
        buffer_add(out, table->title || table->n_leading > 0 ? "\n" : "");
        add_cells(table, width, brief, out, &scratch);
    }
    if (brief && table->quiet)
        table_terminal_paragraph(table->quiet, width, NOTE_INDENT, out);
    arena_free(&scratch);
}

static void draw(const struct table *table, size_t width, bool brief, struct buffer *out)
{
    for (; table; table = table->next) {
        if (table->title)
            table_terminal_paragraph(table->title, width, 0, out);
        add_notes(table, 0, table->n_leading, width, out);
        add_rows(table, width, brief, out);
        add_notes(table, table->n_leading, table->n_notes, width, out);
        buffer_add(out, table->next ? "\n" : "");
    }
}

void table_terminal(const struct table *table, size_t width, struct buffer *out)
{
    draw(table, width, false, out);
}

void table_terminal_brief(const struct table *table, size_t width, struct buffer *out)
{
    draw(table, width, true, out);
}
