#include "analytics/facets/style/halo.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "analytics/facets/facets_pooled.h"
#include "analytics/measure/clustered_sums.h"

enum { LEAST_POOLED = 3 };

/* What each visit adds to an interviewer's sums. */
enum { VISITS, TOGETHER, PAIRS, ALONE, SCORES };

struct work {
    const struct facets_data *data;
    const struct visits *visits;
    double *slopes; /* by interviewer, moved towards their mean */
    struct clustered_sums *sums;
};

/* Chance in a slope must not look like halo. */
static void pool_slopes(const struct work *work, const struct estimate *slopes, size_t n)
{
    struct arena scratch = {0};
    double *const values = ARENA_ARRAY(&scratch, n, double);
    double *const ses = ARENA_ARRAY(&scratch, n, double);
    size_t n_known = 0;
    for (size_t i = 0; i < n; i++)
        if (slopes[i].status == ESTIMATE_OK) {
            values[n_known] = slopes[i].value;
            ses[n_known++] = slopes[i].se;
        }
    const bool many = n_known >= LEAST_POOLED;
    const struct facets_pooled pooled = many ? facets_pooled_of(values, ses, n_known)
                                             : (struct facets_pooled){.mean = 1};
    for (size_t i = 0; i < n; i++) {
        double se;
        work->slopes[i] = many && slopes[i].status == ESTIMATE_OK
                              ? facets_pooled_value(&pooled, slopes[i].value, slopes[i].se, &se)
                              : pooled.mean;
    }
    arena_free(&scratch);
}

static double beyond_of(const struct work *work, size_t rating)
{
    return work->visits->score[rating] - work->visits->typical[work->data->ratings[rating].cell];
}

static uint32_t question_of(const struct work *work, size_t rating)
{
    return work->data->cells[work->data->ratings[rating].cell].question;
}

/* Answers that two interviewers of a candidate both scored: sums and products of what their scores
 * have beyond what is typical. */
struct shared {
    double n, own, other, own_own, own_other;
};

static struct shared shared_of(const struct work *work, const struct visit *own,
                               const struct visit *other)
{
    const size_t *const a = work->visits->ratings + own->first;
    const size_t *const b = work->visits->ratings + other->first;
    struct shared shared = {0, 0, 0, 0, 0};
    for (size_t i = 0, j = 0; i < own->n && j < other->n;) {
        const uint32_t mine = question_of(work, a[i]), theirs = question_of(work, b[j]);
        if (mine == theirs) {
            const double x = beyond_of(work, a[i++]), y = beyond_of(work, b[j++]);
            shared.n++;
            shared.own += x;
            shared.other += y;
            shared.own_own += x * x;
            shared.own_other += x * y;
        } else {
            i += mine < theirs;
            j += theirs < mine;
        }
    }
    return shared;
}

static void add_colleague(const struct work *work, const struct visit *own,
                          const struct visit *other)
{
    const struct shared shared = shared_of(work, own, other);
    const double ratio = work->slopes[own->interviewer] / work->slopes[other->interviewer];
    if (shared.n < 2 || !(ratio > 0))
        return;
    const double pairs = shared.own * shared.own - shared.own_own -
                         ratio * (shared.own * shared.other - shared.own_other);
    const double values[CLUSTER_SUMS] = {[VISITS] = 1,
                                         [TOGETHER] = pairs,
                                         [PAIRS] = shared.n * (shared.n - 1),
                                         [ALONE] = shared.own_own - ratio * shared.own_other,
                                         [SCORES] = shared.n};
    clustered_sums_add(&work->sums[own->interviewer], values, CLUSTER_SUMS);
}

static void add_all(const struct work *work)
{
    const struct visits *const visits = work->visits;
    for (size_t begin = 0, end; begin < visits->n; begin = end) {
        end = visits_end(visits, begin);
        for (size_t a = begin; a < end; a++) {
            for (size_t b = begin; b < end; b++)
                if (a != b)
                    add_colleague(work, &visits->visits[a], &visits->visits[b]);
            struct clustered_sums *const sums = &work->sums[visits->visits[a].interviewer];
            if (clustered_sums_is_open(sums))
                clustered_sums_end_cluster(sums);
        }
    }
}

static struct estimate estimate_of(const struct clustered_sums *sums, double *ret_p)
{
    const double *const total = sums->total;
    const size_t n = sums->n_clusters;
    const double together = total[TOGETHER] / total[PAIRS], alone = total[ALONE] / total[SCORES];
    const double share = together / alone;
    const double gradient[CLUSTER_SUMS] = {[TOGETHER] = 1 / total[PAIRS] / alone,
                                           [PAIRS] = -share / total[PAIRS],
                                           [ALONE] = -share / total[ALONE],
                                           [SCORES] = share / total[SCORES]};
    const double effective = total[PAIRS] * total[PAIRS] / sums->products[PAIRS][PAIRS];
    if (!(total[ALONE] > 0))
        return estimate_undefined(n, "the scores are as near to colleagues' as answers let them");
    if (!(effective > 2))
        return estimate_undefined(n, "nearly all shared answers are of one candidate");
    const double se = sqrt(clustered_sums_square(sums, gradient) * effective / (effective - 1));
    if (!(se > 0))
        return estimate_undefined(n, "all candidates' scores vary alike");
    *ret_p = gsl_cdf_tdist_Q(share / se, effective - 1);
    return estimate_ok(share, se, interval_t(share, se, effective - 1), n);
}

void halo_estimate(const struct facets_data *data, const struct visits *visits,
                   const struct estimate *slopes, size_t floor, struct arena *run,
                   struct estimate *ret, double *ret_p)
{
    struct arena scratch = {0};
    const size_t n = data->catalogue->n_interviewers;
    const struct work work = {data, visits, ARENA_ARRAY(&scratch, n, double),
                              ARENA_ARRAY(&scratch, n, struct clustered_sums)};
    pool_slopes(&work, slopes, n);
    add_all(&work);
    for (size_t i = 0; i < n; i++) {
        const size_t n_candidates = work.sums[i].n_clusters;
        ret[i] = n_candidates == 0 ? estimate_undefined(0, "no candidate has two answers that a "
                                                           "colleague scored too")
                 : n_candidates < floor ? estimate_too_few(n_candidates, floor, run)
                                        : estimate_of(&work.sums[i], &ret_p[i]);
    }
    arena_free(&scratch);
}
