#include "analytics/pipeline/interviewer_windows.h"

#include <assert.h>

static_assert((int)PIPELINE_ALL_WINDOWS <= 32, "a bit for each window");

static void count_sitting(struct interviewer_windows *all, const struct sitting *sitting)
{
    const size_t n = all->windows->has_months ? PIPELINE_ALL_WINDOWS : 1;
    struct pipeline_load *const load =
        &all->load[sitting->interviewer * (size_t)PIPELINE_ALL_WINDOWS];
    for (size_t w = 0; w < n; w++) {
        if (!day_range_has(&all->windows->of[w], sitting->first_day))
            continue;
        load[w].n_interviews++;
        load[w].n_ratings += sitting->n_ratings;
        load[w].n_candidates += !(all->met[sitting->interviewer] & (UINT32_C(1) << w));
        all->met[sitting->interviewer] |= UINT32_C(1) << w;
    }
}

static bool counts(const struct interviewer_windows *all, const struct sitting *sitting)
{
    return sitting->interviewer < all->n_interviewers && sitting->n_ratings > 0 &&
           (all->stage == STAGE_ANY || sitting->stage == (uint32_t)all->stage);
}

void interviewer_windows_add(struct interviewer_windows *all,
                             const struct candidate_sittings *sittings)
{
    for (size_t i = 0; i < sittings->n; i++)
        if (counts(all, &sittings->sittings[i]))
            all->met[sittings->sittings[i].interviewer] = 0;
    for (size_t i = 0; i < sittings->n; i++)
        if (counts(all, &sittings->sittings[i]))
            count_sitting(all, &sittings->sittings[i]);
}
