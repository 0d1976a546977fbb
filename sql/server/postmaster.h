#ifndef ASSAY_SQL_SERVER_POSTMASTER_H
#define ASSAY_SQL_SERVER_POSTMASTER_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/error.h"
#include "sql/server/server_paths.h"
#include "sql/server/server_programs.h"

/* The server's main process, known by the file that PostgreSQL keeps in the data folder. */
enum postmaster_state { POSTMASTER_ABSENT, POSTMASTER_STARTING, POSTMASTER_READY };

/* A file that a dead server left, that says nothing, or whose process is another one now, counts as
 * absent. */
enum postmaster_state postmaster_state(const struct server_paths *paths, pid_t *ret_process);

/* Whether the server that runs was started with the settings of this program; it writes them down.
 */
bool postmaster_is_current(const struct server_paths *paths);

/* Both wait, a minute or two at most, until it is done; the caller holds the `change` lock. What is
 * being started is ended where `go_on` (NULL: always) says so.
 * Starting recovers what a killed server left and mends its file, never beside a server that still
 * runs. */
bool postmaster_start(const struct server_paths *paths, const struct server_programs *programs,
                      bool (*go_on)(struct error *error), struct error *error) MUST_CHECK;
bool postmaster_stop(const struct server_paths *paths, struct error *error) MUST_CHECK;

#endif
