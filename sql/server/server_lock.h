#ifndef ASSAY_SQL_SERVER_SERVER_LOCK_H
#define ASSAY_SQL_SERVER_SERVER_LOCK_H

#include <stdbool.h>

#include "base/error.h"
#include "sql/server/server_paths.h"

/*
 * Two lock files in home. Whoever changes the server (creates, starts, stops, moves) holds `change`
 * alone; whoever uses it shares `users`. They end with the process that holds them, however it
 * ends, and no program that it starts inherits them.
 */

/* A descriptor; close it to let go. Waits at most a minute, and only as long as `go_on` (NULL:
 * always) says so. */
bool server_lock_change(const struct server_paths *paths, bool (*go_on)(struct error *error),
                        int *ret, struct error *error) MUST_CHECK;

/* Both while `change` is held. */
bool server_lock_use(const struct server_paths *paths, int *ret, struct error *error) MUST_CHECK;
bool server_lock_is_last(int users); /* no other process uses it; ours becomes exclusive */

/* The mark that the server stays when the last user ends. */
bool server_lock_pin(const struct server_paths *paths, struct error *error) MUST_CHECK;
void server_lock_unpin(const struct server_paths *paths);
bool server_lock_pinned(const struct server_paths *paths);

#endif
