#ifndef ASSAY_CLI_MANUAL_COMMAND_PAGE_H
#define ASSAY_CLI_MANUAL_COMMAND_PAGE_H

#include "cli/command.h"
#include "cli/manual/manual_page.h"

/* "assay-bank-import", the name of a command's page. */
const char *command_page_name(const struct command *command, struct arena *arena);

/* The page of one command: what --help says of it, and more. */
struct manual_page command_page(const struct command *command, struct arena *arena);

#endif
