#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_MONTHS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_MONTHS_H

#include "analytics/agreement/agreement_scope.h"
#include "analytics/agreement/agreement_visits.h"
#include "base/parallel.h"

/*
 * Kappa of each calendar month, pooled over pairs and questions as it is over all time, with what
 * chance gives within the month. The pairs of ratings of each month are kept in their order, and
 * the months are reckoned one after another, so that only one at a time has tables.
 */
struct agreement_months {
    struct agreement_visits *visits; /* MONTH_LAST + 1; of MONTH_NONE, those without a month */
    uint16_t *met;                   /* by the candidate under way */
    size_t n_met;
    struct agreement_scope *scopes; /* MONTH_LAST + 1 */
};

struct agreement_months agreement_months_create(struct arena *arena);
void agreement_months_free(struct agreement_months *months);

/* The month of the earlier of two days, as strata have it; MONTH_NONE when neither is known (days
 * since 1970-01-01, INT32_MIN: not known) or it is none that strata can have. */
size_t agreement_months_of(int32_t day, int32_t other);

/* One answer that two interviewers scored. */
void agreement_months_add(struct agreement_months *months, size_t month, uint32_t stratum,
                          uint16_t a, uint16_t b);
void agreement_months_end_candidate(struct agreement_months *months);

/* The pairs of another one, whose candidates are others; `strata`: the index here of each there. */
void agreement_months_merge(struct agreement_months *months, const struct agreement_months *other,
                            const uint32_t *strata);

/* Another number for each stratum. */
void agreement_months_renumber(struct agreement_months *months, const uint32_t *numbers);

/* Pools the questions of one scale, and lets go of the pairs; ends early where `parallel` (NULL:
 * never) stops it. */
void agreement_months_reckon(struct agreement_months *months, const struct catalogue *catalogue,
                             const struct agreement_index *index, size_t scale,
                             const struct parallel *parallel, struct arena *arena);

/* The months that have answers, rising. */
struct month_result *agreement_months_finish(const struct agreement_months *months, size_t floor,
                                             struct arena *run, size_t *n);

#endif
