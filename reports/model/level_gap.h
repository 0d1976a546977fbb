#ifndef ASSAY_REPORTS_MODEL_LEVEL_GAP_H
#define ASSAY_REPORTS_MODEL_LEVEL_GAP_H

#include "reports/model/report.h"

/*
 * Two interviewers who share answers with each other and with nobody else. What one scores higher
 * the other scores lower, so that what is found of the level of the one is found of the other, and
 * nobody can say who of them is off: it is one finding, of the pair.
 */
struct level_gap {
    size_t first, second;          /* in the order of the catalogue */
    size_t lower, higher;          /* who of them scores lower, and higher */
    const struct finding *finding; /* severe or lenient, of `teller` */
    size_t teller;
};

/* Whether an interviewer is one of such a pair, of whose level something was found. `teller` is
 * the same for both, so that what is told of one alone is told once. */
bool level_gap(const struct report *report, size_t interviewer, struct level_gap *ret);

/* The same of a finding of the interviewer's: whether it is severe or lenient, for which that of
 * the pair stands. */
bool level_gap_stands_for(const struct report *report, size_t interviewer,
                          const struct finding *finding, struct level_gap *ret);

/* How many points `higher` scores above `lower` on the same answers. */
struct estimate level_gap_difference(const struct report *report, const struct level_gap *gap);

#endif
