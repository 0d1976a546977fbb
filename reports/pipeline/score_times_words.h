#ifndef ASSAY_REPORTS_PIPELINE_SCORE_TIMES_WORDS_H
#define ASSAY_REPORTS_PIPELINE_SCORE_TIMES_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What is said of the days from an interview until its scores were in. */

/* In one sentence without a full stop, where the pipeline has score_times. */
void score_times_words_summary(const struct report *report, struct buffer *text);

/* Scores submitted before their interview, or which column would tell; or nothing. */
void score_times_words_note(const struct report *report, struct buffer *text);

/* Whether the period has an interview of theirs with both dates; `interviewer` n_interviewers: of
 * anybody. */
bool score_times_words_has(const struct pipeline_result *pipeline, size_t interviewer);

/* The interviewer as the report shows them, or "all interviewers". */
void score_times_words_name(const struct report *report, size_t interviewer, struct buffer *text);

#endif
