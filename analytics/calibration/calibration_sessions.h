#ifndef ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_SESSIONS_H
#define ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_SESSIONS_H

#include "analytics/calibration/calibration_change.h"
#include "base/ratings.h"
#include "base/scores/calibration_score.h"

/*
 * Sessions that were held, and what changed since (calibration_change.h), from ratings that stream
 * by once. Of the answers to a question count the scores of those who took part; before are those
 * that were scored before the day of the session, after those scored on later days, each as far as
 * to the next session about the same question. Answers without a day, of that day, or with scores
 * on both sides count nowhere.
 */
struct held_question {
    size_t question;
    struct calibration_change change;
    int32_t reworded; /* the first day of a new wording among the answers after; INT32_MIN: none */
};

struct held_session {
    const char *mark;
    int32_t day;
    const struct calibration_score *scores; /* by candidate, question, interviewer */
    size_t n_scores, n_elsewhere;           /* of the scores, on questions that are not shown */
    const char *const *people;              /* who took part, by name; NULL: hidden, not known */
    size_t n_people;
    bool *took_part;                 /* by interviewer of the catalogue */
    struct held_question *questions; /* that it was about, in the catalogue's order */
    size_t n_questions;
};

struct held_sessions {
    struct held_session *sessions; /* the latest first, then by mark */
    size_t n;
};

struct calibration_sessions;

/* The caller fills all but `change` and `reworded` of the questions, which are set in the end.
 * Lives in `run`, as long as catalogue and sessions do. */
struct calibration_sessions *calibration_sessions_create(const struct catalogue *catalogue,
                                                         const struct held_sessions *sessions,
                                                         const struct limits *limits,
                                                         struct arena *run);
void calibration_sessions_add(struct calibration_sessions *sessions,
                              const struct candidate_ratings *ratings);
void calibration_sessions_finish(struct calibration_sessions *sessions);

#endif
