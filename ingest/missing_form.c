#include "ingest/missing_form.h"

#include <stddef.h>

static const char *const forms[] = {
    "",
    "-",
    "--",
    "–",
    "—",
    "n/a",
    "na",
    "n.a.",
    "nan",
    "nil",
    "none",
    "null",
    "skip",
    "skipped",
    "no decision",
    "no score",
    "no rating",
    "not asked",
    "not rated",
    "not scored",
    "not assessed",
    "not applicable",
    "unscored",
    "missing",
};

/* `cell` in lower case (ASCII), with blanks for underscores, is `form`. */
static bool equals(const char *cell, const char *form)
{
    for (; *cell && *form; cell++, form++) {
        const char c = *cell >= 'A' && *cell <= 'Z' ? (char)(*cell - 'A' + 'a') : *cell;
        if ((c == '_' ? ' ' : c) != *form)
            return false;
    }
    return *cell == *form;
}

bool missing_form(const char *cell)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (equals(cell, forms[i]))
            return true;
    return false;
}
