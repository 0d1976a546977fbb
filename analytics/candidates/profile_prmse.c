#include "analytics/candidates/profile_prmse.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_linalg.h>

#include "analytics/measure/rounding.h"

enum { MOST_CANDIDATES = 256 };

static const double ADDS = 0.02;
static const double TAIL = 0.025;

/* One candidate at one point, and sums over candidates. */
struct room {
    const struct profile_truths *truths;
    const struct profile_errors *errors;
    double *truth, *scores; /* n x n: covariances */
    double *parts;          /* of the total, that each score is */
    double *variances;      /* of the true shares */
    struct reduced {
        size_t n;
        double subscore, total, both, profile;
    } * sums; /* by topic */
};

static double quotient(double above, double below)
{
    return below > 0 ? above / below : 0;
}

/* Returns the variance of the total. */
static double fill(const struct room *room, const struct truth_point *point,
                   const struct topic_score *scores, size_t n)
{
    double answers = 0, variance = 0;
    for (size_t i = 0; i < n; i++)
        answers += (double)scores[i].n_answers;
    for (size_t i = 0; i < n; i++)
        room->parts[i] = (double)scores[i].n_answers / answers;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            const double truth = profile_truths_covariance(room->truths, point, scores[i].topic,
                                                           scores[j].topic);
            const double error = i == j ? profile_errors_variance(room->errors, scores + i) : 0;
            room->truth[i * n + j] = truth;
            room->scores[i * n + j] = truth + error;
            variance += room->parts[i] * room->parts[j] * (truth + error);
        }
    return variance;
}

/* From the score and the total: the squared multiple correlation. */
static double by_both(double truth, double score, double truth_total, double score_total,
                      double total)
{
    const double determinant = score * total - score_total * score_total;
    if (determinant <= ROUNDING * score * total)
        return quotient(truth, score);
    return quotient(truth * truth * total - 2 * truth * truth_total * score_total +
                        truth_total * truth_total * score,
                    determinant * truth);
}

static void add_topic(const struct room *room, const struct topic_score *scores, size_t n, size_t t,
                      double total)
{
    struct reduced *const sums = room->sums + scores[t].topic;
    const double truth = room->truth[t * n + t], score = room->scores[t * n + t];
    double truth_total = 0;
    for (size_t i = 0; i < n; i++)
        truth_total += room->parts[i] * room->truth[t * n + i];
    const double score_total = truth_total + room->parts[t] * (score - truth);
    room->variances[t] = truth;
    sums->n++;
    sums->subscore += quotient(truth, score);
    sums->total += quotient(truth_total * truth_total, total * truth);
    sums->both += by_both(truth, score, truth_total, score_total, total);
}

/* With L L' the covariances of the scores, what they tell of a true share is the sum of squares of
 * a column of L^-1 x covariances of true shares. */
static void add_profile(const struct room *room, const struct topic_score *scores, size_t n)
{
    gsl_matrix_view factor = gsl_matrix_view_array(room->scores, n, n);
    gsl_matrix_view truth = gsl_matrix_view_array(room->truth, n, n);
    gsl_linalg_cholesky_decomp1(&factor.matrix);
    gsl_blas_dtrsm(CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, 1, &factor.matrix,
                   &truth.matrix);
    for (size_t t = 0; t < n; t++) {
        double told = 0;
        for (size_t i = 0; i < n; i++)
            told += room->truth[i * n + t] * room->truth[i * n + t];
        room->sums[scores[t].topic].profile += quotient(told, room->variances[t]);
    }
}

static void add_candidates(const struct room *room, const struct profile_cohort *cohort,
                           const struct truth_point *point)
{
    const size_t step = (cohort->n_kept + MOST_CANDIDATES - 1) / MOST_CANDIDATES;
    memset(room->sums, 0, cohort->n_topics * sizeof *room->sums);
    for (size_t i = 0; i < cohort->n_kept; i += step) {
        const struct topic_score *const scores = cohort->kept + cohort->firsts[i];
        const size_t n = cohort->firsts[i + 1] - cohort->firsts[i];
        const double total = fill(room, point, scores, n);
        for (size_t t = 0; t < n; t++)
            add_topic(room, scores, n, t, total);
        add_profile(room, scores, n);
    }
}

struct weighed {
    double value, weight;
};

static int by_value(const void *a, const void *b)
{
    const double x = ((const struct weighed *)a)->value, y = ((const struct weighed *)b)->value;
    return (x > y) - (x < y);
}

/* The value that so much of the weight lies below. */
static double quantile(const struct weighed *sorted, size_t n, double p)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += sorted[i].weight;
        if (sum >= p)
            return sorted[i].value;
    }
    return sorted[n - 1].value;
}

static enum adds_value adds(struct weighed *differences, size_t n)
{
    qsort(differences, n, sizeof *differences, by_value);
    if (quantile(differences, n, TAIL) > ADDS)
        return ADDS_SOMETHING;
    return quantile(differences, n, 1 - TAIL) < ADDS ? ADDS_NOTHING : ADDS_UNKNOWN;
}

static void add_point(struct topic_prmse *prmse, const struct reduced *sums, double weight,
                      struct weighed *ret)
{
    const double n = (double)sums->n;
    prmse->subscore += weight * sums->subscore / n;
    prmse->total += weight * sums->total / n;
    prmse->both += weight * sums->both / n;
    prmse->profile += weight * sums->profile / n;
    *ret = (struct weighed){(sums->profile - sums->total) / n, weight};
}

void profile_prmse(const struct profile_truths *truths, const struct profile_errors *errors,
                   const struct profile_cohort *cohort, struct topic_prmse *ret)
{
    const size_t n = cohort->n_topics;
    struct arena scratch = {0};
    const struct room room = {.truths = truths,
                              .errors = errors,
                              .truth = ARENA_ARRAY(&scratch, n * n, double),
                              .scores = ARENA_ARRAY(&scratch, n * n, double),
                              .parts = ARENA_ARRAY(&scratch, n, double),
                              .variances = ARENA_ARRAY(&scratch, n, double),
                              .sums = ARENA_ARRAY(&scratch, n, struct reduced)};
    struct weighed *const differences = ARENA_ARRAY(&scratch, n * TRUTH_POINTS, struct weighed);
    for (size_t t = 0; t < n; t++)
        ret[t] = (struct topic_prmse){0};
    for (size_t p = 0; p < truths->n_points; p++) {
        add_candidates(&room, cohort, truths->points + p);
        for (size_t t = 0; t < n; t++)
            if (room.sums[t].n > 0)
                add_point(ret + t, room.sums + t, truths->points[p].weight,
                          differences + t * TRUTH_POINTS + p);
    }
    for (size_t t = 0; t < n; t++) {
        if (room.sums[t].n > 0 && profile_truths_variance(truths, t) > 0)
            ret[t].adds = adds(differences + t * TRUTH_POINTS, truths->n_points);
        else
            ret[t] = (struct topic_prmse){NAN, NAN, NAN, NAN, ADDS_UNKNOWN};
    }
    arena_free(&scratch);
}
