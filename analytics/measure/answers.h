#ifndef ASSAY_ANALYTICS_MEASURE_ANSWERS_H
#define ASSAY_ANALYTICS_MEASURE_ANSWERS_H

#include "base/ratings.h"

/* A rating that has a score. `adjusted` is its share net of question and interviewer, once effects
 * are known. */
struct scored_rating {
    uint32_t question, interviewer;
    int16_t level; /* LEVEL_POINTS: none */
    double share, adjusted;
    int32_t day; /* INT32_MIN: not known */
};

/* A candidate on a question: the mean share of its ratings, over interviews and interviewers. */
struct answer {
    uint32_t question;
    size_t first, n; /* its ratings */
    double share;
};

/* One candidate's ratings as the statistics take them. Owns memory that the next candidate uses
 * again; a zeroed struct is empty. */
struct answers {
    int64_t candidate, role;
    enum outcome outcome;
    struct answer *answers;
    size_t n_answers;
    struct scored_rating *ratings;
    size_t n_ratings;
    uint32_t *missing; /* the question of each rating without a score */
    size_t n_missing;
    const uint32_t *other_scale; /* the question of each score on another scale than its main one;
                                    of the ratings that were read */
    size_t n_other_scale;
    size_t n_interviews;
    int64_t *interviews; /* workspace */
    size_t capacity;
};

void answers_read(struct answers *answers, const struct catalogue *catalogue,
                  const struct candidate_ratings *ratings);
void answers_free(struct answers *answers);

#endif
