#include "analytics/candidates/profile_truths.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_eigen.h>

#include "analytics/candidates/profile_likelihood.h"
#include "analytics/measure/rounding.h"

enum {
    GRID = 9,            /* of the search, a side */
    FINAL_GRID = 5,      /* of the posterior */
    ROUNDS = 6,          /* of the search */
    WITHOUT_DOUBT = 1000 /* candidates: the highest point alone */
};

static const double LARGEST_SD = 0.5;   /* of a true share */
static const double COUNTS = 8;         /* log likelihood below the highest that is searched */
static const double COUNTS_FINALLY = 4; /* and that gets a point */

/* A box of standard deviations and correlations, and what was found in it. */
struct box {
    double from[2], to[2];
};

static double at(const struct box *box, int axis, int i, int n)
{
    return n > 1 ? box->from[axis] + (box->to[axis] - box->from[axis]) * i / (n - 1)
                 : (box->from[axis] + box->to[axis]) / 2;
}

static struct truth_point point_of(double sd, double correlation)
{
    return (struct truth_point){.general = sd * sd * correlation,
                                .specific = sd * sd * (1 - correlation)};
}

/* Fills a grid of log likelihoods; returns the highest. */
static double fill(struct profile_likelihood *likelihood, const struct box *box, const int n[2],
                   double *values)
{
    double highest = -INFINITY;
    for (int i = 0; i < n[0]; i++)
        for (int j = 0; j < n[1]; j++) {
            const struct truth_point point = point_of(at(box, 0, i, n[0]), at(box, 1, j, n[1]));
            values[i * n[1] + j] = profile_likelihood_at(likelihood, point.general, point.specific);
            highest = fmax(highest, values[i * n[1] + j]);
        }
    return highest;
}

/* The part of a box whose cells are within `counts` of the highest, and a cell around it. */
static struct box narrowed(const struct box *box, const int n[2], const double *values,
                           double highest, double counts)
{
    int least[2] = {n[0], n[1]}, most[2] = {0, 0};
    for (int i = 0; i < n[0]; i++)
        for (int j = 0; j < n[1]; j++) {
            const int place[2] = {i, j};
            for (int axis = 0; axis < 2 && values[i * n[1] + j] >= highest - counts; axis++) {
                least[axis] = place[axis] < least[axis] ? place[axis] : least[axis];
                most[axis] = place[axis] > most[axis] ? place[axis] : most[axis];
            }
        }
    struct box narrow;
    for (int axis = 0; axis < 2; axis++) {
        narrow.from[axis] = at(box, axis, least[axis] > 0 ? least[axis] - 1 : 0, n[axis]);
        narrow.to[axis] = at(box, axis, most[axis] + 1 < n[axis] ? most[axis] + 1 : n[axis] - 1,
                             n[axis]);
    }
    return narrow;
}

static bool is_same(const struct box *a, const struct box *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

static void weigh(struct profile_truths *truths, const struct box *box, const int n[2],
                  const double *values, double highest, bool alone)
{
    double sum = 0;
    for (int i = 0; i < n[0]; i++)
        for (int j = 0; j < n[1]; j++) {
            const double value = values[i * n[1] + j];
            if (value < highest - (alone ? 0 : COUNTS) || (alone && truths->n_points > 0))
                continue;
            struct truth_point *const point = truths->points + truths->n_points++;
            *point = point_of(at(box, 0, i, n[0]), at(box, 1, j, n[1]));
            point->weight = exp(value - highest);
            sum += point->weight;
        }
    for (size_t p = 0; p < truths->n_points; p++)
        truths->points[p].weight /= sum;
}

static void set_points(struct profile_truths *truths, struct profile_likelihood *likelihood,
                       bool answers_told)
{
    struct box box = {{0, answers_told ? 0 : 1}, {LARGEST_SD, 1}};
    const int n[2] = {GRID, answers_told ? GRID : 1};
    const bool alone = likelihood->cohort->n_kept >= WITHOUT_DOUBT;
    double values[GRID * GRID];
    for (int round = 0; round < ROUNDS; round++) {
        const double highest = fill(likelihood, &box, n, values);
        const double counts = alone ? COUNTS / pow(4, round) : COUNTS;
        const struct box next = narrowed(&box, n, values, highest, counts);
        const bool ends = !alone && (round + 1 == ROUNDS || is_same(&next, &box));
        box = ends ? narrowed(&box, n, values, highest, COUNTS_FINALLY) : next;
        if (ends)
            break;
    }
    const int last[2] = {FINAL_GRID, answers_told ? FINAL_GRID : 1};
    const double highest = fill(likelihood, &box, last, values);
    weigh(truths, &box, last, values, highest, alone);
}

const struct truth_point *profile_truths_likeliest(const struct profile_truths *truths)
{
    const struct truth_point *best = truths->points;
    for (size_t p = 1; p < truths->n_points; p++)
        best = truths->points[p].weight > best->weight ? truths->points + p : best;
    return best;
}

/* The means, at the point that weighs most; of all candidates where not all were kept. */
static void set_means(struct profile_truths *truths, struct profile_likelihood *likelihood)
{
    const struct profile_cohort *const cohort = likelihood->cohort;
    const struct truth_point *const best = profile_truths_likeliest(truths);
    profile_likelihood_at(likelihood, best->general, best->specific);
    profile_likelihood_invert(likelihood);
    const double kept = (double)cohort->n_kept / (double)cohort->n_candidates;
    for (size_t a = 0; a < truths->n_topics; a++) {
        const struct cohort_topic *const topic = cohort->topics + a;
        if (topic->n == 0) {
            truths->means[a] = NAN;
            continue;
        }
        const size_t place = likelihood->places[a];
        const bool all = cohort->n_kept == cohort->n_candidates;
        truths->means[a] = all ? likelihood->means[place] : topic->scores.mean;
        for (size_t b = 0; b < truths->n_topics; b++)
            if (cohort->topics[b].n > 0)
                truths->mean_errors[a * truths->n_topics + b] =
                    kept * likelihood->information[place * likelihood->n + likelihood->places[b]];
    }
}

static double structured(const struct truth_point *point, size_t a, size_t b)
{
    return point->general + (a == b ? point->specific : 0);
}

/* Of the points, by their weights. */
static struct truth_point average(const struct profile_truths *truths)
{
    struct truth_point point = {.weight = 1};
    for (size_t p = 0; p < truths->n_points; p++) {
        point.general += truths->points[p].weight * truths->points[p].general;
        point.specific += truths->points[p].weight * truths->points[p].specific;
    }
    return point;
}

/* A pair's own covariance of true shares, from three candidates on, with the variance of its error
 * (that of a covariance of normal scores); false: too few. */
static bool own_covariance(const struct profile_cohort *cohort, const struct profile_errors *errors,
                           const struct truth_point *point, size_t a, size_t b, double *ret,
                           double *ret_variance)
{
    const struct comoments *const pair = cohort->pairs + a * cohort->n_topics + b;
    const struct moments *const own = &cohort->topics[a].scores;
    const size_t n = a == b ? own->n : pair->n;
    if (n < 3)
        return false;
    const double error_a = profile_errors_mean(errors, cohort, a);
    const double error_b = profile_errors_mean(errors, cohort, b);
    const double total_a = structured(point, a, a) + error_a;
    const double total_b = structured(point, b, b) + error_b;
    const double together = a == b ? total_a : structured(point, a, b);
    *ret = a == b ? moments_variance(own) - error_a : pair->c / (double)(n - 1);
    *ret_variance = (total_a * total_b + together * together) / (double)(n - 1);
    return true;
}

static double *free_cell(struct profile_truths *truths, size_t a, size_t b)
{
    return truths->free + a * truths->n_topics + b;
}

/* Fills `free`; returns how much of it counts. */
static double set_free(struct profile_truths *truths, const struct profile_cohort *cohort,
                       const struct profile_errors *errors)
{
    const struct truth_point point = average(truths);
    double squares = 0, chance = 0;
    for (size_t a = 0; a < truths->n_topics; a++)
        for (size_t b = 0; b <= a; b++) {
            double covariance = structured(&point, a, b), variance;
            if (own_covariance(cohort, errors, &point, a, b, &covariance, &variance)) {
                const double off = covariance - structured(&point, a, b);
                squares += (a == b ? 1 : 2) * off * off;
                chance += (a == b ? 1 : 2) * variance;
            }
            *free_cell(truths, a, b) = *free_cell(truths, b, a) = covariance;
        }
    return squares > chance ? 1 - chance / squares : 0;
}

/* Whether the covariances of scores have an inverse, to more than rounding. */
static bool is_regular(const double *covariances, size_t n)
{
    gsl_matrix *const matrix = gsl_matrix_alloc(n, n);
    gsl_vector *const values = gsl_vector_alloc(n);
    gsl_eigen_symm_workspace *const room = gsl_eigen_symm_alloc(n);
    memcpy(matrix->data, covariances, n * n * sizeof *covariances);
    gsl_eigen_symm(matrix, values, room);
    const bool regular = gsl_vector_min(values) > ROUNDING_SOLVED * gsl_vector_max(values);
    gsl_eigen_symm_free(room);
    gsl_vector_free(values);
    gsl_matrix_free(matrix);
    return regular;
}

/* The covariances of the scores of complete data, before `free` is projected. */
static void set_observed(struct profile_truths *truths, const struct profile_cohort *cohort,
                         const struct profile_errors *errors, struct arena *arena)
{
    const size_t n = truths->n_topics;
    double *const observed = ARENA_ARRAY(arena, n * n, double);
    memcpy(observed, truths->free, n * n * sizeof *observed);
    for (size_t t = 0; t < n; t++)
        observed[t * n + t] += profile_errors_mean(errors, cohort, t);
    truths->observed = is_regular(observed, n) ? observed : NULL;
}

/* Sets negative eigenvalues to 0. */
static void project(struct profile_truths *truths)
{
    const size_t n = truths->n_topics;
    gsl_matrix *const matrix = gsl_matrix_alloc(n, n), *const vectors = gsl_matrix_alloc(n, n);
    gsl_vector *const values = gsl_vector_alloc(n);
    gsl_eigen_symmv_workspace *const room = gsl_eigen_symmv_alloc(n);
    memcpy(matrix->data, truths->free, n * n * sizeof *truths->free);
    gsl_eigen_symmv(matrix, values, vectors, room);
    for (size_t v = 0; v < n; v++) {
        const double value = gsl_vector_get(values, v);
        if (value >= 0)
            continue;
        truths->projected = true;
        for (size_t a = 0; a < n; a++)
            for (size_t b = 0; b < n; b++)
                *free_cell(truths, a, b) -= value * gsl_matrix_get(vectors, a, v) *
                                            gsl_matrix_get(vectors, b, v);
    }
    gsl_eigen_symmv_free(room);
    gsl_vector_free(values);
    gsl_matrix_free(vectors);
    gsl_matrix_free(matrix);
}

struct profile_truths profile_truths_create(const struct profile_cohort *cohort,
                                            const struct profile_errors *errors,
                                            const struct netting *netting, struct arena *arena)
{
    enum { CANDIDATES_A_TOPIC = 10, MOST_PARAMETERS = 160 };
    const size_t n = cohort->n_topics;
    struct arena scratch = {0};
    struct profile_truths truths = {.n_topics = n,
                                    .means = ARENA_ARRAY(arena, n, double),
                                    .mean_errors = ARENA_ARRAY(arena, n * n, double)};
    const bool jointly = netting && netting->n + n <= MOST_PARAMETERS &&
                         cohort->n_kept < WITHOUT_DOUBT;
    struct profile_likelihood variances = profile_likelihood_create(
        cohort, errors, !jointly, jointly ? netting : NULL, &scratch);
    struct profile_likelihood likelihood = profile_likelihood_create(cohort, errors, false, NULL,
                                                                     &scratch);
    set_points(&truths, &variances, errors->answers_told);
    set_means(&truths, &likelihood);
    if (cohort->pairs && errors->answers_told) {
        truths.free = ARENA_ARRAY(arena, n * n, double);
        truths.own = set_free(&truths, cohort, errors);
        if (profile_cohort_is_complete(cohort) &&
            cohort->n_candidates >= CANDIDATES_A_TOPIC * likelihood.n) {
            truths.own = 1;
            set_observed(&truths, cohort, errors, arena);
        }
        project(&truths);
    }
    arena_free(&scratch);
    return truths;
}

double profile_truths_covariance(const struct profile_truths *truths,
                                 const struct truth_point *point, size_t a, size_t b)
{
    const double shared = (1 - truths->own) * structured(point, a, b);
    return truths->own > 0 ? shared + truths->own * truths->free[a * truths->n_topics + b] : shared;
}

double profile_truths_variance(const struct profile_truths *truths, size_t topic)
{
    const struct truth_point point = average(truths);
    return profile_truths_covariance(truths, &point, topic, topic);
}
