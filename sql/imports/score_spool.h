#ifndef ASSAY_SQL_IMPORTS_SCORE_SPOOL_H
#define ASSAY_SQL_IMPORTS_SCORE_SPOOL_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/read_result.h"
#include "base/score_row.h"
#include "sql/session/copy_writer.h"

/* A score whose texts are numbers that stand for them; see staged_scores.h. */
struct spooled_score {
    uint64_t line, offset, length;
    int32_t visit, interviewer, question;
    int16_t scale, level;                   /* level: LEVEL_MISSING, LEVEL_POINTS as well */
    double points;                          /* 0 unless the level is LEVEL_POINTS */
    int32_t submitted_day, submitted_clock; /* INT32_MIN, 0: not given */
    const char *comment;                    /* ends with a NUL */
    size_t comment_length;
};

enum { SPOOLED_SCORE_CELLS = 5 };

/* What a row says by itself; its visit, interviewer and question are still to be numbered. */
struct spooled_score score_spool_score(const struct score_row *row);

/* The cells of queries/score.columns, in their order. */
void score_spool_write(const struct spooled_score *score, struct copy_writer *writer);

/*
 * The scores of an import, some fifteen bytes each, in a file that memory need not hold, until it
 * is known what their numbers stand for. They are written once, and read as often as wanted in the
 * order in which they came, a block at a time.
 */
struct score_spool {
    FILE *(*open_file)(struct error *error); /* an empty one without a name */
    FILE *file;                              /* NULL: all of it is in `block` */
    struct buffer block;
    uint64_t n, n_missing; /* scores; those that are missing */
    struct spooled_score last;
    struct spooled_score *scores; /* of the block that is read */
    size_t capacity;
    bool reading; /* nothing is in memory alone any more */
    bool at_end;  /* the block in memory was read */
};

bool score_spool_add(struct score_spool *spool, const struct spooled_score *score,
                     struct error *error) MUST_CHECK;

/* Nothing is added any more; reading begins at the first score. */
bool score_spool_rewind(struct score_spool *spool, struct error *error) MUST_CHECK;

/* The next scores, good until the next call. */
enum read_result score_spool_next(struct score_spool *spool, const struct spooled_score **ret,
                                  size_t *n, struct error *error) MUST_CHECK;
void score_spool_free(struct score_spool *spool);

#endif
