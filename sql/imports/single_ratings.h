#ifndef ASSAY_SQL_IMPORTS_SINGLE_RATINGS_H
#define ASSAY_SQL_IMPORTS_SINGLE_RATINGS_H

#include "base/error.h"
#include "sql/imports/score_spool.h"
#include "sql/session/connection.h"

/*
 * Writes the scores of candidates who are new straight into the ratings, where each sitting is one
 * interview. Nothing is stored that they could meet but each other; where two are of one rating,
 * the key of the table refuses them. `empty`: the table was made new in the same transaction.
 */
bool single_ratings_write(struct connection *connection, int64_t import, bool empty,
                          struct score_spool *scores, struct error *error) MUST_CHECK;

#endif
