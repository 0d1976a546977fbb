#ifndef ASSAY_CLI_PERIOD_H
#define ASSAY_CLI_PERIOD_H

#include "cli/command.h"
#include "cli/database.h"

/* When the results are said to be made: SOURCE_DATE_EPOCH, otherwise now. */
int64_t period_now(void);

/*
 * Turns "the last month" of the options into the days of the last complete month with a score that
 * passes the other filters, or, where there is none, of the month in progress. Without any dated
 * score all data count. Says which it is. Otherwise the filter stays as it was given.
 */
bool period_resolve(struct invocation *invocation, struct database *database,
                    struct error *error) MUST_CHECK;

#endif
