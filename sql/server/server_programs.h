#ifndef ASSAY_SQL_SERVER_SERVER_PROGRAMS_H
#define ASSAY_SQL_SERVER_SERVER_PROGRAMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* One installed PostgreSQL. */
struct server_programs {
    int major;
    char folder[1024];
};

/*
 * Find PostgreSQL of a major version, or of any (0): where `pg_config` says, beside it, in the
 * usual folders, newest first, and on PATH.
 */
bool server_programs_find(int major, struct server_programs *ret, struct error *error) MUST_CHECK;

void server_programs_path(const struct server_programs *programs, const char *name, char *ret,
                          size_t size);

#endif
