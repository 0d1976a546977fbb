#ifndef ASSAY_ANALYTICS_RUN_STAGE_WAYS_H
#define ASSAY_ANALYTICS_RUN_STAGE_WAYS_H

#include "base/arena.h"
#include "base/snapshot_view.h"

/*
 * From which stage candidates came to which, by their scores. A step is a later stage with the one
 * before it that most of its candidates had scores at; among equals the one with fewest candidates.
 * Which of two stages is earlier the candidates with both decide, by their first days there. Stages
 * that count have a name, and of more than 32 those with most interviews do; they are bits of a
 * mask, in the order of the catalogue.
 */
enum { STAGE_WAYS_MOST = 32 };

struct stage_ways {
    const struct snapshot_view *view;
    uint32_t *place_of; /* by stage of the catalogue; STAGE_WAYS_MOST: it does not count */
    size_t stages[STAGE_WAYS_MOST], n_stages;
    size_t n[STAGE_WAYS_MOST];                       /* candidates with a score there */
    size_t both[STAGE_WAYS_MOST][STAGE_WAYS_MOST];   /* with scores at both */
    size_t before[STAGE_WAYS_MOST][STAGE_WAYS_MOST]; /* the first of them on an earlier day */
    size_t from[STAGE_WAYS_MOST]; /* the stage before; STAGE_WAYS_MOST: none is */
};

/* Reads each interview of the view once. */
void stage_ways_find(const struct snapshot_view *view, struct arena *arena, struct stage_ways *ret);

/* At which stages the i-th candidate of the snapshot has scores. */
uint32_t stage_ways_of(const struct stage_ways *ways, size_t candidate);

/* The place of a stage of the catalogue; STAGE_WAYS_MOST: it does not count. */
size_t stage_ways_place(const struct stage_ways *ways, uint32_t stage);

#endif
