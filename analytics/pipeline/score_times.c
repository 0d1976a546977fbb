#include "analytics/pipeline/score_times.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/measure/order_statistic.h"
#include "base/memory.h"

static void append(struct score_times *times, const struct sitting *sitting)
{
    times->list = memory_room(times->list, times->n + 1, sizeof *times->list, &times->capacity);
    times->list[times->n++] = (struct timed_sitting){sitting->interviewer, sitting->first_day,
                                                     sitting->days_to_score};
}

void score_times_add(struct score_times *times, const struct candidate_sittings *sittings)
{
    for (size_t i = 0; i < sittings->n; i++) {
        const struct sitting *const sitting = &sittings->sittings[i];
        if (sitting->n_ratings > 0 && sitting->days_to_score != INT32_MIN &&
            (times->stage == STAGE_ANY || sitting->stage == (uint32_t)times->stage))
            append(times, sitting);
    }
}

static int by_days(const void *left, const void *right)
{
    const struct timed_sitting *const a = left, *const b = right;
    return (a->days > b->days) - (a->days < b->days);
}

static int by_interviewer(const void *left, const void *right)
{
    const struct timed_sitting *const a = left, *const b = right;
    if (a->interviewer != b->interviewer)
        return a->interviewer > b->interviewer ? 1 : -1;
    return by_days(left, right);
}

static struct estimate days_at(const int32_t *days, size_t n, double p, const struct limits *limits,
                               struct arena *run)
{
    struct estimate estimate = order_statistic(days, n, p, limits->floor_pass, run);
    if (estimate.status == ESTIMATE_OK)
        estimate.lower = fmax(estimate.lower, 0);
    return estimate;
}

/* Of sittings with rising days. `days` has room for all of them. */
static struct score_time measure(const struct timed_sitting *list, size_t n,
                                 const struct day_range *window, int32_t *days,
                                 const struct limits *limits, struct arena *run)
{
    struct score_time time = {0};
    size_t n_days = 0;
    for (size_t i = 0; i < n; i++) {
        if (!day_range_has(window, list[i].first_day))
            continue;
        if (list[i].days < 0)
            time.n_before++;
        else
            days[n_days++] = list[i].days;
    }
    time.days = days_at(days, n_days, 0.5, limits, run);
    time.days_p90 = days_at(days, n_days, 0.9, limits, run);
    return time;
}

static void measure_windows(const struct score_times *times, const struct timed_sitting *list,
                            size_t n, int32_t *days, const struct limits *limits,
                            struct score_time *ret, struct arena *run)
{
    const size_t n_windows = times->windows->has_months ? PIPELINE_ALL_WINDOWS : 1;
    for (size_t w = 0; w < n_windows; w++)
        ret[w] = measure(list, n, &times->windows->of[w], days, limits, run);
}

const struct score_time *score_times_finish(struct score_times *times, const struct limits *limits,
                                            struct arena *run)
{
    if (times->n == 0)
        return NULL;
    struct score_time *const found = ARENA_ARRAY(
        run, (times->n_interviewers + 1) * PIPELINE_ALL_WINDOWS, struct score_time);
    int32_t *const days = ARENA_ARRAY(run, times->n, int32_t);
    qsort(times->list, times->n, sizeof *times->list, by_interviewer);
    size_t end = 0;
    for (size_t i = 0; i < times->n_interviewers; i++) {
        const size_t begin = end;
        while (end < times->n && times->list[end].interviewer == i)
            end++;
        measure_windows(times, times->list + begin, end - begin, days, limits,
                        &found[i * PIPELINE_ALL_WINDOWS], run);
    }
    qsort(times->list, times->n, sizeof *times->list, by_days);
    measure_windows(times, times->list, times->n, days, limits,
                    &found[times->n_interviewers * PIPELINE_ALL_WINDOWS], run);
    return found;
}

void score_times_free(struct score_times *times)
{
    free(times->list);
}
