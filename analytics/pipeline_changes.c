#include "analytics/pipeline_changes.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/multiple_testing.h"
#include "analytics/share_difference.h"

static struct estimate difference_of(const struct pipeline_stage *month,
                                     const struct pipeline_stage *previous)
{
    const struct estimate *const a = &month->pass, *const b = &previous->pass;
    if (a->status != ESTIMATE_OK || b->status != ESTIMATE_OK) {
        const bool first = a->status != ESTIMATE_OK && (b->status == ESTIMATE_OK || a->n <= b->n);
        return first ? *a : *b;
    }
    const struct interval bounds = share_difference_interval(a->value, month->n_effective, b->value,
                                                             previous->n_effective);
    return estimate_ok(a->value - b->value, hypot(a->se, b->se), bounds, a->n < b->n ? a->n : b->n);
}

void pipeline_changes(const struct pipeline_stage *month, const struct pipeline_stage *previous,
                      size_t n, const struct limits *limits, struct pipeline_change *changes)
{
    struct ranked_p *const workspace = calloc(n + 1, sizeof *workspace);
    double *const p = calloc(n + 1, sizeof *p);
    size_t *const tested = calloc(n + 1, sizeof *tested);
    if (!workspace || !p || !tested)
        abort();
    size_t n_tested = 0;
    for (size_t s = 0; s < n; s++) {
        changes[s] = (struct pipeline_change){.difference = difference_of(&month[s], &previous[s])};
        if (changes[s].difference.status != ESTIMATE_OK)
            continue;
        tested[n_tested] = s;
        p[n_tested++] = share_difference_p(month[s].pass.value, month[s].n_effective,
                                           previous[s].pass.value, previous[s].n_effective);
    }
    benjamini_hochberg(p, n_tested, workspace, p);
    for (size_t i = 0; i < n_tested; i++) {
        struct pipeline_change *const change = &changes[tested[i]];
        if (change->difference.lower <= 0 && change->difference.upper >= 0)
            continue;
        change->strength = p[i] <= limits->false_discovery ? STRENGTH_CLEAR : STRENGTH_WATCH;
    }
    free(workspace);
    free(p);
    free(tested);
}
