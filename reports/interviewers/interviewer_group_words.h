#ifndef ASSAY_REPORTS_INTERVIEWERS_INTERVIEWER_GROUP_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_INTERVIEWER_GROUP_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * Who cannot be compared: groups of interviewers that never scored the same answer, interviewers
 * who share none with anybody, and the fewest shared interviews that would join all. Nothing where
 * all can be compared. Plain UTF-8 text.
 */
void interviewer_group_words(const struct report *report, struct buffer *text);

/* The fewest interviews, each shared by interviewers of two groups, that would join all. */
size_t interviewer_group_words_missing(const struct interviewer_groups *groups);

#endif
