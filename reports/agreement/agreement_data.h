#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_DATA_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_DATA_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Pairs, pairs on one question, questions, topics, months and all together, in one table with
 * unrounded numbers; `scope` tells which of them a row is, `measure` of what. Coefficients with
 * weights fill the columns of those, others `estimate`. */
struct table *agreement_data(const struct report *report, struct arena *arena);

#endif
