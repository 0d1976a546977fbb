#ifndef ASSAY_CLI_REPORT_FILE_H
#define ASSAY_CLI_REPORT_FILE_H

#include "cli/command.h"
#include "cli/database.h"
#include "cli/study.h"

/* Whether each file of -o can be written, by its name; where there is none, the usual one is asked
 * for. To be called before anything is computed. */
bool report_file_check(struct invocation *invocation, struct error *error) MUST_CHECK;

/*
 * Computes everything that passes the filter and writes the report to each file of -o, in the
 * format of its name. The study stays for who wants to say more about it (study_free). Returns the
 * exit status, or -1 with `error` filled.
 */
int report_file(struct invocation *invocation, struct database *database, struct study *study,
                struct error *error);

#endif
