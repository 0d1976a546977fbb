#ifndef ASSAY_INGEST_SCORE_COLUMNS_H
#define ASSAY_INGEST_SCORE_COLUMNS_H

#include "ingest/survey/computed/row_statistic.h"
#include "ingest/survey/sheet_view.h"

/* Why a column of numbers is no question. */
enum not_a_question {
    IS_A_QUESTION,
    IS_NO_SCORE,      /* its heading or its cells say so */
    IS_COMPUTED,      /* the sum, the mean or another statistic of others */
    IS_OF_CANDIDATE,  /* each candidate has one value of it, whoever scores: a group, a room */
    IS_OFF_SCALE,     /* most of its cells are not on the scale that is given */
    IS_AN_INDEX,      /* 1, 2, 3 down the rows, or those of each candidate */
    IS_OTHER_NOTATION /* labels among numbers, or numbers among labels */
};

/* A column that is no question by a rule, and what the rule says of other records. */
struct left_out {
    size_t field;
    const size_t *summands; /* of IS_COMPUTED; NULL: each candidate has one value of it */
    size_t n_summands;
    bool off_scale;            /* most of its cells are not on the scale that is given */
    bool panel_place;          /* no question, nor a role: left_out.h */
    double near;               /* how near to their sum, or their mean, it is */
    struct row_statistic rule; /* what else it is of the summands of a row that has all */
};

struct score_columns {
    size_t *field, n;
    enum not_a_question *why; /* of each column of the sheet */
    struct left_out *left_out;
    size_t n_left_out;
};

/*
 * The columns that hold the scores of a sheet that has no question column: those that look like
 * scores and have no other meaning. `candidate` (SIZE_MAX: unknown) is the column that says who was
 * scored. Where `with_raters`, those that are headed by a rater ("Judge 1") are among them.
 */
void score_columns_find(const struct sheet_view *view, size_t candidate, bool with_raters,
                        struct arena *arena, struct score_columns *ret);

#endif
