#ifndef ASSAY_TESTS_SUPPORT_SQL_SHOWN_H
#define ASSAY_TESTS_SUPPORT_SQL_SHOWN_H

#include "base/filter.h"
#include "base/snapshot_show.h"
#include "sql/session/connection.h"

/* What a snapshot of the ratings within a filter shows. */
struct shown {
    struct snapshot snapshot;
    struct snapshot_view view;
    struct snapshot_room room;
    size_t next;
};

/* False: there is nothing to end. */
bool shown_begin(struct connection *connection, const struct filter *filter, struct arena *arena,
                 struct shown *ret, struct error *error) MUST_CHECK;

/* The next candidate; false after the last one. */
bool shown_next(struct shown *shown, struct candidate_ratings *ret);
void shown_end(struct shown *shown);

#endif
