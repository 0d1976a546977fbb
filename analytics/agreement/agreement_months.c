#include "analytics/agreement/agreement_months.h"

#include "analytics/measure/month.h"

size_t agreement_months_of(int32_t day, int32_t other)
{
    return month_of_day(day == INT32_MIN || (other != INT32_MIN && other < day) ? other : day);
}

struct agreement_months agreement_months_create(struct arena *arena)
{
    return (struct agreement_months){
        .visits = ARENA_ARRAY(arena, MONTH_LAST + 1, struct agreement_visits),
        .met = ARENA_ARRAY(arena, MONTH_LAST + 1, uint16_t)};
}

void agreement_months_free(struct agreement_months *months)
{
    for (size_t i = 0; months->visits && i <= MONTH_LAST; i++)
        agreement_visits_free(&months->visits[i]);
}

void agreement_months_add(struct agreement_months *months, size_t month, uint32_t stratum,
                          uint16_t a, uint16_t b)
{
    struct agreement_visits *const visits = &months->visits[month];
    if (!visits->open)
        months->met[months->n_met++] = (uint16_t)month;
    agreement_visits_add(visits, stratum, a, b);
}

void agreement_months_end_candidate(struct agreement_months *months)
{
    for (size_t i = 0; i < months->n_met; i++)
        agreement_visits_end_candidate(&months->visits[months->met[i]]);
    months->n_met = 0;
}

void agreement_months_merge(struct agreement_months *months, const struct agreement_months *other,
                            const uint32_t *strata)
{
    for (size_t i = 0; i <= MONTH_LAST; i++)
        for (const struct agreement_visit_block *block = other->visits[i].first; block;
             block = block->next)
            for (size_t v = 0; v < block->n; v++) {
                const struct agreement_visit *const visit = &block->visits[v];
                if (visit->stratum == AGREEMENT_VISIT_END)
                    agreement_visits_end_candidate(&months->visits[i]);
                else
                    agreement_visits_add(&months->visits[i], strata[visit->stratum], visit->a,
                                         visit->b);
            }
}

void agreement_months_renumber(struct agreement_months *months, const uint32_t *numbers)
{
    for (size_t i = 0; i <= MONTH_LAST; i++)
        agreement_visits_renumber(&months->visits[i], numbers);
}

/* The strata of one month, as far as they are pooled. */
struct month {
    const struct catalogue *catalogue;
    struct agreement_strata strata;
    size_t scale;
    struct agreement_scope *scope;
};

static bool is_pooled(const struct month *month, const struct agreement_stratum *stratum)
{
    return month->catalogue->questions[stratum->question].scale == month->scale;
}

static void for_each_stratum(const struct month *month,
                             void (*act)(struct agreement_scope *,
                                         const struct agreement_stratum *))
{
    for (size_t s = 0; s < month->strata.n; s++)
        if (is_pooled(month, &month->strata.strata[s]))
            act(month->scope, &month->strata.strata[s]);
}

static void move(const struct month *month, const struct agreement_visit *visit)
{
    if (visit->stratum == AGREEMENT_VISIT_END) {
        agreement_scope_end_candidate(month->scope);
        return;
    }
    const size_t position = month->strata.tables.positions[visit->stratum];
    const struct agreement_stratum *const stratum = &month->strata.strata[position];
    if (!is_pooled(month, stratum))
        return;
    const struct agreement_answer answer = agreement_scope_answer_of(
        month->catalogue, stratum,
        agreement_tables_find(&month->strata.tables, position, visit->a, visit->b));
    agreement_scope_move(month->scope, &answer);
}

static void reckon(const struct month *month, const struct agreement_visits *visits)
{
    for_each_stratum(month, agreement_scope_offer);
    for_each_stratum(month, agreement_scope_add);
    for (const struct agreement_visit_block *block = visits->first; block; block = block->next)
        for (size_t v = 0; v < block->n; v++)
            move(month, &block->visits[v]);
}

void agreement_months_reckon(struct agreement_months *months, const struct catalogue *catalogue,
                             const struct agreement_index *index, size_t scale, struct arena *arena)
{
    months->scopes = ARENA_ARRAY(arena, MONTH_LAST + 1, struct agreement_scope);
    for (size_t i = 0; i <= MONTH_LAST; i++) {
        struct arena scratch = {0};
        if (i != MONTH_NONE && months->visits[i].n > 0) {
            const struct month month = {
                catalogue,
                agreement_strata_create(catalogue, index, &months->visits[i], 1, &scratch), scale,
                &months->scopes[i]};
            reckon(&month, &months->visits[i]);
        }
        agreement_visits_free(&months->visits[i]);
        arena_free(&scratch);
    }
}

struct month_result *agreement_months_finish(const struct agreement_months *months, size_t floor,
                                             struct arena *run, size_t *n)
{
    *n = 0;
    for (size_t i = 0; i <= MONTH_LAST; i++)
        *n += months->scopes[i].n_met > 0;
    struct month_result *const results = ARENA_ARRAY(run, *n, struct month_result);
    struct month_result *next = results;
    for (size_t i = 0; i <= MONTH_LAST; i++) {
        const struct agreement_scope *const scope = &months->scopes[i];
        if (scope->n_met == 0)
            continue;
        next->year = month_year(i);
        next->month = month_of_year(i);
        next->n = scope->n_met;
        agreement_scope_kappa(scope, floor, run, next->kappa);
        next++;
    }
    return results;
}
