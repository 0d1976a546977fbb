#include "analytics/candidates/topic_scores.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

static void add_questions(struct topic_scorer *scorer, const struct effects *effects,
                          const struct moments *shares)
{
    const struct catalogue *const catalogue = scorer->catalogue;
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        const size_t topic = catalogue->questions[q].topic;
        if (shares[q].n == 0)
            continue;
        scorer->per_question[q] = 1 / (double)shares[q].n;
        scorer->n_questions[topic]++;
        scorer->ease[topic] += effects->solution[q];
        scorer->even_questions[topic] += scorer->per_question[q];
    }
    for (size_t t = 0; t < catalogue->n_topics; t++) {
        const double n = (double)scorer->n_questions[t];
        if (n > 0) {
            scorer->ease[t] /= n;
            scorer->even_questions[t] /= n * n;
        }
    }
}

static void add_interviewers(struct topic_scorer *scorer, const struct effects *effects)
{
    for (size_t i = 0; i < scorer->catalogue->n_interviewers; i++) {
        const size_t uses = effects->uses[effects->n_questions + i];
        if (uses > 0)
            scorer->per_interviewer[i] = 1 / (double)uses;
    }
}

struct topic_scorer topic_scorer_create(const struct catalogue *catalogue,
                                        const struct effects *effects, const struct moments *shares,
                                        struct arena *arena)
{
    const size_t n_topics = catalogue->n_topics;
    struct topic_scorer scorer = {
        .catalogue = catalogue,
        .ease = ARENA_ARRAY(arena, n_topics, double),
        .n_questions = ARENA_ARRAY(arena, n_topics, size_t),
        .even_questions = ARENA_ARRAY(arena, n_topics, double),
        .per_question = ARENA_ARRAY(arena, catalogue->n_questions, double),
        .per_interviewer = ARENA_ARRAY(arena, catalogue->n_interviewers, double),
        .firsts = ARENA_ARRAY(arena, n_topics, size_t),
        .met = ARENA_ARRAY(arena, catalogue->n_interviewers, size_t),
        .present = ARENA_ARRAY(arena, catalogue->n_interviewers, size_t)};
    add_questions(&scorer, effects, shares);
    add_interviewers(&scorer, effects);
    scorer.leverages = leverages_create(effects, arena);
    scorer.netting = netting_create(catalogue, effects, arena);
    scorer.arena = arena;
    return scorer;
}

/* Lists of the answers of each topic, one place behind theirs, the last first. */
static void sort_by_topic(struct topic_scorer *scorer, const struct answers *answers)
{
    size_t capacity = scorer->capacity;
    scorer->places = memory_room(scorer->places, answers->n_answers, sizeof *scorer->places,
                                 &capacity);
    scorer->nexts = memory_room(scorer->nexts, answers->n_answers, sizeof *scorer->nexts,
                                &scorer->capacity);
    for (size_t t = 0; t < scorer->catalogue->n_topics; t++)
        scorer->firsts[t] = 0;
    for (size_t i = answers->n_answers; i-- > 0;) {
        const size_t topic = scorer->catalogue->questions[answers->answers[i].question].topic;
        scorer->nexts[i] = scorer->firsts[topic];
        scorer->firsts[topic] = i + 1;
    }
}

static void add_answer(struct topic_scorer *scorer, const struct answers *answers, size_t i,
                       struct scored_topic *topic)
{
    const struct answer *const answer = answers->answers + i;
    struct moments ratings = {0};
    for (size_t r = 0; r < answer->n; r++) {
        const struct scored_rating *const rating = answers->ratings + answer->first + r;
        moments_add(&ratings, rating->adjusted);
        moments_add(&topic->ratings, rating->adjusted);
        if (scorer->met[rating->interviewer]++ == 0)
            scorer->present[scorer->n_present++] = rating->interviewer;
    }
    moments_add(&topic->shares, answer->share);
    moments_add(&topic->means, ratings.mean);
    topic->within += ratings.m2;
    topic->inverse += 1 / (double)answer->n;
}

/* Forgets whom the candidate met; returns the sum of squares of their shares, each by its ratings.
 */
static double forget_interviewers(struct topic_scorer *scorer, double n_ratings)
{
    double sum = 0;
    for (size_t i = 0; i < scorer->n_present; i++) {
        const size_t interviewer = scorer->present[i];
        const double share = (double)scorer->met[interviewer] / n_ratings;
        sum += share * share * scorer->per_interviewer[interviewer];
        scorer->met[interviewer] = 0;
    }
    scorer->n_present = 0;
    return sum;
}

/* The places of a topic's answers; returns how many. */
static size_t list_places(struct topic_scorer *scorer, size_t topic)
{
    size_t n = 0;
    for (size_t i = scorer->firsts[topic]; i > 0; i = scorer->nexts[i - 1])
        scorer->places[n++] = i - 1;
    return n;
}

/* Of the n answers at `places`. */
static void list_parts(struct topic_scorer *scorer, const struct answers *answers, size_t n,
                       struct scored_topic *topic)
{
    struct netting_part *const parts = ARENA_ARRAY(scorer->arena, NETTING_ROOM * topic->ratings.n,
                                                   struct netting_part);
    topic->n_parts = netting_parts(scorer->netting, answers, scorer->places, n, parts);
    topic->parts = parts;
}

static void add_netting(struct topic_scorer *scorer, const struct answers *answers, size_t t,
                        struct scored_topic *topic)
{
    const double share = 1 / (double)topic->means.n, even = 1 / (double)scorer->n_questions[t];
    const size_t n = list_places(scorer, t);
    double sum = scorer->even_questions[t];
    for (size_t i = 0; i < n; i++)
        sum += share * (share - 2 * even) *
               scorer->per_question[answers->answers[scorer->places[i]].question];
    topic->n_interviewers = scorer->n_present;
    const double alone = forget_interviewers(scorer, (double)topic->ratings.n);
    topic->netting = fmax(0, sum) +
                     (scorer->leverages ? fmax(0, leverages_interviewers(scorer->leverages, answers,
                                                                         scorer->places, n))
                                        : alone);
    if (scorer->netting)
        list_parts(scorer, answers, n, topic);
    if (scorer->leverages)
        topic->lost = leverages_of_topic(scorer->leverages, answers, scorer->places, n);
}

static bool has_answer(const struct answers *answers, uint32_t question)
{
    for (size_t i = 0; i < answers->n_answers; i++)
        if (answers->answers[i].question == question)
            return true;
    return false;
}

/* Scores on another scale say that a topic was asked, and no more. */
static void count_other_scale(const struct catalogue *catalogue, const struct answers *answers,
                              struct scored_topic *topics)
{
    for (size_t i = 0; i < answers->n_other_scale; i++) {
        const uint32_t question = answers->other_scale[i];
        const bool first = i == 0 || answers->other_scale[i - 1] != question;
        struct scored_topic *const topic = topics + catalogue->questions[question].topic;
        topic->asked = true;
        topic->n_other_scale++;
        topic->n_questions_beside += first && !has_answer(answers, question);
    }
}

void topic_scores_read(struct topic_scorer *scorer, const struct answers *answers,
                       struct scored_topic *ret)
{
    const struct catalogue *const catalogue = scorer->catalogue;
    sort_by_topic(scorer, answers);
    if (scorer->leverages && answers->n_ratings > 0)
        leverages_begin(scorer->leverages, answers);
    for (size_t t = 0; t < catalogue->n_topics; t++) {
        ret[t] = (struct scored_topic){.asked = scorer->firsts[t] > 0};
        for (size_t i = scorer->firsts[t]; i > 0; i = scorer->nexts[i - 1])
            add_answer(scorer, answers, i - 1, ret + t);
        if (ret[t].asked)
            add_netting(scorer, answers, t, ret + t);
    }
    count_other_scale(catalogue, answers, ret);
    for (size_t i = 0; i < answers->n_missing; i++)
        ret[catalogue->questions[answers->missing[i]].topic].asked = true;
}

size_t topic_scores_list(const struct topic_scorer *scorer, const struct scored_topic *topics,
                         struct topic_score *ret)
{
    size_t n = 0;
    for (size_t t = 0; t < scorer->catalogue->n_topics; t++)
        if (topics[t].means.n > 0)
            ret[n++] = (struct topic_score){.topic = t,
                                            .n_answers = topics[t].means.n,
                                            .mean = topics[t].means.mean + scorer->ease[t],
                                            .inverse = topics[t].inverse,
                                            .netting = topics[t].netting,
                                            .parts = topics[t].parts,
                                            .n_parts = topics[t].n_parts};
    return n;
}

void topic_scorer_free(struct topic_scorer *scorer)
{
    netting_free(scorer->netting);
    free(scorer->nexts);
    free(scorer->places);
    scorer->nexts = scorer->places = NULL;
}
