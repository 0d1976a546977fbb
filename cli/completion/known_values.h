#ifndef ASSAY_CLI_COMPLETION_KNOWN_VALUES_H
#define ASSAY_CLI_COMPLETION_KNOWN_VALUES_H

#include "cli/completion/completion.h"

/* Adds the values that are known without a database, such as time zones. */
void known_values_of_system(struct completion *completion);

/*
 * Adds the values that the database has, where a server runs already. Nothing is started, migrated
 * or said. Where the server does not answer the process ends after a second (or
 * time_limit_seconds), by SIGALRM: what is known before is to be printed first.
 */
void known_values_of_database(struct completion *completion);

#endif
