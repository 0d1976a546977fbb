#ifndef ASSAY_CLI_CHOICE_QUESTION_CHOICE_H
#define ASSAY_CLI_CHOICE_QUESTION_CHOICE_H

#include <stddef.h>

#include "base/error.h"
#include "base/ratings.h"

/* The question that somebody means by its code, whatever its case and blanks. ERROR_USAGE where no
 * question of the catalogue has it, with codes like it; ERROR_TOO_FEW where there is none at all.
 */
bool question_choice(const struct catalogue *catalogue, const char *typed, size_t *ret,
                     struct error *error) MUST_CHECK;

#endif
