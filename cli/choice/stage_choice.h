#ifndef ASSAY_CLI_CHOICE_STAGE_CHOICE_H
#define ASSAY_CLI_CHOICE_STAGE_CHOICE_H

#include "base/arena.h"
#include "base/error.h"

/*
 * "Phone screen,Technical,On-site": places in `names`, in this order, without regard to case and
 * blanks. A name may have commas of its own: the longest one that is known counts. A stage that is
 * not there, or is named twice, is an error that names those that are.
 */
bool stage_choice_make(const char *text, const char *const *names, size_t n, struct arena *run,
                       size_t **ret, size_t *ret_n, struct error *error) MUST_CHECK;

#endif
