#ifndef ASSAY_TESTS_SUPPORT_REPORTS_CANARY_H
#define ASSAY_TESTS_SUPPORT_REPORTS_CANARY_H

#include <stdbool.h>

/* The path of a file that a hostile text would make, were it run as a command: in a folder where
 * every account may write, of this process alone. */
const char *canary_path(void);

/* Somebody made it. It is removed. */
bool canary_was_made(void);

#endif
