#ifndef ASSAY_CLI_OPTIONS_OPTION_SUGGESTION_H
#define ASSAY_CLI_OPTIONS_OPTION_SUGGESTION_H

#include "base/error.h"

/* What was meant by an option that a command with these groups does not take: adds a hint to the
 * error, with the options that it takes and that begin alike or are spelled nearly so. No hint
 * where there are none, and for options of one letter. Always false, like error_set. */
bool option_suggestion(const char *typed, unsigned groups, struct error *error);

#endif
