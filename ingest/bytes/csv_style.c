#include "ingest/bytes/csv_style.h"

#include <stdbool.h>
#include <string.h>

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static bool is_blank(char c, char delimiter)
{
    return (c == ' ' || c == '\t') && c != delimiter;
}

/* Counts the quoted field whose content begins at `at`; returns where its closing quote is. */
static size_t add_quoted(struct csv_style *style, const char *text, size_t length, size_t at,
                         char delimiter)
{
    const size_t first = at;
    bool needed = false;
    for (; at < length; at++) {
        if (text[at] == '"' && (at + 1 == length || text[at + 1] != '"'))
            break;
        needed |= text[at] == '"' || text[at] == delimiter || is_line_end(text[at]);
        at += text[at] == '"';
    }
    needed |= at == first || is_blank(text[first], '\0') || is_blank(text[at - 1], '\0');
    style->quoted++;
    style->unneeded += !needed;
    return at;
}

void csv_style_add_fields(struct csv_style *style, const char *text, size_t length, char delimiter)
{
    for (size_t at = 0; at < length && !is_line_end(text[at]); at++) {
        while (at < length && is_blank(text[at], delimiter))
            at++;
        if (at < length && text[at] == '"')
            at = add_quoted(style, text, length, at + 1, delimiter);
        else
            style->plain += at < length && text[at] != delimiter && !is_line_end(text[at]);
        while (at < length && text[at] != delimiter && !is_line_end(text[at]))
            at++;
        if (at < length && is_line_end(text[at]))
            break;
    }
}

void csv_style_add_lines(struct csv_style *style, const char *text, size_t length, uint64_t n_lines)
{
    if (n_lines > 1)
        style->quoted_line_ends += n_lines - 1;
    if (!length)
        return;
    if (text[length - 1] == '\r')
        style->cr++;
    else if (text[length - 1] == '\n' && length > 1 && text[length - 2] == '\r')
        style->crlf++;
    else
        style->lf += text[length - 1] == '\n';
}

enum csv_quoting csv_style_quoting(const struct csv_style *style)
{
    if (!style->quoted)
        return CSV_QUOTING_NONE;
    if (!style->plain)
        return CSV_QUOTING_ALL;
    return style->unneeded ? CSV_QUOTING_SOME : CSV_QUOTING_NEEDED;
}

const char *csv_style_quoting_name(enum csv_quoting quoting)
{
    static const char *const names[] = {"none", "needed", "some", "all"};
    return names[quoting];
}

void csv_style_quoting_text(const struct csv_style *style, struct buffer *out)
{
    static const char *const words[] = {"none", "\" where needed", "\" around some fields",
                                        "\" around all fields"};
    buffer_add(out, words[csv_style_quoting(style)]);
    if (style->quoted_line_ends)
        buffer_format(out, ", %llu line end%s inside", (unsigned long long)style->quoted_line_ends,
                      style->quoted_line_ends == 1 ? "" : "s");
}

void csv_style_line_ends_text(const struct csv_style *style, struct buffer *out)
{
    const struct {
        const char *name;
        uint64_t n;
    } ends[] = {{"LF", style->lf}, {"CRLF", style->crlf}, {"CR", style->cr}};
    const int n_kinds = (style->lf > 0) + (style->crlf > 0) + (style->cr > 0);
    const char *before = "mixed: ";
    if (!n_kinds)
        buffer_add(out, "none");
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (ends[i].n && n_kinds == 1)
            buffer_add(out, ends[i].name);
        if (!ends[i].n || n_kinds == 1)
            continue;
        buffer_format(out, "%s%llu %s", before, (unsigned long long)ends[i].n, ends[i].name);
        before = ", ";
    }
}
