#include "analytics/interviewers/effects_contrast.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <math.h>

/* Normal equations of what was rated at all, taken apart. */
struct decomposition {
    size_t *used, n;
    gsl_matrix *directions;
    gsl_vector *eigenvalues;
    double tolerance;
};

static double cell(const struct effects *effects, size_t i, size_t j)
{
    return i >= j ? effects->matrix[i * effects->n + j] : effects->matrix[j * effects->n + i];
}

static struct decomposition decompose(const struct effects *effects, struct arena *arena)
{
    struct decomposition parts = {.used = ARENA_ARRAY(arena, effects->n, size_t)};
    for (size_t i = 0; i < effects->n; i++)
        if (effects->uses[i] > 0)
            parts.used[parts.n++] = i;
    if (parts.n == 0)
        return parts;
    gsl_matrix *const matrix = gsl_matrix_alloc(parts.n, parts.n);
    parts.directions = gsl_matrix_alloc(parts.n, parts.n);
    parts.eigenvalues = gsl_vector_alloc(parts.n);
    for (size_t i = 0; i < parts.n; i++)
        for (size_t j = 0; j < parts.n; j++)
            gsl_matrix_set(matrix, i, j, cell(effects, parts.used[i], parts.used[j]));
    gsl_eigen_symmv_workspace *const workspace = gsl_eigen_symmv_alloc(parts.n);
    gsl_eigen_symmv(matrix, parts.eigenvalues, parts.directions, workspace);
    gsl_eigen_symmv_free(workspace);
    gsl_matrix_free(matrix);
    parts.tolerance = 1e-10 * fmax(1, gsl_vector_max(parts.eigenvalues));
    return parts;
}

static void release(struct decomposition *parts)
{
    if (parts->n == 0)
        return;
    gsl_matrix_free(parts->directions);
    gsl_vector_free(parts->eigenvalues);
}

static size_t place(const struct decomposition *parts, size_t question)
{
    size_t i = 0;
    while (i < parts->n && parts->used[i] != question)
        i++;
    return i;
}

/* The design tells the contrast when it has no part along directions that are left free. */
static void solve(const struct decomposition *parts, struct effects_contrast *contrast)
{
    const size_t a = place(parts, contrast->a), b = place(parts, contrast->b);
    double left_free = 0;
    contrast->estimable = false;
    if (a == parts->n || b == parts->n)
        return;
    for (size_t d = 0; d < parts->n; d++) {
        const double eigenvalue = gsl_vector_get(parts->eigenvalues, d);
        const double along = gsl_matrix_get(parts->directions, b, d) -
                             gsl_matrix_get(parts->directions, a, d);
        if (eigenvalue <= parts->tolerance) {
            left_free += along * along;
            continue;
        }
        for (size_t i = 0; i < parts->n; i++)
            contrast->weights[parts->used[i]] += along / eigenvalue *
                                                 gsl_matrix_get(parts->directions, i, d);
    }
    contrast->estimable = left_free < 1e-12;
}

void effects_contrasts_solve(const struct effects *effects, struct effects_contrast *contrasts,
                             size_t n, struct arena *arena)
{
    struct arena scratch = {0};
    struct decomposition parts = decompose(effects, &scratch);
    for (size_t c = 0; c < n; c++) {
        contrasts[c].weights = ARENA_ARRAY(arena, effects->n, double);
        solve(&parts, &contrasts[c]);
    }
    release(&parts);
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
