#ifndef ASSAY_SQL_FETCH_KEPT_SITTINGS_H
#define ASSAY_SQL_FETCH_KEPT_SITTINGS_H

#include <stdbool.h>

#include "base/sittings.h"

/* A sitting in 20 bytes; what it shares with others of its interview stands there. */
struct kept_sitting {
    uint32_t n_ratings, interviewer; /* interviewer: any number, rising within an interview */
    int32_t first_day, last_day, days_to_score;
};

struct kept_interview {
    int64_t candidate, id, role;
    size_t first; /* of its sittings */
    uint32_t stage;
    enum outcome outcome;
};

/* Sittings that wait until it is known how they are counted. Zeroed: none. */
struct kept_sittings {
    struct kept_interview *interviews; /* the interviews of a candidate lie together */
    struct kept_sitting *sittings;
    size_t n_interviews, n_sittings, interview_capacity, sitting_capacity;
};

/* Begins an interview; `first` and `outcome` of `interview` are not looked at. */
void kept_sittings_begin(struct kept_sittings *kept, const struct kept_interview *interview,
                         enum outcome outcome);

/* The sitting of an interviewer in the interview begun last; a new one has no ratings and no days.
 * Good until the next call. */
struct kept_sitting *kept_sittings_of(struct kept_sittings *kept, uint32_t interviewer);

/* Where reading stands; zeroed: at the first candidate. */
struct kept_sittings_cursor {
    size_t interview, capacity;
    struct sitting *sittings;
};

/* The sittings of the next candidate, with `places` in place of the interviewers' numbers, good
 * until the next call; false: there is none. */
bool kept_sittings_next(const struct kept_sittings *kept, const uint32_t *places,
                        struct kept_sittings_cursor *cursor, struct candidate_sittings *ret);
void kept_sittings_cursor_free(struct kept_sittings_cursor *cursor);
void kept_sittings_free(struct kept_sittings *kept);

#endif
