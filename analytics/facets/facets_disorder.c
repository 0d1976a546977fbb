#include "analytics/facets/facets_disorder.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "analytics/measure/multiple_testing.h"

/* A question's neighbouring thresholds; `level` lies between the two. */
struct neighbours {
    size_t question, level;
};

static double p_of(const struct estimate *to, const struct estimate *from)
{
    const double z = (to->value - from->value) / (to->se + from->se);
    return fmin(1, 2 * gsl_cdf_ugaussian_Q(z));
}

static bool is_tested(const struct estimate *threshold)
{
    return threshold->status == ESTIMATE_OK && threshold->se > 0;
}

/* All neighbours that both have a standard error; returns how many. */
static size_t list_neighbours(const struct facets_result *result, size_t n_questions,
                              struct neighbours *ret, double *p)
{
    bool listed = false;
    size_t n = 0;
    for (size_t q = 0; q < n_questions && !(listed && result->common_thresholds); q++)
        for (size_t k = 0; k + 1 < result->questions[q].n_thresholds; k++) {
            const struct estimate *const thresholds = result->questions[q].thresholds;
            if (!is_tested(&thresholds[k]) || !is_tested(&thresholds[k + 1]))
                continue;
            listed = true;
            ret[n] = (struct neighbours){q, k + 1};
            p[n++] = p_of(&thresholds[k], &thresholds[k + 1]);
        }
    return n;
}

void facets_disorder_decide(struct facets_result *result, size_t n_questions, double rate)
{
    struct arena scratch = {0};
    size_t most = 0;
    for (size_t q = 0; q < n_questions; q++) {
        most += result->questions[q].n_thresholds;
        result->questions[q].unlikely = 0;
        result->questions[q].p_unlikely = NAN;
    }
    struct neighbours *const neighbours = ARENA_ARRAY(&scratch, most, struct neighbours);
    double *const p = ARENA_ARRAY(&scratch, most, double);
    double *const adjusted = ARENA_ARRAY(&scratch, most, double);
    const size_t n = list_neighbours(result, n_questions, neighbours, p);
    multiple_testing_benjamini_hochberg(p, n, ARENA_ARRAY(&scratch, most, struct ranked_p),
                                        adjusted);
    for (size_t i = 0; i < n; i++) {
        struct facets_question *const question = &result->questions[neighbours[i].question];
        if (adjusted[i] > rate || (question->unlikely && p[i] >= question->p_unlikely))
            continue;
        question->unlikely = neighbours[i].level;
        question->p_unlikely = p[i];
    }
    arena_free(&scratch);
}
