#include "tests/support/sql/shown_snapshot.h"

#include "sql/fetch/snapshot_fetch.h"

bool shown_snapshot_begin(struct connection *connection, const struct filter *filter,
                          struct arena *arena, struct shown_snapshot *ret, struct error *error)
{
    *ret = (struct shown_snapshot){0};
    if (!snapshot_fetch(connection, filter, arena, &ret->snapshot, error))
        return false;
    const bool done = snapshot_view_create(&ret->snapshot, filter, arena, &ret->view, error);
    if (!done)
        shown_snapshot_end(ret);
    return done;
}

bool shown_snapshot_next(struct shown_snapshot *shown, struct candidate_ratings *ret)
{
    while (shown->next < shown->snapshot.n_candidates)
        if (snapshot_show(&shown->view, shown->next++, &shown->room, ret))
            return true;
    return false;
}

void shown_snapshot_end(struct shown_snapshot *shown)
{
    snapshot_room_free(&shown->room);
    snapshot_free(&shown->snapshot);
}
