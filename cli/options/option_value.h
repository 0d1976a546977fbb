#ifndef ASSAY_CLI_OPTIONS_OPTION_VALUE_H
#define ASSAY_CLI_OPTIONS_OPTION_VALUE_H

#include "cli/options/option_rows.h"
#include "cli/options/options.h"

/* Reads a value as its row says and puts it where the row says; an error names what is wanted.
 * `text` must outlive the options; NULL for a flag. */
bool option_value_read(const struct option_row *row, const char *text, struct options *options,
                       struct error *error) MUST_CHECK;

/* Whether it is UTF-8, as the database and pages want it; an error calls it `what`. */
bool option_value_is_text(const char *what, const char *text, struct error *error) MUST_CHECK;

#endif
