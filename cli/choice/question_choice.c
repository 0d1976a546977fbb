#include "cli/choice/question_choice.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/edit_distance.h"
#include "base/text.h"

enum { MOST_SUGGESTED = 5, FARTHEST = 2 /* edits */ };

/* As written before as it is compared: a bank may tell "a" from "A". */
static bool find(const struct catalogue *catalogue, const char *typed, struct arena *scratch,
                 size_t *ret)
{
    const char *const folded = text_fold(scratch, typed);
    size_t found = catalogue->n_questions;
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        const char *const code = catalogue->questions[q].code;
        if (strcmp(code, typed) == 0) {
            *ret = q;
            return true;
        }
        if (found == catalogue->n_questions && strcmp(text_fold(scratch, code), folded) == 0)
            found = q;
    }
    *ret = found;
    return found < catalogue->n_questions;
}

static size_t nearest_distance(const struct catalogue *catalogue, const char *folded,
                               struct arena *scratch)
{
    size_t nearest = FARTHEST + 1;
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        const char *const code = text_fold(scratch, catalogue->questions[q].code);
        const size_t distance = edit_distance(folded, code);
        if (distance < nearest && distance < strlen(code))
            nearest = distance;
    }
    return nearest;
}

/* The nearest codes, in bank order. */
static size_t add_nearest(const struct catalogue *catalogue, const char *typed,
                          struct arena *scratch, struct buffer *hint)
{
    const char *const folded = text_fold(scratch, typed);
    const size_t nearest = nearest_distance(catalogue, folded, scratch);
    size_t n = 0;
    for (size_t q = 0; nearest <= FARTHEST && q < catalogue->n_questions && n < MOST_SUGGESTED; q++)
        if (edit_distance(folded, text_fold(scratch, catalogue->questions[q].code)) == nearest)
            buffer_format(hint, "%s'%s'", n++ == 0 ? "did you mean " : " or ",
                          text_printable(scratch, catalogue->questions[q].code, 40));
    return n;
}

bool question_choice(const struct catalogue *catalogue, const char *typed, size_t *ret,
                     struct error *error)
{
    if (catalogue->n_questions == 0)
        return error_set(error, ERROR_TOO_FEW, "no rating passes the filters");
    struct arena scratch = {0};
    struct buffer hint = {0};
    const bool found = find(catalogue, typed, &scratch, ret);
    if (!found) {
        error_set(error, ERROR_USAGE, "no question '%s' among those that were asked",
                  text_printable(&scratch, typed, 60));
        if (add_nearest(catalogue, typed, &scratch, &hint) > 0)
            error_hint(error, "%s?", hint.data);
        else
            error_hint(error, "`assay questions` lists them");
    }
    buffer_free(&hint);
    arena_free(&scratch);
    return found;
}
