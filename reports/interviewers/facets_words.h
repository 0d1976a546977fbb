#ifndef ASSAY_REPORTS_INTERVIEWERS_FACETS_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_FACETS_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What the many-facet model says of interviewers, in sentences made for coaching: nobody is put
 * above anybody. Nothing where it says nothing; plain UTF-8 text. */

/* "lower, by model", where nothing is known on the same answers. */
const char *facets_words_verdict(const struct report *report, size_t interviewer);

/* Subject and verdict of a finding of modelled.h: "Ben Carter scores lower than an average
 * colleague would, by the model"; its numbers alone, as a sentence, and what to do about it. */
void facets_words_heading(const struct report *report, size_t interviewer,
                          const struct finding *finding, struct buffer *text);
void facets_words_evidence(const struct report *report, size_t interviewer, struct buffer *text,
                           struct buffer *action);

void facets_words_action(struct buffer *action);

/* How much lower or higher the scores are than an average colleague's would be. */
void facets_words_finding(const struct report *report, size_t interviewer, struct buffer *text);

/* That the model and the scores on the same answers say different things, and why that can be. */
void facets_words_difference(const struct report *report, size_t interviewer, struct buffer *text);

/* The label of the level of a question that is never the likeliest score; NULL: none surely is. */
const char *facets_words_level(const struct report *report, size_t question);

/* Which levels those are, and what to do about them; nothing where there is none. */
void facets_words_levels(const struct report *report, struct arena *arena, struct buffer *text);

/* What it was fitted to, whom it leaves out, who cannot be compared with whom, or why there is
 * none. */
void facets_words_basis(const struct report *report, struct buffer *text);

/* For one role: how many candidates would lie on the other side of the line under average panels;
 * nothing where it is withheld. */
void facets_words_crossing(const struct report *report, struct buffer *text);

#endif
