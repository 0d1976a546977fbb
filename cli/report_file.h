#ifndef ASSAY_CLI_REPORT_FILE_H
#define ASSAY_CLI_REPORT_FILE_H

#include "cli/command.h"
#include "cli/database.h"
#include "cli/study.h"

/*
 * Computes everything that passes the filter and writes the HTML report to `path`. The study stays
 * for who wants to say more about it (study_free). Returns the exit status, or -1 with `error`
 * filled.
 */
int report_file(struct invocation *invocation, struct database *database, const char *path,
                struct study *study, struct error *error);

#endif
