#include "analytics/agreement/icc/icc_influence.h"

#include <math.h>
#include <string.h>

#include "analytics/agreement/icc/icc_fit.h"

/* The deviance near one pair of ratios, as far as an answer adds to it. */
struct icc_point {
    struct icc_ratios ratios;
    double mean, *effects;         /* of the solution */
    size_t n;                      /* its side */
    double *inverse;               /* lower triangle, row by row */
    const size_t *place;           /* by interviewer: in the solution */
    double per_rating, per_square; /* what a rating adds, and a weighted square of what is left */
    double weight[ICC_N_KINDS];    /* of the point, in what an answer moves */
};

/* A model and its fit, with a step along each free ratio. */
struct curve {
    struct icc_model model;
    struct icc_fit fit;
    double step[ICC_MOST_RATIOS];
};

static struct curve curve_of(const struct icc_sums *sums, bool one_way,
                             const struct parallel *parallel, struct arena *arena)
{
    struct curve curve = {.model = icc_model_create(sums, one_way, parallel, arena)};
    curve.fit = icc_fit(&curve.model);
    curve.step[0] = 1e-3 * (curve.fit.best.answer + 0.1);
    curve.step[1] = 1e-3 * curve.fit.best.interviewer;
    return curve;
}

static const size_t *places(const struct icc_model *model, struct arena *arena)
{
    size_t *const place = ARENA_ARRAY(arena, model->sums->n_interviewers, size_t);
    for (size_t g = 0; g < model->m; g++)
        place[model->present[g]] = g;
    return place;
}

/* All points of a panel are kept until the answers have come once more. */
static void keep_solution(const struct icc_solution *solution, struct icc_point *point,
                          struct arena *arena)
{
    const size_t n = solution->n;
    point->mean = solution->mean;
    point->n = n;
    point->effects = ARENA_ARRAY(arena, n - 1, double);
    memcpy(point->effects, solution->effects, (n - 1) * sizeof *point->effects);
    point->inverse = ARENA_ARRAY(arena, n * (n + 1) / 2, double);
    for (size_t i = 0, at = 0; i < n; at += ++i)
        memcpy(point->inverse + at, solution->inverse + i * n, (i + 1) * sizeof *point->inverse);
}

static double inverse_at(const struct icc_point *point, size_t row, size_t column)
{
    return point->inverse[row * (row + 1) / 2 + column];
}

static struct icc_point point_at(struct curve *curve, struct icc_ratios ratios, const size_t *place,
                                 struct arena *arena)
{
    struct arena scratch = {0};
    const struct icc_solution solution = icc_model_solve(&curve->model, ratios, &scratch);
    const double df = (double)curve->model.sums->n - 1;
    const double residual = fmax(solution.residual, 1e-10 * curve->model.sums->sum_of_squares);
    struct icc_point point = {.ratios = ratios,
                              .place = place,
                              .per_rating = log(residual / df) - 1,
                              .per_square = df / residual};
    keep_solution(&solution, &point, arena);
    arena_free(&scratch);
    return point;
}

/* How the correlation t/(t + r + 1) follows each ratio, r being 0 where it has no part in it. */
static void gradient(const struct curve *curve, enum icc_kind kind, double slope[ICC_MOST_RATIOS])
{
    const double answer = curve->fit.best.answer;
    const double others = kind == ICC_ABSOLUTE ? curve->fit.best.interviewer : 0;
    const double total = answer + others + 1;
    slope[0] = (others + 1) / (total * total);
    slope[1] = kind == ICC_ABSOLUTE ? -answer / (total * total) : 0;
}

static double correlation(const struct curve *curve, enum icc_kind kind)
{
    const struct icc_ratios *const best = &curve->fit.best;
    const double others = kind == ICC_ABSOLUTE ? best->interviewer : 0;
    return best->answer / (best->answer + others + 1);
}

/* The points on either side along one ratio. */
static void add_points(struct icc_influence *influence, struct curve *curve, size_t ratio,
                       const enum icc_kind *kinds, size_t n_kinds, struct arena *arena)
{
    const size_t *const place = places(&curve->model, arena);
    for (int side = -1; side <= 1; side += 2) {
        struct icc_point *const point = &influence->points[influence->n_points++];
        struct icc_ratios ratios = curve->fit.best;
        *(ratio ? &ratios.interviewer : &ratios.answer) += side * curve->step[ratio];
        *point = point_at(curve, ratios, place, arena);
        for (size_t i = 0; i < n_kinds; i++) {
            double slope[ICC_MOST_RATIOS];
            gradient(curve, kinds[i], slope);
            for (size_t r = 0; r < curve->fit.n_free; r++)
                point->weight[kinds[i]] -= slope[r] * curve->fit.inverse[r][ratio] * side /
                                           (2 * curve->step[ratio]);
        }
    }
}

static void add_kinds(struct icc_influence *influence, struct curve *curve,
                      const enum icc_kind *kinds, size_t n_kinds, struct arena *arena)
{
    if (!curve->fit.found)
        return;
    for (size_t ratio = 0; curve->fit.curved && ratio < curve->fit.n_free; ratio++)
        add_points(influence, curve, ratio, kinds, n_kinds, arena);
    for (size_t i = 0; i < n_kinds; i++) {
        influence->found[kinds[i]] = true;
        influence->value[kinds[i]] = correlation(curve, kinds[i]);
    }
}

/* What having met only n interviewers leaves open of a1: the variance r of n normal effects itself
 * varies by 2 r^2/(n - 1), and a1 follows it along its gradient. */
static double interviewers_variance(const struct curve *curve)
{
    if (!curve->fit.found || curve->fit.n_free < 2 || curve->model.m < 2)
        return 0;
    double slope[ICC_MOST_RATIOS];
    gradient(curve, ICC_ABSOLUTE, slope);
    const double moved = slope[1] * curve->fit.best.interviewer;
    return 2 * moved * moved / ((double)curve->model.m - 1);
}

/* Satterthwaite's degrees of freedom of r + e, of which r alone is uncertain: (r + e)^2 (n -
 * 1)/r^2.
 */
static double interviewers_df(const struct curve *curve)
{
    const double ratio = curve->fit.best.interviewer;
    return ratio > 0 ? (1 + 1 / ratio) * (1 + 1 / ratio) * ((double)curve->model.m - 1) : 0;
}

struct icc_influence icc_influence_create(const struct icc_sums *sums,
                                          const struct parallel *parallel, struct arena *arena)
{
    static const enum icc_kind of_two_way[] = {ICC_ABSOLUTE, ICC_CONSISTENCY};
    static const enum icc_kind of_one_way[] = {ICC_ONE_WAY};
    struct arena scratch = {0};
    struct curve two_way = curve_of(sums, false, parallel, &scratch),
                 one_way = curve_of(sums, true, parallel, &scratch);
    struct icc_influence influence = {
        .interviewers_variance = interviewers_variance(&two_way),
        .interviewers_df = interviewers_df(&two_way),
        .points = ARENA_ARRAY(arena, 2 * (ICC_MOST_RATIOS + 1), struct icc_point)};
    add_kinds(&influence, &two_way, of_two_way, 2, arena);
    add_kinds(&influence, &one_way, of_one_way, 1, arena);
    arena_free(&scratch);
    return influence;
}

/*
 * What an answer of r ratings adds to the deviance, at the effects and the residual variance s2 of
 * all: r (log s2 - 1) + e' V^-1 e/s2 + log |V| + trace(V^-1 X M X'). e is what the mean and the
 * interviewers' effects leave of its scores, V = I + ratio J, X its rows of the equations and M
 * their inverse.
 */
static double added_by(const struct icc_point *point, const struct icc_unit *unit)
{
    const bool has_effects = point->n > 1;
    double sum = 0, squares = 0, own = 0, all = 0;
    for (size_t i = 0; i < unit->n; i++) {
        const size_t a = has_effects ? point->place[unit->interviewer[i]] + 1 : 0;
        const double left = icc_sums_centred(unit->share[i]) - point->mean -
                            (a ? point->effects[a - 1] : 0);
        sum += left;
        squares += left * left;
        for (size_t j = 0; j <= i; j++) {
            const size_t b = has_effects ? point->place[unit->interviewer[j]] + 1 : 0;
            double doubt = inverse_at(point, 0, 0);
            if (has_effects)
                doubt += inverse_at(point, a, 0) + inverse_at(point, b, 0) +
                         inverse_at(point, a, b);
            own += i == j ? doubt : 0;
            all += i == j ? doubt : 2 * doubt;
        }
    }
    const double size = (double)unit->n, more = 1 + point->ratios.answer * size;
    const double shrunk = point->ratios.answer / more;
    return size * point->per_rating + point->per_square * (squares - shrunk * sum * sum) +
           log(more) + own - shrunk * all;
}

void icc_influence_move(const struct icc_influence *influence, const struct icc_unit *unit,
                        double moved[ICC_N_KINDS])
{
    for (size_t i = 0; i < influence->n_points; i++) {
        const double added = added_by(&influence->points[i], unit);
        for (int kind = 0; kind < ICC_N_KINDS; kind++)
            moved[kind] += influence->points[i].weight[kind] * added;
    }
}
