#include "analytics/interviewers/effects.h"

#include <math.h>
#include <string.h>

struct effects effects_create(const struct catalogue *catalogue, struct arena *arena)
{
    const size_t n = catalogue->n_questions + catalogue->n_interviewers;
    return (struct effects){.n_questions = catalogue->n_questions,
                            .n = n,
                            .matrix = ARENA_ARRAY(arena, n * n, double),
                            .right = ARENA_ARRAY(arena, n, double),
                            .uses = ARENA_ARRAY(arena, n, size_t),
                            .design = ARENA_ARRAY(arena, n, double),
                            .counts = ARENA_ARRAY(arena, catalogue->n_interviewers, double),
                            .present = ARENA_ARRAY(arena, catalogue->n_interviewers, uint32_t),
                            .used = ARENA_ARRAY(arena, n, size_t),
                            .solution = ARENA_ARRAY(arena, n, double)};
}

static size_t row_of(const struct effects *effects, uint32_t interviewer)
{
    return effects->n_questions + interviewer;
}

/* The larger index first. */
static double *cell(const struct effects *effects, size_t row, size_t column)
{
    return effects->matrix + row * effects->n + column;
}

static double mean_share(const struct answers *answers)
{
    double sum = 0;
    for (size_t i = 0; i < answers->n_ratings; i++)
        sum += answers->ratings[i].share;
    return sum / (double)answers->n_ratings;
}

static size_t count_interviewers(struct effects *effects, const struct answers *answers)
{
    size_t n = 0;
    for (size_t i = 0; i < answers->n_ratings; i++) {
        const uint32_t interviewer = answers->ratings[i].interviewer;
        if (effects->counts[interviewer]++ == 0)
            effects->present[n++] = interviewer;
    }
    return n;
}

static void add_ratings(struct effects *effects, const struct answers *answers)
{
    const double mean = mean_share(answers);
    for (size_t i = 0; i < answers->n_ratings; i++) {
        const struct scored_rating *const rating = answers->ratings + i;
        const size_t question = rating->question,
                     interviewer = row_of(effects, rating->interviewer);
        *cell(effects, question, question) += 1;
        *cell(effects, interviewer, interviewer) += 1;
        *cell(effects, interviewer, question) += 1;
        effects->uses[question]++;
        effects->uses[interviewer]++;
        effects->right[question] += rating->share - mean;
        effects->right[interviewer] += rating->share - mean;
    }
}

/* The candidate's own mean of the design takes out n m m', m being the shares of its ratings. */
static void absorb(struct effects *effects, const struct answers *answers, size_t n_present)
{
    const double n = (double)answers->n_ratings;
    for (size_t i = 0; i < answers->n_answers; i++) {
        const struct answer *const a = answers->answers + i;
        effects->design[a->question] += (double)a->n / n;
        for (size_t j = 0; j <= i; j++) {
            const struct answer *const b = answers->answers + j;
            *cell(effects, a->question, b->question) -= (double)a->n * (double)b->n / n;
        }
        for (size_t j = 0; j < n_present; j++) {
            const uint32_t interviewer = effects->present[j];
            *cell(effects, row_of(effects, interviewer),
                  a->question) -= (double)a->n * effects->counts[interviewer] / n;
        }
    }
    for (size_t i = 0; i < n_present; i++) {
        const uint32_t a = effects->present[i];
        effects->design[row_of(effects, a)] += effects->counts[a] / n;
        for (size_t j = 0; j < n_present; j++) {
            const uint32_t b = effects->present[j];
            if (a >= b)
                *cell(effects, row_of(effects, a), row_of(effects, b)) -= effects->counts[a] *
                                                                          effects->counts[b] / n;
        }
    }
}

void effects_add(struct effects *effects, const struct answers *answers)
{
    if (answers->n_ratings == 0)
        return;
    const size_t n_present = count_interviewers(effects, answers);
    add_ratings(effects, answers);
    absorb(effects, answers, n_present);
    for (size_t i = 0; i < n_present; i++)
        effects->counts[effects->present[i]] = 0;
    effects->n_ratings += answers->n_ratings;
    effects->n_candidates++;
}

void effects_merge(struct effects *effects, const struct effects *other)
{
    for (size_t i = 0; i < effects->n * effects->n; i++)
        effects->matrix[i] += other->matrix[i];
    for (size_t i = 0; i < effects->n; i++) {
        effects->right[i] += other->right[i];
        effects->design[i] += other->design[i];
        effects->uses[i] += other->uses[i];
    }
    effects->n_ratings += other->n_ratings;
    effects->n_candidates += other->n_candidates;
}

/* The rows of what was rated at all. */
static void list_used(struct effects *effects)
{
    effects->n_used = 0;
    for (size_t i = 0; i < effects->n; i++)
        if (effects->uses[i] > 0)
            effects->used[effects->n_used++] = i;
}

void effects_solve(struct effects *effects, const struct parallel *parallel, struct arena *arena)
{
    struct arena scratch = {0};
    list_used(effects);
    const size_t n = effects->n_used;
    if (n == 0)
        return;
    effects->system = least_norm_create(effects->matrix, effects->n, effects->used, n, parallel,
                                        arena);
    if (!parallel_goes_on(parallel))
        return;
    least_norm_row *const columns = ARENA_ARRAY(&scratch, n, least_norm_row);
    for (size_t i = 0; i < n; i++)
        columns[i][0] = effects->right[effects->used[i]];
    least_norm_solve(&effects->system, columns);
    for (size_t i = 0; i < n; i++)
        effects->solution[effects->used[i]] = columns[i][0];
    effects->rank = effects->system.rank;
    effects->rank_deficiency = n > effects->rank + 2 ? n - effects->rank - 2 : 0;
    arena_free(&scratch);
}

void effects_weigh(const struct effects *effects, least_norm_row *combinations,
                   least_norm_row ret_free)
{
    struct arena scratch = {0};
    const size_t n = effects->n_used;
    least_norm_row *const all = ARENA_ARRAY(&scratch, n, least_norm_row);
    least_norm_row *const told = ARENA_ARRAY(&scratch, n, least_norm_row);
    for (size_t i = 0; i < n; i++)
        memcpy(all[i], combinations[effects->used[i]], sizeof *all);
    memcpy(told, all, n * sizeof *all);
    least_norm_project(&effects->system, told);
    memset(ret_free, 0, sizeof(least_norm_row));
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; c < LEAST_NORM_COLUMNS; c++)
            ret_free[c] += (all[i][c] - told[i][c]) * (all[i][c] - told[i][c]);
    least_norm_solve(&effects->system, told);
    memset(combinations, 0, effects->n * sizeof *combinations);
    for (size_t i = 0; i < n; i++)
        memcpy(combinations[effects->used[i]], told[i], sizeof *told);
    arena_free(&scratch);
}

double effects_net(const struct effects *effects, struct answers *answers)
{
    double mean = 0;
    for (size_t i = 0; i < answers->n_ratings; i++) {
        struct scored_rating *const rating = answers->ratings + i;
        rating->adjusted = rating->share - effects->solution[rating->question] -
                           effects->solution[row_of(effects, rating->interviewer)];
        mean += (rating->adjusted - mean) / (double)(i + 1);
    }
    return mean;
}

double effects_adjust(struct effects *effects, struct answers *answers)
{
    const double mean = effects_net(effects, answers);
    for (size_t i = 0; i < answers->n_ratings; i++) {
        const double residual = answers->ratings[i].adjusted - mean;
        effects->residual_ss += residual * residual;
    }
    return mean;
}

double effects_residual_df(const struct effects *effects)
{
    return (double)effects->n_ratings - (double)effects->n_candidates - (double)effects->rank;
}

double effects_residual_variance(const struct effects *effects)
{
    const double df = effects_residual_df(effects), rounding = 1e-10;
    if (df < 1)
        return NAN;
    const double variance = effects->residual_ss / df;
    return variance > rounding * rounding ? variance : 0;
}
