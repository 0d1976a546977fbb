#ifndef ASSAY_ANALYTICS_QUESTIONS_QUESTION_VERDICT_H
#define ASSAY_ANALYTICS_QUESTIONS_QUESTION_VERDICT_H

#include "analytics/measure/limits.h"
#include "analytics/questions/question_result.h"

/*
 * Sets `verdict` of a question, by kind and of all, when its findings are decided. A question is
 * flagged or a watch as its strongest finding is. It is sound where every kind that has a line is:
 * difficulty, separation, floor and ceiling by their intervals; agreement only where at least a
 * tenth of its answers have two scores, for otherwise it was not asked for (the question is sound,
 * and its agreement not seen: STATE_CANNOT_SAY of that kind). Unused and disordered levels need
 * no more than to have no finding. On points levels and agreement have no say.
 *
 * Otherwise nobody can say yet, and `needs` holds what would tell, of all kinds that stand in the
 * way: candidates, or interviews of candidates by two interviewers. n_levels is 0 on points.
 */
void question_verdict_set(struct question_result *question, size_t n_levels,
                          const struct limits *limits);

#endif
