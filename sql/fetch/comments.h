#ifndef ASSAY_SQL_FETCH_COMMENTS_H
#define ASSAY_SQL_FETCH_COMMENTS_H

#include "base/arena.h"
#include "base/error.h"
#include "base/filter.h"
#include "base/scores/comment.h"
#include "sql/session/connection.h"

/* What was written beside a candidate's scores within the filter; interviewers are called as scope
 * says (scope_hide_interviewers). All lives in `run`. */
bool comments_fetch(struct connection *connection, const struct filter *filter, int64_t candidate,
                    struct arena *run, struct comments *ret, struct error *error) MUST_CHECK;

#endif
