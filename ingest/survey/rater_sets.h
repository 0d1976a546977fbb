#ifndef ASSAY_INGEST_RATER_SETS_H
#define ASSAY_INGEST_RATER_SETS_H

#include "ingest/survey/rater_columns.h"
#include "ingest/survey/score_columns.h"

/* Columns that say who scored, two or more, each with as many columns of scores. */
struct rater_sets {
    const size_t *rater_fields;        /* of each set, the column with its rater */
    size_t n;                          /* of sets */
    const size_t *fields;              /* the columns of scores */
    const struct rater_column *raters; /* of each, its question and its set, from 1 */
    size_t n_fields;
};

/*
 * Columns of names whose headings stand again in those of the scores, "Grader 1" and "Grader 1
 * score", "First reader" and "Mark (First reader)"; or columns headed by a word for a rater beside
 * as many sets of columns of scores, numbered or in turn; or for each question a column headed like
 * it and one word more, "Station 1" and "Station 1 examiner"; or people out of one group, each
 * right before a column of numbers, "1st marker, 1st mark, 2nd marker, 2nd mark", whatever the
 * headings are. `wide` are the columns of scores without a meaning. False: there are no such sets.
 */
bool rater_sets_find(const struct sheet_view *view, const struct score_columns *wide,
                     struct arena *arena, struct rater_sets *ret);

/* Whether a column is one of their raters or scores. */
bool rater_sets_have(const struct rater_sets *sets, size_t column);

#endif
