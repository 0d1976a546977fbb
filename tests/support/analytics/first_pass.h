#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_FIRST_PASS_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_FIRST_PASS_H

#include "analytics/interviewers/effects.h"
#include "analytics/questions/cronbach.h"
#include "analytics/questions/item_scores.h"
#include "tests/support/analytics/sheet.h"

/* What the first pass over a sheet gives. */
struct first_pass {
    struct covariances covariances;
    struct effects effects; /* solved */
    struct moments *shares;
    struct cronbach cronbach;
    struct arena arena;
};

/* `collected` stays where it is. */
void collect(struct first_pass *collected, const struct sheet *sheet);
void first_pass_free(struct first_pass *collected);

/* And the second. */
struct item_scores collect_scores(const struct first_pass *collected, const struct sheet *sheet);

#endif
