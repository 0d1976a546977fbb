#include "analytics/agreement/agreement_months.h"

#include "analytics/agreement/agreement_reckoning.h"
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
                agreement_visits_add(&months->visits[i], strata[visit->stratum], visit->a,
                                     visit->b);
                if (visit->is_last)
                    agreement_visits_end_candidate(&months->visits[i]);
            }
}

void agreement_months_renumber(struct agreement_months *months, const uint32_t *numbers)
{
    for (size_t i = 0; i <= MONTH_LAST; i++)
        agreement_visits_renumber(&months->visits[i], numbers);
}

void agreement_months_reckon(struct agreement_months *months, const struct catalogue *catalogue,
                             const struct agreement_index *index, size_t scale,
                             const struct parallel *parallel, struct arena *arena)
{
    months->scopes = ARENA_ARRAY(arena, MONTH_LAST + 1, struct agreement_scope);
    for (size_t i = 0; i <= MONTH_LAST; i++) {
        const bool wanted = i != MONTH_NONE && months->visits[i].n > 0;
        if (wanted && parallel_goes_on(parallel))
            agreement_reckoning(catalogue, index, &months->visits[i], scale, 0, parallel,
                                &months->scopes[i]);
        agreement_visits_free(&months->visits[i]);
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
