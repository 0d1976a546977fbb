/* How often the 95 % interval of the agreement that is expected at a later stage holds the value it
 * is for: that of new scores of those who went on, whose true values' variance comes from a million
 * candidates. Scores are normal, in points; interviewers are two or three of ten, and the better
 * share by their mean goes on. */

#include <math.h>
#include <stdio.h>

#include "analytics/run/range_restriction.h"
#include "tests/support/analytics/bench_workers.h"
#include "tests/support/analytics/two_stages.h"

enum { SAMPLES = 1000 };

static const size_t candidates[] = {40, 100, 300};
static const double shares[] = {0.5, 0.25, 0.1}, halos[] = {0.3, 1};

enum {
    N_CANDIDATES = sizeof candidates / sizeof *candidates,
    N_SHARES = sizeof shares / sizeof *shares,
    N_HALOS = sizeof halos / sizeof *halos
};

struct tally {
    size_t n, n_covered;
    double value, length, interviewers;
};

/* As many as there are, whether or not enough of them went on for a step. */
static void draw(struct two_stages *stages, gsl_rng *random, struct tally *tally, double truth)
{
    struct range_restriction found;
    struct limits limits = LIMITS_DEFAULT;
    struct error error;
    limits.floor_agreement = 2;
    two_stages_draw(stages, random);
    if (range_restriction_of(&stages->view, &limits, true, NULL, &stages->run, &found, &error) &&
        found.n > 0 && found.steps[0].all.status == ESTIMATE_OK) {
        const struct estimate kept = range_restriction_kept_estimate(
            &found.steps[0].all, found.steps[0].n_interviewers, stages->share);
        tally->n++;
        tally->n_covered += kept.lower <= truth && truth <= kept.upper;
        tally->value += kept.value;
        tally->length += kept.upper - kept.lower;
    }
    two_stages_free(stages);
}

static void print_setting(double share, double halo, size_t n)
{
    const struct two_stages setting = {
        .n_candidates = n, .share = share, .interviewer = 0.1, .halo = halo, .answer = 0.6};
    enum { PANEL_TWICE = 5 }; /* the mean of two and three */
    struct tally tally = {0};
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(random, 20261130);
    double variance = 0;
    for (size_t panel = PANEL_TWICE / 2; panel <= PANEL_TWICE - PANEL_TWICE / 2; panel++)
        variance += two_stages_variance_kept(&setting, panel, random) / 2;
    const double truth = two_stages_agreement(&setting, variance);
    for (size_t i = 0; i < SAMPLES; i++) {
        struct two_stages stages = setting;
        draw(&stages, random, &tally, truth);
    }
    printf("%10zu %8.0f %% %8.3f %8.3f %8.3f %9.1f %8.3f\n", n, 100 * share,
           two_stages_agreement(&setting, 1), truth, tally.value / (double)tally.n,
           100 * (double)tally.n_covered / (double)tally.n, tally.length / (double)tally.n);
    gsl_rng_free(random);
}

static void print_settings(unsigned worker, const void *context)
{
    (void)context;
    unsigned setting = 0;
    for (size_t h = 0; h < N_HALOS; h++)
        for (size_t s = 0; s < N_SHARES; s++)
            for (size_t c = 0; c < N_CANDIDATES; c++)
                if (setting++ % BENCH_WORKERS == worker)
                    print_setting(shares[s], halos[h], candidates[c]);
}

int main(void)
{
    printf("%10s %10s %8s %8s %8s %9s %8s\n", "candidates", "went on", "all", "true", "expected",
           "held", "length");
    return bench_workers_run(print_settings, NULL);
}
