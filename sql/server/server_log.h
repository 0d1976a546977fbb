#ifndef ASSAY_SQL_SERVER_SERVER_LOG_H
#define ASSAY_SQL_SERVER_SERVER_LOG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/* The line of a program's output or of the server's log that says why it failed: the last one
 * marked as an error, else the last one; without time stamp and mark. */
void server_log_reason(const char *text, char *ret, size_t size);

/* Whether a server whose log ends like this was ended by somebody else: it names no reason of its
 * own. */
bool server_log_has_no_reason(const char *text);

/* Does the text say that the disk, or the user's part of it, is full, or is it so full that a log
 * could not say it? */
bool server_log_disk_full(const char *text, const char *home);

/* Make the error one about a full disk. */
bool server_log_set_disk_full(struct error *error, const char *home);

/* The size of a log so far, and what was added after that size, at most 64 KB; all
 * of it when it has been cut since. */
size_t server_log_size(const char *path);
void server_log_read(const char *path, size_t from, struct buffer *text);

#endif
