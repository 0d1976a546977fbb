#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_KAPPA_DEFINITION_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_KAPPA_DEFINITION_H

#include "analytics/agreement/agreement_result.h"
#include "tests/support/analytics/sheet.h"

/* Kappa by brute force, every answer against every other one, for the sheet's first scale. */

struct coupled {
    size_t a, b, question, candidate, x, y;
};

/* Which pairs and questions count; -1: all. */
struct choice {
    long a, b, question;
};

/* Without strata of one answer. */
struct definition {
    const struct sheet *sheet;
    struct coupled *answers;
    size_t n;
    size_t n_strata;
};

struct definition kappa_define(struct sheet *sheet, struct choice choice);

double kappa_by_definition(const struct definition *d, enum kappa_weights weights);

/* The infinitesimal jackknife: how kappa moves with the weight of each candidate. */
double se_by_derivatives(const struct definition *d, enum kappa_weights weights);

#endif
