#include <string.h>

#include "analytics/agreement/kappa.h"
#include "analytics/agreement/panel.h"
#include "analytics/measure/rounding.h"

/* The share of each level among the ratings of each interviewer, and over all interviewers. */
struct margins {
    const struct panel_sums *sums;
    size_t n_levels, n; /* interviewers who gave a rating */
    double **shares;    /* by interviewer, then by level; NULL: none */
    size_t *n_given;
    double *total; /* by level: shares summed over interviewers */
};

static struct margins margins_of(const struct panel_sums *sums, struct arena *arena)
{
    const size_t n_levels = scale_n_levels(sums->scale);
    struct margins margins = {.sums = sums,
                              .n_levels = n_levels,
                              .shares = ARENA_ARRAY(arena, sums->n_interviewers, double *),
                              .n_given = ARENA_ARRAY(arena, sums->n_interviewers, size_t),
                              .total = ARENA_ARRAY(arena, n_levels, double)};
    for (size_t g = 0; g < sums->n_interviewers; g++) {
        if (!sums->given[g])
            continue;
        margins.n++;
        margins.shares[g] = ARENA_ARRAY(arena, n_levels, double);
        for (size_t k = 0; k < n_levels; k++)
            margins.n_given[g] += sums->given[g][k];
        for (size_t k = 0; k < n_levels; k++) {
            margins.shares[g][k] = (double)sums->given[g][k] / (double)margins.n_given[g];
            margins.total[k] += margins.shares[g][k];
        }
    }
    return margins;
}

/* How far a level is from what the colleagues of g give, summed over colleagues. */
static double met_by_colleagues(const struct margins *margins, enum kappa_weights weights,
                                size_t interviewer, size_t level)
{
    double met = 0;
    for (size_t l = 0; l < margins->n_levels; l++)
        if (margins->total[l] > 0)
            met += kappa_disagreement(margins->sums->scale, weights, level, l) *
                   (margins->total[l] - margins->shares[interviewer][l]);
    return met;
}

/* Turns what each level of each interviewer meets into what a rating with it moves. */
static void move_by_ratings(const struct margins *margins, const double *own_mean, double moved,
                            struct panel_coefficient *conger)
{
    for (size_t g = 0; g < margins->sums->n_interviewers; g++) {
        if (!margins->shares[g])
            continue;
        const double weight = moved * (double)margins->sums->n_rated / (double)margins->n_given[g];
        for (size_t k = 0; k < margins->n_levels; k++)
            conger->by_interviewer[g][k] = weight * (conger->by_interviewer[g][k] - own_mean[g]);
    }
}

struct panel_coefficient panel_conger(const struct panel_sums *sums, enum kappa_weights weights,
                                      struct arena *arena)
{
    const struct margins margins = margins_of(sums, arena);
    double **const met = ARENA_ARRAY(arena, sums->n_interviewers, double *);
    double *const own_mean = ARENA_ARRAY(arena, sums->n_interviewers, double), expected = 0;
    const double n_couples = (double)margins.n * ((double)margins.n - 1);
    for (size_t g = 0; g < sums->n_interviewers; g++) {
        if (!margins.shares[g])
            continue;
        met[g] = ARENA_ARRAY(arena, margins.n_levels, double);
        for (size_t k = 0; k < margins.n_levels; k++) {
            if (!sums->given[g][k])
                continue;
            met[g][k] = met_by_colleagues(&margins, weights, g, k);
            own_mean[g] += margins.shares[g][k] * met[g][k];
        }
        expected += own_mean[g] / n_couples;
    }
    const double n_units = (double)sums->n_units;
    struct panel_coefficient conger = {.observed = sums->disagreement[weights] / n_units,
                                       .expected = expected > ROUNDING ? expected : 0};
    if (conger.expected <= 0)
        return conger;
    const double ratio = conger.observed / expected;
    conger.slope = 1 / n_units / expected;
    conger.gain = ratio / n_units;
    conger.by_interviewer = met;
    move_by_ratings(&margins, own_mean, 2 * ratio / expected / (double)sums->n_rated / n_couples,
                    &conger);
    return conger;
}
