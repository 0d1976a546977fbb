#include "tests/support/reports/sample_pair.h"

#include <math.h>

#include "analytics/agreement/kappa_indices.h"

enum { MOST_LEVELS = 5 };

static struct kappa_indices beside_of(const struct scale *scale, const size_t *counts, size_t *n)
{
    const size_t k = scale->n_levels;
    size_t a[MOST_LEVELS] = {0}, b[MOST_LEVELS] = {0}, n_agree = 0;
    *n = 0;
    for (size_t i = 0; i < k * k; i++) {
        a[i / k] += counts[i];
        b[i % k] += counts[i];
        n_agree += i / k == i % k ? counts[i] : 0;
        *n += counts[i];
    }
    const struct kappa_margins margins = {.scale = scale, .n = *n, .a = a, .b = b};
    return kappa_indices(&margins, n_agree);
}

struct pair_result *sample_set_pair(struct sample *sample, size_t index, size_t n_levels,
                                    const size_t *counts, double kappa)
{
    struct pair_result *const pair = &sample->result.agreement.pairs[index];
    sample->scales[0].n_levels = n_levels;
    const struct kappa_indices beside = beside_of(&sample->scales[0], counts, &pair->n);
    pair->n_candidates = pair->n;
    pair->n_levels = n_levels;
    for (size_t i = 0; i < n_levels * n_levels; i++)
        pair->table[i] = counts[i];
    pair->observed = beside.observed;
    pair->expected = beside.expected;
    pair->kappa_max = beside.kappa_max;
    pair->pabak = beside.pabak;
    pair->prevalence_index = beside.prevalence_index;
    pair->bias_index = beside.bias_index;
    pair->mean_difference = beside.mean_difference;
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        pair->kappa[w].estimate = isnan(kappa)
                                      ? sample_no_estimate(ESTIMATE_UNDEFINED, pair->n,
                                                           "both used one level")
                                      : sample_estimate(kappa, kappa - 0.2, kappa + 0.2, pair->n);
    return pair;
}

void sample_keep_pairs(struct sample *sample, size_t n)
{
    sample->result.agreement.n_pairs = n;
}
