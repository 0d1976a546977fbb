#ifndef ASSAY_SQL_FETCH_STAGES_H
#define ASSAY_SQL_FETCH_STAGES_H

#include "base/arena.h"
#include "base/error.h"
#include "sql/fetch/catalogue.h"
#include "sql/session/connection.h"

/* All stages there are, in natural order of their names; '' stands for interviews without one. */
struct stage_list {
    const char **names;
    const struct catalogue_key *keys; /* rising by id */
    size_t n;
};

bool stages_fetch(struct connection *connection, struct arena *run, struct stage_list *ret,
                  struct error *error) MUST_CHECK;

#endif
