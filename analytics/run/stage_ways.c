#include "analytics/run/stage_ways.h"

#include <stdlib.h>

/* Whether a stage has a name, and is one of those known. */
static bool is_named(const struct catalogue *catalogue, uint32_t stage)
{
    return stage < catalogue->n_stages && *catalogue->stages[stage];
}

static bool is_shown(const struct snapshot_view *view, const struct snapshot_rating *rating)
{
    return view->places[rating->item] != UINT32_MAX && rating->level != LEVEL_MISSING &&
           !view->other_scale[rating->item] &&
           view->snapshot->items[rating->item].question < view->snapshot->names.n_plain &&
           snapshot_view_has_day(view, rating->day) && snapshot_view_has_started(view, rating);
}

/* Whether the interview has a score, and the day of the first. */
static bool first_day(const struct snapshot_view *view, size_t interview, int32_t *ret)
{
    const struct snapshot *const snapshot = view->snapshot;
    bool any = false;
    for (size_t i = snapshot->interviews[interview].first;
         i < snapshot->interviews[interview + 1].first; i++) {
        const struct snapshot_rating rating = snapshot_rating_at(snapshot, i);
        if (!is_shown(view, &rating))
            continue;
        *ret = any && *ret < rating.day ? *ret : rating.day;
        any = true;
    }
    return any;
}

size_t stage_ways_place(const struct stage_ways *ways, uint32_t stage)
{
    return is_named(&ways->view->catalogue, stage) ? ways->place_of[stage] : STAGE_WAYS_MOST;
}

/* Where and on which first day a candidate has scores, at the stages that count. */
static uint32_t days_of(const struct stage_ways *ways, size_t candidate, int32_t *days)
{
    const struct snapshot *const snapshot = ways->view->snapshot;
    uint32_t stages = 0;
    for (size_t v = snapshot->candidates[candidate].first;
         v < snapshot->candidates[candidate + 1].first; v++) {
        int32_t day = INT32_MIN;
        const size_t place = stage_ways_place(ways, snapshot->interviews[v].stage);
        if (place == STAGE_WAYS_MOST || !first_day(ways->view, v, &day))
            continue;
        days[place] = stages >> place & 1 && days[place] < day ? days[place] : day;
        stages |= UINT32_C(1) << place;
    }
    return stages;
}

struct used_stage {
    uint32_t stage;
    size_t n; /* interviews */
};

static int by_use(const void *left, const void *right)
{
    const struct used_stage *const a = left, *const b = right;
    if (a->n != b->n)
        return a->n > b->n ? -1 : 1;
    return (a->stage > b->stage) - (a->stage < b->stage);
}

static int by_stage(const void *left, const void *right)
{
    const struct used_stage *const a = left, *const b = right;
    return (a->stage > b->stage) - (a->stage < b->stage);
}

/* Those with most interviews, in the order of the catalogue. */
static void choose_stages(struct stage_ways *ways, struct arena *arena)
{
    const struct snapshot *const snapshot = ways->view->snapshot;
    const struct catalogue *const catalogue = &ways->view->catalogue;
    struct used_stage *const used = ARENA_ARRAY(arena, catalogue->n_stages, struct used_stage);
    size_t n = 0;
    ways->place_of = ARENA_ARRAY(arena, catalogue->n_stages, uint32_t);
    for (uint32_t s = 0; s < catalogue->n_stages; s++) {
        used[s].stage = s;
        ways->place_of[s] = STAGE_WAYS_MOST;
    }
    for (size_t v = 0; v < snapshot->n_interviews; v++)
        if (is_named(catalogue, snapshot->interviews[v].stage))
            used[snapshot->interviews[v].stage].n++;
    if (catalogue->n_stages > 0)
        qsort(used, catalogue->n_stages, sizeof *used, by_use);
    while (n < STAGE_WAYS_MOST && n < catalogue->n_stages && used[n].n > 0)
        n++;
    if (n > 0)
        qsort(used, n, sizeof *used, by_stage);
    for (size_t i = 0; i < n; i++) {
        ways->stages[i] = used[i].stage;
        ways->place_of[used[i].stage] = (uint32_t)i;
    }
    ways->n_stages = n;
}

static void count_ways(struct stage_ways *ways)
{
    int32_t days[STAGE_WAYS_MOST];
    for (size_t c = 0; c < ways->view->snapshot->n_candidates; c++) {
        const uint32_t stages = days_of(ways, c, days);
        for (size_t i = 0; i < ways->n_stages; i++) {
            ways->n[i] += stages >> i & 1;
            for (size_t j = 0; j < ways->n_stages && stages >> i & 1; j++) {
                const bool both = stages >> j & 1;
                ways->both[i][j] += both;
                ways->before[i][j] += both && days[i] != INT32_MIN && days[i] < days[j];
            }
        }
    }
}

/* Whether `a` is more of a stage before `to` than `b` is. */
static bool is_closer(const struct stage_ways *ways, size_t to, size_t a, size_t b)
{
    const size_t from_a = ways->both[a][to], from_b = ways->both[b][to];
    return from_a != from_b ? from_a > from_b : ways->n[a] < ways->n[b];
}

/* The stage before; STAGE_WAYS_MOST: none is. */
static size_t earlier_of(const struct stage_ways *ways, size_t to)
{
    size_t best = STAGE_WAYS_MOST;
    for (size_t i = 0; i < ways->n_stages; i++)
        if (ways->before[i][to] > ways->before[to][i] &&
            (best == STAGE_WAYS_MOST || is_closer(ways, to, i, best)))
            best = i;
    return best;
}

void stage_ways_find(const struct snapshot_view *view, struct arena *arena, struct stage_ways *ret)
{
    *ret = (struct stage_ways){.view = view};
    choose_stages(ret, arena);
    count_ways(ret);
    for (size_t to = 0; to < ret->n_stages; to++)
        ret->from[to] = earlier_of(ret, to);
}

uint32_t stage_ways_of(const struct stage_ways *ways, size_t candidate)
{
    int32_t days[STAGE_WAYS_MOST];
    return days_of(ways, candidate, days);
}
