#ifndef ASSAY_SQL_IMPORTS_RATING_KEYS_H
#define ASSAY_SQL_IMPORTS_RATING_KEYS_H

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "sql/session/connection.h"

/* Of a visit by its number: the interview that it is, and when it was. */
struct visit_key {
    int64_t candidate, interview;
    int32_t day, clock; /* INT32_MIN, 0: not known */
};

struct question_key {
    int64_t question;
    size_t first_version, n_versions; /* of those below; none: there is one wording alone */
};

struct wording_key {
    int32_t version, valid_from; /* INT32_MIN: always */
};

/* What the numbers in the scores of a file stand for, once all of it is known and each sitting is
 * one interview. 24 bytes for each visit. */
struct rating_keys {
    struct visit_key *visits;
    struct question_key *questions;
    struct wording_key *wordings; /* of a question one after the other, the newest first */
    int64_t *interviewers, *scales;
    size_t n_visits, n_questions, n_wordings, n_interviewers, n_scales; /* one more than a number */
};

bool rating_keys_fetch(struct connection *connection, struct rating_keys *ret,
                       struct error *error) MUST_CHECK;

/* The wording that was valid on a day; INT32_MIN stands for the newest. */
int32_t rating_keys_version(const struct rating_keys *keys, const struct question_key *question,
                            int32_t day);
void rating_keys_free(struct rating_keys *keys);

#endif
