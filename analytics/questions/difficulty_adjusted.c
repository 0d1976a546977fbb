#include "analytics/questions/difficulty_adjusted.h"

#include <math.h>

#include "analytics/measure/dense/least_norm_inverse.h"
#include "analytics/measure/rounding.h"
#include "analytics/measure/row_block.h"

/* What a question's value adds to the mean of the candidates' mean ratings is a combination of
 * effects: question + average interviewer - what the candidates met on average. Here without the
 * question. */
static double share_of(const struct effects *effects, size_t row)
{
    double share = -effects->design[row] / (double)effects->n_candidates;
    if (row >= effects->n_questions)
        share += (double)effects->uses[row] / (double)effects->n_ratings;
    return share;
}

/* A residual moves by the inverse of the matrix times the combination: by that of the question's
 * own part, and by this. */
static void weigh_shared(struct difficulty_adjusted *adjusted)
{
    const struct effects *const effects = adjusted->effects;
    struct arena scratch = {0};
    least_norm_row *const rows = ARENA_ARRAY(&scratch, effects->n_used, least_norm_row);
    for (size_t i = 0; i < effects->n_used; i++)
        rows[i][0] = share_of(effects, effects->used[i]);
    least_norm_solve(&effects->system, rows);
    for (size_t i = 0; i < effects->n_used; i++)
        adjusted->shared[i] = rows[i][0];
    arena_free(&scratch);
}

/* A question is joined where no direction that is left free has a part in its combination. */
static void find_joined(struct difficulty_adjusted *adjusted)
{
    const struct effects *const effects = adjusted->effects;
    const size_t n = effects->n_used;
    struct arena scratch = {0};
    double *const left_free = ARENA_ARRAY(&scratch, adjusted->n, double);
    for (size_t d = 0; d < n - effects->system.rank; d++) {
        const double *const direction = effects->system.free + d * n;
        double shared = 0;
        for (size_t i = 0; i < n; i++)
            shared += direction[i] * share_of(effects, effects->used[i]);
        for (size_t q = 0; q < adjusted->n; q++)
            left_free[q] += (direction[q] + shared) * (direction[q] + shared);
    }
    for (size_t q = 0; q < adjusted->n; q++)
        adjusted->is_joined[effects->used[q]] = sqrt(left_free[q]) <= ROUNDING_SOLVED_ROOT;
    arena_free(&scratch);
}

static double enlarge(const struct effects *effects)
{
    const double n = (double)effects->n_candidates, df = effects_residual_df(effects);
    return sqrt(((double)effects->n_ratings - n) / df * (n - 1) / n);
}

/* Questions come before interviewers. */
static size_t count_questions(const struct effects *effects)
{
    size_t n = 0;
    while (n < effects->n_used && effects->used[n] < effects->n_questions)
        n++;
    return n;
}

struct difficulty_adjusted difficulty_adjusted_create(const struct effects *effects,
                                                      const struct parallel *parallel,
                                                      struct arena *arena)
{
    const size_t n = effects->n_used;
    struct difficulty_adjusted adjusted = {
        .effects = effects,
        .is_joined = ARENA_ARRAY(arena, effects->n_questions, bool),
        .n = count_questions(effects),
        .shared = ARENA_ARRAY(arena, n, double),
        .place = ARENA_ARRAY(arena, effects->n, size_t),
        .present = ARENA_ARRAY(arena, n, size_t),
        .position = ARENA_ARRAY(arena, n, size_t),
        .residuals = ARENA_ARRAY(arena, n, double),
        .total = ARENA_ARRAY(arena, effects->n_questions, struct moments)};
    adjusted.moved = ARENA_ARRAY(arena, adjusted.n, double);
    if (effects_residual_df(effects) < 1 || !parallel_goes_on(parallel))
        return adjusted;
    adjusted.enlarged = enlarge(effects);
    for (size_t i = 0; i < n; i++)
        adjusted.place[effects->used[i]] = i;
    weigh_shared(&adjusted);
    find_joined(&adjusted);
    adjusted.weights = least_norm_inverse(&effects->system, adjusted.n, parallel, arena);
    return adjusted;
}

static void add_residual(struct difficulty_adjusted *adjusted, size_t row, double residual)
{
    const size_t place = adjusted->place[row];
    if (!adjusted->position[place]) {
        adjusted->residuals[adjusted->n_present] = 0;
        adjusted->present[adjusted->n_present++] = place;
        adjusted->position[place] = adjusted->n_present;
    }
    adjusted->residuals[adjusted->position[place] - 1] += residual;
}

static void add_residuals(struct difficulty_adjusted *adjusted, const struct answers *answers,
                          double ability)
{
    const double factor = adjusted->enlarged * (double)adjusted->effects->n_candidates;
    for (size_t i = 0; i < answers->n_ratings; i++) {
        const struct scored_rating *const rating = answers->ratings + i;
        const double residual = factor * (rating->adjusted - ability);
        add_residual(adjusted, rating->question, residual);
        add_residual(adjusted, adjusted->effects->n_questions + rating->interviewer, residual);
    }
}

/* Forgets the candidate's rows. */
static void move_questions(struct difficulty_adjusted *adjusted, double ability)
{
    double shared = ability;
    for (size_t i = 0; i < adjusted->n_present; i++)
        shared += adjusted->residuals[i] * adjusted->shared[adjusted->present[i]];
    for (size_t q = 0; q < adjusted->n; q++)
        adjusted->moved[q] = shared;
    for (size_t i = 0; i < adjusted->n_present; i += ROW_BLOCK) {
        const size_t left = adjusted->n_present - i, n = left < ROW_BLOCK ? left : ROW_BLOCK;
        const double *rows[ROW_BLOCK];
        double factors[ROW_BLOCK];
        for (size_t b = 0; b < n; b++) {
            rows[b] = adjusted->weights + adjusted->present[i + b] * adjusted->n;
            factors[b] = -adjusted->residuals[i + b];
            adjusted->position[adjusted->present[i + b]] = 0;
        }
        row_block_subtract(adjusted->moved, rows, factors, n, adjusted->n);
    }
    adjusted->n_present = 0;
}

void difficulty_adjusted_add(struct difficulty_adjusted *adjusted, const struct answers *answers,
                             double ability)
{
    if (answers->n_ratings == 0 || adjusted->enlarged == 0)
        return;
    add_residuals(adjusted, answers, ability);
    move_questions(adjusted, ability);
    for (size_t q = 0; q < adjusted->n; q++)
        moments_add(adjusted->total + adjusted->effects->used[q], adjusted->moved[q]);
}

bool difficulty_adjusted_is_told(const struct difficulty_adjusted *adjusted, size_t question)
{
    return effects_residual_df(adjusted->effects) >= 1 && adjusted->is_joined[question];
}

static double value_of(const struct difficulty_adjusted *adjusted, size_t question)
{
    const struct effects *const effects = adjusted->effects;
    double interviewers = 0;
    for (size_t row = effects->n_questions; row < effects->n; row++)
        interviewers += (double)effects->uses[row] / (double)effects->n_ratings *
                        effects->solution[row];
    return adjusted->total[question].mean + effects->solution[question] + interviewers;
}

static const char *why_undefined(const struct difficulty_adjusted *adjusted, size_t question,
                                 size_t n)
{
    if (n == 0)
        return "no candidate has a score on this question";
    if (effects_residual_df(adjusted->effects) < 1)
        return "there are too few ratings to tell questions, interviewers and candidates apart";
    if (!adjusted->is_joined[question])
        return "some candidates share neither questions nor interviewers with those who were asked "
               "this one, directly or through others";
    return NULL;
}

struct estimate difficulty_adjusted(const struct difficulty_adjusted *adjusted, size_t question,
                                    size_t n, size_t floor, struct arena *run)
{
    const size_t needed = floor > 2 ? floor : 2;
    const char *const reason = why_undefined(adjusted, question, n);
    if (reason)
        return estimate_undefined(n, reason);
    const double value = value_of(adjusted, question);
    if (value < -ROUNDING_SOLVED || value > 1 + ROUNDING_SOLVED)
        return estimate_undefined(n, "net of who asked and who was asked it comes out beyond the "
                                     "scale");
    if (n < needed)
        return estimate_too_few(n, needed, run);
    const struct moments *const total = adjusted->total + question;
    const double p = fmax(0, fmin(1, value));
    const double se = moments_vary(total->n, total->m2)
                          ? sqrt(moments_variance(total) / (double)total->n)
                          : 0;
    return estimate_ok(p, se, interval_wilson(p, interval_effective_n(p, se, n)), n);
}
