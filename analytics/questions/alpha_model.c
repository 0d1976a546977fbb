#include "analytics/questions/alpha_model.h"

#include <math.h>

#include "analytics/measure/connected.h"
#include "analytics/questions/item_factor.h"
#include "analytics/questions/item_order.h"

enum { LEAST_QUESTIONS = 3, MOST_ANSWERS = 200000 };

/* The questions that are to be told of together. */
struct extent {
    size_t n_varying, n_answers;
    bool is_joined; /* by the candidates who answered them */
};

static bool varies(const struct item_scores *scores, const bool *included, size_t q)
{
    return (!included || included[q]) && moments_vary(scores->questions[q].n, scores->shares[q].m2);
}

static struct extent extent_of(const struct item_scores *scores, const bool *included)
{
    struct arena scratch = {0};
    const size_t n = scores->n_questions;
    struct connected nodes = connected_create(n + scores->n_candidates, &scratch);
    struct extent extent = {.is_joined = true};
    size_t first = n;
    for (size_t q = 0; q < n; q++) {
        const struct item_column *const column = &scores->questions[q];
        if (!varies(scores, included, q))
            continue;
        extent.n_varying++;
        extent.n_answers += column->n;
        for (size_t i = 0; i < column->n; i++)
            connected_join(&nodes, (uint32_t)q, (uint32_t)(n + column->candidates[i]));
    }
    for (size_t q = 0; q < n; q++) {
        if (!varies(scores, included, q))
            continue;
        first = first == n ? q : first;
        extent.is_joined = extent.is_joined && connected_first(&nodes, (uint32_t)q) ==
                                                   connected_first(&nodes, (uint32_t)first);
    }
    arena_free(&scratch);
    return extent;
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

static bool is_kept(const struct item_factor *factor, const bool *kept, size_t q)
{
    return factor->used[q] && (!kept || kept[q]);
}

static struct sums sums_of(const struct item_factor *factor, const bool *kept)
{
    struct sums sums = {0};
    for (size_t q = 0; q < factor->n; q++) {
        if (!is_kept(factor, kept, q))
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
static double implied_alpha(const struct item_factor *factor, const bool *kept, double *gradient)
{
    const size_t n = factor->n;
    const struct sums sums = sums_of(factor, kept);
    const double total = sums.loadings * sums.loadings + sums.unique;
    const double trace = sums.squares + sums.unique,
                 scale = sums.k / (sums.k - 1) / (total * total);
    for (size_t q = 0; q < n; q++) {
        if (!is_kept(factor, kept, q))
            continue;
        gradient[n + q] = scale * 2 * (sums.loadings * trace - loading_of(factor, q) * total);
        gradient[2 * n + q] = scale * unique_of(factor, q) * (trace - total);
    }
    return alpha_of(&sums);
}

/* Alpha of the other questions, by the same parameters. */
static void leave_out_each(const struct item_factor *factor, double *ret_without)
{
    const struct sums all = sums_of(factor, NULL);
    for (size_t q = 0; q < factor->n; q++) {
        if (!factor->used[q])
            continue;
        const double own = loading_of(factor, q);
        ret_without[q] = alpha_of(&(struct sums){all.k - 1, all.loadings - own,
                                                 all.squares - own * own,
                                                 all.unique - unique_of(factor, q)});
    }
}

static size_t count_answering(const struct item_factor *factor)
{
    const struct item_scores *const scores = factor->scores;
    struct arena scratch = {0};
    bool *const answers = ARENA_ARRAY(&scratch, scores->n_candidates, bool);
    size_t n = 0;
    for (size_t q = 0; q < factor->n; q++)
        for (size_t i = 0; factor->used[q] && i < scores->questions[q].n; i++) {
            n += !answers[scores->questions[q].candidates[i]];
            answers[scores->questions[q].candidates[i]] = true;
        }
    arena_free(&scratch);
    return n;
}

struct estimate alpha_model_of(struct item_factor *factor, const bool *kept, double *ret_moves,
                               struct arena *arena)
{
    const size_t n = count_answering(factor);
    double *const gradient = ARENA_ARRAY(arena, 3 * factor->n, double),
                  *const direction = ARENA_ARRAY(arena, 3 * factor->n, double);
    const double value = implied_alpha(factor, kept, gradient);
    if (!item_factor_solve(factor, gradient, direction))
        return estimate_undefined(n, "too few candidates share questions to say how sure it is");
    item_factor_moves(factor, direction, ret_moves);
    double sum = 0;
    for (size_t c = 0; c < factor->scores->n_candidates; c++)
        sum += ret_moves[c] * ret_moves[c];
    const double se = sqrt(sum * (double)n / ((double)n - 1));
    return estimate_ok(value, se, interval_log_complement(value, se, (double)n - 1), n);
}

struct estimate alpha_model_fit(const struct item_scores *scores, const bool *included,
                                struct arena *arena, struct item_factor *ret)
{
    const size_t n = scores->n_candidates;
    const struct extent extent = extent_of(scores, included);
    if (extent.n_varying < LEAST_QUESTIONS)
        return estimate_undefined(n, "it takes three questions on which candidates differ");
    if (!extent.is_joined)
        return estimate_undefined(n, "no chain of candidates joins all questions");
    if (extent.n_answers > MOST_ANSWERS)
        return estimate_undefined(n, "there are more than 200,000 answers");
    *ret = item_factor_fit(item_order(scores, included, arena), included, arena);
    if (!ret->converged)
        return estimate_not_converged(n, "the one factor behind all questions was not found");
    return estimate_ok(0, NAN, (struct interval){0, 0}, count_answering(ret));
}

struct estimate alpha_model(const struct item_scores *scores, size_t floor, double *ret_without,
                            struct arena *run)
{
    const size_t n = scores->n_candidates, needed = floor > 2 ? floor : 2;
    struct arena scratch = {0};
    struct item_factor factor;
    for (size_t q = 0; q < scores->n_questions; q++)
        ret_without[q] = NAN;
    struct estimate alpha = alpha_model_fit(scores, NULL, &scratch, &factor);
    if (alpha.status != ESTIMATE_UNDEFINED && n < needed)
        alpha = estimate_too_few(n, needed, run);
    if (alpha.status == ESTIMATE_OK) {
        alpha = alpha_model_of(&factor, NULL, ARENA_ARRAY(&scratch, n, double), &scratch);
        leave_out_each(&factor, ret_without);
    }
    arena_free(&scratch);
    return alpha;
}
