#ifndef ASSAY_REPORTS_INTERVIEWERS_LEVEL_GAP_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_LEVEL_GAP_WORDS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/level_gap.h"

/* What is found of two interviewers who share answers with nobody else. Plain UTF-8 text, which the
 * output has yet to escape. */

/* "Ben Carter scores lower than Amara Obi on the same answers" */
void level_gap_words_heading(const struct report *report, const struct level_gap *gap,
                             struct buffer *text);

/* How far apart they are, whether they put answers in the same order, that nobody can say who of
 * them is off, and what to do. */
void level_gap_words_evidence(const struct report *report, const struct level_gap *gap,
                              struct buffer *text, struct buffer *action);

/* Heading and evidence in one. */
void level_gap_words(const struct report *report, const struct level_gap *gap, struct buffer *text,
                     struct buffer *action);

/* "pair:Amara-Obi+Ben-Carter level" */
const char *level_gap_words_handle(const struct report *report, const struct level_gap *gap,
                                   struct arena *arena);

#endif
