#ifndef ASSAY_REPORTS_AGREEMENT_PAIR_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_PAIR_TABLE_H

#include "base/arena.h"
#include "reports/agreement/pair_choice.h"
#include "reports/table/table.h"

/*
 * All about two interviewers, in tables: which level one gave where the other gave which (rows: the
 * first; in blocks of levels that fit 80 columns), what the numbers say, and the questions on which
 * their scores are farthest apart. The data are the counts, a row for each two levels, over all
 * questions and for each.
 */
struct table *pair_table(const struct report *report, const struct pair_choice *choice,
                         struct arena *arena);

#endif
