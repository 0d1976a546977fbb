#include "analytics/agreement/kappa_estimate.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "analytics/measure/rounding.h"

/* Between one candidate and no other there is no spread to take a standard error from. */
enum { FEWEST_CANDIDATES = 2 };

static struct estimate undefined(const struct kappa_evidence *evidence, struct arena *run)
{
    const char *cause = "different answers were never expected to differ";
    if (evidence->observed == 0)
        cause = evidence->pooled ? "each pair used one level per question" : "both used one level";
    const double agreement = 100 * (double)evidence->n_agree / (double)evidence->n;
    return estimate_undefined(evidence->n, arena_format(run, "%s; raw agreement %.0f %% of %zu",
                                                        cause, agreement, evidence->n));
}

/* Where every answer moves kappa alike the standard error is 0, though other answers might have
 * come out otherwise: Wilson's interval of the raw agreement, turned into kappa. */
static struct interval wilson_bounds(const struct kappa_evidence *evidence, double kappa)
{
    const double n = (double)evidence->n;
    const size_t independent = evidence->n_candidates < evidence->n ? evidence->n_candidates
                                                                    : evidence->n;
    const double observed = 1 - evidence->observed / n, expected = 1 - evidence->expected / n;
    const struct interval agreement = interval_wilson(observed, (double)independent);
    const double lower = (agreement.lower - expected) / (1 - expected);
    const double upper = (agreement.upper - expected) / (1 - expected);
    return (struct interval){fmin(fmax(lower, -1), kappa), fmax(fmin(upper, 1), kappa)};
}

/* That of the variance of a mean is 2m/(kurtosis - 1). */
static double degrees_of_freedom(const struct kappa_evidence *evidence)
{
    const double m = (double)evidence->n_candidates, square = evidence->se * evidence->se;
    if (evidence->fourths <= 0)
        return m - 1;
    const double excess = m * evidence->fourths / (square * square) - 1;
    return 2 * m >= (m - 1) * excess ? m - 1 : fmax(2 * m / excess, 1);
}

/* Candidates are a sample, and few of them leave the published standard error, with divisor n, too
 * small. */
static double enlarged_se(const struct kappa_evidence *evidence)
{
    const double m = (double)evidence->n_candidates;
    return evidence->is_enlarged ? evidence->se : evidence->se * sqrt(m / (m - 1));
}

static struct interval plain_bounds(const struct kappa_evidence *evidence, double kappa)
{
    return interval_atanh(kappa, enlarged_se(evidence), degrees_of_freedom(evidence));
}

/* As if a few more answers had been given by chance (kappa_estimate.h): `part` is the share of the
 * answers there are, and candidates are taken to grow with answers. The factor m/(m - 1) is taken
 * out and put back for the larger number. */
static struct interval bounds_with_more(const struct kappa_evidence *evidence, double kappa)
{
    const double added = evidence->added, enlarged = enlarged_se(evidence);
    const double m = (double)evidence->n_candidates, n = (double)evidence->n;
    const double part = n / (n + added), all = m / part, centre = kappa * part;
    const double by_chance = evidence->square_ratio * n / evidence->expected - 1;
    const double others = enlarged * enlarged * (m - 1) / m * part * part;
    const double own = added * (by_chance + centre * centre / part) / ((n + added) * (n + added));
    const double se = sqrt(others + own) * all / (all - 1);
    const struct interval bounds = interval_atanh(centre, se, degrees_of_freedom(evidence));
    if (!evidence->is_enlarged) {
        const struct interval plain = plain_bounds(evidence, kappa);
        return (struct interval){fmin(bounds.lower, plain.lower), fmax(bounds.upper, plain.upper)};
    }
    return (struct interval){fmin(bounds.lower, kappa), fmax(bounds.upper, kappa)};
}

static struct interval bounds_of(const struct kappa_evidence *evidence, double kappa)
{
    return evidence->added > 0 ? bounds_with_more(evidence, kappa) : plain_bounds(evidence, kappa);
}

static struct estimate known(const struct kappa_evidence *evidence)
{
    const double kappa = 1 - evidence->observed / evidence->expected;
    const bool still = evidence->se <= ROUNDING * fmax(fabs(kappa), 1);
    const struct interval bounds = still ? wilson_bounds(evidence, kappa)
                                         : bounds_of(evidence, kappa);
    return estimate_ok(kappa, still ? 0 : evidence->se, bounds, evidence->n);
}

static struct estimate too_few(const struct kappa_evidence *evidence, size_t needed,
                               struct arena *run)
{
    struct estimate estimate = estimate_too_few(evidence->n, needed, run);
    if (evidence->n >= needed)
        estimate.reason = arena_format(
            run, "%zu answers come from %zu candidate%s, at least %zu are needed", evidence->n,
            evidence->n_candidates, evidence->n_candidates == 1 ? "" : "s", needed);
    return estimate;
}

struct kappa kappa_estimate(const struct kappa_evidence *evidence, size_t floor, struct arena *run)
{
    const size_t needed = floor < FEWEST_CANDIDATES ? FEWEST_CANDIDATES : floor;
    struct kappa kappa = {.se_null = NAN, .z = NAN, .p = NAN};
    if (evidence->n && evidence->expected <= 0) {
        kappa.estimate = undefined(evidence, run);
    } else if (evidence->observed > 2 * evidence->expected * (1 + ROUNDING)) {
        kappa.estimate = estimate_undefined(
            evidence->n, "with so few answers for each pair and question chance cannot be told");
    } else if (evidence->n < needed || evidence->n_candidates < needed) {
        kappa.estimate = too_few(evidence, needed, run);
    } else {
        kappa.estimate = known(evidence);
        kappa.se_null = evidence->se_null;
        if (kappa.se_null > 0) {
            kappa.z = kappa.estimate.value / kappa.se_null;
            kappa.p = 2 * gsl_cdf_ugaussian_Q(fabs(kappa.z));
        }
    }
    return kappa;
}
