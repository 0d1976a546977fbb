#include "analytics/candidates/subscores.h"

/* Where topics are sums over their questions: how far the candidate is above the mean. */
static double deviation(const struct topic_profile *profile, const struct topic_result *topic)
{
    return topic->n_questions > 0 ? (double)topic->n_questions * (profile->mean - topic->mean) : 0;
}

static bool is_complete(const struct profile_result *profile, const struct topic_result *topics,
                        size_t n_topics)
{
    for (size_t t = 0; t < n_topics; t++)
        if (!topics[t].is_complete || profile->topics[t].n_on_scale != topics[t].n_questions)
            return false;
    return true;
}

static void set_topic(struct topic_profile *profile, const struct topic_result *topic, double total)
{
    const double n = (double)topic->n_questions, own = deviation(profile, topic);
    if (topic->alpha.status != ESTIMATE_OK || topic->alpha.value <= 0)
        return;
    profile->kelley = topic->mean + topic->alpha.value * own / n;
    if (topic->has_prmse)
        profile->augmented = topic->mean + (topic->by_subscore * own + topic->by_total * total) / n;
}

void subscores_set(struct profile_result *profiles, size_t n_profiles,
                   const struct topic_result *topics, size_t n_topics)
{
    for (size_t i = 0; i < n_profiles; i++) {
        double total = 0;
        if (!is_complete(profiles + i, topics, n_topics))
            continue;
        for (size_t t = 0; t < n_topics; t++)
            total += deviation(profiles[i].topics + t, topics + t);
        for (size_t t = 0; t < n_topics; t++)
            set_topic(profiles[i].topics + t, topics + t, total);
    }
}
