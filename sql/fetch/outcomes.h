#ifndef ASSAY_SQL_FETCH_OUTCOMES_H
#define ASSAY_SQL_FETCH_OUTCOMES_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/filter.h"
#include "base/outcome.h"
#include "sql/session/connection.h"

struct interview_outcome {
    int64_t candidate, interview;
    enum outcome outcome;
};

/* The outcomes that exports give. */
struct outcomes {
    const struct outcome_wording
        *wordings; /* of interviews with a rating in the filter; by bytes */
    size_t n_wordings;
    const struct interview_outcome *interviews; /* whatever the filter; by candidate, interview;
                                                   none where there is no wording */
    size_t n_interviews;
};

bool outcomes_fetch(struct connection *connection, const struct filter *filter, struct arena *arena,
                    struct outcomes *ret, struct error *error) MUST_CHECK;

#endif
