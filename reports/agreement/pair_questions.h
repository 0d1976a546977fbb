#ifndef ASSAY_REPORTS_AGREEMENT_PAIR_QUESTIONS_H
#define ASSAY_REPORTS_AGREEMENT_PAIR_QUESTIONS_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/*
 * The questions on which two interviewers' scores are farthest apart, at most ten, the others
 * counted. `results`: the pair pooled, then on each question. Order: the points between their
 * scores, added up over the answers without their signs; without a table of levels the answers that
 * got different scores.
 */
struct table *pair_questions(const struct report *report, const struct pair_result *results,
                             size_t n, struct arena *arena);

#endif
