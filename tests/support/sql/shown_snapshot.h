#ifndef ASSAY_TESTS_SUPPORT_SQL_SHOWN_SNAPSHOT_H
#define ASSAY_TESTS_SUPPORT_SQL_SHOWN_SNAPSHOT_H

#include "base/filter.h"
#include "base/snapshot_show.h"
#include "sql/session/connection.h"

/* What a snapshot of the ratings within a filter shows. */
struct shown_snapshot {
    struct snapshot snapshot;
    struct snapshot_view view;
    struct snapshot_room room;
    size_t next;
};

/* False: there is nothing to end. */
bool shown_snapshot_begin(struct connection *connection, const struct filter *filter,
                          struct arena *arena, struct shown_snapshot *ret,
                          struct error *error) MUST_CHECK;

/* The next candidate; false after the last one. */
bool shown_snapshot_next(struct shown_snapshot *shown, struct candidate_ratings *ret);
void shown_snapshot_end(struct shown_snapshot *shown);

#endif
