#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_RECORD_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Pairs, pairs on one question, questions, topics, months and all together, in one table with
 * unrounded numbers; `scope` tells which of them a row is, `measure` of what. Coefficients with
 * weights fill the columns of those, others `estimate`. */
struct table *agreement_record_table(const struct report *report, struct arena *arena);

/* One of the report's pairs (docs/json.md). */
json_t *agreement_record_pair(const struct report *report, const struct pair_result *pair);

#endif
