#ifndef ASSAY_SQL_SERVER_POSTMASTER_FILE_H
#define ASSAY_SQL_SERVER_POSTMASTER_FILE_H

#include <stdbool.h>
#include <sys/types.h>

#include "sql/server/server_paths.h"

/* The file postmaster.pid, in which PostgreSQL says which process serves the data folder; after a
 * kill or a power cut it may say anything. */
struct postmaster_file {
    pid_t process;
    char status[16];
};

/* False where the file is absent, empty, or does not begin with the number of a process. */
bool postmaster_file_read(const struct server_paths *paths, struct postmaster_file *ret);

/* Whether that process is a server of this data folder, and no other that has the number now. */
bool postmaster_file_is_true(const struct server_paths *paths, const struct postmaster_file *file);

/* Whether any process of a server works in the data folder, whatever the file says. */
bool postmaster_file_folder_is_used(const struct server_paths *paths);

/*
 * Removes a file that would keep PostgreSQL from starting: one that it cannot read, or whose
 * process is another one by now or one that nobody has reaped. What is left else, PostgreSQL takes
 * over. Nobody may work in the data folder: the file is what keeps a second server out.
 */
void postmaster_file_mend(const struct server_paths *paths);

#endif
