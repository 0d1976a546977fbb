#ifndef ASSAY_CLI_STATUS_LINE_H
#define ASSAY_CLI_STATUS_LINE_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "cli/command.h"
#include "ingest/bytes/source_file.h"

/*
 * What a long command is at: one line of the terminal behind standard error, drawn again and again
 * and erased at the end. Without a terminal, with --quiet and in the first fifth of a second,
 * nothing.
 */
struct status_line {
    const char *name; /* of the file; NULL: nothing is shown */
    uint64_t total;   /* its bytes */
    const char *doing;
    struct timespec began; /* the command, and then what it is doing */
    struct timespec turned, drawn;
    bool visible;
};

/* `path` outlives the line. */
void status_line_begin(struct status_line *line, const struct invocation *invocation,
                       const char *path);

/* Something new begins, "reading", over so many bytes (0: nobody knows). How long it takes is not
 * known until status_line_watch is told. */
void status_line_turn(struct status_line *line, const char *doing, uint64_t total);

/* The watch of a pass over the file: redraws at most ten times a second; also interrupt_check. */
bool status_line_watch(void *line, uint64_t bytes, uint64_t rows, struct error *error);

/* Before anything else is printed, and at the end. A zeroed struct is allowed. */
void status_line_erase(struct status_line *line);

#endif
