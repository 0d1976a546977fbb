#ifndef ASSAY_REPORTS_MODEL_FINDING_HANDLE_H
#define ASSAY_REPORTS_MODEL_FINDING_HANDLE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

/*
 * The short name by which a finding is spoken of, whatever the month: "4.3 too-hard",
 * "interviewer:Amara-Obi lenient", "pair:Ann+Ben level", "stage:Onsite fewer-pass". Of a question
 * or a criterion the code stands alone before the kind; blanks in names and "_" in kinds are "-",
 * and the kind "negative" is "strong-do-worse".
 */
struct finding_handle {
    const char *about;        /* NULL: a question or a criterion */
    const char *name, *other; /* as the handle has them; other "": there is no second */
    const char *kind;         /* as data formats name it; "": all findings about it */
};

/* about "question" or "criterion": no prefix; other NULL or "": not a pair. */
void finding_handle_write(const char *about, const char *name, const char *other, const char *kind,
                          struct buffer *text);

/* The same, of one thing, as a text by itself; and of bounded length and without control
 * characters, fit for a sentence. */
const char *finding_handle_kept(const char *about, const char *name, const char *kind,
                                struct arena *arena);
const char *finding_handle_shown(const char *about, const char *name, const char *kind,
                                 struct arena *arena);

/* ERROR_USAGE for a kind that there is not, with the kinds like it. */
bool finding_handle_read(const char *text, struct arena *arena, struct finding_handle *ret,
                         struct error *error) MUST_CHECK;

/* Whether a name as a handle has it is this one, whatever its case. */
bool finding_handle_names(const char *written, const char *name);

/* Whether findings of this kind are about such a thing. */
bool finding_handle_has_kind(const char *about, const char *kind);

#endif
