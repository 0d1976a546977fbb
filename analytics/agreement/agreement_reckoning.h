#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_RECKONING_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_RECKONING_H

#include "analytics/agreement/agreement_scope.h"
#include "analytics/agreement/agreement_visits.h"
#include "base/parallel.h"

/*
 * One kappa over the visits of one list alone, as if there were no others: tables are made of it,
 * the strata whose questions are on the scale are pooled into the scope, and the candidates of the
 * list move it in their order. The index has numbers of strata, of which the list has the ranks.
 * Tables are kept as strata do (agreement_strata_create), and are gone afterwards.
 */
void agreement_reckoning(const struct catalogue *catalogue, const struct agreement_index *index,
                         const struct agreement_visits *visits, size_t scale, size_t many,
                         const struct parallel *parallel, struct agreement_scope *scope);

#endif
