#ifndef ASSAY_INGEST_SCORES_TRIAL_CANDIDATES_H
#define ASSAY_INGEST_SCORES_TRIAL_CANDIDATES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/score_row.h"
#include "ingest/cells/distinct_count.h"
#include "ingest/cells/name_marks.h"

/* The candidates of a file: by their ids as they are, or by their names. Of ids it is noted which
 * stand with more than one name. A zeroed struct has met nobody. */
struct trial_candidates {
    bool by_name;
    struct distinct_count named, pairs, two_names; /* ids with a name, their names; with several */
    struct buffer first_id;                        /* of those with several, by bytes */
    uint64_t mark;                                 /* of the row before, */
    struct buffer candidate, name;                 /* and what it says */
};

/* A mark of the row's candidate: equal ones are one person. */
uint64_t trial_candidates_take(struct trial_candidates *candidates, struct name_marks *names,
                               const struct score_row *row);

void trial_candidates_free(struct trial_candidates *candidates);

#endif
