#ifndef ASSAY_INGEST_SCORE_READER_H
#define ASSAY_INGEST_SCORE_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/ratings.h"
#include "base/score_row.h"

/*
 * Validated scores from a CSV file: one rating a line, the first line names the columns (required:
 * candidate or candidate_id, interviewer or rater, question or question_id, score). Nothing is
 * guessed: a record is a score, or a reject with line, column, value, reason and hint.
 */

/* The scale is the first that is given of: `scale`, the columns min_score and max_score (min_score
 * absent: 1; whole steps), `bank_scale`. */
struct score_options {
    const struct scale *scale;
    const struct scale *bank_scale;
};

enum score_result { SCORE_ROW, SCORE_REJECT, SCORE_END, SCORE_FAILED };

struct score_reader;

/* Reads the header. `run` keeps the scales and outlives the reader, as the scales of `options` do.
 */
bool score_reader_open(const char *path, const struct score_options *options, struct arena *run,
                       struct score_reader **ret, struct error *error) MUST_CHECK;

/* Fills `row` or `reject`, whose texts live until the next call. Lines of empty cells are passed
 * over. */
enum score_result score_reader_next(struct score_reader *reader, struct score_row *row,
                                    struct reject *reject, struct error *error) MUST_CHECK;

/* The scales met so far, at most 64; `score_row.scale` counts them. Valid until the next call. */
const struct scale *score_reader_scales(const struct score_reader *reader, size_t *n);

/* Columns that are not read, by name; printable, kept in `run`. */
const char *const *score_reader_unknown_columns(const struct score_reader *reader, size_t *n);

/* False: candidates are known by name only. */
bool score_reader_has_candidate_id(const struct score_reader *reader);

void score_reader_close(struct score_reader *reader);

#endif
