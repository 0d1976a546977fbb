#include "analytics/agreement/agreement_visits.h"

#include <stdlib.h>

#include "base/memory.h"

static struct agreement_visit_block *block_with_room(struct agreement_visits *visits)
{
    if (visits->last && visits->last->n < AGREEMENT_VISITS_BLOCK)
        return visits->last;
    struct agreement_visit_block *const block = malloc(sizeof *block);
    if (!block)
        memory_exhausted();
    block->next = NULL;
    block->n = 0;
    *(visits->last ? &visits->last->next : &visits->first) = block;
    visits->last = block;
    return block;
}

void agreement_visits_add(struct agreement_visits *visits, uint32_t stratum, uint16_t a, uint16_t b)
{
    struct agreement_visit_block *const block = block_with_room(visits);
    block->visits[block->n++] = (struct agreement_visit){
        .stratum = stratum & INT32_MAX, .a = a, .b = b};
    visits->n++;
    visits->open = true;
}

void agreement_visits_end_candidate(struct agreement_visits *visits)
{
    if (visits->open)
        visits->last->visits[visits->last->n - 1].is_last = true;
    visits->open = false;
}

void agreement_visits_renumber(struct agreement_visits *visits, const uint32_t *numbers)
{
    for (struct agreement_visit_block *block = visits->first; block; block = block->next)
        for (size_t v = 0; v < block->n; v++)
            block->visits[v].stratum = numbers[block->visits[v].stratum] & INT32_MAX;
}

void agreement_visits_free(struct agreement_visits *visits)
{
    for (struct agreement_visit_block *block = visits->first, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    *visits = (struct agreement_visits){0};
}
