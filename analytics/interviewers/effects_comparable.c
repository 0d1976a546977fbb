#include "analytics/interviewers/effects_comparable.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Moves are of the size of 1, and rounding of eigenvectors about 1e-10. */
static const double SAME_MOVE = 1e-6;

/* Numbers between -1 and 1 that satisfy no equation of a design: fractions of multiples of the
 * golden ratio and its powers. */
static double scattered(size_t row, size_t move)
{
    static const double steps[COMPARABLE_MOVES] = {0.6180339887498949, 0.7548776662466927,
                                                   0.8191725133961645, 0.8566748838545029};
    const double x = (double)(row + 1) * (double)(row + 1) * steps[move];
    return 2 * (x - floor(x)) - 1;
}

/* Members of what is left free: x less what A tells of it. */
static void set_moves(const struct effects *effects, struct comparable_moves *rows)
{
    struct arena scratch = {0};
    const size_t n = effects->n_used;
    least_norm_row *const told = ARENA_ARRAY(&scratch, n, least_norm_row);
    for (size_t i = 0; i < n; i++)
        for (size_t move = 0; move < COMPARABLE_MOVES; move++)
            told[i][move] = scattered(effects->used[i], move);
    least_norm_project(&effects->system, told);
    for (size_t i = 0; i < n; i++)
        for (size_t move = 0; move < COMPARABLE_MOVES; move++)
            rows[effects->used[i]].by[move] = scattered(effects->used[i], move) - told[i][move];
    arena_free(&scratch);
}

struct effects_comparable effects_comparable_create(const struct effects *effects,
                                                    struct arena *arena)
{
    struct effects_comparable comparable = {.effects = effects};
    if (effects->rank_deficiency == 0)
        return comparable;
    comparable.rows = ARENA_ARRAY(arena, effects->n, struct comparable_moves);
    set_moves(effects, comparable.rows);
    return comparable;
}

void effects_comparable_free(struct effects_comparable *comparable)
{
    free(comparable->groups);
    comparable->groups = NULL;
}

static bool move_alike(const struct comparable_moves *a, const struct comparable_moves *b)
{
    for (size_t move = 0; move < COMPARABLE_MOVES; move++)
        if (fabs(a->by[move] - b->by[move]) > SAME_MOVE)
            return false;
    return true;
}

/* Whatever is left free moves all ratings of a candidate alike. */
static struct comparable_moves moves_of(const struct effects_comparable *comparable,
                                        const struct answers *answers)
{
    struct comparable_moves moves = {{0}};
    for (size_t move = 0; comparable->rows && move < COMPARABLE_MOVES; move++) {
        for (size_t i = 0; i < answers->n_ratings; i++) {
            const struct scored_rating *const rating = &answers->ratings[i];
            const size_t interviewer = comparable->effects->n_questions + rating->interviewer;
            moves.by[move] += comparable->rows[rating->question].by[move] +
                              comparable->rows[interviewer].by[move];
        }
        moves.by[move] /= (double)answers->n_ratings;
    }
    return moves;
}

size_t effects_comparable_group(struct effects_comparable *comparable,
                                const struct answers *answers)
{
    if (answers->n_ratings == 0)
        return comparable->rows ? COMPARABLE_NONE : 0;
    const struct comparable_moves moves = moves_of(comparable, answers);
    for (size_t g = 0; g < comparable->n_groups; g++)
        if (move_alike(&comparable->groups[g], &moves))
            return g;
    comparable->groups = memory_room(comparable->groups, comparable->n_groups + 1,
                                     sizeof *comparable->groups, &comparable->capacity);
    comparable->groups[comparable->n_groups] = moves;
    return comparable->n_groups++;
}

bool effects_comparable_rows(const struct effects_comparable *comparable, size_t a, size_t b)
{
    return !comparable->rows || move_alike(&comparable->rows[a], &comparable->rows[b]);
}
