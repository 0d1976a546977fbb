#ifndef ASSAY_REPORTS_MONTHLY_HEADLINE_WORDS_H
#define ASSAY_REPORTS_MONTHLY_HEADLINE_WORDS_H

#include "base/buffer.h"
#include "reports/model/headline.h"
#include "reports/model/question_order.h"
#include "reports/model/report.h"

/*
 * What was found, of any kind, in the words of all formats of a report. Plain UTF-8 text, which the
 * output has yet to escape.
 */

/* Subject and verdict: "4.3 “Queue or call” is too hard", "Ben Carter scores lower than colleagues
 * on the same answers". */
void headline_words_heading(const struct report *report, const struct headline_item *item,
                            struct buffer *text);

/* The evidence, with numbers a lead can check, and what to do about it, which may be nothing. */
void headline_words_evidence(const struct report *report, const struct headline_item *item,
                             struct buffer *text, struct buffer *action);

/* The number a finding rests on, what it is of, and its interval; false: it rests on several. */
struct headline_figure {
    struct buffer value, unit, bounds;
};
bool headline_words_figure(const struct report *report, const struct headline_item *item,
                           struct headline_figure *ret);
void headline_words_figure_free(struct headline_figure *figure);

/* The shape and the colour's class of a finding. */
struct finding_mark headline_words_mark(const struct headline_item *item);

/* The element of the page that says more: "question-12", "interviewers". */
void headline_words_target(const struct headline_item *item, struct buffer *text);

#endif
