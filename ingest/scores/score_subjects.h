#ifndef ASSAY_INGEST_SCORES_SCORE_SUBJECTS_H
#define ASSAY_INGEST_SCORES_SCORE_SUBJECTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/score_row.h"
#include "ingest/cells/distinct_count.h"

/* Whom and what the scores of a file are about, told apart as the database does: ids and codes of
 * questions as they are, names without regard to case and blanks. A zeroed struct has met nobody;
 * `by_name` is set where candidates have no ids. */
struct score_subjects {
    bool by_name;
    struct distinct_count candidates, interviewers, questions;
    struct buffer first, last;                      /* in natural order: the codes of questions */
    struct buffer candidate, interviewer, question; /* of the row before */
};

/* `people`: candidates and interviewers are counted as well as questions; there may be many. */
void score_subjects_add(struct score_subjects *subjects, const struct score_row *row, bool people);
void score_subjects_free(struct score_subjects *subjects);

#endif
