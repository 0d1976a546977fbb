#include "analytics/candidates/profile_errors.h"

#include <math.h>

/* Below any error that scores can have: a hundredth of a percent of the scale, squared. */
static const double LEAST = 1e-8;

/* Leverages are known of cohorts that are not large. */
static bool knows_lost(const struct profile_cohort *cohort)
{
    double lost = cohort->lost_topics + cohort->lost_ratings;
    for (size_t t = 0; t < cohort->n_topics; t++)
        lost += cohort->topics[t].lost;
    return lost > 0;
}

/* Where leverages are not known, effects of interviewers take degrees of freedom from the ratings
 * of one answer, or from answers where too few have several. */
static double interviewers_within(const struct profile_cohort *cohort)
{
    if (knows_lost(cohort))
        return cohort->lost_ratings;
    const double lost = (double)cohort->n_interviewers - 1;
    return (double)cohort->repeats > 2 * lost ? lost : 0;
}

/* Of the answers of a topic, less those that its questions take. */
static double df_of(const struct profile_cohort *cohort, const struct cohort_topic *topic)
{
    const double lost = knows_lost(cohort) ? topic->lost : (double)topic->n_questions - 1;
    return topic->repeats > 0 ? (double)topic->repeats - lost : 0;
}

static double set_rating(const struct profile_cohort *cohort, struct profile_errors *errors)
{
    const double lost = interviewers_within(cohort);
    const double df = (double)cohort->repeats - lost;
    errors->ratings_told = df >= 1;
    errors->rating = df >= 1 ? cohort->within / df : 0;
    return knows_lost(cohort) ? 0 : (double)cohort->n_interviewers - 1 - lost;
}

static void set_answer(const struct profile_cohort *cohort, double lost,
                       struct profile_errors *errors)
{
    double repeats = 0, squares = 0, ratings = 0, df = -lost;
    for (size_t t = 0; t < cohort->n_topics; t++) {
        const struct cohort_topic *const topic = cohort->topics + t;
        repeats += (double)topic->repeats;
        squares += topic->between;
        ratings += topic->between_ratings;
        df += df_of(cohort, topic);
    }
    errors->answers_told = df >= 1;
    if (df >= 1)
        errors->answer = fmax(0, (squares * repeats / df - errors->rating * ratings) / repeats);
}

/* The topic's squares as a part of those that the pooled error would make. */
static double ratio_of(const struct profile_cohort *cohort, const struct cohort_topic *topic,
                       const struct profile_errors *errors)
{
    const double expected = (errors->answer * (double)topic->repeats +
                             errors->rating * topic->between_ratings) *
                            df_of(cohort, topic) / (double)topic->repeats;
    return expected > 0 ? topic->between / expected : 1;
}

/* How much true factors vary: what their ratios vary beyond chance, 2/df. */
static double variance_of_factors(const struct profile_cohort *cohort,
                                  const struct profile_errors *errors)
{
    double sum = 0, weights = 0;
    for (size_t t = 0; t < cohort->n_topics; t++) {
        const double df = df_of(cohort, cohort->topics + t);
        if (df < 1)
            continue;
        const double off = ratio_of(cohort, cohort->topics + t, errors) - 1;
        sum += df * (off * off - 2 / df);
        weights += df;
    }
    return weights > 0 ? fmax(0, sum / weights) : 0;
}

static void set_factors(const struct profile_cohort *cohort, struct profile_errors *errors)
{
    const bool complete = profile_cohort_is_complete(cohort);
    const double variance = variance_of_factors(cohort, errors);
    for (size_t t = 0; t < cohort->n_topics; t++) {
        const double df = df_of(cohort, cohort->topics + t);
        errors->factors[t] = 1;
        if (df < 1 || !errors->answers_told)
            continue;
        const double own = complete ? 1 : variance / (variance + 2 / df);
        errors->factors[t] += own * (ratio_of(cohort, cohort->topics + t, errors) - 1);
    }
}

/* Means of topics take their degrees of freedom in any case. */
static double taken_from_topics(const struct profile_cohort *cohort)
{
    double met = 0;
    for (size_t t = 0; t < cohort->n_topics; t++)
        met += cohort->topics[t].n > 0;
    const double left = (double)cohort->n_scores - (double)cohort->n_candidates - (met - 1);
    const double lost = fmax(0, cohort->lost_topics - (met - 1));
    return left > 0 ? left / fmax(left / 4, left - lost) : 1;
}

struct profile_errors profile_errors_create(const struct profile_cohort *cohort,
                                            double residual_variance, struct arena *arena)
{
    const double taken = taken_from_topics(cohort);
    struct profile_errors errors = {.netting = residual_variance > 0 ? taken * residual_variance
                                                                     : 0,
                                    .taken = taken,
                                    .factors = ARENA_ARRAY(arena, cohort->n_topics, double)};
    const double lost = set_rating(cohort, &errors);
    set_answer(cohort, lost, &errors);
    set_factors(cohort, &errors);
    return errors;
}

static double variance_of(const struct profile_errors *errors, size_t topic, double per_answer,
                          double per_rating, double netting)
{
    const double own = errors->answer * per_answer + errors->rating * per_rating;
    return fmax(LEAST, errors->factors[topic] * own + errors->netting * netting);
}

double profile_errors_variance(const struct profile_errors *errors, const struct topic_score *score)
{
    const double n = (double)score->n_answers;
    return variance_of(errors, score->topic, 1 / n, score->inverse / (n * n), score->netting);
}

double profile_errors_own(const struct profile_errors *errors, const struct topic_score *score)
{
    const double n = (double)score->n_answers;
    return variance_of(errors, score->topic, 1 / n, score->inverse / (n * n), 0);
}

double profile_errors_mean(const struct profile_errors *errors, const struct profile_cohort *cohort,
                           size_t topic)
{
    const struct cohort_topic *const sums = cohort->topics + topic;
    const double n = (double)sums->n;
    if (sums->n == 0)
        return LEAST;
    return variance_of(errors, topic, sums->per_answer / n, sums->per_rating / n,
                       sums->netting / n);
}
