#ifndef ASSAY_REPORTS_PIPELINE_PIPELINE_WORDS_H
#define ASSAY_REPORTS_PIPELINE_PIPELINE_WORDS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * What is said of a report's pipeline. All of it is plain UTF-8 text, which a page has yet to
 * escape; stage names come as they were read.
 */

/* The name of a stage, or what stands for it where no interview names one. */
const char *pipeline_words_stage(const struct pipeline_result *pipeline, size_t stage);

/* Whether the filter lets the stage be seen. */
bool pipeline_words_shows(const struct pipeline_result *pipeline, size_t stage);

/* "October 2026", "5 October to 3 November 2026"; nothing for a range without limits. */
void pipeline_words_days(const struct day_range *days, struct buffer *text);

/* "Oct 2026", for the head of a column. */
const char *pipeline_words_short_month(int32_t day, struct arena *arena);

/* The whole in one line without a full stop: how many began, and what became of them. */
void pipeline_words_summary(const struct report *report, struct buffer *text);

/* What changed from the month before, in sentences, or that nothing did; nothing where there are no
 * months. */
void pipeline_words_changes(const struct report *report, struct buffer *text);
void pipeline_words_change(const struct report *report, size_t stage, struct buffer *text);

/* Its verdict: "Fewer candidates pass Onsite"; "Maybe fewer" for a watch. */
void pipeline_words_change_heading(const struct report *report, size_t stage, struct buffer *text);

/* "12 of 20" where the share is not known, otherwise "60 % (39–78) of 20". */
void pipeline_words_share(const struct estimate *share, size_t passed, struct buffer *text);

#endif
