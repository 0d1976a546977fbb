#include "analytics/agreement/panel_scope.h"

static void prepare_chance(struct panel_scope *scope, enum kappa_weights weights,
                           struct arena *arena)
{
    const struct panel_sums *const sums = scope->sums;
    scope->chance[CHANCE_FLEISS][weights] = panel_fleiss(sums, weights, arena);
    scope->chance[CHANCE_CONGER][weights] = panel_conger(sums, weights, arena);
    scope->chance[CHANCE_GWET][weights] = panel_gwet(sums, weights, arena);
    scope->chance[CHANCE_BRENNAN_PREDIGER][weights] = panel_brennan_prediger(sums, weights);
}

struct panel_scope panel_scope_create(const struct panel_sums *sums, struct arena *arena)
{
    const size_t n_levels = scale_n_levels(sums->scale);
    struct panel_scope scope = {.sums = sums, .agreement = panel_agreement(sums)};
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        prepare_chance(&scope, (enum kappa_weights)weights, arena);
    for (int metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++)
        scope.krippendorff[metric] = krippendorff(sums, (enum krippendorff_metric)metric, arena);
    if (n_levels > PANEL_CATEGORIES)
        return scope;
    scope.n_categories = n_levels;
    scope.categories = ARENA_ARRAY(arena, n_levels, struct panel_coefficient);
    scope.category_moves = ARENA_ARRAY(arena, n_levels, struct panel_moves);
    for (size_t level = 0; level < n_levels; level++)
        scope.categories[level] = panel_category(sums, level, arena);
    return scope;
}

static double pair_part(const struct panel_coefficient *coefficient, const struct panel_unit *unit,
                        double disagreement)
{
    return unit->n > 1 ? coefficient->gain - coefficient->slope * disagreement : 0;
}

static double moved_by(const struct panel_coefficient *coefficient, const struct panel_unit *unit,
                       double disagreement)
{
    double moved = coefficient->base + pair_part(coefficient, unit, disagreement);
    for (size_t i = 0; i < unit->n; i++) {
        if (coefficient->by_level)
            moved += coefficient->by_level[unit->level[i]] / (double)unit->n;
        if (coefficient->by_interviewer)
            moved += coefficient->by_interviewer[unit->interviewer[i]][unit->level[i]];
    }
    return moved;
}

static double alpha_moved_by(const struct krippendorff *alpha, const struct panel_unit *unit)
{
    double moved = (double)unit->n *
                   (alpha->gain - alpha->slope * krippendorff_difference(alpha, unit));
    for (size_t i = 0; i < unit->n; i++)
        moved += alpha->by_level[unit->level[i]];
    return moved;
}

static double category_moved_by(const struct panel_coefficient *category,
                                const struct panel_unit *unit, size_t level)
{
    const double n = (double)unit->n, with = (double)panel_sums_unit_count(unit, level);
    const double apart = unit->n > 1 ? 2 * with * (n - with) / (n * (n - 1)) : 0;
    return category->base + pair_part(category, unit, apart) +
           (with * category->by_level[1] + (n - with) * category->by_level[0]) / n;
}

void panel_scope_add(struct panel_scope *scope, const struct panel_unit *unit,
                     const double disagreement[KAPPA_N_WEIGHTS])
{
    scope->rated = true;
    scope->agreement_moves.moved += moved_by(&scope->agreement, unit,
                                             disagreement[KAPPA_UNWEIGHTED]);
    for (int model = 0; model < CHANCE_N; model++)
        for (int w = 0; w < KAPPA_N_WEIGHTS; w++)
            if (scope->chance[model][w].expected > 0)
                scope->chance_moves[model][w].moved += moved_by(&scope->chance[model][w], unit,
                                                                disagreement[w]);
    for (size_t level = 0; level < scope->n_categories; level++)
        if (scope->categories[level].expected > 0)
            scope->category_moves[level].moved += category_moved_by(&scope->categories[level], unit,
                                                                    level);
    if (unit->n < 2)
        return;
    scope->paired = true;
    for (int metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++)
        if (scope->krippendorff[metric].expected > 0)
            scope->krippendorff_moves[metric].moved += alpha_moved_by(&scope->krippendorff[metric],
                                                                      unit);
}

static void end_moves(struct panel_moves *moves, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        moves[i].squares += moves[i].moved * moves[i].moved;
        moves[i].moved = 0;
    }
}

void panel_scope_end_candidate(struct panel_scope *scope)
{
    scope->n_rated += scope->rated;
    scope->n_candidates += scope->paired;
    scope->rated = scope->paired = false;
    end_moves(&scope->agreement_moves, 1);
    for (int model = 0; model < CHANCE_N; model++)
        end_moves(scope->chance_moves[model], KAPPA_N_WEIGHTS);
    end_moves(scope->krippendorff_moves, KRIPPENDORFF_N_METRICS);
    end_moves(scope->category_moves, scope->n_categories);
}
