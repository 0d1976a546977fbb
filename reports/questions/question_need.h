#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_NEED_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_NEED_H

#include "base/arena.h"
#include "reports/model/question_order.h"
#include "reports/model/report.h"

/*
 * How far a finding is beyond its line, on one measure for all kinds: the share of the way from the
 * line to the worst there is, which is 0 for a question too hard, one that separates nobody and one
 * on which interviewers agree by chance alone, -1 where strong candidates do worse, and 1 at the
 * other lines. Disordered levels: by how much the ability falls. 0 for an unused level and where
 * there is nothing to measure.
 */
double question_need_excess(const struct report *report, size_t question,
                            const struct finding *finding);

/* Those that were asked, by need: clear findings first, then those to watch, in each the furthest
 * beyond the line first; then the sound and, last, those of which nobody can say yet, in bank
 * order. */
struct question_order question_need_order(const struct report *report, struct arena *arena);

#endif
