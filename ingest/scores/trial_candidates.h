#ifndef ASSAY_INGEST_SCORES_TRIAL_CANDIDATES_H
#define ASSAY_INGEST_SCORES_TRIAL_CANDIDATES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/score_row.h"
#include "ingest/cells/name_marks.h"
#include "ingest/scores/candidate_spool.h"

/* The candidates of a file: by their ids as they are, or by their names. Of ids it is noted which
 * stand with more than one name. A zeroed struct has met nobody. */
struct trial_candidates {
    bool by_name;
    struct candidate_spool spool;
    uint64_t mark;                 /* of the row before, */
    struct buffer candidate, name; /* and what it says */
};

/* A mark of the row's candidate: equal ones are one person. */
bool trial_candidates_take(struct trial_candidates *candidates, struct name_marks *names,
                           const struct score_row *row, uint64_t *ret,
                           struct error *error) MUST_CHECK;

void trial_candidates_free(struct trial_candidates *candidates);

#endif
