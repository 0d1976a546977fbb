#include "analytics/questions/standing.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

/* A number as one whose order is that of whole numbers: of negative ones all bits are turned, of
 * others the sign alone. -0 is 0. */
static uint64_t ordinal(double number)
{
    uint64_t bits;
    number += 0.0;
    memcpy(&bits, &number, sizeof bits);
    return bits ^ (bits >> 63 ? UINT64_MAX : UINT64_C(1) << 63);
}

enum { DIGIT_BITS = 8, N_DIGITS = 8, N_VALUES = 1 << DIGIT_BITS };

/* What is sorted, and as much room. */
struct piles {
    struct standing *from, *to;
    size_t n;
};

static double number_at(const struct standing *standing, bool is_share)
{
    return is_share ? standing->share : standing->score;
}

static size_t digit_of(const struct standing *standing, bool is_share, unsigned place)
{
    return ordinal(number_at(standing, is_share)) >> place * DIGIT_BITS & (N_VALUES - 1);
}

/* Deals them out by one digit, in their order; where all have the same, nothing moves. */
static void deal(struct piles *piles, bool is_share, unsigned place, size_t *ends)
{
    memset(ends, 0, (N_VALUES + 1) * sizeof *ends);
    for (size_t i = 0; i < piles->n; i++)
        ends[digit_of(&piles->from[i], is_share, place) + 1]++;
    if (ends[digit_of(&piles->from[0], is_share, place) + 1] == piles->n)
        return;
    for (size_t value = 0; value < N_VALUES; value++)
        ends[value + 1] += ends[value];
    for (size_t i = 0; i < piles->n; i++)
        piles->to[ends[digit_of(&piles->from[i], is_share, place)]++] = piles->from[i];
    struct standing *const kept = piles->from;
    piles->from = piles->to;
    piles->to = kept;
}

/* By digits, from the last one of what breaks ties to the first one of what counts most. */
static void sort(struct standing *standings, size_t n, bool by_share)
{
    if (n < 2)
        return;
    struct arena scratch = {0};
    size_t *const ends = ARENA_ARRAY(&scratch, N_VALUES + 1, size_t);
    struct piles piles = {standings, ARENA_ARRAY(&scratch, n, struct standing), n};
    for (unsigned digit = 0; digit < 2 * N_DIGITS; digit++)
        deal(&piles, (digit < N_DIGITS) != by_share, digit % N_DIGITS, ends);
    if (piles.from != standings)
        memcpy(standings, piles.from, n * sizeof *standings);
    arena_free(&scratch);
}

void standings_sort_by_score(struct standing *standings, size_t n)
{
    sort(standings, n, false);
}

void standings_sort_by_share(struct standing *standings, size_t n)
{
    sort(standings, n, true);
}

bool standing_is_tied(double a, double b)
{
    return fabs(a - b) < 1e-10;
}
