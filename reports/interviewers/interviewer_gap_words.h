#ifndef ASSAY_REPORTS_INTERVIEWERS_INTERVIEWER_GAP_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_INTERVIEWER_GAP_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* How far interviewers are apart, for readers who shall learn nothing of any single one. */

/* "Who a candidate meets moves the score by up to 1.3 points", without a full stop. */
void interviewer_gap_words_heading(const struct widest_gap *gap, struct buffer *text);

/* How many differ from colleagues, in which direction, and what to do. */
void interviewer_gap_words(const struct widest_gap *gap, struct buffer *text,
                           struct buffer *action);

#endif
