#ifndef ASSAY_INGEST_SCORE_COLUMNS_H
#define ASSAY_INGEST_SCORE_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/csv_reader.h"

enum score_column {
    COLUMN_CANDIDATE,
    COLUMN_CANDIDATE_NAME,
    COLUMN_ROLE,
    COLUMN_STAGE,
    COLUMN_INTERVIEW_DATE,
    COLUMN_INTERVIEWER,
    COLUMN_QUESTION,
    COLUMN_TOPIC,
    COLUMN_SCORE,
    COLUMN_MAX_SCORE,
    COLUMN_MIN_SCORE,
    COLUMN_INTERVIEW_ID,
    COLUMN_COMMENT,
    COLUMN_OUTCOME,
    N_SCORE_COLUMNS
};

/* Which field of a record gives what. */
struct score_columns {
    size_t n_fields;
    size_t field[N_SCORE_COLUMNS];     /* SIZE_MAX: the file has no such column */
    const char *name[N_SCORE_COLUMNS]; /* as the header has it, printable */
    bool has_candidate_id;             /* the candidate column holds ids, not names */
    const char *const *unknown;        /* names of the columns that are not read, printable */
    size_t n_unknown;
};

/*
 * Reads a header, whatever its case, blanks, underscores and hyphens. `candidate` and `question`
 * give way to `candidate_id` and `question_id`; a `candidate` beside an id is the name. Fails where
 * a required column is missing or one occurs twice.
 */
bool score_columns_map(const struct csv_record *header, struct arena *arena,
                       struct score_columns *ret, struct error *error) MUST_CHECK;

#endif
