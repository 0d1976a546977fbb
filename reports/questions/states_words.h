#ifndef ASSAY_REPORTS_QUESTIONS_STATES_WORDS_H
#define ASSAY_REPORTS_QUESTIONS_STATES_WORDS_H

#include "base/buffer.h"
#include "reports/model/question_states.h"
#include "reports/model/report.h"

/* What became of the questions that were asked, so that the counts add up. Plain UTF-8 text, which
 * the output has yet to escape. */

/* One line without a full stop: "4 of 36 questions need attention, 2 are to watch, 27 are sound and
 * of 3 nobody can say yet". */
void states_words(const struct report *report, struct buffer *text);

/* The same where none is flagged: "No finding: 30 of 36 questions are sound, of 6 nobody can say
 * yet", or that none can be judged yet, with what comes first. "No clear finding" where a question
 * is to watch, and where something else is or may be, `is_watched`. */
void states_words_unflagged(const struct report *report, bool is_watched, struct buffer *text);

/* "4 flagged, 2 to watch, 24 sound and 6 of which nobody can say yet", zero counts left out. */
void states_words_counts(const struct question_states *states, struct buffer *text);

/* "36 questions: 4 flagged, 2 to watch, 24 sound and 6 of which nobody can say yet." Nothing where
 * none was asked. */
void states_words_tally(const struct report *report, struct buffer *text);

#endif
