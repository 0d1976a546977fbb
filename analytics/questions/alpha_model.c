#include "analytics/questions/alpha_model.h"

#include <math.h>

#include "analytics/measure/connected.h"
#include "analytics/questions/item_factor.h"

enum { LEAST_QUESTIONS = 3, MOST_ANSWERS = 200000 };

static size_t count_answers(const struct item_scores *scores)
{
    size_t n = 0;
    for (size_t q = 0; q < scores->n_questions; q++)
        n += scores->questions[q].n;
    return n;
}

static bool varies(const struct item_scores *scores, size_t q)
{
    return moments_vary(scores->questions[q].n, scores->shares[q].m2);
}

/* Questions that vary are joined by the candidates who answered them. */
static bool is_joined(const struct item_scores *scores)
{
    struct arena scratch = {0};
    const size_t n = scores->n_questions;
    struct connected nodes = connected_create(n + scores->n_candidates, &scratch);
    size_t first = n;
    bool joined = true;
    for (size_t q = 0; q < n; q++)
        for (size_t i = 0; varies(scores, q) && i < scores->questions[q].n; i++)
            connected_join(&nodes, (uint32_t)q, (uint32_t)(n + scores->questions[q].candidates[i]));
    for (size_t q = 0; q < n; q++) {
        if (!varies(scores, q))
            continue;
        first = first == n ? q : first;
        joined = joined &&
                 connected_first(&nodes, (uint32_t)q) == connected_first(&nodes, (uint32_t)first);
    }
    arena_free(&scratch);
    return joined;
}

/* What alpha is made of: sums over the k questions. */
struct sums {
    double k, loadings, squares, unique;
};

static double loading_of(const struct item_factor *factor, size_t q)
{
    return factor->parameters[factor->n + q];
}

static double unique_of(const struct item_factor *factor, size_t q)
{
    return exp(factor->parameters[2 * factor->n + q]);
}

static struct sums sums_of(const struct item_factor *factor)
{
    struct sums sums = {0};
    for (size_t q = 0; q < factor->n; q++) {
        if (!factor->used[q])
            continue;
        sums.k++;
        sums.loadings += loading_of(factor, q);
        sums.squares += loading_of(factor, q) * loading_of(factor, q);
        sums.unique += unique_of(factor, q);
    }
    return sums;
}

static double alpha_of(const struct sums *sums)
{
    const double total = sums->loadings * sums->loadings + sums->unique;
    return sums->k / (sums->k - 1) * (1 - (sums->squares + sums->unique) / total);
}

/* Alpha of the implied covariances, and how it moves with the parameters (3n). */
static double implied_alpha(const struct item_factor *factor, double *gradient)
{
    const size_t n = factor->n;
    const struct sums sums = sums_of(factor);
    const double total = sums.loadings * sums.loadings + sums.unique;
    const double trace = sums.squares + sums.unique,
                 scale = sums.k / (sums.k - 1) / (total * total);
    for (size_t q = 0; q < n; q++) {
        if (!factor->used[q])
            continue;
        gradient[n + q] = scale * 2 * (sums.loadings * trace - loading_of(factor, q) * total);
        gradient[2 * n + q] = scale * unique_of(factor, q) * (trace - total);
    }
    return alpha_of(&sums);
}

/* Alpha of the other questions, by the same parameters. */
static void leave_out_each(const struct item_factor *factor, double *ret_without)
{
    const struct sums all = sums_of(factor);
    for (size_t q = 0; q < factor->n; q++) {
        if (!factor->used[q])
            continue;
        const double own = loading_of(factor, q);
        ret_without[q] = alpha_of(&(struct sums){all.k - 1, all.loadings - own,
                                                 all.squares - own * own,
                                                 all.unique - unique_of(factor, q)});
    }
}

static struct estimate estimate_with(struct item_factor *factor, struct arena *scratch)
{
    const size_t n = factor->scores->n_candidates;
    double *const gradient = ARENA_ARRAY(scratch, 3 * factor->n, double),
                  *const direction = ARENA_ARRAY(scratch, 3 * factor->n, double),
                  *const moves = ARENA_ARRAY(scratch, n, double);
    const double value = implied_alpha(factor, gradient);
    if (!item_factor_solve(factor, gradient, direction))
        return estimate_undefined(n, "too few candidates share questions to say how sure it is");
    item_factor_moves(factor, direction, moves);
    double sum = 0;
    for (size_t c = 0; c < n; c++)
        sum += moves[c] * moves[c];
    const double se = sqrt(sum * (double)n / ((double)n - 1));
    return estimate_ok(value, se, interval_log_complement(value, se, (double)n - 1), n);
}

struct estimate alpha_model(const struct item_scores *scores, size_t floor, double *ret_without,
                            struct arena *run)
{
    const size_t n = scores->n_candidates, needed = floor > 2 ? floor : 2;
    size_t n_varying = 0;
    for (size_t q = 0; q < scores->n_questions; q++) {
        n_varying += varies(scores, q);
        ret_without[q] = NAN;
    }
    if (n_varying < LEAST_QUESTIONS)
        return estimate_undefined(n, "it takes three questions on which candidates differ");
    if (!is_joined(scores))
        return estimate_undefined(n, "no chain of candidates joins all questions");
    if (n < needed)
        return estimate_too_few(n, needed, run);
    if (count_answers(scores) > MOST_ANSWERS)
        return estimate_undefined(n, "there are more than 200,000 answers");
    struct arena scratch = {0};
    struct item_factor factor = item_factor_fit(scores, &scratch);
    const struct estimate estimate =
        factor.converged ? estimate_with(&factor, &scratch)
                         : estimate_not_converged(n, "the one factor behind all questions was not "
                                                     "found");
    if (estimate.status == ESTIMATE_OK)
        leave_out_each(&factor, ret_without);
    arena_free(&scratch);
    return estimate;
}
