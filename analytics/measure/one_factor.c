#include "analytics/measure/one_factor.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_linalg.h>
#include <math.h>
#include <stdbool.h>

enum { EM_STEPS = 50, NEWTON_STEPS = 200, HALVINGS = 40 };

static const double least_uniqueness = 1e-6;

/* What the derivatives at one point are made of. a is C^-1, b is C^-1 S C^-1; al, bl are those
 * times the loadings. */
struct point {
    size_t p;
    const gsl_matrix *s;
    gsl_matrix *a, *b, *product;
    gsl_vector *al, *bl;
    gsl_matrix *hessian;
    gsl_vector *gradient, *step, *trial;
    gsl_permutation *permutation;
};

static struct point point_create(const gsl_matrix *s)
{
    const size_t p = s->size1;
    return (struct point){.p = p,
                          .s = s,
                          .a = gsl_matrix_alloc(p, p),
                          .b = gsl_matrix_alloc(p, p),
                          .product = gsl_matrix_alloc(p, p),
                          .al = gsl_vector_alloc(p),
                          .bl = gsl_vector_alloc(p),
                          .hessian = gsl_matrix_alloc(2 * p, 2 * p),
                          .gradient = gsl_vector_alloc(2 * p),
                          .step = gsl_vector_alloc(2 * p),
                          .trial = gsl_vector_alloc(2 * p),
                          .permutation = gsl_permutation_alloc(2 * p)};
}

static void point_free(struct point *point)
{
    gsl_matrix_free(point->a);
    gsl_matrix_free(point->b);
    gsl_matrix_free(point->product);
    gsl_vector_free(point->al);
    gsl_vector_free(point->bl);
    gsl_matrix_free(point->hessian);
    gsl_vector_free(point->gradient);
    gsl_vector_free(point->step);
    gsl_vector_free(point->trial);
    gsl_permutation_free(point->permutation);
}

static double loading(const gsl_vector *solution, size_t i)
{
    return gsl_vector_get(solution, i);
}

static double uniqueness(const gsl_vector *solution, size_t i)
{
    return gsl_vector_get(solution, solution->size / 2 + i);
}

/* 1 + l' U^-1 l, with U = diag(u). */
static double communality(const gsl_vector *solution, size_t p)
{
    double sum = 1;
    for (size_t i = 0; i < p; i++)
        sum += loading(solution, i) * loading(solution, i) / uniqueness(solution, i);
    return sum;
}

/* C^-1 = U^-1 - U^-1 l l' U^-1/(1 + l' U^-1 l), by Sherman and Morrison. */
static void invert(const gsl_vector *solution, gsl_matrix *ret)
{
    const size_t p = ret->size1;
    const double sum = communality(solution, p);
    for (size_t i = 0; i < p; i++)
        for (size_t j = 0; j < p; j++) {
            const double outer = loading(solution, i) / uniqueness(solution, i) *
                                 loading(solution, j) / uniqueness(solution, j) / sum;
            gsl_matrix_set(ret, i, j, (i == j ? 1 / uniqueness(solution, i) : 0) - outer);
        }
}

/* log |C| + trace(S C^-1), from log |C| = log(1 + l' U^-1 l) + sum log u and
 * trace(S C^-1) = sum s_ii/u_i - l' U^-1 S U^-1 l/(1 + l' U^-1 l). */
static double discrepancy(const struct point *point, const gsl_vector *solution)
{
    double sum = 0, log_determinant = log(communality(solution, point->p)), quadratic = 0;
    for (size_t i = 0; i < point->p; i++) {
        const double u = uniqueness(solution, i), weight = loading(solution, i) / u;
        log_determinant += log(u);
        sum += gsl_matrix_get(point->s, i, i) / u;
        for (size_t j = 0; j < point->p; j++)
            quadratic += weight * gsl_matrix_get(point->s, i, j) * loading(solution, j) /
                         uniqueness(solution, j);
    }
    return log_determinant + sum - quadratic / communality(solution, point->p);
}

/*
 * One step of EM. Expectation: the regression of the factor on the variables, b = C^-1 l (in al),
 * and the mean square of the factor, 1 - b' l + b' S b (`expected`; bl holds S b). Maximization:
 * the regression of the variables on the factor, l = S b/expected, and what it leaves, u = diag(S -
 * l (S b)').
 */
static void step_em(const struct point *point, gsl_vector *solution)
{
    const size_t p = point->p;
    const double sum = communality(solution, p);
    double expected = 1;
    for (size_t i = 0; i < p; i++)
        gsl_vector_set(point->al, i, loading(solution, i) / uniqueness(solution, i) / sum);
    gsl_blas_dgemv(CblasNoTrans, 1, point->s, point->al, 0, point->bl);
    for (size_t i = 0; i < p; i++)
        expected += gsl_vector_get(point->al, i) *
                    (gsl_vector_get(point->bl, i) - loading(solution, i));
    for (size_t i = 0; i < p; i++) {
        const double l = gsl_vector_get(point->bl, i) / expected;
        const double u = gsl_matrix_get(point->s, i, i) - l * gsl_vector_get(point->bl, i);
        gsl_vector_set(solution, i, l);
        gsl_vector_set(solution, p + i, fmax(u, least_uniqueness));
    }
}

static void prepare(struct point *point, const gsl_vector *solution)
{
    const gsl_vector_const_view loadings = gsl_vector_const_subvector(solution, 0, point->p);
    invert(solution, point->a);
    gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1, point->a, point->s, 0, point->product);
    gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1, point->product, point->a, 0, point->b);
    gsl_blas_dgemv(CblasNoTrans, 1, point->a, &loadings.vector, 0, point->al);
    gsl_blas_dgemv(CblasNoTrans, 1, point->b, &loadings.vector, 0, point->bl);
}

/* trace((a - b) C_k): 2 (a - b) l by a loading, the diagonal of a - b by a uniqueness. */
static void differentiate_once(struct point *point)
{
    for (size_t i = 0; i < point->p; i++) {
        gsl_vector_set(point->gradient, i,
                       2 * (gsl_vector_get(point->al, i) - gsl_vector_get(point->bl, i)));
        gsl_vector_set(point->gradient, point->p + i,
                       gsl_matrix_get(point->a, i, i) - gsl_matrix_get(point->b, i, i));
    }
}

/*
 * With C_k the derivative of C by parameter k, e_k l' + l e_k' for a loading and e_k e_k' for a
 * uniqueness, the second derivatives are
 * trace(a C_k b C_m) + trace(b C_k a C_m) - trace(a C_k a C_m) + trace((a - b) C_km).
 */
static void differentiate_twice(struct point *point, const gsl_vector *solution)
{
    const size_t p = point->p;
    const gsl_vector_const_view l = gsl_vector_const_subvector(solution, 0, p);
    double lal, lbl;
    gsl_blas_ddot(&l.vector, point->al, &lal);
    gsl_blas_ddot(&l.vector, point->bl, &lbl);
    for (size_t i = 0; i < p; i++)
        for (size_t j = 0; j < p; j++) {
            const double a = gsl_matrix_get(point->a, i, j), b = gsl_matrix_get(point->b, i, j);
            const double a_i = gsl_vector_get(point->al, i), a_j = gsl_vector_get(point->al, j),
                         b_i = gsl_vector_get(point->bl, i), b_j = gsl_vector_get(point->bl, j);
            const double loadings = 2 * (a_i * b_j + b_i * a_j + a * lbl + b * lal) -
                                    2 * (a_i * a_j + a * lal) + 2 * (a - b);
            const double mixed = 2 * (a_j * b + a * b_j) - 2 * a_j * a;
            gsl_matrix_set(point->hessian, i, j, loadings);
            gsl_matrix_set(point->hessian, i, p + j, mixed);
            gsl_matrix_set(point->hessian, p + j, i, mixed);
            gsl_matrix_set(point->hessian, p + i, p + j, 2 * a * b - a * a);
        }
}

/* The step Newton takes from here, downhill since the modified Cholesky factor adds to the Hessian
 * what it lacks to be positive definite; returns how steep the way is. */
static double find_step(struct point *point, const gsl_vector *solution)
{
    double slope;
    prepare(point, solution);
    differentiate_once(point);
    differentiate_twice(point, solution);
    gsl_linalg_mcholesky_decomp(point->hessian, point->permutation, NULL);
    gsl_linalg_mcholesky_solve(point->hessian, point->permutation, point->gradient, point->step);
    gsl_blas_ddot(point->gradient, point->step, &slope);
    return slope;
}

/* The longest part of the step, up to the whole, that keeps nine tenths of the way to 0 from each
 * uniqueness. */
static double longest_part(const struct point *point, const gsl_vector *solution)
{
    double part = 1;
    for (size_t i = 0; i < point->p; i++) {
        const double down = gsl_vector_get(point->step, point->p + i);
        if (down > 0)
            part = fmin(part, 0.9 * uniqueness(solution, i) / down);
    }
    return part;
}

static bool take_step(struct point *point, gsl_vector *solution)
{
    const double before = discrepancy(point, solution), rounding = 1e-14 * fabs(before);
    double part = longest_part(point, solution);
    for (int i = 0; i < HALVINGS; i++, part /= 2) {
        gsl_vector_memcpy(point->trial, solution);
        gsl_blas_daxpy(-part, point->step, point->trial);
        if (discrepancy(point, point->trial) <= before + rounding) {
            gsl_vector_memcpy(solution, point->trial);
            return true;
        }
    }
    return false;
}

static bool is_improper(const gsl_vector *solution)
{
    for (size_t i = 0; i < solution->size / 2; i++)
        if (uniqueness(solution, i) < 2 * least_uniqueness)
            return true;
    return false;
}

static enum one_factor_status iterate(struct point *point, gsl_vector *solution)
{
    for (int i = 0; i < NEWTON_STEPS; i++) {
        const double slope = find_step(point, solution);
        if (!isfinite(slope) || !take_step(point, solution))
            return ONE_FACTOR_NOT_CONVERGED;
        if (is_improper(solution))
            return ONE_FACTOR_IMPROPER;
        if (slope < 1e-13)
            return ONE_FACTOR_OK;
    }
    return ONE_FACTOR_NOT_CONVERGED;
}

enum one_factor_status one_factor_fit(const gsl_matrix *s, gsl_vector *ret)
{
    struct point point = point_create(s);
    for (size_t i = 0; i < point.p; i++) {
        gsl_vector_set(ret, i, sqrt(0.5));
        gsl_vector_set(ret, point.p + i, 0.5);
    }
    for (int i = 0; i < EM_STEPS; i++)
        step_em(&point, ret);
    const enum one_factor_status status = iterate(&point, ret);
    point_free(&point);
    return status;
}

/*
 * By the implicit function theorem: as S moves by dS, the gradient stays 0, so that parameter k
 * moves by the k-th element of H^-1 trace(a C_k a dS). With x = H^-1 times the gradient of the
 * function, the function moves by trace(a X a dS), X being the sum of all x_k C_k.
 */
void one_factor_sensitivity(const gsl_matrix *s, const gsl_vector *solution,
                            const gsl_vector *gradient, gsl_matrix *ret)
{
    struct point point = point_create(s);
    const size_t p = point.p;
    prepare(&point, solution);
    differentiate_twice(&point, solution);
    gsl_linalg_mcholesky_decomp(point.hessian, point.permutation, NULL);
    gsl_linalg_mcholesky_solve(point.hessian, point.permutation, gradient, point.step);
    for (size_t i = 0; i < p; i++)
        for (size_t j = 0; j < p; j++)
            gsl_matrix_set(point.b, i, j,
                           gsl_vector_get(point.step, i) * loading(solution, j) +
                               loading(solution, i) * gsl_vector_get(point.step, j) +
                               (i == j ? gsl_vector_get(point.step, p + i) : 0));
    gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1, point.a, point.b, 0, point.product);
    gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1, point.product, point.a, 0, ret);
    point_free(&point);
}
