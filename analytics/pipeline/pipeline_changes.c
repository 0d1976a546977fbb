#include "analytics/pipeline/pipeline_changes.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/measure/multiple_testing.h"
#include "analytics/measure/share_difference.h"
#include "base/memory.h"

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

/* A stage as it would be if all who may still come to pass or leave it did. */
struct outlook {
    double share, n_effective;
};

static struct outlook outlook(const struct pipeline_stage *stage, size_t n_in_flight, bool pass)
{
    const double n = (double)stage->pass.n, all = n + (double)n_in_flight;
    const double passed = stage->pass.value * n + (pass ? (double)n_in_flight : 0);
    return (struct outlook){passed / all, stage->n_effective * all / n};
}

/* p of the difference; 1 where the interval has 0, or the difference is not on the side asked for.
 */
static double p_on_side(struct outlook month, struct outlook previous, bool fewer)
{
    const struct interval bounds = share_difference_interval(month.share, month.n_effective,
                                                             previous.share, previous.n_effective);
    if (fewer ? bounds.upper >= 0 : bounds.lower <= 0)
        return 1;
    return share_difference_p(month.share, month.n_effective, previous.share, previous.n_effective);
}

struct tests {
    size_t n, *stage;
    double *counted, *worst; /* p as counted, and the largest by what becomes of those in flight */
};

static void test_stage(const struct pipeline_stage *month, const struct pipeline_stage *previous,
                       size_t n_month, size_t n_previous, double difference, struct tests *tests)
{
    const bool fewer = difference < 0;
    tests->counted[tests->n] = share_difference_p(month->pass.value, month->n_effective,
                                                  previous->pass.value, previous->n_effective);
    tests->worst[tests->n] = fmax(
        tests->counted[tests->n],
        p_on_side(outlook(month, n_month, fewer), outlook(previous, n_previous, !fewer), fewer));
}

static void judge(bool counted_holds, bool worst_holds, struct pipeline_change *change)
{
    if (change->difference.lower <= 0 && change->difference.upper >= 0)
        return;
    change->finding = (struct finding){
        .kind = change->difference.value < 0 ? FINDING_FEWER_PASS : FINDING_MORE_PASS,
        .strength = counted_holds && worst_holds ? STRENGTH_CLEAR : STRENGTH_WATCH,
        .p = NAN};
    change->may_be_chance = !counted_holds;
    change->may_be_undone = !worst_holds && change->n_in_flight > 0;
}

void pipeline_changes(const struct pipeline_stage *month, const struct pipeline_stage *previous,
                      size_t n, const struct limits *limits, struct pipeline_change *changes)
{
    struct ranked_p *const workspace = calloc(n + 1, sizeof *workspace);
    struct tests tests = {0, calloc(n + 1, sizeof(size_t)), calloc(n + 1, sizeof(double)),
                          calloc(n + 1, sizeof(double))};
    if (!workspace || !tests.stage || !tests.counted || !tests.worst)
        memory_exhausted();
    size_t n_month = 0, n_previous = 0;
    for (size_t s = 0; s < n; s++) {
        n_month += month[s].n_in_flight;
        n_previous += previous[s].n_in_flight;
        changes[s] = (struct pipeline_change){.difference = difference_of(&month[s], &previous[s]),
                                              .n_in_flight = n_month + n_previous};
        if (changes[s].difference.status != ESTIMATE_OK)
            continue;
        test_stage(&month[s], &previous[s], n_month, n_previous, changes[s].difference.value,
                   &tests);
        tests.stage[tests.n++] = s;
    }
    multiple_testing_benjamini_hochberg(tests.counted, tests.n, workspace, tests.counted);
    multiple_testing_benjamini_hochberg(tests.worst, tests.n, workspace, tests.worst);
    for (size_t i = 0; i < tests.n; i++)
        judge(tests.counted[i] <= limits->false_discovery,
              tests.worst[i] <= limits->false_discovery, &changes[tests.stage[i]]);
    free(workspace);
    free(tests.stage);
    free(tests.counted);
    free(tests.worst);
}
