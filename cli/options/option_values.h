#ifndef ASSAY_CLI_OPTIONS_OPTION_VALUES_H
#define ASSAY_CLI_OPTIONS_OPTION_VALUES_H

#include <stdint.h>

#include "cli/options/options.h"

/* Values of options as users type them; an error names what is wanted. */

/* `name`: the option, without dashes. */
bool option_read_day(const char *name, const char *text, int32_t *ret,
                     struct error *error) MUST_CHECK;
/* A month, "last" or "all": sets filter and period. */
bool option_read_month(const char *text, struct options *options, struct error *error) MUST_CHECK;
bool option_read_format(const char *text, enum format *ret, struct error *error) MUST_CHECK;
bool option_read_date_order(const char *text, enum date_order *ret, struct error *error) MUST_CHECK;
bool option_read_person_kind(const char *text, enum person_kind *ret,
                             struct error *error) MUST_CHECK;

#endif
