#ifndef ASSAY_REPORTS_DRAW_CHILD_PROCESS_H
#define ASSAY_REPORTS_DRAW_CHILD_PROCESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * One run of a program that makes pictures or pages, fed through a pipe. It starts without a shell,
 * with an environment of its own and no files but the directory it works in, and as root first
 * becomes an unprivileged user (child_process_user), who must be able to write that directory.
 */

enum process_end {
    PROCESS_ENDED, /* by itself, whatever its exit status */
    PROCESS_NOT_FOUND,
    PROCESS_NOT_RUN, /* it is there, but cannot be started */
    PROCESS_TIMED_OUT
};

struct process {
    const char *program;    /* a name to look for in PATH, or a path */
    char *const *arguments; /* with the name that it is called by; ends with NULL */
    const char *home;       /* path of the directory, for a program that keeps files; or NULL */
    int directory;          /* that it works in, open */
    double seconds;         /* after which it is ended */
    bool starts_programs;   /* false: it may not, and what it uses is limited */
    bool starts_threads;    /* all the same */
    bool (*go_on)(struct error *error); /* asked many times a second; NULL: always */
};

/* What it wrote to standard error is added to `messages`. False where the system denied a process,
 * or `go_on` said so and it was ended. */
bool child_process_run(const struct process *process, const struct buffer *input,
                       enum process_end *ret, struct buffer *messages,
                       struct error *error) MUST_CHECK;

/* Whom it runs as; false where that is the user of this process. */
bool child_process_user(unsigned *ret_user, unsigned *ret_group);

#endif
