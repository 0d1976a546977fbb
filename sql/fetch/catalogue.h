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

/* The place of a key among n rising ones; UINT32_MAX when it is not there. */
uint32_t catalogue_index(const struct catalogue_key *keys, size_t n, int64_t id);

#endif
