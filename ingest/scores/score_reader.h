#ifndef ASSAY_INGEST_SCORES_SCORE_READER_H
#define ASSAY_INGEST_SCORES_SCORE_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/ratings.h"
#include "base/score_row.h"
#include "ingest/bytes/source_file.h"
#include "ingest/scores/score_record.h"
#include "ingest/survey/survey.h"

/*
 * Validated scores from an export, whatever its layout (survey.h). Nothing is guessed: a score is
 * taken, or becomes a reject with line, column, value, reason and hint. A scale is the first that
 * is given of: the user's, the question's heading or the row's max_score (from min_score, or 1, in
 * whole steps), the bank's, the file's own notation, the product it comes from.
 */
struct score_reader;

/* Surveys the file, which stays open until the reader is closed. `run` keeps what was found and
 * outlives the reader, as the scales of `options` do. */
bool score_reader_open(const struct source_file *source, const struct survey_options *options,
                       struct arena *run, struct score_reader **ret,
                       struct error *error) MUST_CHECK;

/* Which headings the file has (heading_mark.h), also where it cannot be read; false: none. */
bool score_reader_headings(const struct source_file *source, const struct survey_options *options,
                           char hex[DIGEST_SIZE]);

/* Fills `row` or `reject`, whose texts live until the next call. Lines of empty cells, totals and
 * footers are passed over. */
enum score_result score_reader_next(struct score_reader *reader, struct score_row *row,
                                    struct reject *reject, struct error *error) MUST_CHECK;

/* The scales met so far, at most 64; `score_row.scale` counts them. Valid until the next call. */
const struct scale *score_reader_scales(const struct score_reader *reader, size_t *n);

/* How the file is read. */
const struct survey *score_reader_survey(const struct score_reader *reader);

/* Records met so far that hold scores or were rejected. */
uint64_t score_reader_records(const struct score_reader *reader);

void score_reader_close(struct score_reader *reader);

#endif
