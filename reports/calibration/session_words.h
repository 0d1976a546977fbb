#ifndef ASSAY_REPORTS_CALIBRATION_SESSION_WORDS_H
#define ASSAY_REPORTS_CALIBRATION_SESSION_WORDS_H

#include "reports/model/report.h"

/* What is said of a session that is planned. */
const char *session_words_title(const struct report *report, struct arena *arena);

/* Why an answer is worth scoring together. */
const char *session_words_why(const struct report *report, size_t answer, struct arena *arena);

/* The scores that it has: "2 to 4", "3". */
const char *session_words_scores(const struct report *report, size_t answer, struct arena *arena);

/* Who is invited; NULL: nobody. */
const char *session_words_invited(const struct report *report, struct arena *arena);

/* How a session goes, and what comes after it. */
const char *session_words_way(void);
const char *session_words_after(void);

#endif
