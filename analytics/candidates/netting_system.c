#include "analytics/candidates/netting_system.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_linalg.h>

enum { ROUNDS = 6 };

/* Of true effects, in squares of the scale. */
static const double LEAST = 1e-6;

struct netting_system netting_system_create(struct netting *netting, struct arena *arena,
                                            struct arena *scratch)
{
    const size_t n = netting->n;
    const struct netting_system system = {.netting = netting,
                                          .information = ARENA_ARRAY(scratch, n * n, double),
                                          .right = ARENA_ARRAY(scratch, n, double),
                                          .solution = ARENA_ARRAY(arena, n, double),
                                          .covariance = ARENA_ARRAY(arena, n * n, double)};
    memcpy(system.information, netting->within, n * n * sizeof *system.information);
    memcpy(system.right, netting->within_right, n * sizeof *system.right);
    return system;
}

void netting_system_invert(double *matrix, size_t n)
{
    gsl_matrix_view view = gsl_matrix_view_array(matrix, n, n);
    gsl_linalg_cholesky_decomp1(&view.matrix);
    gsl_linalg_cholesky_invert(&view.matrix);
}

static void solve(struct netting_system *system)
{
    const struct netting *const netting = system->netting;
    const size_t n = netting->n;
    memcpy(system->covariance, system->information, n * n * sizeof *system->covariance);
    for (size_t k = 0; k < n; k++)
        system->covariance[k * n + k] += 1 / netting->variances[netting_kind(netting, k)];
    netting_system_invert(system->covariance, n);
    for (size_t k = 0; k < n; k++) {
        system->solution[k] = 0;
        for (size_t l = 0; l < n; l++)
            system->solution[k] += system->covariance[k * n + l] *
                                   (system->right[l] -
                                    netting->start[l] /
                                        netting->variances[netting_kind(netting, l)]);
    }
}

static void improve(struct netting_system *system)
{
    struct netting *const netting = system->netting;
    double squares[NETTED_KINDS] = {0}, told[NETTED_KINDS] = {0};
    for (size_t k = 0; k < netting->n; k++) {
        const size_t kind = netting_kind(netting, k);
        const double effect = netting->start[k] + system->solution[k];
        if (netting->effects->uses[k] == 0)
            continue;
        squares[kind] += effect * effect;
        told[kind] += 1 - system->covariance[k * netting->n + k] / netting->variances[kind];
    }
    for (size_t kind = 0; kind < NETTED_KINDS; kind++)
        if (told[kind] > 0)
            netting->variances[kind] = fmax(LEAST,
                                            squares[kind] / fmax(told[kind] - 1, told[kind] / 2));
}

void netting_system_solve(struct netting_system *system)
{
    for (int round = 0; round < ROUNDS; round++) {
        solve(system);
        improve(system);
    }
    solve(system);
}
