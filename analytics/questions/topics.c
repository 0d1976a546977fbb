#include "analytics/questions/topics.h"

#include <math.h>

#include "analytics/measure/rounding.h"

static const bool *questions_of(const struct catalogue *catalogue, size_t topic,
                                struct arena *arena)
{
    bool *const included = ARENA_ARRAY(arena, catalogue->n_questions, bool);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        included[q] = catalogue->questions[q].topic == topic;
    return included;
}

struct topics topics_create(const struct cronbach *whole, const struct catalogue *catalogue,
                            struct arena *arena)
{
    struct topics topics = {.whole = whole,
                            .catalogue = catalogue,
                            .alphas = ARENA_ARRAY(arena, catalogue->n_topics, struct cronbach),
                            .met = ARENA_ARRAY(arena, catalogue->n_topics, bool)};
    for (size_t t = 0; t < catalogue->n_topics; t++) {
        topics.alphas[t] = cronbach_create_of(whole->covariances, questions_of(catalogue, t, arena),
                                              whole->n_candidates, arena);
        topics.alphas[t].n_candidates = 0;
    }
    return topics;
}

void topics_add(struct topics *topics, const struct answers *answers)
{
    const struct question *const questions = topics->catalogue->questions;
    const size_t n_topics = topics->catalogue->n_topics;
    for (size_t i = 0; i < answers->n_answers; i++) {
        const size_t topic = questions[answers->answers[i].question].topic;
        if (topic < n_topics)
            topics->met[topic] = true;
    }
    for (size_t t = 0; t < n_topics; t++) {
        if (!topics->met[t])
            continue;
        topics->met[t] = false;
        topics->alphas[t].n_candidates++;
        cronbach_leave_out(topics->alphas + t, answers);
    }
}

/* The topic's score with the total: the rows of its questions in the whole matrix. */
static double covariance_with_total(const struct topics *topics, size_t topic)
{
    double sum = 0;
    for (size_t q = 0; q < topics->catalogue->n_questions; q++)
        if (topics->catalogue->questions[q].topic == topic)
            sum += topics->whole->rows[q];
    return sum;
}

static void set_prmse(const struct topics *topics, size_t topic, struct topic_result *result)
{
    const double alpha = result->alpha.value;
    const double variance = topics->alphas[topic].total, total = topics->whole->total;
    const double with_total = covariance_with_total(topics, topic);
    const double truth = alpha * variance, truth_total = with_total - (1 - alpha) * variance;
    const double determinant = variance * total - with_total * with_total;
    if (truth <= 0 || total <= 0 || determinant <= ROUNDING * variance * total)
        return;
    result->has_prmse = true;
    result->prmse_subscore = alpha;
    result->prmse_total = truth_total * truth_total / (truth * total);
    result->prmse_both = (truth * truth * total - 2 * truth * truth_total * with_total +
                          truth_total * truth_total * variance) /
                         (determinant * truth);
    result->by_subscore = (truth * total - truth_total * with_total) / determinant;
    result->by_total = (truth_total * variance - truth * with_total) / determinant;
    result->adds_value = result->prmse_subscore > result->prmse_total;
}

static double mean_share(const struct topics *topics, size_t topic)
{
    struct moments means = {0};
    for (size_t q = 0; q < topics->catalogue->n_questions; q++) {
        const struct moments shares = covariances_moments(topics->whole->covariances, q);
        if (topics->catalogue->questions[q].topic == topic && shares.n > 0)
            moments_add(&means, shares.mean);
    }
    return means.n > 0 ? means.mean : NAN;
}

struct topic_result *topics_finish(struct topics *topics, size_t floor, struct arena *run)
{
    struct topic_result *const results = ARENA_ARRAY(run, topics->catalogue->n_topics,
                                                     struct topic_result);
    for (size_t t = 0; t < topics->catalogue->n_topics; t++) {
        const struct cronbach *const alpha = topics->alphas + t;
        results[t] = (struct topic_result){
            .n_questions = alpha->k,
            .alpha = cronbach_alpha(alpha, topics->catalogue, floor, run),
            .prmse_subscore = NAN,
            .prmse_total = NAN,
            .prmse_both = NAN,
            .prmse_profile = NAN,
            .is_complete = topics->whole->fewest == topics->whole->n_candidates,
            .mean = mean_share(topics, t),
            .by_subscore = NAN,
            .by_total = NAN};
        if (results[t].alpha.status == ESTIMATE_OK && topics->whole->n_apart == 0)
            set_prmse(topics, t, results + t);
    }
    return results;
}
