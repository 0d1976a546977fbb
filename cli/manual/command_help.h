#ifndef ASSAY_CLI_MANUAL_COMMAND_HELP_H
#define ASSAY_CLI_MANUAL_COMMAND_HELP_H

#include "base/buffer.h"
#include "cli/command.h"

/* What `assay COMMAND --help` prints. */
void command_help(const struct command *command, struct buffer *out);

#endif
