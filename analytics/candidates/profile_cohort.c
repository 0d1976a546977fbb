#include "analytics/candidates/profile_cohort.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

struct profile_cohort profile_cohort_create(const struct catalogue *catalogue, int64_t role,
                                            size_t group, struct arena *arena)
{
    const size_t n = catalogue->n_topics;
    return (struct profile_cohort){
        .role = role,
        .group = group,
        .n_topics = n,
        .topics = ARENA_ARRAY(arena, n, struct cohort_topic),
        .pairs = n <= COHORT_MOST_PAIRED ? ARENA_ARRAY(arena, n * n, struct comoments) : NULL,
        .questions = catalogue->questions,
        .asked = ARENA_ARRAY(arena, catalogue->n_questions, bool),
        .asking = ARENA_ARRAY(arena, catalogue->n_interviewers, bool),
        .stride = 1,
        .firsts = ARENA_ARRAY(arena, COHORT_KEPT + 1, size_t)};
}

/* Which questions and interviewers there are. */
static void meet(struct profile_cohort *cohort, const struct answers *answers)
{
    for (size_t i = 0; i < answers->n_answers; i++) {
        bool *const asked = cohort->asked + answers->answers[i].question;
        cohort->topics[cohort->questions[answers->answers[i].question].topic].n_questions +=
            !*asked;
        *asked = true;
    }
    for (size_t i = 0; i < answers->n_ratings; i++) {
        bool *const asking = cohort->asking + answers->ratings[i].interviewer;
        cohort->n_interviewers += !*asking;
        *asking = true;
    }
}

static void add_score(struct profile_cohort *cohort, const struct scored_topic *read,
                      const struct topic_score *score)
{
    struct cohort_topic *const topic = cohort->topics + score->topic;
    const double n = (double)score->n_answers;
    topic->fewest = topic->n == 0 || score->n_answers < topic->fewest ? score->n_answers
                                                                      : topic->fewest;
    topic->most = score->n_answers > topic->most ? score->n_answers : topic->most;
    topic->n++;
    topic->repeats += score->n_answers - 1;
    topic->between_ratings += (1 - 1 / n) * score->inverse;
    topic->per_answer += 1 / n;
    topic->per_rating += score->inverse / (n * n);
    topic->netting += score->netting;
    topic->between += read->means.m2;
    moments_add(&topic->scores, score->mean);
    topic->lost += read->lost.answers;
    cohort->lost_ratings += read->lost.ratings;
    cohort->lost_topics += read->lost.topics;
    cohort->n_scores++;
    cohort->within += read->within;
    cohort->repeats += read->ratings.n - read->means.n;
}

static void add_pairs(struct profile_cohort *cohort, const struct topic_score *scores, size_t n)
{
    for (size_t i = 0; cohort->pairs && i < n; i++)
        for (size_t j = 0; j < i; j++)
            moments_add_pair(cohort->pairs + scores[i].topic * cohort->n_topics + scores[j].topic,
                             scores[i].mean, scores[j].mean);
}

/* Every other one goes, so that those that stay are as evenly spaced. */
static void thin(struct profile_cohort *cohort)
{
    size_t n = 0, to = 0;
    for (size_t i = 0; i < cohort->n_kept; i += 2) {
        const size_t first = cohort->firsts[i], count = cohort->firsts[i + 1] - first;
        memmove(cohort->kept + to, cohort->kept + first, count * sizeof *cohort->kept);
        cohort->firsts[n++] = to;
        to += count;
    }
    cohort->firsts[n] = to;
    cohort->n_kept = n;
    cohort->stride *= 2;
}

static void keep(struct profile_cohort *cohort, const struct topic_score *scores, size_t n)
{
    if (cohort->n_kept == COHORT_KEPT)
        thin(cohort);
    if (cohort->n_candidates % cohort->stride != 0)
        return;
    const size_t first = cohort->firsts[cohort->n_kept];
    cohort->kept = memory_room(cohort->kept, first + n, sizeof *cohort->kept,
                               &cohort->kept_capacity);
    memcpy(cohort->kept + first, scores, n * sizeof *scores);
    cohort->firsts[++cohort->n_kept] = first + n;
}

void profile_cohort_add(struct profile_cohort *cohort, const struct answers *answers,
                        const struct scored_topic *topics, const struct topic_score *scores,
                        size_t n)
{
    if (n == 0)
        return;
    meet(cohort, answers);
    for (size_t i = 0; i < n; i++)
        add_score(cohort, topics + scores[i].topic, scores + i);
    add_pairs(cohort, scores, n);
    keep(cohort, scores, n);
    cohort->n_candidates++;
}

bool profile_cohort_is_complete(const struct profile_cohort *cohort)
{
    for (size_t t = 0; t < cohort->n_topics; t++) {
        const struct cohort_topic *const topic = cohort->topics + t;
        if (topic->n > 0 && (topic->n != cohort->n_candidates || topic->fewest != topic->most ||
                             topic->most != topic->n_questions))
            return false;
    }
    return cohort->repeats == 0;
}

void profile_cohort_free(struct profile_cohort *cohort)
{
    free(cohort->kept);
    cohort->kept = NULL;
}
