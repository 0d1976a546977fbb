#include "analytics/questions/difficulty_adjusted.h"

#include <math.h>
#include <string.h>

#include "analytics/measure/rounding.h"

/* The combination of effects that a question's value adds to the mean of the candidates' mean
 * ratings: question + average interviewer - what the candidates met on average. */
static void combine(const struct effects *effects, size_t question, size_t column,
                    least_norm_row *rows)
{
    for (size_t row = 0; row < effects->n; row++) {
        rows[row][column] = -effects->design[row] / (double)effects->n_candidates;
        if (row >= effects->n_questions)
            rows[row][column] += (double)effects->uses[row] / (double)effects->n_ratings;
    }
    rows[question][column] += 1;
}

/* Of `n` questions from `first` on, which are solved together. */
static void weigh(struct difficulty_adjusted *adjusted, size_t first, size_t n,
                  least_norm_row *rows)
{
    const struct effects *const effects = adjusted->effects;
    least_norm_row left_free;
    memset(rows, 0, effects->n * sizeof *rows);
    for (size_t i = 0; i < n; i++)
        if (effects->uses[first + i] > 0)
            combine(effects, first + i, i, rows);
    effects_weigh(effects, rows, left_free);
    for (size_t row = 0; row < effects->n; row++)
        memcpy(adjusted->weights + row * effects->n_questions + first, rows[row],
               n * sizeof(double));
    for (size_t i = 0; i < n; i++)
        adjusted->is_joined[first + i] = effects->uses[first + i] > 0 &&
                                         sqrt(left_free[i]) <= ROUNDING_SOLVED_ROOT;
}

static double enlarge(const struct effects *effects)
{
    const double n = (double)effects->n_candidates, df = effects_residual_df(effects);
    return sqrt(((double)effects->n_ratings - n) / df * (n - 1) / n);
}

struct difficulty_adjusted difficulty_adjusted_create(const struct effects *effects,
                                                      const struct parallel *parallel,
                                                      struct arena *arena)
{
    const size_t n = effects->n, n_questions = effects->n_questions;
    struct difficulty_adjusted adjusted = {
        .effects = effects,
        .is_joined = ARENA_ARRAY(arena, n_questions, bool),
        .weights = ARENA_ARRAY(arena, n * n_questions, double),
        .moved = ARENA_ARRAY(arena, n_questions, double),
        .total = ARENA_ARRAY(arena, n_questions, struct moments)};
    if (effects_residual_df(effects) < 1)
        return adjusted;
    adjusted.enlarged = enlarge(effects);
    struct arena scratch = {0};
    least_norm_row *const rows = ARENA_ARRAY(&scratch, n, least_norm_row);
    for (size_t q = 0; q < n_questions && parallel_goes_on(parallel); q += LEAST_NORM_COLUMNS) {
        const size_t left = n_questions - q;
        weigh(&adjusted, q, left < LEAST_NORM_COLUMNS ? left : LEAST_NORM_COLUMNS, rows);
    }
    arena_free(&scratch);
    return adjusted;
}

void difficulty_adjusted_add(struct difficulty_adjusted *adjusted, const struct answers *answers,
                             double ability)
{
    const size_t n_questions = adjusted->effects->n_questions;
    if (answers->n_ratings == 0 || adjusted->enlarged == 0)
        return;
    const double factor = adjusted->enlarged * (double)adjusted->effects->n_candidates;
    for (size_t q = 0; q < n_questions; q++)
        adjusted->moved[q] = ability;
    for (size_t i = 0; i < answers->n_ratings; i++) {
        const struct scored_rating *const rating = answers->ratings + i;
        const double *const by_question = adjusted->weights + rating->question * n_questions;
        const double *const by_interviewer = adjusted->weights +
                                             (n_questions + rating->interviewer) * n_questions;
        const double residual = factor * (rating->adjusted - ability);
        for (size_t q = 0; q < n_questions; q++)
            adjusted->moved[q] += residual * (by_question[q] + by_interviewer[q]);
    }
    for (size_t q = 0; q < n_questions; q++)
        moments_add(adjusted->total + q, adjusted->moved[q]);
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
