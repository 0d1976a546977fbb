#include "analytics/interviewers/interviewer_load.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"

struct interviewer_load interviewer_load_create(size_t n_interviewers, struct arena *arena)
{
    return (struct interviewer_load){
        .counts = ARENA_ARRAY(arena, n_interviewers, struct interviewer_count),
        .subsets = connected_create(n_interviewers, arena)};
}

void interviewer_load_free(struct interviewer_load *load)
{
    free(load->meetings);
    *load = (struct interviewer_load){0};
}

static void meet(struct interviewer_load *load, const struct candidate_ratings *ratings, size_t i)
{
    const struct interviewer_meeting meeting = {ratings->interviewer[i], ratings->interview[i]};
    load->meetings[load->n_meetings++] = meeting;
    load->counts[meeting.interviewer].n_ratings++;
}

static int by_interviewer_and_interview(const void *left, const void *right)
{
    const struct interviewer_meeting *const a = left, *const b = right;
    if (a->interviewer != b->interviewer)
        return a->interviewer < b->interviewer ? -1 : 1;
    return (a->interview > b->interview) - (a->interview < b->interview);
}

static void count_meetings(struct interviewer_load *load)
{
    const struct interviewer_meeting *const meetings = load->meetings;
    if (load->n_meetings > 1)
        qsort(load->meetings, load->n_meetings, sizeof *meetings, by_interviewer_and_interview);
    for (size_t i = 0; i < load->n_meetings; i++) {
        const bool first = i == 0;
        struct interviewer_count *const count = &load->counts[meetings[i].interviewer];
        count->n_candidates += first || meetings[i].interviewer != meetings[i - 1].interviewer;
        count->n_interviews += first ||
                               by_interviewer_and_interview(&meetings[i], &meetings[i - 1]) != 0;
        connected_join(&load->subsets, meetings[0].interviewer, meetings[i].interviewer);
    }
}

void interviewer_load_add(struct interviewer_load *load, const struct candidate_ratings *ratings)
{
    const struct candidate_ratings *const others = ratings->other_scale;
    load->meetings = memory_room(load->meetings, ratings->n + (others ? others->n : 0),
                                 sizeof *load->meetings, &load->capacity);
    load->n_meetings = 0;
    for (size_t i = 0; i < ratings->n; i++) {
        if (ratings->level[i] == LEVEL_MISSING)
            load->counts[ratings->interviewer[i]].n_missing++;
        else
            meet(load, ratings, i);
    }
    for (size_t i = 0; others && i < others->n; i++) {
        load->counts[others->interviewer[i]].n_other_scale++;
        meet(load, others, i);
    }
    count_meetings(load);
}
