#include "base/csv_text.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/number_text.h"

static bool begins_like_a_formula(const char *cell)
{
    static const char *const starts[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                         "\n", "＝", "＋", "－", "＠"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (strncmp(cell, starts[i], strlen(starts[i])) == 0)
            return true;
    return false;
}

static bool needs_quotes(const char *cell, size_t length)
{
    return strpbrk(cell, ",\"\r\n;\t") || (length && (cell[0] == ' ' || cell[length - 1] == ' '));
}

void csv_text_add(struct buffer *buffer, const char *cell)
{
    const char *const prefix = begins_like_a_formula(cell) ? "'" : "";
    if (!needs_quotes(cell, strlen(cell))) {
        buffer_add(buffer, prefix);
        buffer_add(buffer, cell);
        return;
    }
    buffer_add(buffer, "\"");
    buffer_add(buffer, prefix);
    for (const char *quote; (quote = strchr(cell, '"')) != NULL; cell = quote + 1) {
        buffer_add_n(buffer, cell, (size_t)(quote - cell));
        buffer_add(buffer, "\"\"");
    }
    buffer_add(buffer, cell);
    buffer_add(buffer, "\"");
}

const char *csv_text_unguarded(const char *cell)
{
    return cell[0] == '\'' && begins_like_a_formula(cell + 1) ? cell + 1 : cell;
}

void csv_text_add_number(struct buffer *buffer, double number)
{
    if (!isfinite(number))
        return;
    char text[NUMBER_TEXT_SIZE];
    buffer_add_n(buffer, text, number_text_shortest(number, text));
}
