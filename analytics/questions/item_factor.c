#include "analytics/questions/item_factor.h"

#include <math.h>
#include <string.h>

enum { EM_STEPS = 40, NEWTON_STEPS = 40, MOST_PRODUCTS = 400, HALVINGS = 30 };

static const double LEAST_UNIQUE = 1e-3;    /* of a question's variance */
static const double DECREMENT = 1e-12;      /* of the log likelihood, that is left to gain */
static const double SOLVED = 1e-7;          /* what is left of a system, of its right side */
static const double SOLVED_NEWTON = 1e-2;   /* a step on the way need not be so exact */
static const double DIFFERENCE_STEP = 1e-4; /* in units of the complete data's standard error */

/* The parameters of a question. */
struct item {
    double mean, loading, unique;
};

static struct item item_of(const struct item_factor *factor, const double *parameters, size_t q)
{
    return (struct item){parameters[q], parameters[factor->n + q],
                         exp(parameters[2 * factor->n + q])};
}

static double question_variance(const struct item_factor *factor, size_t q)
{
    const struct moments *const shares = &factor->scores->shares[q];
    return shares->m2 / (double)shares->n;
}

/* Divisions take longest, so they are made for four answers at a time; sums come one after the
 * other, for they shall be the same to the last bit. */
enum { TOGETHER = 4 };
typedef double four __attribute__((vector_size(TOGETHER * sizeof(double))));

/* Adds four answers to what is known of abilities; returns their sum of squares after `squares`. */
static double expect_four(struct item_factor *factor, const struct item *item,
                          const struct item_column *column, size_t first, double squares)
{
    const double known = item->loading * item->loading / item->unique;
    const double *const shares = column->shares + first;
    const uint32_t *const candidates = column->candidates + first;
    const four deviation = (four){shares[0], shares[1], shares[2], shares[3]} - item->mean;
    const four told = item->loading * deviation / item->unique, square = deviation * deviation;
    for (size_t i = 0; i < TOGETHER; i++) {
        factor->variance[candidates[i]] += known;
        factor->ability[candidates[i]] += told[i];
        squares += square[i];
    }
    return squares;
}

/* What the answers say of abilities; returns the log likelihood, less a constant. */
static double expect(struct item_factor *factor, const double *parameters)
{
    const struct item_scores *const scores = factor->scores;
    double twice = 0;
    for (size_t c = 0; c < scores->n_candidates; c++)
        factor->variance[c] = 1, factor->ability[c] = 0;
    for (size_t q = 0; q < factor->n; q++) {
        const struct item_column *const column = &scores->questions[q];
        const struct item item = item_of(factor, parameters, q);
        double squares = 0;
        const size_t n = factor->used[q] ? column->n : 0;
        size_t i = 0;
        for (; i + TOGETHER <= n; i += TOGETHER)
            squares = expect_four(factor, &item, column, i, squares);
        for (; i < n; i++) {
            const double deviation = column->shares[i] - item.mean;
            factor->variance[column->candidates[i]] += item.loading * item.loading / item.unique;
            factor->ability[column->candidates[i]] += item.loading * deviation / item.unique;
            squares += deviation * deviation;
        }
        if (factor->used[q])
            twice -= squares / item.unique + (double)column->n * log(item.unique);
    }
    for (size_t c = 0; c < scores->n_candidates; c++) {
        twice -= log(factor->variance[c]);
        factor->variance[c] = 1 / factor->variance[c];
        factor->ability[c] *= factor->variance[c];
        twice += factor->ability[c] * factor->ability[c] / factor->variance[c];
    }
    return twice / 2;
}

/* What one answer adds to the derivatives by mean, loading and log unique variance. */
struct derivatives {
    double by[3];
};

static struct derivatives derive(const struct item *item, double share, double ability,
                                 double variance)
{
    const double residual = share - item->mean - item->loading * ability;
    const double square = residual * residual + item->loading * item->loading * variance;
    return (struct derivatives){{residual / item->unique,
                                 (residual * ability - item->loading * variance) / item->unique,
                                 (square / item->unique - 1) / 2}};
}

/* Adds what answers from `first` on add, of which there are four or more: divided four at a time,
 * summed one after the other. */
static void add_four(const struct item_factor *factor, const struct item *item,
                     const struct item_column *column, size_t first, struct derivatives *sum)
{
    four residual = {0}, loading = {0}, square = {0};
    for (size_t i = 0; i < TOGETHER; i++) {
        const size_t c = column->candidates[first + i];
        const double ability = factor->ability[c], variance = factor->variance[c];
        residual[i] = column->shares[first + i] - item->mean - item->loading * ability;
        square[i] = residual[i] * residual[i] + item->loading * item->loading * variance;
        loading[i] = residual[i] * ability - item->loading * variance;
    }
    residual /= item->unique;
    loading /= item->unique;
    square = (square / item->unique - 1) / 2;
    for (size_t i = 0; i < TOGETHER; i++) {
        sum->by[0] += residual[i];
        sum->by[1] += loading[i];
        sum->by[2] += square[i];
    }
}

/* The gradient, into the factor; fixed parameters have none. Returns the log likelihood. */
static double differentiate(struct item_factor *factor, const double *parameters)
{
    const double likelihood = expect(factor, parameters);
    for (size_t q = 0; q < factor->n; q++) {
        const struct item_column *const column = &factor->scores->questions[q];
        const struct item item = item_of(factor, parameters, q);
        const size_t n = factor->used[q] ? column->n : 0;
        struct derivatives sum = {{0}};
        size_t i = 0;
        for (; i + TOGETHER <= n; i += TOGETHER)
            add_four(factor, &item, column, i, &sum);
        for (; i < n; i++) {
            const size_t c = column->candidates[i];
            const struct derivatives answer = derive(&item, column->shares[i], factor->ability[c],
                                                     factor->variance[c]);
            for (size_t p = 0; p < 3; p++)
                sum.by[p] += answer.by[p];
        }
        for (size_t p = 0; p < 3; p++)
            factor->gradient[p * factor->n + q] = sum.by[p];
        if (factor->fixed[q])
            factor->gradient[2 * factor->n + q] = 0;
    }
    return likelihood;
}

static double least_unique(const struct item_factor *factor, size_t q)
{
    return LEAST_UNIQUE * question_variance(factor, q);
}

/* One step of EM for a question: the regression of x on ability, with its variance. */
static void maximise(struct item_factor *factor, size_t q)
{
    const struct item_column *const column = &factor->scores->questions[q];
    const double n = (double)column->n;
    double f = 0, ff = 0, x = 0, fx = 0, xx = 0;
    for (size_t i = 0; i < column->n; i++) {
        const size_t c = column->candidates[i];
        const double share = column->shares[i], ability = factor->ability[c];
        f += ability;
        ff += ability * ability + factor->variance[c];
        x += share;
        fx += ability * share;
        xx += share * share;
    }
    const double loading = (fx - f * x / n) / (ff - f * f / n), mean = (x - loading * f) / n;
    const double unique = (xx - mean * x - loading * fx) / n;
    factor->parameters[q] = mean;
    factor->parameters[factor->n + q] = loading;
    factor->parameters[2 * factor->n + q] = log(fmax(unique, least_unique(factor, q)));
}

static void start(struct item_factor *factor, const bool *included)
{
    for (size_t q = 0; q < factor->n; q++) {
        const struct item_column *const column = &factor->scores->questions[q];
        const double variance = column->n > 1 ? question_variance(factor, q) : 0;
        factor->used[q] = (!included || included[q]) &&
                          moments_vary(column->n, factor->scores->shares[q].m2);
        if (!factor->used[q])
            continue;
        factor->parameters[q] = factor->scores->shares[q].mean;
        factor->parameters[factor->n + q] = sqrt(variance / 2);
        factor->parameters[2 * factor->n + q] = log(variance / 2);
    }
}

static void climb(struct item_factor *factor)
{
    for (int step = 0; step < EM_STEPS; step++) {
        expect(factor, factor->parameters);
        for (size_t q = 0; q < factor->n; q++)
            if (factor->used[q])
                maximise(factor, q);
    }
}

/* The information that complete data would hold: what a parameter is measured by. */
static void measure(const struct item_factor *factor, double *information)
{
    for (size_t q = 0; q < factor->n; q++) {
        const struct item_column *const column = &factor->scores->questions[q];
        const struct item item = item_of(factor, factor->parameters, q);
        double squares = 0;
        for (size_t i = 0; factor->used[q] && i < column->n; i++) {
            const size_t c = column->candidates[i];
            squares += factor->ability[c] * factor->ability[c] + factor->variance[c];
        }
        const double n = (double)column->n;
        information[q] = factor->used[q] ? n / item.unique : 1;
        information[factor->n + q] = factor->used[q] ? squares / item.unique : 1;
        information[2 * factor->n + q] = factor->used[q] ? n / 2 : 1;
    }
}

static double dot(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

/* Room for solving, 3n each. */
struct solving {
    double *information, *point, *left, *direction, *product, *scaled;
};

static struct solving solving_create(const struct item_factor *factor, struct arena *arena)
{
    const size_t n = 3 * factor->n;
    return (struct solving){.information = ARENA_ARRAY(arena, n, double),
                            .point = ARENA_ARRAY(arena, n, double),
                            .left = ARENA_ARRAY(arena, n, double),
                            .direction = ARENA_ARRAY(arena, n, double),
                            .product = ARENA_ARRAY(arena, n, double),
                            .scaled = ARENA_ARRAY(arena, n, double)};
}

/* The observed information times the direction under way, by central differences. */
static void multiply(struct item_factor *factor, struct solving *solving)
{
    const size_t n = 3 * factor->n;
    double size = 0;
    for (size_t i = 0; i < n; i++)
        size += solving->direction[i] * solving->direction[i] * solving->information[i];
    const double step = DIFFERENCE_STEP / sqrt(size);
    memset(solving->product, 0, n * sizeof(double));
    for (int side = -1; side <= 1; side += 2) {
        for (size_t i = 0; i < n; i++)
            solving->point[i] = factor->parameters[i] + side * step * solving->direction[i];
        differentiate(factor, solving->point);
        for (size_t i = 0; i < n; i++)
            solving->product[i] -= side * factor->gradient[i] / (2 * step);
    }
}

/* Conjugate gradients (Hestenes & Stiefel 1952), from 0, until `enough` of the target is left.
 * False where the information is not positive along the way, or that takes too many products. */
static bool solve(struct item_factor *factor, struct solving *solving, const double *target,
                  double enough, double *ret)
{
    const size_t n = 3 * factor->n;
    memset(ret, 0, n * sizeof(double));
    memcpy(solving->left, target, n * sizeof(double));
    for (size_t i = 0; i < n; i++)
        solving->direction[i] = solving->left[i] / solving->information[i];
    double size = dot(solving->left, solving->direction, n);
    const double wanted = enough * enough * size;
    for (int step = 0; step < MOST_PRODUCTS && size > 0; step++) {
        multiply(factor, solving);
        const double curvature = dot(solving->direction, solving->product, n);
        if (!(curvature > 0))
            return false;
        for (size_t i = 0; i < n; i++) {
            ret[i] += size / curvature * solving->direction[i];
            solving->left[i] -= size / curvature * solving->product[i];
            solving->scaled[i] = solving->left[i] / solving->information[i];
        }
        const double next = dot(solving->left, solving->scaled, n);
        if (next <= wanted)
            return true;
        for (size_t i = 0; i < n; i++)
            solving->direction[i] = solving->scaled[i] + next / size * solving->direction[i];
        size = next;
    }
    return size == 0;
}

/* Along the step, halved until the likelihood does not fall. */
static bool advance(struct item_factor *factor, struct solving *solving, const double *step,
                    double likelihood)
{
    double length = 1;
    for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
        for (size_t i = 0; i < 3 * factor->n; i++)
            solving->point[i] = factor->parameters[i] + length * step[i];
        for (size_t q = 0; q < factor->n; q++)
            if (factor->used[q])
                solving->point[2 * factor->n + q] = fmax(solving->point[2 * factor->n + q],
                                                         log(least_unique(factor, q)));
        if (expect(factor, solving->point) < likelihood - DECREMENT)
            continue;
        memcpy(factor->parameters, solving->point, 3 * factor->n * sizeof(double));
        return true;
    }
    return false;
}

/* Unique variances at their least, which the likelihood would have lower still. */
static void fix(struct item_factor *factor)
{
    memset(factor->fixed, 0, factor->n * sizeof *factor->fixed);
    differentiate(factor, factor->parameters);
    for (size_t q = 0; q < factor->n; q++)
        factor->fixed[q] = factor->used[q] &&
                           factor->parameters[2 * factor->n + q] <=
                               log(least_unique(factor, q)) + 1e-9 &&
                           factor->gradient[2 * factor->n + q] <= 0;
}

static bool refine(struct item_factor *factor, struct arena *arena)
{
    struct solving solving = solving_create(factor, arena);
    double *const step = ARENA_ARRAY(arena, 3 * factor->n, double), *const gradient = ARENA_ARRAY(
                                                                        arena, 3 * factor->n,
                                                                        double);
    for (int i = 0; i < NEWTON_STEPS; i++) {
        fix(factor);
        const double likelihood = differentiate(factor, factor->parameters);
        memcpy(gradient, factor->gradient, 3 * factor->n * sizeof(double));
        measure(factor, solving.information);
        const bool solved = solve(factor, &solving, gradient, SOLVED_NEWTON, step);
        if (solved && dot(gradient, step, 3 * factor->n) < DECREMENT)
            return true;
        if (!solved || !advance(factor, &solving, step, likelihood))
            climb(factor);
    }
    return false;
}

struct item_factor item_factor_fit(const struct item_scores *scores, const bool *included,
                                   struct arena *arena)
{
    const size_t n = scores->n_questions, n_candidates = scores->n_candidates;
    struct item_factor factor = {.scores = scores,
                                 .n = n,
                                 .parameters = ARENA_ARRAY(arena, 3 * n, double),
                                 .used = ARENA_ARRAY(arena, n, bool),
                                 .fixed = ARENA_ARRAY(arena, n, bool),
                                 .variance = ARENA_ARRAY(arena, n_candidates, double),
                                 .ability = ARENA_ARRAY(arena, n_candidates, double),
                                 .gradient = ARENA_ARRAY(arena, 3 * n, double)};
    start(&factor, included);
    climb(&factor);
    factor.converged = refine(&factor, arena);
    return factor;
}

bool item_factor_solve(struct item_factor *factor, const double *target, double *ret)
{
    struct arena scratch = {0};
    struct solving solving = solving_create(factor, &scratch);
    double *const free_target = ARENA_ARRAY(&scratch, 3 * factor->n, double);
    memcpy(free_target, target, 3 * factor->n * sizeof(double));
    for (size_t q = 0; q < factor->n; q++) {
        if (factor->fixed[q])
            free_target[2 * factor->n + q] = 0;
        for (size_t p = 0; !factor->used[q] && p < 3; p++)
            free_target[p * factor->n + q] = 0;
    }
    expect(factor, factor->parameters);
    measure(factor, solving.information);
    const bool solved = solve(factor, &solving, free_target, SOLVED, ret);
    arena_free(&scratch);
    return solved;
}

void item_factor_moves(struct item_factor *factor, const double *direction, double *ret)
{
    const struct item_scores *const scores = factor->scores;
    expect(factor, factor->parameters);
    memset(ret, 0, scores->n_candidates * sizeof *ret);
    for (size_t q = 0; q < factor->n; q++) {
        const struct item_column *const column = &scores->questions[q];
        const struct item item = item_of(factor, factor->parameters, q);
        for (size_t i = 0; factor->used[q] && i < column->n; i++) {
            const size_t c = column->candidates[i];
            const struct derivatives answer = derive(&item, column->shares[i], factor->ability[c],
                                                     factor->variance[c]);
            for (size_t p = 0; p < 3; p++)
                ret[c] += direction[p * factor->n + q] * answer.by[p];
        }
    }
}
