#ifndef ASSAY_SQL_FETCH_WORDINGS_H
#define ASSAY_SQL_FETCH_WORDINGS_H

#include "base/arena.h"
#include "base/error.h"
#include "base/ratings.h"
#include "sql/fetch/catalogue.h"
#include "sql/session/connection.h"

/* The wordings of the n questions of a catalogue, in its order. */
bool wordings_fetch(struct connection *connection, const struct catalogue_key *questions, size_t n,
                    struct arena *run, const struct wordings **ret, struct error *error) MUST_CHECK;

#endif
