#ifndef ASSAY_BASE_SCORE_FORM_H
#define ASSAY_BASE_SCORE_FORM_H

#include <stdbool.h>
#include <stddef.h>

/* A sheet for interviewers to fill in, whatever the file it becomes. Nothing here owns memory. */

enum form_kind { FORM_TEXT, FORM_NUMBER, FORM_DATE, FORM_CHOICE };

struct form_column {
    const char *heading; /* as `assay ingest` knows it */
    enum form_kind kind;
    const char *const *choices; /* of FORM_CHOICE; none: anything may be written */
    size_t n_choices;
    double width;   /* characters */
    bool secondary; /* beside the column that it belongs to: a criterion beside its question */
    unsigned group; /* columns of one question have the same; 0: none */
};

struct score_form {
    const char *title;
    const struct form_column *columns;
    size_t n_columns;
    const char *const *cells; /* n_rows x n_columns, filled already; NULL: blank */
    size_t n_rows;            /* filled in part; with 0 rows, all are blank */
    size_t n_frozen;          /* columns that stay in sight */
};

#endif
