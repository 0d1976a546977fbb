#ifndef ASSAY_REPORTS_HISTORY_DRIFT_WORDS_H
#define ASSAY_REPORTS_HISTORY_DRIFT_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * What is said of drift: which questions and interviewers have left where they were, how far, and
 * what to look at. Nothing here ranks anybody. Plain UTF-8 text, which a page has yet to escape.
 */

/* For a table cell: "easier", "maybe easier", "as before", "too few". */
const char *drift_words_question_state(const struct drift_series *series);
const char *drift_words_interviewer_state(const struct drift_series *series);

/* Subject and verdict of drift or a watch: "4.3 Queue or call has grown harder". */
void drift_words_question_heading(const struct report *report, size_t question,
                                  struct buffer *text);
void drift_words_interviewer_heading(const struct report *report, size_t interviewer,
                                     struct buffer *text);

/* Its numbers alone, as a sentence, and what to do about it. */
void drift_words_question_evidence(const struct report *report, size_t question,
                                   struct buffer *text, struct buffer *action);
void drift_words_interviewer_evidence(const struct report *report, size_t interviewer,
                                      struct buffer *text, struct buffer *action);

/* Drift or a watch with its numbers, and what to do about it; nothing for the other states. */
void drift_words_question(const struct report *report, size_t question, struct buffer *text,
                          struct buffer *action);
void drift_words_interviewer(const struct report *report, size_t interviewer, struct buffer *text,
                             struct buffer *action);

/* Its handle (finding_handle.h), of whatever length; nothing for the other states. */
void drift_words_question_handle(const struct report *report, size_t question, struct buffer *text);
void drift_words_interviewer_handle(const struct report *report, size_t interviewer,
                                    struct buffer *text);

/* All questions, or all interviewers, in one line without a full stop. */
void drift_words_summary(const struct report *report, struct buffer *text);
void drift_words_interviewers_summary(const struct report *report, struct buffer *text);

/* Whether a question grows easier month by month, so that it may be known outside. */
bool drift_words_may_be_known(const struct drift_series *series);

/* A character for each month shown: "-" it is part of what the others are judged by, "·" within its
 * limits, "▲" above, "▼" below, "_" too few answers. */
void drift_words_strip(const struct report *report, const struct drift_series *series,
                       struct buffer *text);

#endif
