#ifndef ASSAY_CLI_REPORT_SUMMARY_H
#define ASSAY_CLI_REPORT_SUMMARY_H

#include "cli/command.h"
#include "reports/model/report.h"

/* Whether standard output takes words for people: without --quiet, and where the report itself does
 * not go there. */
bool report_summary_is_free(const struct invocation *invocation);

/* The headline of a report and its clear findings about questions, on standard output. */
void report_summary_print(const struct report *report);

#endif
