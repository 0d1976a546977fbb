#ifndef ASSAY_CLI_PROCESS_INTERRUPT_H
#define ASSAY_CLI_PROCESS_INTERRUPT_H

#include <stdbool.h>

#include "base/error.h"
#include "sql/session/connection.h"

/* From now on SIGINT, SIGTERM and SIGHUP let the command end in order: what is under way is rolled
 * back, the server released. A second one ends it at once; those that are
 * ignored stay so. */
void interrupt_watch(void);

/* False with ERROR_INTERRUPTED once such a signal came. Loops over data ask, and whoever is about
 * to commit. */
bool interrupt_check(struct error *error) MUST_CHECK;

/* Whether such a signal came. A call that waited for somebody else has failed with EINTR then. */
bool interrupt_came(void);

/* Such a signal also ends the statement that the connection is busy with; NULL: no longer. */
void interrupt_cancels(struct connection *connection);

#endif
