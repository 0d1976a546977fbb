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

static bool is_form(const char *cell)
{
    const char first = *cell >= 'A' && *cell <= 'Z' ? (char)(*cell - 'A' + 'a') : *cell;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (*forms[i] == first && equals(cell, forms[i]))
            return true;
    return false;
}

/* Whether a form begins with this character, or with one that it may be folded to. */
static bool may_begin(unsigned char c)
{
    static const bool first[256] = {
        ['-'] = true, ['#'] = true, ['n'] = true, ['s'] = true, ['u'] = true, ['m'] = true,
        ['k'] = true, ['e'] = true, ['g'] = true, ['N'] = true, ['S'] = true, ['U'] = true,
        ['M'] = true, ['K'] = true, ['E'] = true, ['G'] = true};
    return c <= ' ' || c >= 0x7F || first[c];
}

static bool is_ascii(const char *text)
{
    while (*text && (unsigned char)*text < 0x80)
        text++;
    return !*text;
}

bool missing_form(const char *cell)
{
    if (!may_begin((unsigned char)*cell))
        return false;
    if (is_form(cell))
        return true;
    if (strnlen(cell, LONGEST) == LONGEST || is_ascii(cell))
        return false;
    struct arena scratch = {0};
    const bool missing = is_form(text_fold(&scratch, cell));
    arena_free(&scratch);
    return missing;
}
