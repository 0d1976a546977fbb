#ifndef ASSAY_ANALYTICS_QUESTIONS_TOPICS_H
#define ASSAY_ANALYTICS_QUESTIONS_TOPICS_H

#include "analytics/questions/cronbach.h"
#include "analytics/questions/topic_result.h"

/*
 * Each topic's alpha, and whether its score says more about what it measures than the total does.
 * The proportional reduction in mean squared error (PRMSE) of the topic's true score s, when it is
 * estimated from the topic score, from the total x, or from both: alpha; cov(s, x)^2 / (var s var
 * x); the squared multiple correlation. cov(s, x) is that of the scores less the error variance of
 * the topic, which is in both. On incomplete data all of them are of the covariances taken
 * pairwise. A topic adds value where the first is above the second. Haberman (2008), Journal of
 * Educational and Behavioral Statistics 33, 204-229.
 */
struct topics {
    const struct cronbach *whole;
    const struct catalogue *catalogue;
    struct cronbach *alphas; /* by topic */
    bool *met;               /* workspace, by topic */
};

/* `whole` has all questions, and lives on. */
struct topics topics_create(const struct cronbach *whole, const struct catalogue *catalogue,
                            struct arena *arena);

/* Each candidate once. */
void topics_add(struct topics *topics, const struct answers *answers);

/* One for each topic of the catalogue. */
struct topic_result *topics_finish(struct topics *topics, size_t floor, struct arena *run);

#endif
