#ifndef ASSAY_INGEST_SUMMARY_ROWS_H
#define ASSAY_INGEST_SUMMARY_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "ingest/survey/sheet_columns.h"

/*
 * Rows about rows: the sum, the mean, the number, the lowest, the highest or the spread of what
 * stands above them, whatever they are called. A zeroed struct has met no row.
 */
struct summary_column {
    double n, sum, squares, lowest, highest;
};

enum { SUMMARY_ROWS_TOLD = 16, SUMMARY_ROWS_NAME = 164 };

/* A row that only its first cell tells. */
struct summary_told {
    uint64_t line;
    char name[SUMMARY_ROWS_NAME]; /* the beginning of the cell */
};

struct summary_rows {
    struct summary_column *all,
        *since; /* of each column: of all rows, and since the last summary */
    size_t n_columns;
    uint64_t *line; /* of the rows found */
    size_t n, capacity;
    bool has_rows; /* of scores, above */
    struct summary_told told[SUMMARY_ROWS_TOLD], open[SUMMARY_ROWS_TOLD];
    size_t n_told, n_untold; /* untold: that there was no more room for */
    size_t n_open;           /* open: below the last row of scores so far */
};

/* One row: its number in each column, NAN where it has none. */
void summary_rows_add(struct summary_rows *rows, const double *values, size_t n_columns);

/* Whether the row's numbers, two at least or all there are, are what a summary of the rows above
 * would be. `called_so`: its name says it, and the lowest and the highest count too. */
bool summary_rows_match(const struct summary_rows *rows, const double *values, size_t n_columns,
                        bool called_so);

/* Whether the numbers, three at least, are the mean, the lowest or the highest of the rows above in
 * every column, to the whole number where they are whole: what a good candidate may have, too. */
bool summary_rows_resemble(const struct summary_rows *rows, const double *values, size_t n_columns);

/* Keeps the line of a summary; the next summary may begin behind it. */
void summary_rows_keep(struct summary_rows *rows, uint64_t line);

/* Keeps a row that its name or a note in it tells, and which the user shall hear of. */
void summary_rows_tell(struct summary_rows *rows, uint64_t line, const char *name);

/* A row with such a name and scores. Above all others it is kept; below one it is open, until a row
 * of scores follows, which makes it a row like others. Returns whether it is kept. */
bool summary_rows_propose(struct summary_rows *rows, uint64_t line, const char *name);

/* Keeps what is open at the end of the file. */
void summary_rows_close(struct summary_rows *rows);

/* A sentence that names the rows told; NULL: there are none. */
const char *summary_rows_sentence(const struct summary_rows *rows, struct arena *arena);

void summary_rows_free(struct summary_rows *rows);

/* The columns of a sheet with a row for each score; `interviewer` may be SIZE_MAX. */
struct total_columns {
    size_t candidate, interviewer, question, score;
};

/*
 * Whether rows whose question is called "Total" or "Average" sum up the other rows of their
 * candidate and interviewer, as a column of that name would: nearly all of those in the sheet are
 * the sum or the mean of them, wherever they stand. What only has such a name is a question.
 */
bool summary_rows_have_totals(const struct sheet_columns *columns,
                              const struct total_columns *which);

/* Whether the name of a question has words of totals alone. */
bool summary_rows_are_totals(const char *question);

#endif
