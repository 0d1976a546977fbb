#include "analytics/candidates/netting.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/measure/moments.h"
#include "base/memory.h"

/* Variances, in squares of the scale: where nothing is known yet, and the least that counts. */
static const double FIRST = 0.01, LEAST = 1e-6;

/* Effects of questions, about the mean of their topic. */
static void set_start(struct netting *netting)
{
    const struct effects *const effects = netting->effects;
    const struct question *const questions = netting->catalogue->questions;
    struct arena scratch = {0};
    struct moments *const topics = ARENA_ARRAY(&scratch, netting->catalogue->n_topics,
                                               struct moments);
    for (size_t q = 0; q < effects->n_questions; q++)
        if (effects->uses[q] > 0)
            moments_add(topics + questions[q].topic, effects->solution[q]);
    for (size_t k = 0; k < netting->n; k++)
        if (effects->uses[k] > 0)
            netting->start[k] = effects->solution[k] -
                                (k < effects->n_questions ? topics[questions[k].topic].mean : 0);
    arena_free(&scratch);
}

struct netting *netting_create(const struct catalogue *catalogue, const struct effects *effects,
                               struct arena *arena)
{
    enum { MOST_ROWS = 256, MOST_CANDIDATES = 2000 };
    const size_t n = effects->n;
    if (effects->n_used == 0 || n > MOST_ROWS || effects->n_candidates > MOST_CANDIDATES)
        return NULL;
    struct netting *const netting = ARENA_NEW(arena, struct netting);
    *netting = (struct netting){.catalogue = catalogue,
                                .effects = effects,
                                .n = n,
                                .answers = ARENA_ARRAY(arena, n * n, double),
                                .answers_right = ARENA_ARRAY(arena, n, double),
                                .ratings = ARENA_ARRAY(arena, n * n, double),
                                .ratings_right = ARENA_ARRAY(arena, n, double),
                                .within = ARENA_ARRAY(arena, n * n, double),
                                .within_right = ARENA_ARRAY(arena, n, double),
                                .start = ARENA_ARRAY(arena, n, double),
                                .variances = {FIRST, FIRST},
                                .whole = ARENA_ARRAY(arena, n, struct netting_part),
                                .part = ARENA_ARRAY(arena, n, struct netting_part)};
    set_start(netting);
    return netting;
}

static size_t add_part(struct netting_part *parts, size_t n, size_t row, double share)
{
    for (size_t i = 0; i < n; i++)
        if (parts[i].row == row) {
            parts[i].share += share;
            return n;
        }
    parts[n] = (struct netting_part){row, share};
    return n + 1;
}

size_t netting_parts(const struct netting *netting, const struct answers *answers,
                     const size_t *places, size_t n, struct netting_part *ret)
{
    size_t n_parts = 0;
    for (size_t i = 0; i < n; i++) {
        const struct answer *const answer = answers->answers + places[i];
        const double share = 1 / ((double)n * (double)answer->n);
        for (size_t r = 0; r < answer->n; r++) {
            const struct scored_rating *const rating = answers->ratings + answer->first + r;
            n_parts = add_part(ret, n_parts, rating->question, share);
            n_parts = add_part(ret, n_parts, netting->effects->n_questions + rating->interviewer,
                               share);
        }
    }
    return n_parts;
}

/* A part less the whole, among whose rows its own are, and by how much its score is off. */
static void add_contrast(size_t n_rows, struct netting_part *whole, size_t n,
                         const struct netting_part *part, size_t n_part, double off,
                         double *squares, double *right)
{
    for (size_t i = 0; i < n_part; i++)
        add_part(whole, n, part[i].row, -part[i].share);
    for (size_t i = 0; i < n; i++) {
        right[whole[i].row] -= whole[i].share * off;
        for (size_t j = 0; j < n; j++)
            squares[whole[i].row * n_rows + whole[j].row] += whole[i].share * whole[j].share;
    }
    for (size_t i = 0; i < n_part; i++)
        add_part(whole, n, part[i].row, part[i].share);
}

static double net_mean(const struct answers *answers, size_t place)
{
    const struct answer *const answer = answers->answers + place;
    double sum = 0;
    for (size_t r = 0; r < answer->n; r++)
        sum += answers->ratings[answer->first + r].adjusted;
    return sum / (double)answer->n;
}

static void add_ratings(struct netting *netting, const struct answers *answers, size_t place)
{
    const struct answer *const answer = answers->answers + place;
    const double mean = net_mean(answers, place);
    const size_t n = netting_parts(netting, answers, &place, 1, netting->whole);
    for (size_t r = 0; answer->n > 1 && r < answer->n; r++) {
        const struct scored_rating *const rating = answers->ratings + answer->first + r;
        const struct netting_part parts[] = {
            {rating->question, 1}, {netting->effects->n_questions + rating->interviewer, 1}};
        add_contrast(netting->n, netting->whole, n, parts, 2, rating->adjusted - mean,
                     netting->ratings, netting->ratings_right);
    }
}

/* Of the n answers at `places`. */
static void add_topic(struct netting *netting, const struct answers *answers, size_t n)
{
    double mean = 0;
    for (size_t i = 0; i < n; i++) {
        add_ratings(netting, answers, netting->places[i]);
        mean += net_mean(answers, netting->places[i]) / (double)n;
    }
    const size_t n_whole = netting_parts(netting, answers, netting->places, n, netting->whole);
    for (size_t i = 0; n > 1 && i < n; i++) {
        const size_t n_part = netting_parts(netting, answers, netting->places + i, 1,
                                            netting->part);
        add_contrast(netting->n, netting->whole, n_whole, netting->part, n_part,
                     net_mean(answers, netting->places[i]) - mean, netting->answers,
                     netting->answers_right);
    }
}

void netting_add(struct netting *netting, const struct answers *answers)
{
    const struct question *const questions = netting->catalogue->questions;
    netting->places = memory_room(netting->places, answers->n_answers, sizeof *netting->places,
                                  &netting->capacity);
    for (size_t i = 0; i < answers->n_answers; i++) {
        const size_t topic = questions[answers->answers[i].question].topic;
        size_t n = 0;
        for (size_t j = 0; j < answers->n_answers; j++)
            if (questions[answers->answers[j].question].topic == topic)
                netting->places[n++] = j;
        if (netting->places[0] == i)
            add_topic(netting, answers, n);
    }
}

void netting_weigh(struct netting *netting, double answer, double rating)
{
    const double by_answer = 1 / fmax(LEAST, answer), by_rating = 1 / fmax(LEAST, rating);
    for (size_t i = 0; i < netting->n * netting->n; i++)
        netting->within[i] = by_answer * netting->answers[i] + by_rating * netting->ratings[i];
    for (size_t k = 0; k < netting->n; k++)
        netting->within_right[k] = by_answer * netting->answers_right[k] +
                                   by_rating * netting->ratings_right[k];
}

size_t netting_kind(const struct netting *netting, size_t row)
{
    return row < netting->effects->n_questions ? NETTED_QUESTIONS : NETTED_INTERVIEWERS;
}

void netting_free(struct netting *netting)
{
    if (!netting)
        return;
    free(netting->places);
    netting->places = NULL;
}
