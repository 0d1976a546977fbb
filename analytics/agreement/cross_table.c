#include "analytics/agreement/cross_table.h"

#include <math.h>

enum { FEWEST_CANDIDATES = 2 };

static size_t cell(const struct cross_table *table, size_t a, size_t b)
{
    return table->counts[a * table->scale->n_levels + b];
}

size_t cross_table_given_by_a(const struct cross_table *table, size_t level)
{
    size_t given = 0;
    for (size_t b = 0; b < table->scale->n_levels; b++)
        given += cell(table, level, b);
    return given;
}

size_t cross_table_given_by_b(const struct cross_table *table, size_t level)
{
    size_t given = 0;
    for (size_t a = 0; a < table->scale->n_levels; a++)
        given += cell(table, a, level);
    return given;
}

struct estimate cross_table_agreement(const struct cross_table *table, struct arena *run)
{
    if (table->n_candidates < FEWEST_CANDIDATES)
        return estimate_too_few(table->n_candidates, FEWEST_CANDIDATES, run);
    size_t same = 0;
    for (size_t level = 0; level < table->scale->n_levels; level++)
        same += cell(table, level, level);
    const double share = (double)same / (double)table->n, n = (double)table->n_candidates;
    return estimate_ok(share, sqrt(share * (1 - share) / n), interval_wilson(share, n), table->n);
}

/* Mean and sum of squared deviations of b minus a. */
struct spread {
    double mean, squares;
};

static struct spread spread_of(const struct cross_table *table)
{
    const size_t k = table->scale->n_levels;
    const double *const values = table->scale->values;
    struct spread spread = {0};
    for (size_t i = 0; i < k * k; i++)
        spread.mean += (double)table->counts[i] * (values[i % k] - values[i / k]);
    spread.mean /= (double)table->n;
    for (size_t i = 0; i < k * k; i++) {
        const double deviation = values[i % k] - values[i / k] - spread.mean;
        spread.squares += (double)table->counts[i] * deviation * deviation;
    }
    return spread;
}

/* Whether a single distance occurs, so that nothing is left of the squares but rounding. */
static bool is_still(const struct cross_table *table, const struct spread *spread)
{
    const double *const values = table->scale->values;
    const double length = values[table->scale->n_levels - 1] - values[0];
    return spread->squares <= 1e-20 * (double)table->n * length * length;
}

struct estimate cross_table_difference(const struct cross_table *table, struct arena *run)
{
    const double n = (double)table->n, candidates = (double)table->n_candidates;
    const struct spread spread = spread_of(table);
    if (table->n_candidates < FEWEST_CANDIDATES)
        return estimate_too_few(table->n_candidates, FEWEST_CANDIDATES, run);
    if (is_still(table, &spread))
        return estimate_undefined(table->n, "all answers are equally far apart");
    const double se = sqrt(spread.squares / (n - 1) / candidates);
    return estimate_ok(spread.mean, se, interval_t(spread.mean, se, candidates - 1), table->n);
}

size_t cross_table_common_level(const struct cross_table *table, double share)
{
    const double least = share * (double)table->n;
    const size_t k = table->scale->n_levels;
    for (size_t level = 0; level < k; level++)
        if ((double)cross_table_given_by_a(table, level) >= least &&
            (double)cross_table_given_by_b(table, level) >= least)
            return level;
    return k;
}

bool cross_table_is_shifted(const struct cross_table *table)
{
    static const double most = 0.8;
    const double *const values = table->scale->values;
    double above = 0, shift = 0, distance = 0;
    for (size_t level = 0; level + 1 < table->scale->n_levels; level++) {
        above += (double)cross_table_given_by_a(table, level) -
                 (double)cross_table_given_by_b(table, level);
        shift += above * (values[level + 1] - values[level]);
        distance += fabs(above) * (values[level + 1] - values[level]);
    }
    return distance > 0 && fabs(shift) >= most * distance;
}

size_t cross_table_mixed_up(const struct cross_table *table, size_t *ret_count)
{
    size_t lower = 0, most = 0;
    for (size_t level = 0; level + 1 < table->scale->n_levels; level++) {
        const size_t count = cell(table, level, level + 1) + cell(table, level + 1, level);
        lower = count > most ? level : lower;
        most = count > most ? count : most;
    }
    *ret_count = most;
    return lower;
}
