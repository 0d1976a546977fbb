#include "reports/table/table_markdown.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "reports/text/wording.h"

/* Characters that mean something in a running line of Markdown and may stand behind a backslash. */
static const char active[] = "\\`*_[]~!#|$";

static void add_character(const char *text, size_t at, struct buffer *out)
{
    const char c = text[at];
    const bool scheme = c == ':' && text[at + 1] == '/' && text[at + 2] == '/';
    const bool host = c == '.' && at >= 3 && strncasecmp(text + at - 3, "www", 3) == 0;
    if (c == '<')
        buffer_add(out, "&lt;");
    else if (c == '>')
        buffer_add(out, "&gt;");
    else if (c == '&')
        buffer_add(out, "&amp;");
    else if (c == '@')
        buffer_add(out, "&#64;");
    else {
        buffer_add(out, scheme || host || strchr(active, c) ? "\\" : "");
        buffer_add_n(out, &c, 1);
    }
}

/* At the start of a line "1. ", "- ", "+ " and "=" open a list or a heading: how many characters
 * stand before the one to disarm, or the whole length where none does. */
static size_t block_marker(const char *text)
{
    const size_t digits = strspn(text, "0123456789");
    const bool numbered = digits > 0 && (text[digits] == '.' || text[digits] == ')') &&
                          (text[digits + 1] == ' ' || text[digits + 1] == '\0');
    const bool bullet = digits == 0 && strchr("-+=", text[0]);
    return numbered || bullet ? digits : strlen(text);
}

void table_markdown_text(const char *text, struct buffer *out)
{
    struct arena scratch = {0};
    const char *const line = text_trim(&scratch, text_printable(&scratch, text, 0));
    const size_t length = strlen(line), marker = block_marker(line);
    for (size_t i = 0; i < length; i++) {
        buffer_add(out, i == marker ? "\\" : "");
        add_character(line, i, out);
    }
    arena_free(&scratch);
}

char *table_markdown_kept(const char *text, struct arena *arena)
{
    struct buffer out = {0};
    table_markdown_text(text, &out);
    return wording_keep(&out, arena);
}

static bool is_shown(const struct table *table, size_t column)
{
    return !table->room || table->room[column] != TABLE_ON_TERMINAL;
}

static void add_row(const struct table *table, size_t row, struct buffer *out)
{
    buffer_add(out, "|");
    for (size_t c = 0; c < table->n_columns; c++) {
        if (!is_shown(table, c))
            continue;
        const char *const text = table_cell(table, row, c);
        buffer_add(out, " ");
        table_markdown_text(text ? text : "", out);
        buffer_add(out, " |");
    }
    buffer_add(out, "\n");
}

static void add_head(const struct table *table, struct buffer *out)
{
    buffer_add(out, "|");
    for (size_t c = 0; c < table->n_columns; c++) {
        if (!is_shown(table, c))
            continue;
        buffer_add(out, " ");
        table_markdown_text(table->columns[c].name, out);
        buffer_add(out, " |");
    }
    buffer_add(out, "\n|");
    for (size_t c = 0; c < table->n_columns; c++)
        if (is_shown(table, c))
            buffer_add(out, table->columns[c].align == TABLE_RIGHT ? " ---: |" : " --- |");
    buffer_add(out, "\n");
}

static void add_note(const char *note, struct buffer *out)
{
    if (!*note)
        return;
    buffer_add(out, "- ");
    table_markdown_text(note, out);
    buffer_add(out, "\n");
}

void table_markdown(const struct table *table, struct buffer *out)
{
    for (; table; table = table->next) {
        if (table->title) {
            buffer_add(out, "## ");
            table_markdown_text(table->title, out);
            buffer_add(out, "\n\n");
        }
        if (table_rows(table) > 0)
            add_head(table, out);
        for (size_t row = 0; row < table_rows(table); row++)
            add_row(table, row, out);
        if (table_rows(table) > 0)
            buffer_add(out, "\n");
        for (size_t i = 0; i < table->n_notes; i++)
            add_note(table->notes[i], out);
        buffer_add(out, table->n_notes > 0 && table->next ? "\n" : "");
    }
}
