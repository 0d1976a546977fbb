#include "analytics/measure/covariances.h"

static size_t n_cells(size_t n_questions)
{
    return n_questions * (n_questions + 1) / 2;
}

struct covariances covariances_create(size_t n_questions, struct arena *arena)
{
    return (struct covariances){
        .n_questions = n_questions,
        .cells = ARENA_ARRAY(arena, n_cells(n_questions), struct comoments)};
}

/* Answers come in order of their question, so a is never before b. */
void covariances_add(struct covariances *covariances, const struct answers *answers)
{
    for (size_t i = 0; i < answers->n_answers; i++) {
        const struct answer *const a = answers->answers + i;
        for (size_t j = 0; j <= i; j++) {
            const struct answer *const b = answers->answers + j;
            moments_add_pair(covariances_cell(covariances, a->question, b->question), a->share,
                             b->share);
        }
    }
}

void covariances_merge(struct covariances *covariances, const struct covariances *other)
{
    for (size_t i = 0; i < n_cells(covariances->n_questions); i++)
        moments_merge_pairs(covariances->cells + i, other->cells + i);
}

struct moments covariances_moments(const struct covariances *covariances, size_t question)
{
    const struct comoments *const own = covariances_cell(covariances, question, question);
    return (struct moments){.n = own->n, .mean = own->mean_a, .m2 = own->m2_a};
}
