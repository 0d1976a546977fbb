#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_MONTHS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_MONTHS_H

#include "analytics/agreement/agreement_scope.h"
#include "analytics/agreement/agreement_visits.h"

/*
 * Kappa of each calendar month, pooled over pairs and questions as it is over all time, with what
 * chance gives within the month. It has no month yet with `catalogue` and `cells.arena` set and all
 * else zero.
 */
struct agreement_months {
    const struct catalogue *catalogue;
    struct agreement_cells cells;
    struct agreement_visits visits;
    struct agreement_strata strata;
    size_t scale;
    struct agreement_scope *scopes; /* MONTH_LAST + 1 */
    struct agreement_scope **met;   /* by the candidate under way */
    size_t n_met;
};

/* The month of the earlier of two days, as strata have it; MONTH_NONE when neither is known (days
 * since 1970-01-01, INT32_MIN: not known) or it is none that strata can have. */
size_t agreement_months_of(int32_t day, int32_t other);

/* One answer that two interviewers scored; its stratum has a month. */
void agreement_months_count(struct agreement_months *months, uint64_t stratum, uint16_t a,
                            uint16_t b);
void agreement_months_merge(struct agreement_months *months, const struct agreement_months *other);

/* Pools the questions of one scale. */
void agreement_months_end_count(struct agreement_months *months, size_t scale, struct arena *arena);

void agreement_months_add(struct agreement_months *months, uint64_t stratum, uint16_t a,
                          uint16_t b);
void agreement_months_end_candidate(struct agreement_months *months);

/* The months that have answers, rising. */
struct month_result *agreement_months_finish(const struct agreement_months *months, size_t floor,
                                             struct arena *run, size_t *n);

#endif
