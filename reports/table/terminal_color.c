#include "reports/table/terminal_color.h"

#include <string.h>

static const char BOLD[] = "\033[1m", RED[] = "\033[31m", YELLOW[] = "\033[33m", PLAIN[] = "\033[m";

static const struct {
    const char *mark, *color;
} marks[] = {{"▲", RED}, {"▼", RED}, {"◆", RED}, {"■", RED}, {"○", YELLOW}};

/* The length of the mark that the text begins with, written in its colour; 0: none. */
static size_t add_mark(const char *text, struct buffer *out)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const size_t length = strlen(marks[i].mark);
        if (strncmp(text, marks[i].mark, length) == 0) {
            buffer_format(out, "%s%s%s", marks[i].color, marks[i].mark, PLAIN);
            return length;
        }
    }
    return 0;
}

/* Each line by itself, so that a pager may begin at any. Returns what comes after. */
static const char *add_title(const char *text, struct buffer *out)
{
    while (*text && *text != '\n') {
        const size_t length = strcspn(text, "\n");
        buffer_format(out, "%s%.*s%s", BOLD, (int)length, text, PLAIN);
        text += length;
        if (*text)
            buffer_add_n(out, text++, 1);
    }
    return text;
}

void terminal_color(const char *text, bool has_title, struct buffer *out)
{
    buffer_add(out, "");
    if (has_title)
        text = add_title(text, out);
    while (*text) {
        const size_t length = add_mark(text, out);
        if (length == 0)
            buffer_add_n(out, text, 1);
        text += length > 0 ? length : 1;
    }
}
