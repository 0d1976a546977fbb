#include "ingest/cells/criterion_label.h"

#include <string.h>

enum { MAX_DIGITS = 2 };

/* A point ends a number only where a blank follows: "/3. Text" is a place, "/3.5" is none. */
static int ends_number(const char *text)
{
    return !*text || strchr(" \t:)-", *text) || (*text == '.' && strchr(" \t", text[1]));
}

size_t criterion_label_length(const char *text, int *position)
{
    if (*text != '/')
        return 0;
    const size_t blanks = 1 + strspn(text + 1, " \t");
    const size_t digits = strspn(text + blanks, "0123456789");
    if (digits == 0 || digits > MAX_DIGITS || !ends_number(text + blanks + digits))
        return 0;
    int number = 0;
    for (size_t i = 0; i < digits; i++)
        number = 10 * number + (text[blanks + i] - '0');
    if (number == 0)
        return 0;
    *position = number;
    return blanks + digits;
}
