#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_PANELS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_PANELS_H

#include "analytics/agreement/agreement_pools.h"
#include "analytics/agreement/concordance.h"
#include "analytics/agreement/icc/icc.h"
#include "analytics/agreement/panel_scope.h"

/* The answers of one question, of a topic, or of all. */
struct agreement_panel {
    size_t scale;
    size_t n_units, n_ratings; /* answers with two scores or more, points included; their scores */
    struct panel_sums sums;
    struct concordance concordance;
    bool with_icc;
    struct icc icc;
    struct panel_scope scope; /* with a unit, and on a scale of levels */
    bool met;                 /* by the candidate under way */
};

/* All panels: first questions are counted, then topics and all are pooled from them, then the
 * answers come once more. */
struct agreement_panels {
    const struct catalogue *catalogue;
    struct arena *arena;
    const struct parallel *parallel; /* stops long work; NULL: nothing does */
    bool with_icc;
    struct agreement_panel *questions; /* n_questions of the catalogue */
    struct agreement_panel *topics;    /* n_topics of the catalogue; with `overall`, on `scales` */
    struct agreement_panel overall;
    struct agreement_scales scales;
    struct agreement_panel **met;
    size_t n_met;
};

/* The scored ratings of one answer. */
struct agreement_unit {
    size_t question;
    struct icc_unit scores;  /* points included */
    struct panel_unit panel; /* those with a level */
};

struct agreement_panels agreement_panels_create(const struct catalogue *catalogue,
                                                struct arena *arena);

/* The intraclass correlations too; before the first answer. */
void agreement_panels_with_icc(struct agreement_panels *panels);

void agreement_panels_count(struct agreement_panels *panels, const struct agreement_unit *unit);
void agreement_panels_end_counted(struct agreement_panels *panels); /* a candidate */
void agreement_panels_merge(struct agreement_panels *panels, const struct agreement_panels *other);
void agreement_panels_end_count(struct agreement_panels *panels);

/* The scale that is pooled over in all, once all answers are counted. */
size_t agreement_panels_overall_scale(const struct agreement_panels *panels);

void agreement_panels_add(struct agreement_panels *panels, const struct agreement_unit *unit);
void agreement_panels_end_candidate(struct agreement_panels *panels);

/* In place of all of this, where nothing but the observed agreement of a question is wanted. Its
 * result has that and the counts; `agreement` says why points have none. */
void agreement_panels_observe(struct agreement_panels *panels, const struct agreement_unit *unit);
struct panel_result agreement_panels_observed(const struct agreement_panel *panel);

/* All of the result but what pairs are pooled to. */
struct panel_result agreement_panels_result(const struct agreement_panels *panels,
                                            const struct agreement_panel *panel, size_t floor,
                                            struct arena *run);

#endif
