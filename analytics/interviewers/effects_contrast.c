#include "analytics/interviewers/effects_contrast.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

/* The design tells the contrast when it has no part along directions that are left free. */
static void solve(const struct effects *effects, struct effects_contrast *contrast,
                  least_norm_row *rows)
{
    least_norm_row left_free;
    contrast->estimable = false;
    if (effects->uses[contrast->a] == 0 || effects->uses[contrast->b] == 0)
        return;
    memset(rows, 0, effects->n * sizeof *rows);
    rows[contrast->a][0] = -1;
    rows[contrast->b][0] = 1;
    effects_weigh(effects, rows, left_free);
    for (size_t i = 0; i < effects->n; i++)
        contrast->weights[i] = rows[i][0];
    contrast->estimable = left_free[0] < 1e-12;
}

void effects_contrasts_solve(const struct effects *effects, struct effects_contrast *contrasts,
                             size_t n, const struct parallel *parallel, struct arena *arena)
{
    struct arena scratch = {0};
    least_norm_row *const rows = ARENA_ARRAY(&scratch, effects->n, least_norm_row);
    for (size_t c = 0; c < n && parallel_goes_on(parallel); c++) {
        contrasts[c].weights = ARENA_ARRAY(arena, effects->n, double);
        solve(effects, &contrasts[c], rows);
    }
    arena_free(&scratch);
}

enum { OF_A, OF_B, OF_NEITHER };

static int group_of(const struct effects_contrast *contrast, const struct answers *answers)
{
    int group = OF_NEITHER;
    for (size_t i = 0; i < answers->n_answers; i++) {
        if (answers->answers[i].question == contrast->a)
            return OF_A;
        if (answers->answers[i].question == contrast->b)
            group = OF_B;
    }
    return group;
}

void effects_contrast_add(const struct effects *effects, struct effects_contrast *contrast,
                          const struct answers *answers, double ability)
{
    if (!contrast->estimable)
        return;
    double u = 0;
    for (size_t i = 0; i < answers->n_ratings; i++) {
        const struct scored_rating *const rating = &answers->ratings[i];
        const double weight = contrast->weights[rating->question] +
                              contrast->weights[effects->n_questions + rating->interviewer];
        u += weight * (rating->adjusted - ability);
    }
    const int group = group_of(contrast, answers);
    contrast->squares[group] += u * u;
    if (group != OF_NEITHER)
        contrast->n[group]++;
}

struct estimate effects_contrast(const struct effects *effects,
                                 const struct effects_contrast *contrast, double *ret_p)
{
    *ret_p = NAN;
    const size_t n_a = contrast->n[OF_A], n_b = contrast->n[OF_B], n = n_a < n_b ? n_a : n_b;
    if (!contrast->estimable)
        return estimate_undefined(n, "no other questions join the two");
    if (n < 2)
        return estimate_undefined(n, "fewer than two candidates");
    const double of_a = contrast->squares[OF_A] * (double)n_a / (double)(n_a - 1),
                 of_b = contrast->squares[OF_B] * (double)n_b / (double)(n_b - 1);
    const double variance = of_a + of_b + contrast->squares[OF_NEITHER];
    if (!(of_a + of_b > 1e-24))
        return estimate_undefined(n, "the candidates do not differ");
    const double df = variance * variance /
                      (of_a * of_a / (double)(n_a - 1) + of_b * of_b / (double)(n_b - 1));
    const double d = effects->solution[contrast->b] - effects->solution[contrast->a];
    *ret_p = 2 * gsl_cdf_tdist_Q(fabs(d) / sqrt(variance), df);
    return estimate_ok(d, sqrt(variance), interval_t(d, sqrt(variance), df), n);
}
