#ifndef ASSAY_REPORTS_GNUPLOT_PROCESS_H
#define ASSAY_REPORTS_GNUPLOT_PROCESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * One gnuplot process, fed a script through a pipe. It starts without a shell, with an environment
 * of its own and no files but the directory it works in, may not start programs, and as root first
 * becomes an unprivileged user (gnuplot_process_user), who must be able to write that directory.
 */

enum process_end {
    PROCESS_ENDED, /* by itself, whatever its exit status */
    PROCESS_NOT_FOUND,
    PROCESS_NOT_RUN, /* it is there, but cannot be started */
    PROCESS_TIMED_OUT
};

struct process {
    const char *program; /* a name to look for in PATH, or a path */
    int directory;       /* that it works in, open */
    double seconds;      /* after which it is ended */
};

/* What it wrote to standard error is added to `messages`. False where the system denied a process.
 */
bool gnuplot_process_run(const struct process *process, const struct buffer *script,
                         enum process_end *ret, struct buffer *messages,
                         struct error *error) MUST_CHECK;

/* Whom gnuplot runs as; false where that is the user of this process. */
bool gnuplot_process_user(unsigned *ret_user, unsigned *ret_group);

#endif
