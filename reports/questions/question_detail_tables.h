#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_DETAIL_TABLES_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_DETAIL_TABLES_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Parts of question_detail; NULL where there is nothing to show. */

/* How often each score is given, and how those who got it do over the whole interview. */
struct table *question_detail_tables_levels(const struct report *report, size_t question,
                                            struct arena *arena);

/* How interviewers agree on it, two by two, worst first; at most ten pairs, the others counted. */
struct table *question_detail_tables_pairs(const struct report *report, size_t question,
                                           struct arena *arena);

/* The pairs of interviewers on one question, least agreement first, those without a kappa last. */
const struct pair_result **question_detail_tables_question_pairs(const struct report *report,
                                                                 size_t question,
                                                                 struct arena *arena,
                                                                 size_t *ret_n);

#endif
