#include "analytics/questions/drop_model.h"

#include <math.h>

struct drop_model drop_model_create(const struct item_scores *scores,
                                    const struct drop_scope *scope, struct arena *arena)
{
    struct drop_model model = {.arena = arena};
    if (scope->n < 2 || scope->fewest == scope->sums[0].n)
        return model;
    model.left = ARENA_ARRAY(arena, scores->n_questions, bool);
    for (size_t i = 0; i < scope->n; i++)
        model.left[scope->questions[i]] = true;
    model.fits = alpha_model_fit(scores, model.left, arena, &model.factor).status == ESTIMATE_OK;
    model.moves = ARENA_ARRAY(arena, scores->n_candidates, double);
    model.before = ARENA_ARRAY(arena, scores->n_candidates, double);
    return model;
}

struct estimate drop_model_alpha(struct drop_model *model, const struct drop_scope *scope,
                                 size_t step, size_t floor, struct arena *run)
{
    if (step > 0)
        model->left[scope->questions[scope->order[step - 1]]] = false;
    const struct estimate alpha = alpha_model_of(&model->factor, model->left, model->moves,
                                                 model->arena);
    if (step == 0) {
        model->all = alpha;
        double *const all = model->moves;
        model->moves = model->before;
        model->before = all;
    }
    return alpha.status == ESTIMATE_OK && alpha.n < floor ? estimate_too_few(alpha.n, floor, run)
                                                          : alpha;
}

struct estimate drop_model_loss(const struct drop_model *model, const struct estimate *alpha)
{
    if (alpha->status != ESTIMATE_OK)
        return *alpha;
    double sum = 0;
    for (size_t c = 0; c < model->factor.scores->n_candidates; c++) {
        const double moved = model->before[c] - model->moves[c];
        sum += moved * moved;
    }
    const double n = (double)alpha->n, loss = model->all.value - alpha->value;
    const double se = sqrt(sum * n / (n - 1));
    if (!(se > 0))
        return estimate_undefined(alpha->n, "it is the same whichever candidates answer");
    return estimate_ok(loss, se, interval_t(loss, se, n - 1), alpha->n);
}
