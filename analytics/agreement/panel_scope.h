#ifndef ASSAY_ANALYTICS_AGREEMENT_PANEL_SCOPE_H
#define ASSAY_ANALYTICS_AGREEMENT_PANEL_SCOPE_H

#include <stdbool.h>

#include "analytics/agreement/krippendorff.h"
#include "analytics/agreement/panel.h"

/* Larger scales have no coefficient for each level. */
enum { PANEL_CATEGORIES = 25 };

/* Sums over candidates of the square of all that a candidate's answers move. */
struct panel_moves {
    double moved, squares; /* moved: by the candidate under way */
};

/*
 * The coefficients of one panel, and what each candidate moves them by: prepared from the sums of
 * all answers, then shown the same answers once more, candidate by candidate.
 */
struct panel_scope {
    const struct panel_sums *sums;
    struct panel_coefficient agreement;
    struct panel_coefficient chance[CHANCE_N][KAPPA_N_WEIGHTS];
    struct krippendorff krippendorff[KRIPPENDORFF_N_METRICS];
    struct panel_coefficient *categories; /* n_categories */
    size_t n_categories;

    struct panel_moves agreement_moves;
    struct panel_moves chance_moves[CHANCE_N][KAPPA_N_WEIGHTS];
    struct panel_moves krippendorff_moves[KRIPPENDORFF_N_METRICS];
    struct panel_moves *category_moves;
    size_t n_rated, n_candidates; /* candidates with a rating; with a unit */
    bool rated, paired;           /* the candidate under way */
};

/* `sums` are complete and have a unit. */
struct panel_scope panel_scope_create(const struct panel_sums *sums, struct arena *arena);

/* `disagreement` is the unit's (panel_sums_unit_disagreement), where it has a pair. */
void panel_scope_add(struct panel_scope *scope, const struct panel_unit *unit,
                     const double disagreement[KAPPA_N_WEIGHTS]);
void panel_scope_end_candidate(struct panel_scope *scope);

/* Fills what is of levels in the result; reasons live in `run`. */
void panel_scope_finish(const struct panel_scope *scope, size_t floor, struct arena *run,
                        struct panel_result *result);

#endif
