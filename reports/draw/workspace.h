#ifndef ASSAY_REPORTS_DRAW_WORKSPACE_H
#define ASSAY_REPORTS_DRAW_WORKSPACE_H

#include <limits.h>

#include "base/buffer.h"
#include "base/error.h"

/* A private directory for a program that runs as child_process_user: it belongs to that user, and
 * everything in it goes when it is closed. */
struct workspace {
    char path[PATH_MAX];
    int directory; /* open */
};

bool workspace_open(struct workspace *workspace, struct error *error) MUST_CHECK;
void workspace_close(struct workspace *workspace);

bool workspace_write(const struct workspace *workspace, const char *name,
                     const struct buffer *bytes, struct error *error) MUST_CHECK;

/* The whole of a plain file; the program that wrote it is not trusted to have left one. False where
 * there is none or nothing in it. */
bool workspace_read(const struct workspace *workspace, const char *name, struct buffer *bytes);

#endif
