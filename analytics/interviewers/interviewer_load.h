#ifndef ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_LOAD_H
#define ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_LOAD_H

#include "analytics/measure/connected.h"
#include "base/ratings.h"

/* How much each interviewer rated, on whatever scale, and who met whom, from ratings that stream by
 * once. */
struct interviewer_load {
    struct interviewer_count {
        size_t n_ratings, n_missing;       /* with and without a score */
        size_t n_other_scale;              /* of the former: not on their question's main scale */
        size_t n_candidates, n_interviews; /* with a score */
    } * counts;                            /* by interviewer */
    struct connected subsets;              /* of interviewers, by shared candidates */

    struct interviewer_meeting {
        uint32_t interviewer;
        int64_t interview;
    } * meetings; /* of one candidate */
    size_t n_meetings, capacity;
};

/* Owns memory beside the arena's. */
struct interviewer_load interviewer_load_create(size_t n_interviewers, struct arena *arena);
void interviewer_load_add(struct interviewer_load *load, const struct candidate_ratings *ratings);
void interviewer_load_free(struct interviewer_load *load);

#endif
