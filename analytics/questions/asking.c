#include "analytics/questions/asking.h"

#include <math.h>

struct asking asking_create(size_t n_questions, struct arena *arena)
{
    return (struct asking){.questions = ARENA_ARRAY(arena, n_questions, struct clustered_sums),
                           .n_questions = n_questions};
}

void asking_add(struct asking *asking, const struct answers *answers)
{
    if (answers->n_ratings + answers->n_other_scale + answers->n_missing == 0)
        return;
    asking->n_candidates++;
    for (size_t i = 0; i < answers->n_ratings; i++)
        clustered_sums_add(asking->questions + answers->ratings[i].question, (double[]){1, 0}, 2);
    for (size_t i = 0; i < answers->n_other_scale; i++)
        clustered_sums_add(asking->questions + answers->other_scale[i], (double[]){1, 0}, 2);
    for (size_t i = 0; i < answers->n_missing; i++)
        clustered_sums_add(asking->questions + answers->missing[i], (double[]){1, 1}, 2);
    for (size_t q = 0; q < asking->n_questions; q++)
        if (clustered_sums_is_open(asking->questions + q))
            clustered_sums_end_cluster(asking->questions + q);
}

struct estimate asking_exposure(const struct asking *asking, size_t question, size_t floor,
                                struct arena *run)
{
    const size_t n = asking->n_candidates, needed = floor > 1 ? floor : 1;
    if (n == 0)
        return estimate_undefined(n, "there is no candidate");
    if (n < needed)
        return estimate_too_few(n, needed, run);
    const double p = (double)asking->questions[question].n_clusters / (double)n;
    return estimate_ok(p, sqrt(p * (1 - p) / (double)n), interval_wilson(p, (double)n), n);
}

struct estimate asking_missing_rate(const struct asking *asking, size_t question, size_t floor,
                                    struct arena *run)
{
    const struct clustered_sums *const sums = asking->questions + question;
    const size_t n = sums->n_clusters, needed = floor > 2 ? floor : 2;
    if (n == 0)
        return estimate_undefined(n, "no candidate was asked this question");
    if (n < needed)
        return estimate_too_few(n, needed, run);
    const double asked = sums->total[0], p = sums->total[1] / asked;
    const double gradient[CLUSTER_SUMS] = {-p / asked, 1 / asked};
    const double m = (double)n, square = clustered_sums_square(sums, gradient);
    const double se = square > 1e-20 ? sqrt(m / (m - 1) * square) : 0;
    return estimate_ok(p, se, interval_wilson(p, interval_effective_n(p, se, n)), n);
}
