#ifndef ASSAY_ANALYTICS_MEASURE_TALLY_H
#define ASSAY_ANALYTICS_MEASURE_TALLY_H

#include "analytics/measure/answers.h"
#include "base/arena.h"
#include "base/filter.h"

/* How much came by. A question that was asked but never scored counts as a question, its ratings as
 * missing. Scores on another scale than the main one of their question count as ratings. */
struct tally {
    size_t candidates, answering, interviews; /* answering: candidates with a score */
    size_t n_questions, n_interviewers;
    size_t *ratings, *missing, *other_scale; /* by question; ratings: on its main scale */
    bool *took_part;                         /* by interviewer */
};

struct tally tally_create(const struct catalogue *catalogue, struct arena *arena);
void tally_add(struct tally *tally, const struct answers *answers,
               const struct candidate_ratings *ratings);
void tally_merge(struct tally *tally, const struct tally *other);
struct counts tally_counts(const struct tally *tally);

#endif
