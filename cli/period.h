#ifndef ASSAY_CLI_PERIOD_H
#define ASSAY_CLI_PERIOD_H

#include "cli/command.h"
#include "cli/database.h"

/* When the results are said to be made: SOURCE_DATE_EPOCH, otherwise now. */
int64_t period_now(void);

/* Whether SOURCE_DATE_EPOCH, where it is set, is such a time. */
bool period_clock_check(struct error *error) MUST_CHECK;

/*
 * Makes the days of the options' filter those that count, and says which they are.
 *
 * "The last month" becomes the last complete month with a score that passes the other filters, or,
 * where there is none, the month in progress. A --window ends with the period, or, where none is
 * given, with that month. A command that is about a month finds its days in `reported`, and those
 * of its window, of twelve months unless another is given, in the filter; a period longer than that
 * is judged as it is. Without any dated score all data count. Otherwise the filter stays as it was
 * given. To be called again it does nothing.
 */
bool period_resolve(struct invocation *invocation, struct database *database,
                    struct error *error) MUST_CHECK;

/* For a period without a score: says the months from which there are some, under the rest of the
 * filter. Nothing where no period was asked for. */
bool period_say_known(struct invocation *invocation, struct database *database,
                      struct error *error) MUST_CHECK;

#endif
