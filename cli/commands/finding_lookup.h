#ifndef ASSAY_CLI_COMMANDS_FINDING_LOOKUP_H
#define ASSAY_CLI_COMMANDS_FINDING_LOOKUP_H

#include "base/findings/finding_note.h"
#include "cli/command.h"
#include "cli/database.h"

/*
 * Whether there is such a finding: on the data that the options choose or, where they say no
 * period, on all data or in the ledger of the last month (with what is over since the one before).
 * Without a kind there is. ERROR_USAGE with the handles of what is found about the same thing.
 */
bool finding_lookup(struct invocation *invocation, struct database *database,
                    const struct finding_note *about, struct error *error) MUST_CHECK;

#endif
