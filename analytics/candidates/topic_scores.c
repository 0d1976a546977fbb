#include "analytics/candidates/topic_scores.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

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

/* The rows of interviewers in the inverse of the normal equations, some columns at a time. */
static void set_interviewers(struct topic_scorer *scorer, const struct effects *effects,
                             struct arena *arena)
{
    const size_t n = scorer->catalogue->n_interviewers;
    struct arena scratch = {0};
    least_norm_row *const columns = ARENA_ARRAY(&scratch, effects->n, least_norm_row);
    scorer->interviewers = ARENA_ARRAY(arena, n * n, double);
    for (size_t first = 0; first < n; first += LEAST_NORM_COLUMNS) {
        const size_t end = first + LEAST_NORM_COLUMNS < n ? first + LEAST_NORM_COLUMNS : n;
        least_norm_row unused;
        memset(columns, 0, effects->n * sizeof *columns);
        for (size_t i = first; i < end; i++)
            columns[effects->n_questions + i][i - first] = 1;
        effects_weigh(effects, columns, unused);
        for (size_t i = first; i < end; i++)
            for (size_t j = 0; j < n; j++)
                scorer->interviewers[i * n + j] = columns[effects->n_questions + j][i - first];
    }
    arena_free(&scratch);
}

static void add_interviewers(struct topic_scorer *scorer, const struct effects *effects,
                             struct arena *arena)
{
    enum { MOST_INVERTED = 512 };
    for (size_t i = 0; i < scorer->catalogue->n_interviewers; i++) {
        const size_t uses = effects->uses[effects->n_questions + i];
        if (uses > 0)
            scorer->per_interviewer[i] = 1 / (double)uses;
    }
    if (effects->n_used > 0 && effects->n_used <= MOST_INVERTED)
        set_interviewers(scorer, effects, arena);
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
    add_interviewers(&scorer, effects, arena);
    return scorer;
}

/* Lists of the answers of each topic, one place behind theirs, the last first. */
static void sort_by_topic(struct topic_scorer *scorer, const struct answers *answers)
{
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

/* The interviewers' part of the netting; forgets whom the candidate met. */
static double forget_interviewers(struct topic_scorer *scorer, double n_ratings)
{
    const size_t n = scorer->catalogue->n_interviewers;
    double sum = 0;
    for (size_t i = 0; i < scorer->n_present; i++) {
        const size_t a = scorer->present[i];
        const double share = (double)scorer->met[a] / n_ratings;
        sum += scorer->interviewers ? 0 : share * share * scorer->per_interviewer[a];
        for (size_t j = 0; scorer->interviewers && j < scorer->n_present; j++)
            sum += share * (double)scorer->met[scorer->present[j]] / n_ratings *
                   scorer->interviewers[a * n + scorer->present[j]];
    }
    for (size_t i = 0; i < scorer->n_present; i++)
        scorer->met[scorer->present[i]] = 0;
    scorer->n_present = 0;
    return sum;
}

static void add_netting(struct topic_scorer *scorer, const struct answers *answers, size_t t,
                        struct scored_topic *topic)
{
    const double share = 1 / (double)topic->means.n, even = 1 / (double)scorer->n_questions[t];
    double sum = scorer->even_questions[t];
    for (size_t i = scorer->firsts[t]; i > 0; i = scorer->nexts[i - 1])
        sum += share * (share - 2 * even) * scorer->per_question[answers->answers[i - 1].question];
    topic->n_interviewers = scorer->n_present;
    topic->netting = fmax(0, sum) + fmax(0, forget_interviewers(scorer, (double)topic->ratings.n));
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
                                            .netting = topics[t].netting};
    return n;
}

void topic_scorer_free(struct topic_scorer *scorer)
{
    free(scorer->nexts);
    scorer->nexts = NULL;
}
