#include "analytics/agreement/missing/missing_scopes.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/agreement/missing/kappa_bounds.h"

static int by_number(const void *left, const void *right)
{
    const struct missing_numbered *const a = left, *const b = right;
    return (a->number > b->number) - (a->number < b->number);
}

struct missing_scopes missing_scopes_create(const struct missing_scores *missing,
                                            const struct agreement_strata *strata,
                                            struct arena *arena)
{
    const size_t n = missing->strata.n;
    struct missing_numbered *const sorted = ARENA_ARRAY(arena, n, struct missing_numbered);
    for (size_t i = 0; i < n; i++)
        sorted[i] = (struct missing_numbered){missing->strata.numbers[i], i};
    if (n > 1)
        qsort(sorted, n, sizeof *sorted, by_number);
    return (struct missing_scopes){missing, strata, sorted, n};
}

static size_t first_from(const struct missing_scopes *scopes, uint64_t number)
{
    size_t low = 0, high = scopes->n;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (scopes->sorted[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A scope, as a part of both lists, and what is gathered of it: a stratum for each of its questions
 * and pairs, in the order of their numbers. */
struct gathered {
    const struct missing_scopes *scopes;
    size_t scale, topic;     /* SIZE_MAX: of any topic */
    size_t first, n_strata;  /* of those that both scored */
    size_t begin, n_missing; /* of those with a missing score */
    struct missing_result result;
    struct kappa_stratum *strata;
    size_t n;
    struct arena scratch;
};

static const struct catalogue *catalogue_of(const struct gathered *gathered)
{
    return gathered->scopes->missing->catalogue;
}

static bool takes(const struct gathered *gathered, uint64_t number)
{
    const struct catalogue *const catalogue = catalogue_of(gathered);
    const struct question *const question = &catalogue->questions[number % catalogue->n_questions];
    return question->scale == gathered->scale &&
           (gathered->topic == SIZE_MAX || question->topic == gathered->topic);
}

static size_t n_levels_of(const struct gathered *gathered)
{
    return scale_n_levels(&catalogue_of(gathered)->scales[gathered->scale]);
}

/* The cross table of the s-th stratum; SIZE_MAX: an empty one. */
static size_t *table_of(struct gathered *gathered, size_t s)
{
    const struct agreement_tables *const tables = &gathered->scopes->strata->tables;
    const size_t n_levels = n_levels_of(gathered);
    size_t *const table = ARENA_ARRAY(&gathered->scratch, n_levels * n_levels, size_t);
    for (size_t i = s == SIZE_MAX ? 0 : tables->first_cells[s];
         s != SIZE_MAX && i < tables->first_cells[s + 1]; i++)
        table[tables->cells[i].a * n_levels + tables->cells[i].b] = tables->cells[i].count;
    return table;
}

/* The s-th stratum of those that both scored, with what is missing there (NULL: nothing). */
static void gather(struct gathered *gathered, size_t s, const struct missing_stratum *missing)
{
    const size_t n_levels = n_levels_of(gathered);
    const size_t *const none = ARENA_ARRAY(&gathered->scratch, n_levels, size_t);
    gathered->strata[gathered->n++] = (struct kappa_stratum){table_of(gathered, s),
                                                             missing ? missing->a_alone : none,
                                                             missing ? missing->b_alone : none};
}

static const struct missing_stratum *missing_at(const struct missing_scopes *scopes, size_t at)
{
    return &scopes->missing->list[scopes->sorted[at].index];
}

static void count(struct gathered *gathered, size_t s, const struct missing_stratum *missing)
{
    size_t n = 0;
    for (size_t k = 0; missing && k < n_levels_of(gathered); k++)
        n += missing->a_alone[k] + missing->b_alone[k];
    gathered->result.n_missing += n;
    gathered->result.n_cells += n;
    if (s != SIZE_MAX)
        gathered->result.n_cells += agreement_strata_answers(gathered->scopes->strata, s);
}

/* Shows each stratum of the scope, whichever list it is in: by its place among those that both
 * scored (SIZE_MAX: nowhere), and with what is missing (NULL: nothing). */
static void walk(struct gathered *gathered, void (*act)(struct gathered *gathered, size_t s,
                                                        const struct missing_stratum *missing))
{
    const struct missing_scopes *const scopes = gathered->scopes;
    const size_t last = gathered->first + gathered->n_strata;
    const size_t end = gathered->begin + gathered->n_missing;
    for (size_t s = gathered->first, m = gathered->begin; s < last || m < end;) {
        const uint64_t both = s < last ? scopes->strata->numbers[s] : UINT64_MAX;
        const uint64_t lone = m < end ? scopes->sorted[m].number : UINT64_MAX;
        const uint64_t number = both < lone ? both : lone;
        if (takes(gathered, number))
            act(gathered, both == number ? s : SIZE_MAX,
                lone == number ? missing_at(scopes, m) : NULL);
        s += both == number;
        m += lone == number;
    }
}

static struct missing_result result_of(struct gathered *gathered)
{
    gathered->result.kappa = (struct interval){NAN, NAN};
    if (!missing_scores_is_even(&catalogue_of(gathered)->scales[gathered->scale]))
        return gathered->result;
    walk(gathered, count);
    if (missing_scores_are_many(gathered->result.n_missing, gathered->result.n_cells)) {
        gathered->strata = ARENA_ARRAY(&gathered->scratch, gathered->n_strata + gathered->n_missing,
                                       struct kappa_stratum);
        walk(gathered, gather);
        gathered->result.kappa = kappa_bounds(gathered->strata, gathered->n, n_levels_of(gathered));
    }
    arena_free(&gathered->scratch);
    return gathered->result;
}

struct missing_result missing_scopes_pair(const struct missing_scopes *scopes, size_t first,
                                          size_t n, size_t scale)
{
    const uint64_t n_questions = scopes->missing->catalogue->n_questions;
    const uint64_t pair = scopes->strata->numbers[first] / n_questions;
    const size_t begin = first_from(scopes, pair * n_questions);
    struct gathered gathered = {.scopes = scopes,
                                .scale = scale,
                                .topic = SIZE_MAX,
                                .first = first,
                                .n_strata = n,
                                .begin = begin,
                                .n_missing = first_from(scopes, (pair + 1) * n_questions) - begin};
    return result_of(&gathered);
}

struct missing_result missing_scopes_topic(const struct missing_scopes *scopes, size_t topic,
                                           size_t scale)
{
    struct gathered gathered = {.scopes = scopes,
                                .scale = scale,
                                .topic = topic,
                                .n_strata = scopes->strata->n,
                                .n_missing = scopes->n};
    return result_of(&gathered);
}
