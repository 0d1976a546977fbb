#include "ingest/cells/missing_form.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

enum { LONGEST = 60 };

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
    "not answered",
    "not evaluated",
    "no answer",
    "#n/a",
    "#nv",
    "#n/d",
    "#n/b",
    "#¡n/d!",
    "k.a.",
    "k. a.",
    "keine angabe",
    "keine angaben",
    "keine antwort",
    "keine bewertung",
    "nicht bewertet",
    "nicht beurteilt",
    "nicht gefragt",
    "nicht zutreffend",
    "entfällt",
    "n.v.t.",
    "nvt",
    "niet van toepassing",
    "niet beoordeeld",
    "niet gevraagd",
    "geen antwoord",
    "sans objet",
    "sans réponse",
    "non évalué",
    "non évaluée",
    "non evalue",
    "non noté",
    "no aplica",
    "no evaluado",
    "no evaluada",
    "sin evaluar",
    "sin respuesta",
};

/* In lower case (ASCII), a blank for an underscore. */
static char lowered(char c)
{
    return c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool equals(const char *cell, const char *form)
{
    while (*cell && *form)
        if (lowered(*cell++) != *form++)
            return false;
    return *cell == *form;
}

/* Most cells begin like no form. */
static bool begins_like_one(char first)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i][0] == first)
            return true;
    return false;
}

static bool is_form(const char *cell)
{
    const char first = lowered(*cell);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i][0] == first && equals(cell, forms[i]))
            return true;
    return false;
}

static bool is_ascii(const char *text)
{
    while (*text && (unsigned char)*text < 0x80)
        text++;
    return !*text;
}

bool missing_form(const char *cell)
{
    if (*cell >= '0' && *cell <= '9') /* scores and dates, which no form begins like */
        return false;
    if (!*cell || is_form(cell))
        return true;
    const bool is_letter = lowered(*cell) >= 'a' && lowered(*cell) <= 'z';
    if ((is_letter && !begins_like_one(lowered(*cell))) || strnlen(cell, LONGEST) == LONGEST ||
        is_ascii(cell))
        return false;
    struct arena scratch = {0};
    const bool missing = is_form(text_fold(&scratch, cell));
    arena_free(&scratch);
    return missing;
}
