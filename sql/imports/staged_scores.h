#ifndef ASSAY_SQL_IMPORTS_STAGED_SCORES_H
#define ASSAY_SQL_IMPORTS_STAGED_SCORES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/score_row.h"
#include "sql/imports/score_spool.h"
#include "sql/imports/text_codes.h"
#include "sql/session/copy_writer.h"

/* What a score speaks of, each in a staging table of its own that says what its numbers stand for.
 */
enum staged_kind {
    STAGED_PERSON,
    STAGED_VISIT,
    STAGED_INTERVIEWER,
    STAGED_QUESTION,
    N_STAGED_KINDS
};

/*
 * The scores of an import on their way into the database. A text is sent once, into the staging
 * table of what it names, and is a number in the scores, which wait in a file until it is known
 * what the numbers stand for; memory is bounded.
 */
struct staged_scores {
    struct connection *connection;
    struct score_spool spool;
    struct copy_writer rejects;
    struct staged_names {
        struct text_codes codes;
        struct copy_writer rows; /* what the new numbers stand for */
    } names[N_STAGED_KINDS];
    struct buffer key;
    struct arena scratch;
    size_t n_folded;     /* names in `scratch` */
    uint64_t n_rejected; /* scores with a text that is too long for a key */
    bool by_name;        /* the file has no candidate ids */
    bool is_staged;      /* the scores are in their staging table */
};

/* The staging tables are there. `open_file` opens an empty file without a name. */
void staged_scores_open(struct staged_scores *staged, struct connection *connection, bool by_name,
                        FILE *(*open_file)(struct error *error));
bool staged_scores_add(struct staged_scores *staged, const struct score_row *row,
                       struct error *error) MUST_CHECK;
/* All that the numbers stand for is in the staging tables; the scores can be read. */
bool staged_scores_close(struct staged_scores *staged, struct error *error) MUST_CHECK;
/* Puts the scores into their staging table, where this has not been done yet. */
bool staged_scores_stage(struct staged_scores *staged, struct error *error) MUST_CHECK;
void staged_scores_free(struct staged_scores *staged);

#endif
