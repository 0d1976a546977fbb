#ifndef ASSAY_ANALYTICS_QUESTIONS_FINDINGS_H
#define ASSAY_ANALYTICS_QUESTIONS_FINDINGS_H

#include "analytics/measure/limits.h"
#include "analytics/questions/question_result.h"
#include "base/arena.h"
#include "base/ratings.h"

/*
 * What is wrong with each question. Every estimate that is OK is tested against its line; a
 * question with too few candidates gets FINDING_TOO_FEW and no test. Clear: the whole interval is
 * beyond the line, and the test passes Benjamini-Hochberg among all tests made, of all questions
 * and kinds, whichever way they came out. Watch: the estimate is beyond.
 *
 * A level is unused when none of the ratings is at it (scales of up to 11 levels); its interval
 * ends at 3/n, n candidates. A level that is used counts as a test with p = 1. Levels are
 * disordered when the mean ability falls from one to the next that is used; the pair with the
 * smallest p stands for all. Of "flat" and "negative" one stands: the negative one where it is
 * clear, which then covers disorder too.
 *
 * Sets `findings` and the tally; reads the rest of `result`.
 */
void findings_decide(struct questions_result *result, const struct catalogue *catalogue,
                     const struct limits *limits, struct arena *run);

#endif
