#ifndef ASSAY_SQL_FETCH_SITTING_MARKS_H
#define ASSAY_SQL_FETCH_SITTING_MARKS_H

#include "base/error.h"
#include "base/filter.h"
#include "base/ratings.h"
#include "sql/session/connection.h"

/* What a reading of the ratings has seen of a question or an interviewer. */
struct sitting_mark {
    bool is_criterion, has_ratings, has_ratings_of_questions;
};

/* All interviewers and questions, marked while the ratings are read. */
struct sitting_marks {
    const int64_t *interviewers; /* rising keys */
    const char **names;
    struct sitting_mark *seen; /* by place of the interviewer */
    size_t n_interviewers;
    struct sitting_mark *questions; /* by key */
    size_t n_questions;             /* one more than the highest key; 0: too high to be marked */
    int64_t highest_interviewer, highest_question; /* keys; 0: there is none */
};

bool sitting_marks_fetch(struct connection *connection, struct arena *run,
                         struct sitting_marks *ret, struct error *error) MUST_CHECK;

/* The place of an interviewer, who is there. */
uint32_t sitting_marks_place(const struct sitting_marks *marks, int64_t interviewer);

/* Marks a rating; returns whether it is one of a question, where these are marked. */
bool sitting_marks_rating(struct sitting_marks *marks, uint32_t interviewer, int64_t question);

/* How many interviewers and questions have ratings of questions. */
void sitting_marks_count(const struct sitting_marks *marks, struct counts *counts);

/* Names those interviewers who have ratings, in natural order; `places`: where each place is in the
 * catalogue, UINT32_MAX: not there. */
void sitting_marks_name(const struct sitting_marks *marks, struct arena *run,
                        struct catalogue *catalogue, const uint32_t **places);

#endif
