#ifndef ASSAY_SQL_IMPORTS_STAGED_SCORES_H
#define ASSAY_SQL_IMPORTS_STAGED_SCORES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/score_row.h"
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
 * The scores of an import on their way into its staging tables. A text is sent once, before the
 * first score that has its number arrives, or soon after; memory is bounded.
 */
struct staged_scores {
    struct connection *connection;
    struct copy_writer scores;
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
};

/* The staging tables are there. */
bool staged_scores_open(struct staged_scores *staged, struct connection *connection, bool by_name,
                        struct error *error) MUST_CHECK;
bool staged_scores_add(struct staged_scores *staged, const struct score_row *row,
                       struct error *error) MUST_CHECK;
bool staged_scores_close(struct staged_scores *staged, struct error *error) MUST_CHECK;
void staged_scores_free(struct staged_scores *staged);

#endif
