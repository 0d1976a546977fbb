#ifndef ASSAY_REPORTS_MODEL_MODELLED_H
#define ASSAY_REPORTS_MODEL_MODELLED_H

#include <stdbool.h>
#include <stddef.h>

#include "reports/model/report.h"

/*
 * What the many-facet model finds of interviewers of whom the same answers cannot say: too few of
 * theirs were scored by a colleague, or the interval holds the line. What the same answers say goes
 * before it, and so do scores since a change, which the model does not part from those before.
 */

/* Whether the same answers cannot say whether somebody scores unlike colleagues, where there are
 * scores enough for the model to say. */
bool modelled_is_wanted(const struct report *report, size_t interviewer);
bool modelled_is_wanted_of_any(const struct report *report);

/* What the report's model finds of such an interviewer; NULL: nothing. */
const struct finding *modelled_finding(const struct report *report, size_t interviewer);

#endif
