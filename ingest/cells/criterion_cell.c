#include "ingest/cells/criterion_cell.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/missing_form.h"

enum { LONGEST = 40 };

static const char *const met[] = {
    "1",       "1.0",    "1,0",    "yes",     "y",      "met",  "x",         "true",
    "t",       "✓",      "✔",      "☑",       "✅",      "ja",   "j",         "oui",
    "o",       "si",     "sí",     "s",       "wahr",   "vrai", "verdadero", "waar",
    "erfüllt", "rempli", "cumple", "voldaan", "passed", "pass", "done",      "+",
};

static const char *const not_met[] = {
    "0",          "0.0",       "0,0",
    "no",         "n",         "not met",
    "unmet",      "false",     "f",
    "✗",          "✘",         "☐",
    "❌",          "nein",      "non",
    "nee",        "falsch",    "faux",
    "falso",      "onwaar",    "nicht erfüllt",
    "non rempli", "no cumple", "niet voldaan",
    "failed",     "fail",
};

const struct scale criterion_scale = {.name = "not met,met",
                                      .n_levels = 2,
                                      .values = (const double[]){0, 1},
                                      .labels = (const char *const[]){"not met", "met"}};

static bool is_among(const char *text, const char *const *forms, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(text, forms[i]) == 0)
            return true;
    return false;
}

enum criterion_cell criterion_cell_read(const char *text)
{
    if (missing_form(text))
        return CRITERION_MISSING;
    if (strnlen(text, LONGEST) == LONGEST)
        return CRITERION_UNREADABLE;
    struct arena scratch = {0};
    const char *const folded = text_fold(&scratch, text);
    const enum criterion_cell cell = is_among(folded, met, sizeof met / sizeof *met) ? CRITERION_MET
                                     : is_among(folded, not_met, sizeof not_met / sizeof *not_met)
                                         ? CRITERION_NOT_MET
                                         : CRITERION_UNREADABLE;
    arena_free(&scratch);
    return cell;
}
