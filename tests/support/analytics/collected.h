#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_COLLECTED_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_COLLECTED_H

#include "analytics/interviewers/effects.h"
#include "analytics/questions/cronbach.h"
#include "analytics/questions/item_scores.h"
#include "tests/support/analytics/sheet.h"

/* What the first pass over a sheet gives. */
struct collected {
    struct covariances covariances;
    struct effects effects; /* solved */
    struct moments *shares;
    struct cronbach cronbach;
    struct arena arena;
};

/* `collected` stays where it is. */
void collect(struct collected *collected, const struct sheet *sheet);
void collected_free(struct collected *collected);

/* And the second. */
struct item_scores collect_scores(const struct collected *collected, const struct sheet *sheet);

#endif
