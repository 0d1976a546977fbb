#ifndef ASSAY_SQL_FETCH_CATALOGUE_H
#define ASSAY_SQL_FETCH_CATALOGUE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/filter.h"
#include "base/ratings.h"
#include "sql/session/connection.h"

/* A key of the database and the place in the catalogue of what it stands for. */
struct catalogue_key {
    int64_t id;
    uint32_t index;
};

/* Rising by id. */
struct catalogue_ids {
    const struct catalogue_key *questions, *interviewers;
    const struct catalogue_key *criteria; /* by index in catalogue.criteria */
    const int64_t *scales;                /* by index */
};

/*
 * Names what has ratings within the filter. A question's main scale is the one most of its ratings
 * are on; among equals the one with most levels, then the one whose levels come first by their
 * digest, so that the order of rows changes nothing. Without a bank in the filter, ratings of
 * several banks are an error.
 */
bool catalogue_fetch(struct connection *connection, const struct filter *filter, struct arena *run,
                     struct catalogue *ret, struct catalogue_ids *ret_ids,
                     struct error *error) MUST_CHECK;

/* The interviewers alone, of whatever banks. */
bool catalogue_fetch_interviewers(struct connection *connection, const struct filter *filter,
                                  struct arena *run, struct catalogue *ret,
                                  struct catalogue_ids *ret_ids, struct error *error) MUST_CHECK;

/* The place of a key among n rising ones; UINT32_MAX when it is not there. */
uint32_t catalogue_index(const struct catalogue_key *keys, size_t n, int64_t id);

#endif
