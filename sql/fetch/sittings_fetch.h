#ifndef ASSAY_SQL_FETCH_SITTINGS_FETCH_H
#define ASSAY_SQL_FETCH_SITTINGS_FETCH_H

#include "base/error.h"
#include "base/filter.h"
#include "base/ratings.h"
#include "sql/fetch/kept_sittings.h"
#include "sql/fetch/stages.h"
#include "sql/session/connection.h"

/* What one read of the ratings tells of a hiring process, and how much is within the whole filter,
 * of which stage and days are a part as well. */
struct fetched_sittings {
    struct kept_sittings kept;   /* of the filter's bank and role, in the order of their keys */
    const uint32_t *places;      /* of their interviewers in the catalogue; UINT32_MAX: not there */
    struct catalogue catalogue;  /* the interviewers with ratings within the filter, in natural
                                    order, and nothing else */
    struct counts counts;        /* within the filter; criteria do not count */
    int32_t first_day, last_day; /* of its scores; INT32_MIN: none has a date */
    const char *unknown; /* of the outcomes whose words are not known the first by natural order;
                            NULL: there is none */
};

/* Between connection_begin_reading and connection_end_reading. Names live in `run`; `kept` is the
 * caller's to free. */
bool sittings_fetch(struct connection *connection, const struct filter *filter,
                    const struct stage_list *stages, struct arena *run,
                    struct fetched_sittings *ret, struct error *error) MUST_CHECK;

#endif
