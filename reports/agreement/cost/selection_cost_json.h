#ifndef ASSAY_REPORTS_AGREEMENT_COST_SELECTION_COST_JSON_H
#define ASSAY_REPORTS_AGREEMENT_COST_SELECTION_COST_JSON_H

#include <jansson.h>

#include "reports/model/report.h"

/* The agreement on interviews, and what it costs by number of interviewers and share. */
json_t *selection_cost_json(const struct report *report);

#endif
