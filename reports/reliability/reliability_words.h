#ifndef ASSAY_REPORTS_RELIABILITY_RELIABILITY_WORDS_H
#define ASSAY_REPORTS_RELIABILITY_RELIABILITY_WORDS_H

#include "base/arena.h"
#include "reports/model/report.h"

/* How reliable interviews are and would be, in words. NULL: there is nothing of the kind to say. */

/* "Eight questions and two interviewers: 0.81 (0.74–0.86); a third interviewer adds 0.03 and 60
 * minutes" */
const char *reliability_words_title(const struct report *report, struct arena *arena);

/* What a component is, and what it means for a lead. */
const char *reliability_words_component(enum component component);

/* Which of more questions and one more interviewer does more. */
const char *reliability_words_more(const struct report *report, struct arena *arena);

/* What could not be told from what, and what follows. */
const char *reliability_words_confounded(const struct report *report, struct arena *arena);

/* What the numbers of the table are. */
const char *reliability_words_reading(const struct report *report, struct arena *arena);

#endif
