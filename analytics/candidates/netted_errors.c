#include "analytics/candidates/netted_errors.h"

double netted_errors_of(const struct profile_truths *truths, const struct topic_score *score)
{
    double sum = 0;
    for (size_t k = 0; truths->netted.n > 0 && k < score->n_parts; k++)
        sum += score->parts[k].share * truths->netted.effects[score->parts[k].row];
    return sum;
}

static double mean_with_netted(const struct profile_truths *truths, size_t topic,
                               const struct topic_score *score)
{
    const double *const with = truths->netted.with_means + topic * truths->netted.n;
    double sum = 0;
    for (size_t k = 0; k < score->n_parts; k++)
        sum += score->parts[k].share * with[score->parts[k].row];
    return sum;
}

static double netted_with_netted(const struct profile_truths *truths, const struct topic_score *a,
                                 const struct topic_score *b)
{
    double sum = 0;
    for (size_t k = 0; k < a->n_parts; k++) {
        const double *const row = truths->netted.covariance + a->parts[k].row * truths->netted.n;
        for (size_t l = 0; l < b->n_parts; l++)
            sum += a->parts[k].share * b->parts[l].share * row[b->parts[l].row];
    }
    return sum;
}

struct netted_errors netted_errors_create(const struct profile_truths *truths,
                                          const struct topic_score *scores, size_t n,
                                          struct arena *arena)
{
    const struct netted_errors errors = {.n = n,
                                         .means = ARENA_ARRAY(arena, n * n, double),
                                         .across = ARENA_ARRAY(arena, n * n, double),
                                         .both = ARENA_ARRAY(arena, n * n, double)};
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            const size_t at = i * n + j, a = scores[i].topic, b = scores[j].topic;
            errors.means[at] = errors.across[at] = errors.both[at] =
                truths->mean_errors[a * truths->n_topics + b];
            if (truths->netted.n == 0)
                continue;
            const double own = mean_with_netted(truths, a, scores + j);
            errors.across[at] += own;
            errors.both[at] += own + mean_with_netted(truths, b, scores + i) +
                               netted_with_netted(truths, scores + i, scores + j);
        }
    return errors;
}

/* (pull both)[i][j] - across[i][j] */
static double pulled(const struct netted_errors *errors, const double *pull, size_t i, size_t j)
{
    double sum = -errors->across[i * errors->n + j];
    for (size_t a = 0; a < errors->n; a++)
        sum += pull[i * errors->n + a] * errors->both[a * errors->n + j];
    return sum;
}

void netted_errors_add(const struct netted_errors *errors, const double *pull, double *covariances)
{
    const size_t n = errors->n;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            covariances[i * n + j] += errors->means[i * n + j];
    for (size_t i = 0; i < n; i++)
        for (size_t a = 0; a < n; a++) {
            const double half = pulled(errors, pull, i, a);
            for (size_t j = 0; j < n; j++)
                covariances[i * n + j] += half * pull[j * n + a] -
                                          pull[i * n + a] * errors->across[j * n + a];
        }
}
