#ifndef ASSAY_ANALYTICS_FACETS_FACETS_COMPARABLE_H
#define ASSAY_ANALYTICS_FACETS_FACETS_COMPARABLE_H

#include "analytics/facets/facets_data.h"

/*
 * Which interviewers the ratings alone can compare: differences of severities that lie in the row
 * space of the design candidate + question + interviewer, candidates as fixed effects
 * (analytics/interviewers/effects_comparable.h). Marginal estimation gives numbers for others as
 * well, by taking the candidates whom each met for alike.
 */
struct facets_comparable {
    long *group; /* by interviewer, numbered in their order; -1: none */
    size_t n_groups;
    size_t *sizes; /* by group */
    size_t rank_deficiency;
};

/* Of sealed data. */
struct facets_comparable facets_comparable(const struct facets_data *data, struct arena *arena);

/* Where it was not asked: nobody has a group. */
struct facets_comparable facets_comparable_none(const struct facets_data *data,
                                                struct arena *arena);

#endif
