#ifndef ASSAY_REPORTS_RUBRICS_CATEGORY_CURVES_H
#define ASSAY_REPORTS_RUBRICS_CATEGORY_CURVES_H

#include <stdbool.h>

#include "reports/model/ruler.h"

enum { CATEGORY_CURVES_MOST = 6, CATEGORY_CURVES_MOST_LEVELS = 11 };

/*
 * The chance of each score by ability (Masters 1982), of questions that are worth a look: those
 * with a score that is surely nobody's likeliest first, then those that were clearly flagged, in
 * the order of the catalogue. Only questions of which each level of the scale was given have all
 * steps.
 */
struct category_curves {
    struct ruler ruler;
    const struct scale *scale;
    size_t questions[CATEGORY_CURVES_MOST];
    size_t n, n_more;  /* shown; worth a look too */
    size_t n_unlikely; /* of the shown, with a score that is surely nobody's likeliest */
    double from, to;   /* abilities to be shown: candidates and steps */
};

/* False where there is no ruler, the scale has two levels or very many, or no question is worth a
 * look. */
bool category_curves_of(const struct report *report, struct category_curves *ret);

/* Where the step to a level begins (1 is the first) on the ruler, with the interval of the step. */
struct estimate category_curves_step(const struct category_curves *curves, size_t question,
                                     size_t level);

/* The chance of each level from an average interviewer. */
void category_curves_chances(const struct category_curves *curves, size_t question, double ability,
                             double ret[CATEGORY_CURVES_MOST_LEVELS]);

/* Whether the level is the likeliest score of some ability; bounds of those abilities. */
bool category_curves_likeliest(const struct category_curves *curves, size_t question, size_t level,
                               double *from, double *to);

#endif
