#include "cli/study_show.h"

#include "analytics/history/history.h"
#include "base/snapshot_show.h"
#include "cli/interrupt.h"

bool study_show(const struct snapshot_view *view,
                void (*take)(void *taker, const struct candidate_ratings *ratings), void *taker,
                struct error *error)
{
    struct snapshot_room room = {0};
    struct candidate_ratings ratings;
    bool done = true;
    for (size_t i = 0; i < view->snapshot->n_candidates && done; i++) {
        if (snapshot_show(view, i, &room, &ratings))
            take(taker, &ratings);
        done = interrupt_check(error);
    }
    snapshot_room_free(&room);
    return done;
}

void show_history(void *history, const struct candidate_ratings *ratings)
{
    history_add(history, ratings);
}
