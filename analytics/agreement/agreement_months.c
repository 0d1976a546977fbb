#include "analytics/agreement/agreement_months.h"

#include <assert.h>

#include "analytics/measure/month.h"

size_t agreement_months_of(int32_t day, int32_t other)
{
    return month_of_day(day == INT32_MIN || (other != INT32_MIN && other < day) ? other : day);
}

void agreement_months_count(struct agreement_months *months, uint64_t stratum, uint16_t a,
                            uint16_t b)
{
    agreement_visits_add(&months->visits, agreement_cells_add(&months->cells, stratum, a, b, 1));
}

void agreement_months_merge(struct agreement_months *months, const struct agreement_months *other)
{
    agreement_cells_merge(&months->cells, &other->cells);
}

static struct agreement_scope *scope_of(const struct agreement_months *months,
                                        const struct agreement_stratum *stratum)
{
    const bool pooled = months->catalogue->questions[stratum->question].scale == months->scale;
    return pooled ? &months->scopes[stratum->month] : NULL;
}

void agreement_months_end_count(struct agreement_months *months, size_t scale, struct arena *arena)
{
    months->scale = scale;
    months->strata = agreement_strata_create(months->catalogue, &months->cells, arena);
    months->scopes = ARENA_ARRAY(arena, MONTH_LAST + 1, struct agreement_scope);
    months->met = ARENA_ARRAY(arena, MONTH_LAST + 1, struct agreement_scope *);
    for (size_t s = 0; s < months->strata.n; s++) {
        struct agreement_scope *const scope = scope_of(months, &months->strata.strata[s]);
        if (scope)
            agreement_scope_offer(scope, &months->strata.strata[s]);
    }
    for (size_t s = 0; s < months->strata.n; s++) {
        struct agreement_scope *const scope = scope_of(months, &months->strata.strata[s]);
        if (scope)
            agreement_scope_add(scope, &months->strata.strata[s]);
    }
}

void agreement_months_add(struct agreement_months *months, uint64_t stratum, uint16_t a, uint16_t b)
{
    const struct agreement_cell *const cell = agreement_visits_next(&months->visits, &months->cells,
                                                                    stratum, a, b);
    assert(cell);
    const struct agreement_stratum *const its_stratum = &months->strata.strata[cell->position];
    struct agreement_scope *const scope = scope_of(months, its_stratum);
    if (!scope)
        return;
    if (!scope->met)
        months->met[months->n_met++] = scope;
    const struct agreement_answer answer = agreement_scope_answer_of(months->catalogue, its_stratum,
                                                                     cell);
    agreement_scope_move(scope, &answer);
}

void agreement_months_end_candidate(struct agreement_months *months)
{
    for (size_t i = 0; i < months->n_met; i++)
        agreement_scope_end_candidate(months->met[i]);
    months->n_met = 0;
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
