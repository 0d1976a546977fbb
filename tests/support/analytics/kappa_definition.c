#include "tests/support/analytics/kappa_definition.h"

#include <stdlib.h>

#include "analytics/agreement/kappa.h"
#include "tests/support/near.h"

static bool same_stratum(const struct coupled *x, const struct coupled *y)
{
    return x->a == y->a && x->b == y->b && x->question == y->question;
}

static size_t stratum_size(const struct definition *d, const struct coupled *answer)
{
    size_t n = 0;
    for (size_t j = 0; j < d->n; j++)
        n += same_stratum(answer, &d->answers[j]);
    return n;
}

static bool chosen(const struct choice *choice, const struct coupled *answer)
{
    return (choice->a < 0 || (size_t)choice->a == answer->a) &&
           (choice->b < 0 || (size_t)choice->b == answer->b) &&
           (choice->question < 0 || (size_t)choice->question == answer->question);
}

static void leave_out_single_answers(struct definition *d)
{
    size_t n = 0, sizes[4096];
    assert_true(d->n <= sizeof sizes / sizeof *sizes);
    double strata = 0;
    for (size_t i = 0; i < d->n; i++)
        sizes[i] = stratum_size(d, &d->answers[i]);
    for (size_t i = 0; i < d->n; i++) {
        if (sizes[i] < 2)
            continue;
        strata += 1 / (double)sizes[i];
        d->answers[n++] = d->answers[i];
    }
    d->n = n;
    d->n_strata = (size_t)lround(strata);
}

struct definition kappa_define(struct sheet *sheet, struct choice choice)
{
    struct definition d = {.sheet = sheet,
                           .answers = ARENA_ARRAY(&sheet->arena, 4096, struct coupled)};
    for (size_t c = 0; c < sheet->n_candidates; c++) {
        const struct candidate_ratings *const r = &sheet->candidates[c];
        for (size_t x = 0; x < r->n; x++) {
            for (size_t y = x + 1; y < r->n && r->question[y] == r->question[x]; y++) {
                const struct coupled answer = {r->interviewer[x],   r->interviewer[y],
                                               r->question[x],      c,
                                               (size_t)r->level[x], (size_t)r->level[y]};
                if (r->level[x] >= 0 && r->level[y] >= 0 && chosen(&choice, &answer))
                    d.answers[d.n++] = answer;
            }
        }
    }
    leave_out_single_answers(&d);
    return d;
}

/* Expected disagreement of one stratum per answer: of different answers, or of all with all. */
static double mean_expected(const struct definition *d, const struct coupled *first,
                            enum kappa_weights weights, const double *weight)
{
    double sum = 0, total = 0;
    for (size_t i = 0; i < d->n; i++) {
        for (size_t j = 0; same_stratum(first, &d->answers[i]) && j < d->n; j++) {
            const struct coupled *const x = &d->answers[i], *const y = &d->answers[j];
            if (!same_stratum(first, y) || (i == j && d->n_strata > 1))
                continue;
            const double both = weight[x->candidate] * weight[y->candidate];
            sum += both * kappa_disagreement(&d->sheet->catalogue.scales[0], weights, x->x, y->y);
            total += both;
        }
    }
    return sum / total;
}

static double weighted_kappa(const struct definition *d, enum kappa_weights weights,
                             const double *weight)
{
    double observed = 0, expected = 0;
    for (size_t i = 0; i < d->n; i++) {
        const struct coupled *const answer = &d->answers[i];
        const double w = weight[answer->candidate];
        observed += w * kappa_disagreement(&d->sheet->catalogue.scales[0], weights, answer->x,
                                           answer->y);
        expected += w * mean_expected(d, answer, weights, weight);
    }
    return 1 - observed / expected;
}

static double *equal_weights(const struct sheet *sheet)
{
    double *const weight = calloc(sheet->n_candidates + 1, sizeof *weight);
    if (!weight)
        abort();
    for (size_t c = 0; c < sheet->n_candidates; c++)
        weight[c] = 1;
    return weight;
}

double kappa_by_definition(const struct definition *d, enum kappa_weights weights)
{
    double *const weight = equal_weights(d->sheet);
    const double kappa = weighted_kappa(d, weights, weight);
    free(weight);
    return kappa;
}

double se_by_derivatives(const struct definition *d, enum kappa_weights weights)
{
    const double step = 1e-5;
    double *const weight = equal_weights(d->sheet), squares = 0;
    for (size_t c = 0; c < d->sheet->n_candidates; c++) {
        weight[c] = 1 + step;
        const double above = weighted_kappa(d, weights, weight);
        weight[c] = 1 - step;
        const double below = weighted_kappa(d, weights, weight);
        weight[c] = 1;
        const double derivative = (above - below) / (2 * step);
        squares += derivative * derivative;
    }
    free(weight);
    return sqrt(squares);
}
