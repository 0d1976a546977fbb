#ifndef ASSAY_CLI_PROCESS_PROCESS_LIMITS_H
#define ASSAY_CLI_PROCESS_PROCESS_LIMITS_H

#include "base/error.h"

/*
 * Takes what the limits of the process (ulimit) allow of open files and of stack, as far as it is
 * of use. Where that is less than the program needs it is said here, before the want of it looks
 * like something else.
 */
bool process_limits_take(struct error *error) MUST_CHECK;

#endif
