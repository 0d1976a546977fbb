#ifndef ASSAY_SQL_FETCH_WORDINGS_H
#define ASSAY_SQL_FETCH_WORDINGS_H

#include "base/arena.h"
#include "base/error.h"
#include "base/snapshot.h"
#include "sql/fetch/catalogue.h"
#include "sql/session/connection.h"

/* Gives the questions, which the n keys name, their wordings. `ret_most`: the highest version of
 * any question. */
bool wordings_fetch(struct connection *connection, const struct catalogue_key *keys, size_t n,
                    struct arena *run, struct snapshot_question *questions, int64_t *ret_most,
                    struct error *error) MUST_CHECK;

#endif
