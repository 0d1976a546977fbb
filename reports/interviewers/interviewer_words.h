#ifndef ASSAY_REPORTS_INTERVIEWERS_INTERVIEWER_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_INTERVIEWER_WORDS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * What is said of an interviewer, for coaching: where scores differ from colleagues' on the same
 * answers, how sure that is, and what to do together. All of them add plain UTF-8 text, which a
 * page has yet to escape.
 */

/* For a table cell: "scores lower", "may score lower", "as colleagues", "cannot say". */
const char *interviewer_words_verdict(const struct report *report, size_t interviewer);

/* Subject and verdict: "Ben Carter scores lower than colleagues on the same answers". */
void interviewer_words_heading(const struct report *report, size_t interviewer,
                               const struct finding *finding, struct buffer *text);

/* The numbers of a finding alone, as a sentence, and what to do about it. */
void interviewer_words_evidence(const struct report *report, size_t interviewer,
                                const struct finding *finding, struct buffer *text,
                                struct buffer *action);

/* What was found, with its numbers, and what to do about it: one sentence each. */
void interviewer_words_finding(const struct report *report, size_t interviewer,
                               const struct finding *finding, struct buffer *text,
                               struct buffer *action);

/* Whether a finding is told of this interviewer: of two who share answers with nobody else, whose
 * levels are one finding (level_gap.h), it is told of one. */
bool interviewer_words_tells(const struct report *report, size_t interviewer,
                             const struct finding *finding);

/* The handle of a finding: "interviewer:Ben-Carter severe", "pair:Ann+Ben level". */
const char *interviewer_words_id(const struct report *report, size_t interviewer,
                                 const struct finding *finding, struct arena *arena);

/* " [interviewer:Ben-Carter severe]", fit for a terminal, behind a sentence. */
void interviewer_words_handle(const struct report *report, size_t interviewer,
                              const struct finding *finding, struct buffer *text);

/* A deviation that moved over the months, by more than its doubt and as much as the line for
 * severity; nothing otherwise. */
void interviewer_words_trend(const struct report *report, size_t interviewer, struct buffer *text);

/* The table in one line without a full stop. */
void interviewer_words_summary(const struct report *report, struct buffer *text);

#endif
