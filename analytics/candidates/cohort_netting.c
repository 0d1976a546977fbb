#include "analytics/candidates/cohort_netting.h"

#include <string.h>

#include "analytics/candidates/netting_sets.h"
#include "analytics/candidates/netting_system.h"

/* Equations of a cohort's means. */
struct absorbed {
    size_t n_topics, n;
    double *inverse; /* n_topics x n_topics; the information before */
    double *with;    /* n_topics x n: inverse x what means and effects share; the latter before */
    double *right, *weights; /* n_topics; workspace */
};

static struct absorbed absorbed_create(size_t n_topics, size_t n, struct arena *scratch)
{
    return (struct absorbed){.n_topics = n_topics,
                             .n = n,
                             .inverse = ARENA_ARRAY(scratch, n_topics * n_topics, double),
                             .with = ARENA_ARRAY(scratch, n_topics * n, double),
                             .right = ARENA_ARRAY(scratch, n_topics, double),
                             .weights = ARENA_ARRAY(scratch, n_topics * n_topics, double)};
}

static void weigh(const struct cohort_model *model, const struct topic_score *scores, size_t n,
                  double *ret)
{
    const struct truth_point *const point = profile_truths_likeliest(&model->truths);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++)
            ret[i * n + j] = profile_truths_covariance(&model->truths, point, scores[i].topic,
                                                       scores[j].topic);
        ret[i * n + i] += profile_errors_own(&model->errors, scores + i);
    }
    netting_system_invert(ret, n);
}

/* What two scores tell together, by their weight. */
static void add_pair(struct netting_system *system, const struct topic_score *a,
                     const struct topic_score *b, double weight, struct absorbed *means)
{
    const size_t n = means->n;
    means->inverse[a->topic * means->n_topics + b->topic] += weight;
    means->right[a->topic] += weight * b->mean;
    for (size_t j = 0; j < b->n_parts; j++) {
        const size_t row = b->parts[j].row;
        const double share = weight * b->parts[j].share;
        means->with[a->topic * n + row] += share;
        system->right[row] += share * a->mean;
        for (size_t i = 0; i < a->n_parts; i++)
            system->information[a->parts[i].row * n + row] += share * a->parts[i].share;
    }
}

static void add_candidate(struct netting_system *system, const struct cohort_model *model,
                          const struct topic_score *scores, size_t n, struct absorbed *means)
{
    weigh(model, scores, n, means->weights);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            add_pair(system, scores + i, scores + j, means->weights[i * n + j], means);
}

/* Takes the means out of the equations of effects. */
static void absorb(struct netting_system *system, struct absorbed *means, struct arena *scratch)
{
    const size_t t = means->n_topics, n = means->n;
    double *const shared = ARENA_ARRAY(scratch, t * n, double);
    memcpy(shared, means->with, t * n * sizeof *shared);
    memset(means->with, 0, t * n * sizeof *means->with);
    netting_system_invert(means->inverse, t);
    for (size_t a = 0; a < t; a++)
        for (size_t b = 0; b < t; b++)
            for (size_t k = 0; k < n; k++)
                means->with[a * n + k] += means->inverse[a * t + b] * shared[b * n + k];
    for (size_t a = 0; a < t; a++)
        for (size_t k = 0; k < n; k++) {
            const double own = shared[a * n + k];
            system->right[k] -= means->with[a * n + k] * means->right[a];
            for (size_t l = 0; own != 0 && l < n; l++)
                system->information[k * n + l] -= own * means->with[a * n + l];
        }
}

static struct absorbed add_cohort(struct netting_system *system,
                                  const struct profile_cohort *cohort,
                                  const struct cohort_model *model, struct arena *scratch)
{
    struct absorbed means = absorbed_create(cohort->n_topics, system->netting->n, scratch);
    for (size_t i = 0; i < cohort->n_kept; i++)
        add_candidate(system, model, cohort->kept + cohort->firsts[i],
                      cohort->firsts[i + 1] - cohort->firsts[i], &means);
    for (size_t t = 0; t < cohort->n_topics; t++)
        if (cohort->topics[t].n == 0)
            means.inverse[t * cohort->n_topics + t] = 1;
    absorb(system, &means, scratch);
    return means;
}

/* A topic's mean is for the mean of its questions and of the interviewers: what each row has in
 * that, less what it has in the mean itself. */
static double *shares_of(const struct netting_sets *sets, const struct profile_cohort *cohort,
                         const struct absorbed *means, struct arena *scratch)
{
    const size_t n = means->n;
    double *const shares = ARENA_ARRAY(scratch, means->n_topics * n, double);
    for (size_t t = 0; t < means->n_topics; t++)
        for (size_t k = 0; k < n; k++)
            shares[t * n + k] = netting_sets_share(sets, t, cohort->group, k) -
                                means->with[t * n + k];
    return shares;
}

static double mean_of(const struct netting_system *system, const struct absorbed *means,
                      const double *shares, size_t topic)
{
    double mean = 0;
    for (size_t t = 0; t < means->n_topics; t++)
        mean += means->inverse[topic * means->n_topics + t] * means->right[t];
    for (size_t k = 0; k < means->n; k++)
        mean += shares[topic * means->n + k] * system->solution[k];
    return mean;
}

static void set_means(const struct netting_system *system, const struct netting_sets *sets,
                      const struct profile_cohort *cohort, const struct absorbed *means,
                      struct profile_truths *truths, struct arena *arena, struct arena *scratch)
{
    const size_t t = means->n_topics, n = means->n;
    const double *const shares = shares_of(sets, cohort, means, scratch);
    double *const with = ARENA_ARRAY(arena, t * n, double);
    for (size_t a = 0; a < t; a++)
        for (size_t l = 0; l < n; l++)
            for (size_t k = 0; k < n; k++)
                with[a * n + k] += shares[a * n + l] * system->covariance[l * n + k];
    for (size_t a = 0; a < t; a++) {
        if (cohort->topics[a].n > 0)
            truths->means[a] = mean_of(system, means, shares, a);
        for (size_t b = 0; cohort->topics[a].n > 0 && b < t; b++) {
            double error = means->inverse[a * t + b];
            for (size_t k = 0; k < n; k++)
                error += with[a * n + k] * shares[b * n + k];
            truths->mean_errors[a * t + b] = cohort->topics[b].n > 0 ? error : 0;
        }
        netting_sets_centre(sets, with + a * n, 1);
    }
    truths->netted = (struct netted){
        .n = n, .effects = system->solution, .covariance = system->covariance, .with_means = with};
}

static void centre(const struct netting_sets *sets, struct netting_system *system)
{
    const size_t n = sets->n_rows;
    netting_sets_centre(sets, system->solution, 1);
    for (size_t k = 0; k < n; k++)
        netting_sets_centre(sets, system->covariance + k * n, 1);
    for (size_t k = 0; k < n; k++)
        netting_sets_centre(sets, system->covariance + k, n);
}

void cohort_netting_solve(struct netting *netting, const struct profile_cohort *cohorts,
                          struct cohort_model *models, size_t n, struct arena *arena)
{
    struct arena scratch = {0};
    struct netting_system system = netting_system_create(netting, arena, &scratch);
    const struct netting_sets sets = netting_sets_create(netting, cohorts, n, &scratch);
    struct absorbed *const means = ARENA_ARRAY(&scratch, n, struct absorbed);
    for (size_t c = 0; c < n; c++)
        if (models[c].netted)
            means[c] = add_cohort(&system, cohorts + c, models + c, &scratch);
    netting_system_solve(&system);
    for (size_t c = 0; c < n; c++)
        if (models[c].netted)
            set_means(&system, &sets, cohorts + c, means + c, &models[c].truths, arena, &scratch);
    centre(&sets, &system);
    arena_free(&scratch);
}

/* Errors of an answer's mean and of a rating, summed over those that there are. */
struct pooled {
    double answer, n_answers, rating, n_ratings;
};

static void pool(const struct profile_cohort *cohort, const struct profile_errors *errors,
                 struct pooled *ret)
{
    for (size_t t = 0; t < cohort->n_topics; t++) {
        const struct cohort_topic *const topic = cohort->topics + t;
        ret->answer += errors->answer * (double)topic->repeats +
                       errors->rating * topic->between_ratings;
        ret->n_answers += (double)topic->repeats;
    }
    ret->rating += errors->rating * (double)cohort->repeats;
    ret->n_ratings += (double)cohort->repeats;
}

void cohort_netting_weigh(struct netting *netting, const struct profile_cohort *cohorts,
                          const struct cohort_model *models, size_t n)
{
    struct pooled pooled = {0};
    for (size_t c = 0; c < n; c++)
        if (models[c].netted)
            pool(cohorts + c, &models[c].errors, &pooled);
    netting_weigh(netting, pooled.n_answers > 0 ? pooled.answer / pooled.n_answers : 1,
                  pooled.n_ratings > 0 ? pooled.rating / pooled.n_ratings : 1);
}
