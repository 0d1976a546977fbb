#ifndef ASSAY_SQL_IMPORTS_STAGED_SCORES_H
#define ASSAY_SQL_IMPORTS_STAGED_SCORES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/score_row.h"
#include "sql/session/copy_writer.h"

/* The rows of an import on their way into its staging table. */
struct staged_scores {
    struct copy_writer writer;
    struct arena scratch;
    size_t n_folded; /* names in `scratch` */
    bool by_name;    /* the file has no candidate ids */
};

bool staged_scores_open(struct staged_scores *staged, struct connection *connection, bool by_name,
                        struct error *error) MUST_CHECK;
bool staged_scores_add(struct staged_scores *staged, const struct score_row *row,
                       struct error *error) MUST_CHECK;
bool staged_scores_close(struct staged_scores *staged, struct error *error) MUST_CHECK;
void staged_scores_free(struct staged_scores *staged);

#endif
