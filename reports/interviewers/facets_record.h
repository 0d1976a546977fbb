#ifndef ASSAY_REPORTS_INTERVIEWERS_FACETS_RECORD_H
#define ASSAY_REPORTS_INTERVIEWERS_FACETS_RECORD_H

#include <jansson.h>

#include "reports/model/report.h"

/* What the many-facet model says of all, of a question, of a candidate, and of an interviewer topic
 * by topic, as objects (docs/json.md). */
json_t *facets_record_reliability_json(const struct facets_result *model);
json_t *facets_record_separation_json(const struct facets_result *model);
json_t *facets_record_question_json(const struct report *report, size_t question);
json_t *facets_record_candidate_json(const struct report *report, size_t index);
json_t *facets_record_topics_json(const struct report *report, size_t interviewer);
json_t *facets_record_crossing_json(const struct facets_result *model);

/* `value`, `lower`, `upper` of who is set aside; null: nobody is. */
json_t *facets_record_bound_json(const struct facets_bound *bound);

/* `lower` and `upper`; null where there are none. */
json_t *facets_record_band_json(const struct interval *band);

#endif
