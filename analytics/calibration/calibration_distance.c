#include "analytics/calibration/calibration_distance.h"

#include <math.h>

#include "base/scores/rating_answer.h"
#include "base/scores/rating_share.h"

static void take_day(struct answer_scores *answer, int32_t day)
{
    if (answer->n_scores == 1)
        answer->first_day = answer->last_day = day;
    else if (day == INT32_MIN || answer->first_day == INT32_MIN)
        answer->first_day = answer->last_day = INT32_MIN;
    else if (day < answer->first_day)
        answer->first_day = day;
    else if (day > answer->last_day)
        answer->last_day = day;
}

static bool counts(const struct candidate_ratings *ratings, size_t i, const bool *interviewers)
{
    return !interviewers || interviewers[ratings->interviewer[i]];
}

/* The sum of the distances of a score from those before it. */
static double sum_from_earlier(const struct catalogue *catalogue,
                               const struct candidate_ratings *ratings, size_t first, size_t i,
                               const bool *interviewers)
{
    const double share = rating_share(catalogue, ratings, i);
    double sum = 0;
    for (size_t j = first; j < i; j++) {
        const double other = rating_share(catalogue, ratings, j);
        if (!isnan(other) && counts(ratings, j, interviewers))
            sum += fabs(share - other);
    }
    return sum;
}

struct answer_scores calibration_distance_of(const struct catalogue *catalogue,
                                             const struct candidate_ratings *ratings, size_t first,
                                             const bool *interviewers)
{
    const size_t question = ratings->question[first], end = rating_answer_end(ratings, first);
    struct answer_scores answer = {.question = question,
                                   .first = first,
                                   .n = end - first,
                                   .first_day = INT32_MIN,
                                   .last_day = INT32_MIN,
                                   .distance = NAN};
    double sum = 0;
    for (size_t i = first; i < end; i++) {
        if (!counts(ratings, i, interviewers) || isnan(rating_share(catalogue, ratings, i)))
            continue;
        sum += sum_from_earlier(catalogue, ratings, first, i, interviewers);
        answer.n_scores++;
        take_day(&answer, ratings->day[i]);
    }
    const double n_pairs = (double)answer.n_scores * ((double)answer.n_scores - 1) / 2;
    if (answer.n_scores >= 2)
        answer.distance = sum / n_pairs * scale_range(question_scale(catalogue, question));
    return answer;
}
