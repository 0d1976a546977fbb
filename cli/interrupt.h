#ifndef ASSAY_CLI_INTERRUPT_H
#define ASSAY_CLI_INTERRUPT_H

#include <stdbool.h>

#include "base/error.h"

/* From now on SIGINT, SIGTERM and SIGHUP let the command end in order: what is under way is rolled
 * back, the server released. A second one ends it at once. */
void interrupt_watch(void);

/* False with ERROR_INTERRUPTED once such a signal came. Loops over data ask, and whoever is about
 * to commit. */
bool interrupt_check(struct error *error) MUST_CHECK;

#endif
