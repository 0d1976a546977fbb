#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_RECORD_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"
#include "reports/table/text_sink.h"

/* Pairs, pairs on one question, questions, topics, months and all together, in one table with
 * unrounded numbers; `scope` tells which of them a row is, `measure` of what. Coefficients with
 * weights fill the columns of those, others `estimate`. */
struct table *agreement_record_table(const struct report *report, struct arena *arena);

/* The same as CSV, given away while it is written, so that many pairs take no memory; `out` keeps
 * the last piece. False: the sink failed. */
bool agreement_record_csv(const struct report *report, const struct text_sink *sink,
                          struct buffer *out, struct error *error) MUST_CHECK;

/* One of the report's pairs (docs/json.md). */
json_t *agreement_record_pair(const struct report *report, const struct pair_result *pair);

#endif
