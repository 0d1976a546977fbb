#ifndef ASSAY_SQL_CALIBRATION_CALIBRATION_SCORES_H
#define ASSAY_SQL_CALIBRATION_CALIBRATION_SCORES_H

#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/scale.h"
#include "base/score_row.h"
#include "base/scores/calibration_score.h"
#include "sql/session/connection.h"

/* Scores of calibration sessions on their way into the database, apart from those of interviews. A
 * zeroed struct has none. */
struct calibration_scores {
    struct arena memory;
    struct calibration_row *rows;
    size_t n, room;
    size_t n_missing; /* answers without a score, which are not kept */
};

/* Whether a row says that it is of a session. */
bool calibration_scores_take(const struct score_row *row);

/* Such a row. */
void calibration_scores_add(struct calibration_scores *scores, const struct score_row *row);

/*
 * After the last row: what several rows say alike is kept once; where an interviewer has several
 * scores for one answer, and of criteria, which a session does not score, every row is shown to
 * `on_reject` and left out, in the order of the file. False: it returned false. `scales` are those
 * that score_row.scale counts.
 */
bool calibration_scores_settle(struct calibration_scores *scores, const struct scale *scales,
                               bool (*on_reject)(const struct reject *reject, void *context),
                               void *context);

/* Whom and what they are about, once they are settled. */
struct calibration_subjects {
    size_t candidates, interviewers, questions;
};
struct calibration_subjects calibration_scores_subjects(const struct calibration_scores *scores);

/* In the import's transaction. */
bool calibration_scores_store(const struct calibration_scores *scores,
                              struct connection *connection, int64_t import_id,
                              struct error *error) MUST_CHECK;
void calibration_scores_free(struct calibration_scores *scores);

/* What an import gave goes; `ret_removed`: how many. */
bool calibration_scores_undo(struct connection *connection, int64_t import_id, size_t *ret_removed,
                             struct error *error) MUST_CHECK;

/* What was scored in all sessions, in order of their marks, then of candidate and question. */
bool calibration_scores_fetch(struct connection *connection, struct arena *run,
                              struct calibration_score **ret, size_t *ret_n,
                              struct error *error) MUST_CHECK;

#endif
