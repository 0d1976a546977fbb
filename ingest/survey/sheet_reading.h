#ifndef ASSAY_INGEST_SHEET_READING_H
#define ASSAY_INGEST_SHEET_READING_H

#include "ingest/survey/rater_columns.h"
#include "ingest/survey/score_columns.h"
#include "ingest/survey/sheet_view.h"

/*
 * How a sheet is read is inferred, not looked up. Several readings of the whole sheet compete:
 *
 *   a row for each score, with or without a column for the question    READING_LONG
 *   a column for each question                                         READING_WIDE
 *   a column for each rater, with or without a column for the question READING_RATERS
 *   a column for each rater and question                               READING_CROSSED
 *   columns of raters, each with a column or a set of columns of scores  READING_SETS
 *
 * each with every column that could be the candidate, the interviewer, the question and the score.
 * A reading weighs what its columns' headings and cells say (role_weight.h), less what it implies
 * against itself: keys (candidate, interviewer, question, day) that contradict each other; a
 * question column, or columns of scores, that it leaves unread; headings that are persons read as
 * questions; a candidate's own address read as the interviewer. The heaviest reading is taken where
 * it leads the next one that would store something else by READING_CLEAR or more; otherwise the
 * user is asked (doubt/reading_doubt.h). Columns that the user names are fixed in all readings.
 *
 * The first records propose; what the reading implies is checked over the whole file by
 * reading_check.h.
 */
enum reading_kind { READING_LONG, READING_WIDE, READING_RATERS, READING_CROSSED, READING_SETS };

struct sheet_reading {
    enum reading_kind kind;
    size_t candidate, interviewer, question; /* columns; SIZE_MAX: none */
    size_t score;                            /* of READING_LONG */
    const size_t *fields;                    /* of the others: the columns of scores */
    const struct rater_column *raters;       /* what their headings say of raters; or NULL */
    const size_t *rater_fields;              /* of READING_SETS: the column of each set's rater */
    size_t n_fields, n_sets;
    const struct left_out *left_out; /* columns of numbers that are no questions by a rule */
    size_t n_left_out;
    enum rater_evidence raters_by;
    double weight;
    bool complete; /* it says all of candidate, interviewer and score */
};

enum { READING_CLEAR = 2, READING_MOST = 8 };

/* The heaviest readings, in order; returns how many, up to READING_MOST. */
size_t sheet_readings_find(const struct sheet_view *view, struct arena *arena,
                           struct sheet_reading ret[READING_MOST]);

/* Whether two readings store the same scores under the same names. */
bool sheet_reading_is_same(const struct sheet_view *view, const struct sheet_reading *a,
                           const struct sheet_reading *b);

/* Whether a column is one of those that the reading reads. */
bool sheet_reading_takes(const struct sheet_reading *reading, size_t column);

#endif
