#include "ingest/cells/missing_form.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

enum { LONGEST = 60 };

/* By their first byte; the empty form is told apart before. */
static const char *const *const forms[256] = {
    ['#'] = (const char *const[]){"#n/a", "#nv", "#n/d", "#n/b", "#¡n/d!", NULL},
    ['-'] = (const char *const[]){"-", "--", NULL},
    ['a'] = (const char *const[]){"absent", "absente", "abwesend", "afwezig", "assente", "ausente",
                                  NULL},
    ['d'] = (const char *const[]){"did not attend", NULL},
    ['e'] = (const char *const[]){"entfällt", "ej närvarande", NULL},
    ['f'] = (const char *const[]){"frånvarande", "fraværende", NULL},
    ['g'] = (const char *const[]){"geen antwoord", NULL},
    ['k'] = (const char *const[]){"k.a.", "k. a.", "keine angabe", "keine angaben", "keine antwort",
                                  "keine bewertung", NULL},
    ['m'] = (const char *const[]){"missing", NULL},
    ['n'] = (const char *const[]){"n/a",
                                  "na",
                                  "n.a.",
                                  "nan",
                                  "nil",
                                  "none",
                                  "null",
                                  "no decision",
                                  "no score",
                                  "no rating",
                                  "not asked",
                                  "not rated",
                                  "not scored",
                                  "not assessed",
                                  "not applicable",
                                  "not answered",
                                  "not evaluated",
                                  "no answer",
                                  "nicht bewertet",
                                  "nicht beurteilt",
                                  "nicht gefragt",
                                  "nicht zutreffend",
                                  "n.v.t.",
                                  "nvt",
                                  "niet van toepassing",
                                  "niet beoordeeld",
                                  "niet gevraagd",
                                  "non évalué",
                                  "non évaluée",
                                  "non evalue",
                                  "non noté",
                                  "no aplica",
                                  "no evaluado",
                                  "no evaluada",
                                  "no show",
                                  "no-show",
                                  "not present",
                                  "nicht anwesend",
                                  "nicht erschienen",
                                  "niet aanwezig",
                                  "no presentado",
                                  "no presentada",
                                  "nieobecny",
                                  "nieobecna",
                                  NULL},
    ['p'] = (const char *const[]){"poissa", NULL},
    ['s'] = (const char *const[]){"skip", "skipped", "sans objet", "sans réponse", "sin evaluar",
                                  "sin respuesta", NULL},
    ['u'] = (const char *const[]){"unscored", NULL},
    [0xD0] = (const char *const[]){"отсутствует", "неявка", NULL},
    [0xE2] = (const char *const[]){"–", "—", NULL},
    [0xE6] = (const char *const[]){"欠席", NULL},
    [0xE7] = (const char *const[]){"缺席", "缺考", NULL},
    [0xEA] = (const char *const[]){"결석", NULL},
};

static unsigned char lower(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* `cell` in lower case (ASCII), with blanks for underscores, is `form`. */
static bool equals(const char *cell, const char *form)
{
    for (; *cell && *form; cell++, form++) {
        const unsigned char c = lower(*cell);
        if ((c == '_' ? ' ' : c) != (unsigned char)*form)
            return false;
    }
    return *cell == *form;
}

static bool is_form(const char *cell)
{
    const char *const *form = forms[lower(*cell)];
    while (form && *form && !equals(cell, *form))
        form++;
    return !*cell || (form && *form);
}

/* Whether a form begins with this character, or with one that it may be folded to. */
static bool may_begin(char c)
{
    const unsigned char first = lower(c);
    return first <= ' ' || first >= 0x7F || forms[first];
}

static bool is_ascii(const char *text)
{
    while (*text && (unsigned char)*text < 0x80)
        text++;
    return !*text;
}

bool missing_form(const char *cell)
{
    if (!may_begin(*cell))
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
