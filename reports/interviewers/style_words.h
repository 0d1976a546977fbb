#ifndef ASSAY_REPORTS_INTERVIEWERS_STYLE_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_STYLE_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * What the model says of how an interviewer scores beyond being severe or lenient: keeping to the
 * middle, seeing one thing in the whole candidate, reading a topic otherwise. For coaching: one
 * sentence each with its interval, and one that says what to do. Plain UTF-8 text.
 */
struct style_saying {
    const struct finding *finding;
    size_t topic; /* of FINDING_BIAS: the one that is read most differently */
};

enum { STYLE_WORDS_MOST = 3 }; /* kinds of them */

/* What is found of an interviewer, at most one of each kind; returns how many. */
size_t style_words_of(const struct report *report, size_t interviewer, struct style_saying *ret);

void style_words_finding(const struct report *report, size_t interviewer,
                         const struct style_saying *saying, struct buffer *text,
                         struct buffer *action);

#endif
