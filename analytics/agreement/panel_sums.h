#ifndef ASSAY_ANALYTICS_AGREEMENT_PANEL_SUMS_H
#define ASSAY_ANALYTICS_AGREEMENT_PANEL_SUMS_H

#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/agreement_cells.h"
#include "analytics/agreement/agreement_result.h"
#include "base/arena.h"
#include "base/ratings.h"

/* The ratings of one answer that have a level, one or more. */
struct panel_unit {
    const uint32_t *interviewer; /* rising */
    const uint16_t *level;
    size_t n;
};

/*
 * What the coefficients for panels need of many answers: counts by level and by interviewer and
 * level, never a table of answers by interviewers. A pair is two different ratings of one answer.
 * Sums over other answers of the same scale can be added.
 */
struct panel_sums {
    const struct scale *scale;
    size_t n_interviewers;
    struct arena *arena;
    size_t n_rated;                       /* answers with a rating */
    size_t n_units, n_ratings;            /* answers with a pair, and their ratings */
    double disagreement[KAPPA_N_WEIGHTS]; /* over units: the mean over their pairs */
    double *share;                        /* by level, over rated answers: of their ratings */
    double *pairable;                     /* by level: ratings of units */
    double *apart;                        /* by level, over units: pairs of which one has it */
    struct agreement_cells coincidence;   /* ordered pairs of levels, by ratings of the unit */
    size_t **given;                       /* by interviewer, then by level; NULL: none */
};

struct panel_sums panel_sums_create(const struct scale *scale, size_t n_interviewers,
                                    struct arena *arena);
void panel_sums_add(struct panel_sums *sums, const struct panel_unit *unit);
void panel_sums_merge(struct panel_sums *sums, const struct panel_sums *other);

/* The mean disagreement of the pairs of an answer, for each of the weights; it has a pair. */
void panel_sums_unit_disagreement(const struct panel_unit *unit, const struct scale *scale,
                                  double disagreement[KAPPA_N_WEIGHTS]);

/* How many of an answer's ratings have a level. */
size_t panel_sums_unit_count(const struct panel_unit *unit, size_t level);

#endif
