#ifndef ASSAY_REPORTS_CALIBRATION_HELD_SESSIONS_WORDS_H
#define ASSAY_REPORTS_CALIBRATION_HELD_SESSIONS_WORDS_H

#include "analytics/calibration/calibration_sessions.h"
#include "reports/model/report.h"

/* What is said of sessions that were held. */
const char *held_sessions_words_title(const struct held_session *session, struct arena *arena);
const char *held_sessions_words_none(void);

/* Of one question of a session, a sentence: whether it helped, or what is needed to tell. */
const char *held_sessions_words_question(const struct report *report,
                                         const struct held_session *session,
                                         const struct held_question *about, struct arena *arena);

/* That its wording changed as well; NULL: it did not. */
const char *held_sessions_words_reworded(const struct report *report,
                                         const struct held_question *about, struct arena *arena);

/* "better", "worse", "cannot say"; for data "better", "worse", "cannot_say". */
const char *held_sessions_words_verdict(enum calibration_verdict verdict);
const char *held_sessions_words_verdict_key(enum calibration_verdict verdict);

/* How to read the numbers. */
const char *held_sessions_words_reading(void);

/* What was scored in a session, and who took part. */
const char *held_sessions_words_scores(const struct held_session *session, struct arena *arena);

/* How many scores are on questions that are not shown; NULL: none. */
const char *held_sessions_words_elsewhere(const struct held_session *session, struct arena *arena);

#endif
