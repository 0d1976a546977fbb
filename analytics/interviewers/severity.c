#include "analytics/interviewers/severity.h"

#include <gsl/gsl_linalg.h>
#include <math.h>

#include "analytics/measure/rounding.h"

struct severity severity_create(size_t n, struct arena *arena)
{
    return (struct severity){.n = n,
                             .laplacian = ARENA_ARRAY(arena, n * n, double),
                             .right = ARENA_ARRAY(arena, n, double),
                             .answers = ARENA_ARRAY(arena, n, size_t),
                             .groups = connected_create(n, arena),
                             .inverse = ARENA_ARRAY(arena, n * n, double),
                             .effects = ARENA_ARRAY(arena, n, double),
                             .present = ARENA_ARRAY(arena, n, uint32_t),
                             .place = ARENA_ARRAY(arena, n, uint32_t),
                             .part = ARENA_ARRAY(arena, n * n, double),
                             .residuals = ARENA_ARRAY(arena, n, double),
                             .moved = ARENA_ARRAY(arena, n * SEVERITY_BLOCK, double),
                             .spreads = ARENA_ARRAY(arena, n, struct severity_spread)};
}

static double mean_of(const struct severity *severity, const struct shared_answer *answer)
{
    double sum = 0;
    for (size_t i = 0; i < answer->n; i++)
        sum += answer->share[i] - severity->effects[answer->interviewer[i]];
    return sum / (double)answer->n;
}

void severity_count(struct severity *severity, const struct shared_answer *answer)
{
    const double mean = mean_of(severity, answer), share = 1 / (double)answer->n;
    for (size_t i = 0; i < answer->n; i++) {
        const uint32_t a = answer->interviewer[i];
        double *const row = severity->laplacian + a * severity->n;
        for (size_t j = 0; j < answer->n; j++)
            row[answer->interviewer[j]] -= share;
        row[a] += 1;
        severity->right[a] += answer->share[i] - mean;
        severity->answers[a]++;
        connected_join(&severity->groups, a, answer->interviewer[0]);
    }
}

void severity_merge(struct severity *severity, const struct severity *other)
{
    for (size_t i = 0; i < severity->n * severity->n; i++)
        severity->laplacian[i] += other->laplacian[i];
    for (size_t i = 0; i < severity->n; i++) {
        severity->right[i] += other->right[i];
        severity->answers[i] += other->answers[i];
    }
    connected_merge(&severity->groups, &other->groups);
}

/* The inverse of L + J/m minus J/m, J being all ones: the group's Laplacian lacks the constant
 * alone. */
static void invert_group(struct severity *severity, const uint32_t *members, size_t m)
{
    gsl_matrix *const matrix = gsl_matrix_alloc(m, m);
    const double constant = 1 / (double)m;
    for (size_t i = 0; i < m; i++)
        for (size_t j = 0; j < m; j++)
            gsl_matrix_set(matrix, i, j,
                           severity->laplacian[members[i] * severity->n + members[j]] + constant);
    gsl_linalg_cholesky_decomp1(matrix);
    gsl_linalg_cholesky_invert(matrix);
    for (size_t i = 0; i < m; i++)
        for (size_t j = 0; j < m; j++) {
            const double inverse = gsl_matrix_get(matrix, i, j) - constant;
            severity->inverse[members[i] * severity->n + members[j]] = inverse;
            severity->effects[members[i]] += inverse * severity->right[members[j]];
        }
    gsl_matrix_free(matrix);
}

void severity_solve(struct severity *severity)
{
    for (uint32_t first = 0; first < severity->n; first++) {
        size_t m = 0;
        for (uint32_t i = first; i < severity->n; i++)
            if (connected_first(&severity->groups, i) == first)
                severity->present[m++] = i;
        if (m > 1)
            invert_group(severity, severity->present, m);
    }
}

static size_t place_of(struct severity *severity, uint32_t interviewer)
{
    if (severity->place[interviewer])
        return severity->place[interviewer] - 1;
    const size_t place = severity->n_present++;
    severity->present[place] = interviewer;
    severity->place[interviewer] = (uint32_t)place + 1;
    severity->residuals[place] = 0;
    for (size_t i = 0; i <= place; i++)
        severity->part[i * severity->n + place] = severity->part[place * severity->n + i] = 0;
    return place;
}

void severity_add(struct severity *severity, const struct shared_answer *answer)
{
    const double mean = mean_of(severity, answer), share = 1 / (double)answer->n;
    for (size_t i = 0; i < answer->n; i++) {
        const size_t a = place_of(severity, answer->interviewer[i]);
        severity->residuals[a] += answer->share[i] - severity->effects[answer->interviewer[i]] -
                                  mean;
        severity->part[a * severity->n + a] += 1 - share;
        for (size_t j = 0; j < i; j++) {
            const size_t b = place_of(severity, answer->interviewer[j]);
            severity->part[a * severity->n + b] -= share;
            severity->part[b * severity->n + a] -= share;
        }
    }
}

/* Of some interviewers, from `first` on: what the candidate moves their effects by, as the inverse
 * has it, which is symmetric. Were residuals independent with variance 1, its variance would be
 * `weight`, less `leverage` since the effects are fitted to them. */
struct moves {
    size_t first, n;
    double influence[SEVERITY_BLOCK], weight[SEVERITY_BLOCK], leverage[SEVERITY_BLOCK];
};

static const double *inverse_of(const struct severity *severity, size_t place)
{
    return severity->inverse + severity->present[place] * severity->n;
}

static double *moved_by(const struct severity *severity, size_t place)
{
    return severity->moved + place * SEVERITY_BLOCK;
}

static void move(struct severity *severity, size_t place, struct moves *moves)
{
    double *const moved = moved_by(severity, place);
    const double *const own = inverse_of(severity, place) + moves->first;
    const double residual = severity->residuals[place];
    for (size_t k = 0; k < moves->n; k++)
        moved[k] = 0;
    for (size_t j = 0; j < severity->n_present; j++) {
        const double part = severity->part[place * severity->n + j];
        const double *const row = inverse_of(severity, j) + moves->first;
        for (size_t k = 0; k < moves->n; k++)
            moved[k] += part * row[k];
    }
    for (size_t k = 0; k < moves->n; k++) {
        moves->influence[k] += own[k] * residual;
        moves->weight[k] += own[k] * moved[k];
    }
}

static void fit_to(const struct severity *severity, size_t place, struct moves *moves)
{
    const double *const moved = moved_by(severity, place);
    for (size_t j = 0; j < severity->n_present; j++) {
        const double *const other = moved_by(severity, j);
        const double inverse = inverse_of(severity, place)[severity->present[j]];
        for (size_t k = 0; k < moves->n; k++)
            moves->leverage[k] += moved[k] * other[k] * inverse;
    }
}

static void spread_add(struct severity_spread *spread, const struct moves *moves, size_t k)
{
    const double influence = moves->influence[k], weight = moves->weight[k];
    const double leverage = moves->leverage[k];
    spread->squares += influence * influence;
    spread->weight += weight;
    spread->weight_squared += weight * weight;
    spread->leverage += leverage;
    spread->weight_leverage += weight * leverage;
}

static void spread_block(struct severity *severity, size_t first)
{
    const size_t left = severity->n - first;
    struct moves moves = {.first = first, .n = left < SEVERITY_BLOCK ? left : SEVERITY_BLOCK};
    for (size_t i = 0; i < severity->n_present; i++)
        move(severity, i, &moves);
    for (size_t i = 0; i < severity->n_present; i++)
        fit_to(severity, i, &moves);
    for (size_t k = 0; k < moves.n; k++)
        if (severity->answers[first + k] > 0)
            spread_add(&severity->spreads[first + k], &moves, k);
}

void severity_end_candidate(struct severity *severity)
{
    if (severity->n_present == 0)
        return;
    for (size_t first = 0; first < severity->n; first += SEVERITY_BLOCK)
        spread_block(severity, first);
    for (size_t i = 0; i < severity->n_present; i++) {
        severity->spreads[severity->present[i]].n_candidates++;
        severity->place[severity->present[i]] = 0;
    }
    severity->n_present = 0;
}

struct deviation severity_deviation(const struct severity *severity, size_t interviewer,
                                    double range)
{
    const struct severity_spread *const s = &severity->spreads[interviewer];
    struct deviation deviation = {.value = severity->effects[interviewer] * range,
                                  .range = range,
                                  .n = severity->answers[interviewer]};
    const double kept = s->weight - s->leverage;
    if (!(kept > ROUNDING_SOLVED * s->weight))
        return deviation;
    deviation.se = sqrt(s->squares * s->weight / kept) * range;
    deviation.df = kept * kept /
                   (s->weight_squared - 2 * s->weight_leverage + s->leverage * s->leverage);
    return deviation;
}
