#ifndef ASSAY_REPORTS_INTERVIEWERS_OWN_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_OWN_WORDS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * What an interviewer reads of himself alone (report.own): "you" and colleagues, who have no name
 * and are pooled. Plain UTF-8 text, which the output has yet to escape.
 */

#define OWN_CAUTION                                                                                \
    "For you alone: no other name is here, and nobody else's numbers. Scores given to the same "   \
    "answers are compared; people are not rated, and this is no part of an appraisal."

/* "You score lower than colleagues on the same answers", without a full stop. */
void own_words_title(const struct report *report, struct buffer *text);

/* How sure that is, on how many answers, and that nobody knows who is right: sentences. */
void own_words_lead(const struct report *report, struct buffer *text);

/* "182 interviews, 164 candidates, 1,028 scores" */
void own_words_load(const struct report *report, struct buffer *text);

/* What to try, most useful first; NULL where there is nothing of this number. */
enum { OWN_MOST_ADVICE = 3 };
const char *own_words_advice(const struct report *report, size_t index, struct arena *arena);

/* Why something is missing, as a sentence; nothing where it is there. */
void own_words_no_levels(const struct report *report, struct buffer *text);
void own_words_left_out(const struct report *report, struct buffer *text);

/* Questions whose difference is known, the farthest first. */
struct own_order {
    size_t *questions, n, n_left_out; /* left out: some were shared, too few or by too few */
};
struct own_order own_words_order(const struct report *report, struct arena *arena);

#endif
