#include "analytics/measure/answers.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/scores/rating_share.h"

static void reserve(struct answers *answers, size_t n)
{
    if (n <= answers->capacity)
        return;
    answers->capacity = n > 2 * answers->capacity ? n : 2 * answers->capacity;
    answers->answers = memory_resized(answers->answers, answers->capacity,
                                      sizeof *answers->answers);
    answers->ratings = memory_resized(answers->ratings, answers->capacity,
                                      sizeof *answers->ratings);
    answers->missing = memory_resized(answers->missing, answers->capacity,
                                      sizeof *answers->missing);
    answers->interviews = memory_resized(answers->interviews, answers->capacity,
                                         sizeof *answers->interviews);
}

static int by_number(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static size_t count_interviews(int64_t *sorted, const struct candidate_ratings *ratings)
{
    const struct candidate_ratings *const others = ratings->other_scale;
    size_t n = 0, distinct = 0;
    for (size_t i = 0; i < ratings->n; i++)
        sorted[n++] = ratings->interview[i];
    for (size_t i = 0; others && i < others->n; i++)
        sorted[n++] = others->interview[i];
    if (n > 1)
        qsort(sorted, n, sizeof *sorted, by_number);
    for (size_t i = 0; i < n; i++)
        distinct += i == 0 || sorted[i] != sorted[i - 1];
    return distinct;
}

/* The running mean keeps equal shares exactly equal, however many there are. */
static void add_to_answer(struct answers *answers, const struct scored_rating *rating)
{
    struct answer *answer = answers->answers + answers->n_answers - 1;
    if (answers->n_answers == 0 || answer->question != rating->question) {
        answer = answers->answers + answers->n_answers++;
        *answer = (struct answer){.question = rating->question, .first = answers->n_ratings};
    }
    answer->n++;
    answer->share += (rating->share - answer->share) / (double)answer->n;
    answers->ratings[answers->n_ratings++] = *rating;
}

void answers_read(struct answers *answers, const struct catalogue *catalogue,
                  const struct candidate_ratings *ratings)
{
    const struct candidate_ratings *const others = ratings->other_scale;
    answers->other_scale = others ? others->question : NULL;
    answers->n_other_scale = others ? others->n : 0;
    reserve(answers, ratings->n + answers->n_other_scale);
    answers->candidate = ratings->candidate;
    answers->role = ratings->role;
    answers->outcome = ratings->outcome;
    answers->n_answers = answers->n_ratings = answers->n_missing = 0;
    answers->n_interviews = count_interviews(answers->interviews, ratings);
    for (size_t i = 0; i < ratings->n; i++) {
        const uint32_t question = ratings->question[i];
        if (ratings->level[i] == LEVEL_MISSING) {
            answers->missing[answers->n_missing++] = question;
            continue;
        }
        add_to_answer(answers,
                      &(struct scored_rating){.question = question,
                                              .interviewer = ratings->interviewer[i],
                                              .level = ratings->level[i],
                                              .share = rating_share(catalogue, ratings, i),
                                              .day = ratings->day ? ratings->day[i] : INT32_MIN});
    }
}

void answers_free(struct answers *answers)
{
    free(answers->answers);
    free(answers->ratings);
    free(answers->missing);
    free(answers->interviews);
    *answers = (struct answers){0};
}
