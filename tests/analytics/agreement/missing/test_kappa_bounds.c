#include "analytics/agreement/missing/kappa_bounds.h"

#include <gsl/gsl_rng.h>
#include <stdbool.h>

#include "tests/support/near.h"

enum { LEVELS = 5, MOST_ANSWERS = 12, MOST_STRATA = 2 };

/* Answers of a pair, LEVELS: no score. */
struct answers {
    size_t n, a[MOST_ANSWERS], b[MOST_ANSWERS];
};

struct tables {
    size_t table[LEVELS * LEVELS], a_alone[LEVELS], b_alone[LEVELS];
};

static struct kappa_stratum stratum_of(const struct answers *answers, struct tables *tables)
{
    *tables = (struct tables){0};
    for (size_t i = 0; i < answers->n; i++)
        if (answers->b[i] == LEVELS)
            tables->a_alone[answers->a[i]]++;
        else if (answers->a[i] == LEVELS)
            tables->b_alone[answers->b[i]]++;
        else
            tables->table[answers->a[i] * LEVELS + answers->b[i]]++;
    return (struct kappa_stratum){tables->table, tables->a_alone, tables->b_alone};
}

/* By the definition: all answers, and all pairs of different ones. */
static double kappa_of(const struct answers *strata, size_t n)
{
    double above = 0, below = 0;
    for (size_t s = 0; s < n; s++) {
        const struct answers *const answers = &strata[s];
        double different = 0;
        if (answers->n < 2)
            continue;
        for (size_t i = 0; i < answers->n; i++)
            for (size_t j = 0; j < answers->n; j++) {
                const double d = (double)answers->a[i] - (double)answers->b[j];
                if (i == j)
                    above += d * d;
                else
                    different += d * d;
            }
        below += different / (double)(answers->n - 1);
    }
    return 1 - above / below;
}

/* Every completion. */
static void try_all(struct answers *strata, size_t n, size_t stratum, size_t answer,
                    struct interval *range)
{
    if (stratum == n) {
        const double kappa = kappa_of(strata, n);
        if (!isnan(kappa)) {
            range->lower = fmin(range->lower, kappa);
            range->upper = fmax(range->upper, kappa);
        }
        return;
    }
    if (answer == strata[stratum].n) {
        try_all(strata, n, stratum + 1, 0, range);
        return;
    }
    size_t *const a = &strata[stratum].a[answer], *const b = &strata[stratum].b[answer];
    size_t *const missing = *a == LEVELS ? a : *b == LEVELS ? b : NULL;
    for (size_t level = 0; level < (missing ? LEVELS : 1); level++) {
        if (missing)
            *missing = level;
        try_all(strata, n, stratum, answer + 1, range);
    }
    if (missing)
        *missing = LEVELS;
}

/* `missing` of the answers lack a score: of b alone, or of either. */
static struct answers draw(gsl_rng *rng, size_t n, size_t missing, bool either)
{
    struct answers answers = {.n = n};
    for (size_t i = 0; i < n; i++) {
        answers.a[i] = gsl_rng_uniform_int(rng, LEVELS);
        answers.b[i] = gsl_rng_uniform_int(rng, 3) ? answers.a[i]
                                                   : gsl_rng_uniform_int(rng, LEVELS);
        if (i < missing)
            *(either && i % 2 ? &answers.a[i] : &answers.b[i]) = LEVELS;
    }
    return answers;
}

static void assert_as_by_trying(struct answers *strata, size_t n)
{
    struct tables tables[MOST_STRATA];
    struct kappa_stratum given[MOST_STRATA];
    struct interval range = {INFINITY, -INFINITY};
    for (size_t s = 0; s < n; s++)
        given[s] = stratum_of(&strata[s], &tables[s]);
    try_all(strata, n, 0, 0, &range);
    const struct interval bounds = kappa_bounds(given, n, LEVELS);
    assert_near(bounds.lower, range.lower, 1e-9);
    assert_near(bounds.upper, range.upper, 1e-9);
}

static void they_are_what_trying_every_score_gives(void **state)
{
    (void)state;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    for (int draws = 0; draws < 60; draws++) {
        struct answers one = draw(rng, 6 + (size_t)(draws % 6), 5, draws % 2);
        assert_as_by_trying(&one, 1);
        struct answers two[] = {draw(rng, 7, 3, draws % 2), draw(rng, 5, 2, draws % 3 == 0)};
        assert_as_by_trying(two, 2);
    }
    gsl_rng_free(rng);
}

static void without_a_missing_score_both_are_kappa(void **state)
{
    (void)state;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct tables tables;
    const struct answers answers = draw(rng, 12, 0, false);
    const struct kappa_stratum stratum = stratum_of(&answers, &tables);
    const struct interval bounds = kappa_bounds(&stratum, 1, LEVELS);
    assert_near(bounds.lower, kappa_of(&answers, 1), 1e-12);
    assert_near(bounds.upper, bounds.lower, 1e-12);
    gsl_rng_free(rng);
}

static void where_no_answer_differs_there_are_none(void **state)
{
    (void)state;
    struct answers same = {.n = 4, .a = {2, 2, 2, 2}, .b = {2, 2, 2, 2}};
    struct tables tables;
    const struct kappa_stratum stratum = stratum_of(&same, &tables);
    assert_true(isnan(kappa_bounds(&stratum, 1, LEVELS).lower));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_what_trying_every_score_gives),
        cmocka_unit_test(without_a_missing_score_both_are_kappa),
        cmocka_unit_test(where_no_answer_differs_there_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
