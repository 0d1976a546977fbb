#ifndef ASSAY_REPORTS_QUESTIONS_OUTCOMES_JSON_H
#define ASSAY_REPORTS_QUESTIONS_OUTCOMES_JSON_H

#include <jansson.h>

#include "reports/model/report.h"

/* How many candidates have each outcome, the wordings that are not known, and what the numbers of
 * questions with the outcome do not say. */
json_t *outcomes_json(const struct report *report);

json_t *outcomes_json_question(const struct question_result *result);

#endif
