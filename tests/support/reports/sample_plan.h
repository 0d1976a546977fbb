#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_PLAN_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_PLAN_H

#include "analytics/questions/drop_plan.h"
#include "base/arena.h"

/* Part of sample_report: ten questions in an order, four of them for a small loss, each of five
 * minutes; 1.2 left out for want of 4.1's company, B2 for its own. A plan for topic 3, none for the
 * others. */
struct drop_plans_result sample_drop_plans(struct arena *arena);

#endif
