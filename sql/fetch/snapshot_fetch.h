#ifndef ASSAY_SQL_FETCH_SNAPSHOT_FETCH_H
#define ASSAY_SQL_FETCH_SNAPSHOT_FETCH_H

#include "base/error.h"
#include "base/filter.h"
#include "base/snapshot.h"
#include "sql/session/connection.h"

/*
 * Reads all ratings within a filter, once, in the order of their keys, by a statement about ratings
 * alone: what the names in the filter stand for is asked before. Between connection_begin_reading
 * and connection_end_reading. Names live in `run`; the snapshot is the caller's to free.
 */
bool snapshot_fetch(struct connection *connection, const struct filter *filter, struct arena *run,
                    struct snapshot *ret, struct error *error) MUST_CHECK;

#endif
