#include "analytics/agreement/agreement_visits.h"

#include <stdlib.h>

static struct agreement_visit_block *block_with_room(struct agreement_visits *visits)
{
    if (visits->last && visits->last->n < AGREEMENT_VISITS_BLOCK)
        return visits->last;
    struct agreement_visit_block *const block = malloc(sizeof *block);
    if (!block)
        abort();
    block->next = NULL;
    block->n = 0;
    *(visits->last ? &visits->last->next : &visits->first) = block;
    visits->last = block;
    return block;
}

static void put(struct agreement_visits *visits, struct agreement_visit visit)
{
    struct agreement_visit_block *const block = block_with_room(visits);
    block->visits[block->n++] = visit;
}

void agreement_visits_add(struct agreement_visits *visits, uint32_t stratum, uint16_t a, uint16_t b)
{
    put(visits, (struct agreement_visit){stratum, a, b});
    visits->n++;
    visits->open = true;
}

void agreement_visits_end_candidate(struct agreement_visits *visits)
{
    if (visits->open)
        put(visits, (struct agreement_visit){.stratum = AGREEMENT_VISIT_END});
    visits->open = false;
}

void agreement_visits_renumber(struct agreement_visits *visits, const uint32_t *numbers)
{
    for (struct agreement_visit_block *block = visits->first; block; block = block->next)
        for (size_t v = 0; v < block->n; v++)
            if (block->visits[v].stratum != AGREEMENT_VISIT_END)
                block->visits[v].stratum = numbers[block->visits[v].stratum];
}

void agreement_visits_free(struct agreement_visits *visits)
{
    for (struct agreement_visit_block *block = visits->first, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    *visits = (struct agreement_visits){0};
}
