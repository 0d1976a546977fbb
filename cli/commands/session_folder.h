#ifndef ASSAY_CLI_COMMANDS_SESSION_FOLDER_H
#define ASSAY_CLI_COMMANDS_SESSION_FOLDER_H

#include "cli/command.h"
#include "reports/model/report.h"

/* Writes a sheet for each interviewer who is invited to the planned session into the folder, which
 * is made where it is missing: "01-ada-lovelace.xlsx", with --format csv "01-ada-lovelace.csv".
 * Where one of the names is taken, nothing is written. Says how many were written. */
bool session_folder_write(struct invocation *invocation, const struct report *report,
                          const char *folder, struct error *error) MUST_CHECK;

#endif
