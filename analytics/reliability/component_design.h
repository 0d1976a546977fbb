#ifndef ASSAY_ANALYTICS_RELIABILITY_COMPONENT_DESIGN_H
#define ASSAY_ANALYTICS_RELIABILITY_COMPONENT_DESIGN_H

#include <stdbool.h>

#include "analytics/reliability/component.h"
#include "analytics/reliability/score_rows.h"

/*
 * Which components a design can tell apart. Scores have the covariance sum of variance k times V_k,
 * where V_k is 1 for scores of one candidate, of one question, and so on; free of the mean it is
 * P V_k P. A component is told where its matrix is no combination of those before it, in the order
 * residual, candidate, question, interviewer, and then their pairs: tr(P V_j P V_k) is counted, and
 * its rank taken. Searle, Casella & McCulloch (1992), Variance Components, chapter 5.
 */
struct component_design {
    bool told[N_COMPONENTS];
    size_t levels[N_COMPONENTS]; /* candidates, questions, ..., scores */

    /* Of what is not told: what it cannot be told from; itself where it does not vary. */
    enum component within[N_COMPONENTS];
};

struct component_design component_design_of(const struct score_rows *rows);

#endif
