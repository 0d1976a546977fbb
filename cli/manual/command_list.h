#ifndef ASSAY_CLI_MANUAL_COMMAND_LIST_H
#define ASSAY_CLI_MANUAL_COMMAND_LIST_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"

/* What `assay help` prints: every command, a line each. */
void command_list(struct buffer *out);

/* The commands of "bank", or of another first word of several; nothing where there are none. */
void command_list_of(const char *group, struct buffer *out);

/* Returns false: there is no such command; the hint names one like it. */
bool command_list_unknown(const char *typed, struct error *error);

#endif
