#ifndef ASSAY_CLI_LEDGER_FINDING_CHOICE_H
#define ASSAY_CLI_LEDGER_FINDING_CHOICE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/findings/finding_note.h"

/*
 * What somebody means by a handle (finding_handle.h), among what findings may be about: fills what
 * `ret` is about, its wording and its kind. `bank` NULL: of any. ERROR_USAGE where nothing of that
 * name is there, with names like it; where such a thing has no findings of that kind; and where
 * several banks have the code.
 */
bool finding_choice(const char *handle, const char *bank, const struct finding_subject *subjects,
                    size_t n, struct arena *arena, struct finding_note *ret,
                    struct error *error) MUST_CHECK;

#endif
