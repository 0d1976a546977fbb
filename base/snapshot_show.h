#ifndef ASSAY_BASE_SNAPSHOT_SHOW_H
#define ASSAY_BASE_SNAPSHOT_SHOW_H

#include "base/snapshot_view.h"

/* Room for one candidate's ratings, used again for the next one. A zeroed struct is empty; each
 * thread has its own. */
struct snapshot_room {
    struct candidate_columns {
        uint32_t *question, *interviewer;
        int64_t *interview;
        uint32_t *stage;
        int16_t *level, *version;
        double *points;
        int32_t *day;
    } columns;
    struct snapshot_shown *shown;
    size_t capacity;
    struct candidate_ratings criteria, other_scale;
};

/* The ratings of the i-th candidate of the snapshot that the view shows, good until the room is
 * used again; false: there are none. */
bool snapshot_show(const struct snapshot_view *view, size_t i, struct snapshot_room *room,
                   struct candidate_ratings *ret);
void snapshot_room_free(struct snapshot_room *room);

/* Shows a listener every candidate of the view who has ratings in it, one after the other, in a
 * thread of its own. False: `go_on` said so. */
bool snapshot_show_all(const struct snapshot_view *view,
                       void (*add)(void *listener, const struct candidate_ratings *ratings),
                       void *listener, bool (*go_on)(struct error *error),
                       struct error *error) MUST_CHECK;

#endif
