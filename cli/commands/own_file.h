#ifndef ASSAY_CLI_COMMANDS_OWN_FILE_H
#define ASSAY_CLI_COMMANDS_OWN_FILE_H

#include "cli/command.h"

/* Writes somebody's own page in place of a report: HTML, or JSON where the name of the file ends
 * so. Returns the exit status, or -1. */
int own_file(struct invocation *invocation, struct error *error);

#endif
