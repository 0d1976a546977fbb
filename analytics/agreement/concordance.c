#include "analytics/agreement/concordance.h"

#include <math.h>

#include "analytics/measure/rounding.h"

struct concordance concordance_create(const struct scale *scale, size_t n_interviewers,
                                      struct arena *arena)
{
    return (struct concordance){.scale = scale,
                                .n_interviewers = n_interviewers,
                                .arena = arena,
                                .member = ARENA_ARRAY(arena, n_interviewers, bool),
                                .cells = {.arena = arena}};
}

static void forget_answers(struct concordance *concordance)
{
    concordance->n = 0;
    agreement_cells_clear(&concordance->cells);
}

static void admit(struct concordance *concordance, uint32_t interviewer)
{
    if (concordance->member[interviewer])
        return;
    concordance->member[interviewer] = true;
    concordance->n_members++;
    forget_answers(concordance);
}

static bool is_complete(const struct concordance *concordance, const struct panel_unit *unit)
{
    return unit->n > 1 && unit->n == concordance->n_members;
}

static uint64_t pair_number(const struct concordance *concordance, uint32_t a, uint32_t b)
{
    return (uint64_t)a * concordance->n_interviewers + b;
}

void concordance_count(struct concordance *concordance, const struct panel_unit *unit)
{
    for (size_t i = 0; i < unit->n; i++)
        admit(concordance, unit->interviewer[i]);
    if (!is_complete(concordance, unit))
        return;
    concordance->n++;
    for (size_t i = 0; i < unit->n; i++)
        for (size_t j = 0; j < unit->n; j++)
            agreement_cells_add(
                &concordance->cells,
                pair_number(concordance, unit->interviewer[i], unit->interviewer[j]),
                unit->level[i], unit->level[j], 1);
}

void concordance_merge(struct concordance *concordance, const struct concordance *other)
{
    for (uint32_t g = 0; g < concordance->n_interviewers; g++)
        if (other->member[g])
            admit(concordance, g);
    if (concordance->n_members != other->n_members)
        return;
    concordance->n += other->n;
    agreement_cells_merge(&concordance->cells, &other->cells);
}

/* For each member: values by level, 0 to begin with. */
static double **by_member_and_level(const struct concordance *concordance)
{
    double **const values = ARENA_ARRAY(concordance->arena, concordance->n_interviewers, double *);
    for (size_t g = 0; g < concordance->n_interviewers; g++)
        if (concordance->member[g])
            values[g] = ARENA_ARRAY(concordance->arena, concordance->scale->n_levels, double);
    return values;
}

/* Turns the shares of the levels into the share of answers below each, ties counted half. */
static void centre_below(double *share, size_t n, double centre)
{
    double below = 0;
    for (size_t k = 0; k < n; k++) {
        const double own = share[k];
        share[k] = below + own / 2 - centre;
        below += own;
    }
}

static void find_ranks(struct concordance *concordance)
{
    concordance->rank = by_member_and_level(concordance);
    for (size_t i = 0; i < concordance->cells.n_cells; i++) {
        const struct agreement_cell *const cell = &concordance->cells.cells[i];
        const size_t a = cell->stratum / concordance->n_interviewers;
        if (cell->stratum % concordance->n_interviewers == a)
            concordance->rank[a][cell->a] += (double)cell->count / (double)concordance->n;
    }
    for (size_t g = 0; g < concordance->n_interviewers; g++)
        if (concordance->member[g])
            centre_below(concordance->rank[g], concordance->scale->n_levels, 0.5);
}

/* Covariances of the ranks, and for each level given the sum, over its answers, of the ranks that
 * they have. */
static void relate(struct concordance *concordance, double **rank_sums, double **own_sums)
{
    const double n = (double)concordance->n;
    for (size_t i = 0; i < concordance->cells.n_cells; i++) {
        const struct agreement_cell *const cell = &concordance->cells.cells[i];
        const size_t a = cell->stratum / concordance->n_interviewers;
        const size_t b = cell->stratum % concordance->n_interviewers;
        const double share = (double)cell->count / n;
        const double other = share * concordance->rank[b][cell->b];
        rank_sums[a][cell->a] += other;
        concordance->numerator += concordance->rank[a][cell->a] * other;
        if (a == b) {
            own_sums[a][cell->a] += other;
            concordance->denominator += concordance->rank[a][cell->a] * other;
        }
    }
    concordance->denominator *= (double)concordance->n_members;
}

/* An answer raises the ranks of all that are above it: sum over those of what they are worth, less
 * what an average answer raises. */
static void find_pull(struct concordance *concordance, double **rank_sums, double **own_sums)
{
    const size_t n_levels = concordance->scale->n_levels;
    const double m = (double)concordance->n_members;
    concordance->pull = by_member_and_level(concordance);
    for (size_t g = 0; g < concordance->n_interviewers; g++) {
        if (!concordance->member[g])
            continue;
        double above = 0, average = 0;
        for (size_t k = n_levels; k-- > 0;) {
            const double worth = 2 * (rank_sums[g][k] - concordance->w * m * own_sums[g][k]);
            concordance->pull[g][k] = above + worth / 2;
            above += worth;
            average += (concordance->rank[g][k] + 0.5) * worth;
        }
        for (size_t k = 0; k < n_levels; k++)
            concordance->pull[g][k] -= average;
    }
}

void concordance_end_count(struct concordance *concordance)
{
    if (concordance->n == 0)
        return;
    agreement_cells_sort(&concordance->cells);
    find_ranks(concordance);
    double **const rank_sums = by_member_and_level(concordance);
    double **const own_sums = by_member_and_level(concordance);
    relate(concordance, rank_sums, own_sums);
    if (concordance->denominator <= ROUNDING)
        return;
    concordance->w = fmin(fmax(concordance->numerator / concordance->denominator, 0), 1);
    find_pull(concordance, rank_sums, own_sums);
}

void concordance_add(struct concordance *concordance, const struct panel_unit *unit)
{
    if (!is_complete(concordance, unit) || !concordance->pull)
        return;
    double sum = 0, squares = 0, pull = 0;
    for (size_t i = 0; i < unit->n; i++) {
        const double rank = concordance->rank[unit->interviewer[i]][unit->level[i]];
        sum += rank;
        squares += rank * rank;
        pull += concordance->pull[unit->interviewer[i]][unit->level[i]];
    }
    const double m = (double)concordance->n_members;
    concordance->moved += (sum * sum - concordance->w * m * squares + pull) /
                          (concordance->denominator * (double)concordance->n);
    concordance->met = true;
}

void concordance_end_candidate(struct concordance *concordance)
{
    concordance->n_candidates += concordance->met;
    concordance->squares += concordance->moved * concordance->moved;
    concordance->moved = 0;
    concordance->met = false;
}

static struct interval bounds(const struct concordance *concordance, double se)
{
    if (se <= ROUNDING)
        return interval_wilson(concordance->w, (double)concordance->n_candidates);
    const struct interval twice = interval_atanh(2 * concordance->w - 1, 2 * se,
                                                 (double)concordance->n_candidates - 1);
    return (struct interval){fmin((1 + twice.lower) / 2, concordance->w),
                             fmax((1 + twice.upper) / 2, concordance->w)};
}

struct estimate concordance_estimate(const struct concordance *concordance, size_t floor,
                                     struct arena *run)
{
    const size_t n = concordance->n, m = concordance->n_candidates, needed = floor < 2 ? 2 : floor;
    if (n == 0 && concordance->n_members > 2)
        return estimate_undefined(0, arena_format(run,
                                                  "no answer was scored by all %zu "
                                                  "interviewers",
                                                  concordance->n_members));
    if (n > 0 && !concordance->pull)
        return estimate_undefined(n, "no interviewer ranks one answer above another");
    if (n < needed || m < needed)
        return estimate_too_few(m < n ? m : n, needed, run);
    const double variance = concordance->squares * (double)m / ((double)m - 1);
    const double se = variance > ROUNDING_SQUARED ? sqrt(variance) : 0;
    return estimate_ok(concordance->w, se, bounds(concordance, se), n);
}
