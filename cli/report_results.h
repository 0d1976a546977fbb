#ifndef ASSAY_CLI_REPORT_RESULTS_H
#define ASSAY_CLI_REPORT_RESULTS_H

#include "cli/command.h"
#include "cli/database.h"
#include "reports/model/report.h"

/* Keeps what a report found as tables of the database, for dashboards. Says so where the user of
 * the database may only read; that is no error. */
bool report_results_keep(struct invocation *invocation, struct database *database,
                         const struct report *report, struct error *error) MUST_CHECK;

#endif
