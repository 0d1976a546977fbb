#include "tests/support/sql/shown.h"

#include "sql/fetch/snapshot_fetch.h"

bool shown_begin(struct connection *connection, const struct filter *filter, struct arena *arena,
                 struct shown *ret, struct error *error)
{
    *ret = (struct shown){0};
    if (!snapshot_fetch(connection, filter, arena, &ret->snapshot, error))
        return false;
    const bool done = snapshot_view_create(&ret->snapshot, filter, arena, &ret->view, error);
    if (!done)
        shown_end(ret);
    return done;
}

bool shown_next(struct shown *shown, struct candidate_ratings *ret)
{
    while (shown->next < shown->snapshot.n_candidates)
        if (snapshot_show(&shown->view, shown->next++, &shown->room, ret))
            return true;
    return false;
}

void shown_end(struct shown *shown)
{
    snapshot_room_free(&shown->room);
    snapshot_free(&shown->snapshot);
}
