#ifndef ASSAY_SQL_SERVER_CLUSTER_H
#define ASSAY_SQL_SERVER_CLUSTER_H

#include <stdbool.h>

#include "base/error.h"
#include "sql/server/server_paths.h"
#include "sql/server/server_programs.h"

/* The major version of PostgreSQL that made the cluster; 0: there is none yet. */
bool cluster_version(const struct server_paths *paths, int *ret, struct error *error) MUST_CHECK;

/*
 * Both while the `change` lock is held. A cluster is created beside its place (checksums, UTF-8,
 * locale C, role and database `assay`) and moved there when it is complete: there is a whole one or
 * none. Set aside, it stays as `data-<version>`.
 */
bool cluster_create(const struct server_paths *paths, const struct server_programs *programs,
                    struct error *error) MUST_CHECK;
bool cluster_set_aside(const struct server_paths *paths, int version,
                       struct error *error) MUST_CHECK;

#endif
