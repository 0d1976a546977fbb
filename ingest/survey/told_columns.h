#ifndef ASSAY_INGEST_TOLD_COLUMNS_H
#define ASSAY_INGEST_TOLD_COLUMNS_H

#include <stdbool.h>

#include "base/error.h"
#include "ingest/sheet/sheet_header.h"
#include "ingest/survey/mapping.h"

/* The columns that a mapping or options name, found in a heading. */
struct told_columns {
    bool told[N_SCORE_COLUMNS];     /* that there is one, or none */
    size_t field[N_SCORE_COLUMNS];  /* SIZE_MAX: none */
    size_t second[N_SCORE_COLUMNS]; /* of a last name; or SIZE_MAX */
    const size_t *fields;           /* the columns of scores, where several are named */
    size_t n_fields;
    const char *const *rater_names; /* of each, where the user named parts of headings; or NULL */
    bool raters;                    /* each of them is a rater's */
    bool rated;                     /* of each it is told who gave its scores */
};

/* `mapping` may be NULL. Fails where a column is not there, or there are two. */
bool told_columns_find(const struct sheet_header *header, const struct mapping *mapping,
                       struct arena *arena, struct told_columns *ret,
                       struct error *error) MUST_CHECK;

/* The one column with this heading, whatever its case and blanks, or of this number, from 1. */
bool told_columns_heading(const struct sheet_header *header, const char *heading, size_t *ret,
                          struct error *error) MUST_CHECK;

/* "A,B,C", each such a column. */
bool told_columns_list(const struct sheet_header *header, const char *list, struct arena *arena,
                       const size_t **ret, size_t *ret_n, struct error *error) MUST_CHECK;

/* Whether it is a list of columns, and no heading with a comma. */
bool told_columns_are_several(const struct sheet_header *header, const char *list);

#endif
