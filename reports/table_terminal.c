#include "reports/table_terminal.h"

#include <libsmartcols.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static const char separator[] = "  ";

enum { SEPARATOR_WIDTH = 2, NARROWEST = 6, NOTE_INDENT = 2 };

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

/* The widest column that may still give way, or n_columns. */
static size_t widest_text(const struct table *table, const size_t *widths)
{
    size_t widest = table->n_columns;
    for (size_t c = 0; c < table->n_columns; c++) {
        if (table->columns[c].align == TABLE_LEFT && widths[c] > NARROWEST &&
            (widest == table->n_columns || widths[c] > widths[widest]))
            widest = c;
    }
    return widest;
}

static size_t *fit_widths(const struct table *table, size_t width, struct arena *scratch)
{
    size_t *const widths = ARENA_ARRAY(scratch, table->n_columns, size_t);
    size_t total = SEPARATOR_WIDTH * (table->n_columns - 1);
    for (size_t c = 0; c < table->n_columns; c++) {
        const size_t natural = natural_width(table, c, scratch);
        const bool too_wide = natural > width && table->columns[c].align == TABLE_LEFT;
        widths[c] = too_wide ? width : natural;
        total += widths[c];
    }
    while (total > width) {
        const size_t widest = widest_text(table, widths);
        if (widest == table->n_columns)
            break;
        widths[widest]--;
        total--;
    }
    return widths;
}

static void must(int status)
{
    if (status != 0)
        abort();
}

static struct libscols_table *smartcols_table(const struct table *table, const size_t *widths,
                                              struct arena *scratch)
{
    struct libscols_table *const grid = scols_new_table();
    if (!grid)
        abort();
    must(scols_table_set_column_separator(grid, separator));
    for (size_t c = 0; c < table->n_columns; c++) {
        const char *const name = shown(scratch, table->columns[c].name, widths[c]);
        const int flags = table->columns[c].align == TABLE_RIGHT ? SCOLS_FL_RIGHT : 0;
        if (!scols_table_new_column(grid, name, (double)widths[c], flags))
            abort();
    }
    for (size_t row = 0; row < table_rows(table); row++) {
        struct libscols_line *const line = scols_table_new_line(grid, NULL);
        if (!line)
            abort();
        for (size_t c = 0; c < table->n_columns; c++)
            must(
                scols_line_set_data(line, c, shown(scratch, table_cell(table, row, c), widths[c])));
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
static void add_cells(const struct table *table, size_t width, struct buffer *out,
                      struct arena *scratch)
{
    const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    const locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
    struct libscols_table *const grid = smartcols_table(table, fit_widths(table, width, scratch),
                                                        scratch);
    char *drawn = NULL;
    must(scols_print_table_to_string(grid, &drawn));
    if (!drawn)
        abort();
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

void table_terminal(const struct table *table, size_t width, struct buffer *out)
{
    for (; table; table = table->next) {
        struct arena scratch = {0};
        if (table->title)
            table_terminal_paragraph(table->title, width, 0, out);
        if (table_rows(table) > 0) {
            buffer_add(out, table->title ? "\n" : "");
            add_cells(table, width, out, &scratch);
        }
        if (table->n_notes > 0)
            buffer_add(out, "\n");
        for (size_t i = 0; i < table->n_notes; i++)
            table_terminal_paragraph(table->notes[i], width, NOTE_INDENT, out);
        buffer_add(out, table->next ? "\n" : "");
        arena_free(&scratch);
    }
}
