#ifndef ASSAY_SQL_SERVER_POSTMASTER_PROCESS_H
#define ASSAY_SQL_SERVER_POSTMASTER_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/error.h"
#include "sql/server/server_paths.h"
#include "sql/server/server_programs.h"

/* Run PostgreSQL in a session of its own, as the server's user, with its output in the log. It is
 * nobody's child, holds none of our files and is configured on the command line alone. */
bool postmaster_process_spawn(const struct server_paths *paths,
                              const struct server_programs *programs, pid_t *ret,
                              struct error *error) MUST_CHECK;

/* Whether a server with this command line has the settings that one started now would have. */
bool postmaster_process_has_settings(const char *command_line);

/* False as well for one that has ended and was not reaped. */
bool postmaster_process_lives(pid_t process);

#endif
