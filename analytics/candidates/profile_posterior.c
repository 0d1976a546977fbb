#include "analytics/candidates/profile_posterior.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_linalg.h>

#include "analytics/candidates/netted_errors.h"

/* One candidate at one point, and sums over the points. Matrices are n x n. */
struct room {
    const struct profile_truths *truths;
    const struct topic_score *scores;
    size_t n;
    double *errors, *off; /* variances; scores less the cohort's means */
    double *total, *pull; /* covariances of the scores, factored; (their inverse) x true ones */
    double *solved;       /* the inverse x off */
    double *at_point;     /* posterior means, less the cohort's */
    double *row;          /* workspace */
    double *sum, *squares, *pulls;
    double distance; /* of the candidate from the cohort's means, squared */
};

static struct room room_create(const struct profile_truths *truths,
                               const struct profile_errors *errors,
                               const struct topic_score *scores, size_t n, struct arena *arena)
{
    struct room room = {.truths = truths,
                        .scores = scores,
                        .n = n,
                        .errors = ARENA_ARRAY(arena, n, double),
                        .off = ARENA_ARRAY(arena, n, double),
                        .total = ARENA_ARRAY(arena, n * n, double),
                        .pull = ARENA_ARRAY(arena, n * n, double),
                        .solved = ARENA_ARRAY(arena, n, double),
                        .at_point = ARENA_ARRAY(arena, n, double),
                        .row = ARENA_ARRAY(arena, n, double),
                        .sum = ARENA_ARRAY(arena, n, double),
                        .squares = ARENA_ARRAY(arena, n * n, double),
                        .pulls = ARENA_ARRAY(arena, n * n, double)};
    for (size_t i = 0; i < n; i++) {
        room.errors[i] = truths->netted.n > 0 ? profile_errors_own(errors, scores + i)
                                              : profile_errors_variance(errors, scores + i);
        room.off[i] = scores[i].mean - netted_errors_of(truths, scores + i) -
                      truths->means[scores[i].topic];
    }
    return room;
}

static void fill(struct room *room, const struct truth_point *point)
{
    const size_t n = room->n;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            const double truth = profile_truths_covariance(
                room->truths, point, room->scores[i].topic, room->scores[j].topic);
            room->pull[i * n + j] = truth;
            room->total[i * n + j] = truth + (i == j ? room->errors[i] : 0);
        }
}

/* The inverse of the covariances that the scores were seen to have, x off. */
static void solve_observed(struct room *room)
{
    const size_t n = room->n;
    const struct profile_truths *const truths = room->truths;
    gsl_matrix *const observed = gsl_matrix_alloc(n, n);
    gsl_vector_view off = gsl_vector_view_array(room->off, n);
    gsl_vector_view solved = gsl_vector_view_array(room->solved, n);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            gsl_matrix_set(
                observed, i, j,
                truths->observed[room->scores[i].topic * truths->n_topics + room->scores[j].topic]);
    gsl_linalg_cholesky_decomp1(observed);
    gsl_linalg_cholesky_solve(observed, &off.vector, &solved.vector);
    gsl_matrix_free(observed);
}

static void solve_point(struct room *room, const struct truth_point *point)
{
    const size_t n = room->n;
    gsl_matrix_view total = gsl_matrix_view_array(room->total, n, n);
    gsl_matrix_view pull = gsl_matrix_view_array(room->pull, n, n);
    gsl_vector_view off = gsl_vector_view_array(room->off, n);
    gsl_vector_view solved = gsl_vector_view_array(room->solved, n);
    fill(room, point);
    gsl_linalg_cholesky_decomp1(&total.matrix);
    if (room->truths->observed)
        solve_observed(room);
    else
        gsl_linalg_cholesky_solve(&total.matrix, &off.vector, &solved.vector);
    for (size_t i = 0; i < n; i++) {
        room->at_point[i] = 0;
        for (size_t j = 0; j < n; j++)
            room->at_point[i] += room->pull[i * n + j] * room->solved[j];
    }
    gsl_blas_dtrsm(CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, 1, &total.matrix,
                   &pull.matrix);
    gsl_blas_dtrsm(CblasLeft, CblasLower, CblasTrans, CblasNonUnit, 1, &total.matrix, &pull.matrix);
}

/* The posterior covariance is the pull, turned over, times the errors. */
static void add_point(struct room *room, double weight)
{
    const size_t n = room->n;
    for (size_t i = 0; i < n; i++) {
        room->sum[i] += weight * room->at_point[i];
        room->distance += weight * room->off[i] * room->solved[i];
    }
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            const double pull = room->pull[j * n + i];
            room->squares[i * n + j] += weight * (pull * room->errors[j] +
                                                  room->at_point[i] * room->at_point[j]);
            room->pulls[i * n + j] += weight * pull;
        }
}

/* The part of a score's error that other ratings of the same answers would have anew. */
static double rating_error(const struct profile_errors *errors, const struct topic_score *score)
{
    const double n = (double)score->n_answers;
    return errors->factors[score->topic] * errors->rating * score->inverse / (n * n);
}

/*
 * Scores by others are expected at off - E M^-1 off, with covariances 2 E - E M^-1 E, E the errors
 * of the ratings and M the covariances of the scores, here those of the last point.
 */
static double same_side(const struct room *room, const struct profile_errors *errors, size_t topic)
{
    const size_t n = room->n;
    double *const halves = room->row;
    double mean = 0, variance = 0, now = 0;
    for (size_t i = 0; i < n; i++) {
        const double pull = room->pull[i * n + topic], e = rating_error(errors, room->scores + i);
        now += pull * room->off[i];
        mean += pull * (room->off[i] - e * room->solved[i]);
        variance += 2 * pull * pull * e;
        halves[i] = pull * e;
        for (size_t j = 0; j < i; j++)
            halves[i] -= room->total[i * n + j] * halves[j];
        halves[i] /= room->total[i * n + i];
        variance -= halves[i] * halves[i];
    }
    if (!errors->ratings_told || variance <= 0)
        return NAN;
    return gsl_cdf_ugaussian_P((now >= 0 ? mean : -mean) / sqrt(variance));
}

struct profile_posterior profile_posterior_create(const struct profile_truths *truths,
                                                  const struct profile_errors *errors,
                                                  size_t n_candidates,
                                                  const struct topic_score *scores, size_t n,
                                                  struct arena *arena)
{
    struct room room = room_create(truths, errors, scores, n, arena);
    struct profile_posterior posterior = {.n = n,
                                          .mean = ARENA_ARRAY(arena, n, double),
                                          .covariance = room.squares,
                                          .same_side = ARENA_ARRAY(arena, n, double)};
    const size_t last = (size_t)(profile_truths_likeliest(truths) - truths->points);
    for (size_t p = 0; p <= truths->n_points; p++) {
        if (p == last)
            continue;
        const struct truth_point *const point = truths->points + (p == truths->n_points ? last : p);
        solve_point(&room, point);
        add_point(&room, point->weight);
    }
    const struct netted_errors estimated = netted_errors_create(truths, scores, n, arena);
    const double wider = 1 + truths->own * truths->own * room.distance / (double)n_candidates;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++)
            posterior.covariance[i * n + j] = wider *
                                              (room.squares[i * n + j] - room.sum[i] * room.sum[j]);
        posterior.mean[i] = room.sum[i] + truths->means[scores[i].topic];
        posterior.same_side[i] = same_side(&room, errors, i);
    }
    netted_errors_add(&estimated, room.pulls, posterior.covariance);
    return posterior;
}
