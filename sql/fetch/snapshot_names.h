#ifndef ASSAY_SQL_FETCH_SNAPSHOT_NAMES_H
#define ASSAY_SQL_FETCH_SNAPSHOT_NAMES_H

#include "base/snapshot.h"
#include "sql/fetch/catalogue.h"

/* What ratings refer to by keys, from the small tables. */
struct snapshot_keys {
    const struct catalogue_key *questions, *interviewers, *scales, *stages; /* rising by id */
    size_t n_questions, n_interviewers, n_scales, n_stages;
    int64_t most_version;
};

/* The questions of a bank (NULL: of all), with their criteria; all interviewers, scales and stages.
 * The names live in `run`. */
bool snapshot_names_fetch(struct connection *connection, const char *bank, struct arena *run,
                          struct snapshot_names *ret, struct snapshot_keys *ret_keys,
                          struct error *error) MUST_CHECK;

#endif
