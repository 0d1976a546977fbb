#ifndef ASSAY_INGEST_SCORES_CANDIDATE_SPOOL_H
#define ASSAY_INGEST_SCORES_CANDIDATE_SPOOL_H

#include "base/buffer.h"
#include "ingest/scores/part_spool.h"

enum { CANDIDATES_MET = 1 << 10 };

/* The candidates of a file by their marks, with the names beside their ids, to be counted part by
 * part in little memory. A zeroed struct has met nobody. */
struct candidate_spool {
    struct part_spool records;
    struct met_candidate {
        uint64_t candidate, name;
    } met[CANDIDATES_MET]; /* some of those that were added, so as not to add them again */
};

struct candidate_tally {
    size_t n, n_two_names;  /* all; those who stand with more than one name */
    struct buffer first_id; /* of the latter, by bytes */
};

/* Equal marks are one candidate, one name. `name` 0: there is none, and `id` is not kept. */
bool candidate_spool_add(struct candidate_spool *spool, uint64_t candidate, uint64_t name,
                         const char *id, struct error *error) MUST_CHECK;

bool candidate_spool_count(const struct candidate_spool *spool, struct candidate_tally *ret,
                           struct error *error) MUST_CHECK;

void candidate_spool_free(struct candidate_spool *spool);

#endif
