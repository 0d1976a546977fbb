#include "analytics/agreement/agreement_strata.h"

#include <math.h>
#include <string.h>

#include "analytics/agreement/kappa.h"

/* For one stratum at a time. */
struct agreement_strata_room {
    struct kappa_margins margins;
    struct kappa_chance chance[KAPPA_N_WEIGHTS];
    uint16_t levels[2 * AGREEMENT_STRATA_SMALL]; /* of a small table */
};

uint64_t agreement_strata_pair(const struct catalogue *catalogue, size_t a, size_t b)
{
    return (uint64_t)a * catalogue->n_interviewers + b;
}

uint64_t agreement_strata_on_question(const struct catalogue *catalogue, uint64_t pair,
                                      size_t question)
{
    return pair * catalogue->n_questions + question;
}

uint64_t agreement_strata_number(const struct catalogue *catalogue, size_t a, size_t b,
                                 size_t question)
{
    return agreement_strata_on_question(catalogue, agreement_strata_pair(catalogue, a, b),
                                        question);
}

size_t agreement_strata_most_levels(const struct catalogue *catalogue)
{
    size_t most = 0;
    for (size_t i = 0; i < catalogue->n_scales; i++) {
        if (catalogue->scales[i].n_levels > most)
            most = catalogue->scales[i].n_levels;
    }
    return most;
}

static struct agreement_strata_room *room_create(const struct catalogue *catalogue,
                                                 struct arena *arena)
{
    const size_t n = agreement_strata_most_levels(catalogue);
    struct agreement_strata_room *const room = ARENA_NEW(arena, struct agreement_strata_room);
    room->margins.a = ARENA_ARRAY(arena, n, size_t);
    room->margins.b = ARENA_ARRAY(arena, n, size_t);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        room->chance[weights].a = ARENA_ARRAY(arena, n, double);
        room->chance[weights].b = ARENA_ARRAY(arena, n, double);
    }
    return room;
}

static struct agreement_stratum stratum_of(const struct catalogue *catalogue, uint64_t number)
{
    const uint64_t pair = number / catalogue->n_questions;
    return (struct agreement_stratum){.a = (size_t)(pair / catalogue->n_interviewers),
                                      .b = (size_t)(pair % catalogue->n_interviewers),
                                      .question = (size_t)(number % catalogue->n_questions)};
}

static void add_level(struct agreement_strata_room *room, uint16_t level)
{
    size_t to = room->margins.n_levels;
    while (to > 0 && room->levels[to - 1] > level)
        to--;
    if (to > 0 && room->levels[to - 1] == level)
        return;
    memmove(&room->levels[to + 1], &room->levels[to],
            (room->margins.n_levels++ - to) * sizeof *room->levels);
    room->levels[to] = level;
}

/* A small table gives few levels, of which a scale may have hundreds. */
static void list_levels(const struct agreement_reckoned *reckoned,
                        struct agreement_strata_room *room)
{
    struct kappa_margins *const margins = &room->margins;
    margins->n_levels = 0;
    margins->levels = NULL;
    if (reckoned->n_cells > AGREEMENT_STRATA_SMALL ||
        margins->scale->n_levels <= AGREEMENT_STRATA_SMALL)
        return;
    for (size_t i = 0; i < reckoned->n_cells; i++) {
        add_level(room, reckoned->cells[i].a);
        add_level(room, reckoned->cells[i].b);
    }
    margins->levels = room->levels;
}

static void clear_margins(struct kappa_margins *margins)
{
    if (!margins->levels) {
        memset(margins->a, 0, margins->scale->n_levels * sizeof *margins->a);
        memset(margins->b, 0, margins->scale->n_levels * sizeof *margins->b);
    }
    for (size_t i = 0; i < margins->n_levels; i++)
        margins->a[margins->levels[i]] = margins->b[margins->levels[i]] = 0;
}

/* And what the table says of how many answers there are. */
static void count_margins(struct agreement_reckoned *reckoned, struct agreement_strata_room *room)
{
    struct kappa_margins *const margins = &room->margins;
    struct agreement_stratum *const stratum = &reckoned->stratum;
    stratum->n = stratum->n_agree = 0;
    list_levels(reckoned, room);
    clear_margins(margins);
    for (size_t i = 0; i < reckoned->n_cells; i++) {
        const struct agreement_table_cell *const cell = &reckoned->cells[i];
        margins->a[cell->a] += cell->count;
        margins->b[cell->b] += cell->count;
        stratum->n += cell->count;
        if (cell->a == cell->b)
            stratum->n_agree += cell->count;
    }
    margins->n = stratum->n;
    stratum->one_sided = margins->a[reckoned->cells[0].a] == stratum->n ||
                         margins->b[reckoned->cells[0].b] == stratum->n;
}

static void weigh(enum kappa_weights weights, const struct agreement_strata_room *room,
                  struct agreement_reckoned *reckoned)
{
    const struct kappa_chance *const chance = &room->chance[weights];
    struct agreement_stratum *const stratum = &reckoned->stratum;
    stratum->chance[weights] = chance->sum;
    stratum->chance_squares[weights] = chance->squares;
    for (size_t i = 0; i < reckoned->n_cells; i++) {
        const struct agreement_table_cell *const cell = &reckoned->cells[i];
        reckoned->chance[i][weights] = chance->a[cell->a] + chance->b[cell->b];
        stratum->observed[weights] += (double)cell->count * kappa_disagreement(room->margins.scale,
                                                                               weights, cell->a,
                                                                               cell->b);
    }
}

/* From the table at a position. */
static struct agreement_reckoned reckon(const struct agreement_strata *strata, size_t s,
                                        double (*chance)[KAPPA_N_WEIGHTS])
{
    struct agreement_strata_room *const room = strata->room;
    const size_t first = strata->tables.first_cells[s];
    struct agreement_reckoned reckoned = {
        .stratum = stratum_of(strata->catalogue, strata->numbers[s]),
        .cells = strata->tables.cells + first,
        .n_cells = strata->tables.first_cells[s + 1] - first,
        .chance = chance};
    room->margins.scale = question_scale(strata->catalogue, reckoned.stratum.question);
    count_margins(&reckoned, room);
    kappa_chance(&room->margins, room->chance);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        weigh((enum kappa_weights)weights, room, &reckoned);
    return reckoned;
}

void agreement_strata_null_se(const struct agreement_strata *strata,
                              struct agreement_reckoned *reckoned)
{
    struct agreement_strata_room *const room = strata->room;
    struct agreement_stratum *const stratum = &reckoned->stratum;
    room->margins.scale = question_scale(strata->catalogue, stratum->question);
    count_margins(reckoned, room);
    kappa_chance(&room->margins, room->chance);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        stratum->se_null[weights] = stratum->chance[weights] > 0
                                        ? kappa_null_se(&room->margins, (enum kappa_weights)weights,
                                                        &room->chance[weights])
                                        : NAN;
}

static bool is_kept(const struct agreement_strata *strata, size_t s, size_t small)
{
    return strata->tables.first_cells[s + 1] - strata->tables.first_cells[s] > small;
}

/* Reckons all tables that are not small. */
static void keep(struct agreement_strata *strata, size_t small, const struct parallel *parallel,
                 struct arena *arena)
{
    size_t n_kept = 0;
    for (size_t s = 0; s < strata->n; s++)
        n_kept += is_kept(strata, s, small);
    strata->kept = ARENA_ARRAY(arena, n_kept, struct agreement_reckoned);
    strata->kept_positions = ARENA_ARRAY(arena, n_kept, uint32_t);
    for (size_t s = 0; s < strata->n && parallel_goes_on(parallel); s++) {
        if (!is_kept(strata, s, small))
            continue;
        const size_t first = strata->tables.first_cells[s];
        double(*const chance)[KAPPA_N_WEIGHTS] = arena_array(
            arena, strata->tables.first_cells[s + 1] - first, sizeof *chance);
        strata->kept_positions[strata->n_kept] = (uint32_t)s;
        strata->kept[strata->n_kept] = reckon(strata, s, chance);
        agreement_strata_null_se(strata, &strata->kept[strata->n_kept++]);
    }
    if (!parallel_goes_on(parallel))
        strata->n = 0;
}

struct agreement_strata
agreement_strata_create(const struct catalogue *catalogue, const struct agreement_index *index,
                        const struct agreement_visits *lists, size_t n_lists, size_t many,
                        const struct parallel *parallel, struct arena *arena)
{
    struct agreement_strata strata = {
        .catalogue = catalogue,
        .room = room_create(catalogue, arena),
        .tables = agreement_tables_create(index->n, lists, n_lists, parallel, arena)};
    strata.n = strata.tables.n;
    strata.numbers = ARENA_ARRAY(arena, strata.n, uint64_t);
    for (size_t s = 0; s < strata.n; s++)
        strata.numbers[s] = index->numbers[strata.tables.strata[s]];
    const size_t n_cells = strata.n ? strata.tables.first_cells[strata.n] : 0;
    keep(&strata, n_cells < many ? 0 : AGREEMENT_STRATA_SMALL, parallel, arena);
    return strata;
}

static const struct agreement_reckoned *find_kept(const struct agreement_strata *strata, size_t s)
{
    if (strata->n_kept == strata->n)
        return &strata->kept[s];
    size_t low = 0, high = strata->n_kept;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (strata->kept_positions[middle] == s)
            return &strata->kept[middle];
        if (strata->kept_positions[middle] < s)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

struct agreement_reckoned agreement_strata_reckon(const struct agreement_strata *strata, size_t s,
                                                  double (*chance)[KAPPA_N_WEIGHTS])
{
    const struct agreement_reckoned *const kept = find_kept(strata, s);
    return kept ? *kept : reckon(strata, s, chance);
}

size_t agreement_strata_question(const struct agreement_strata *strata, size_t s)
{
    return (size_t)(strata->numbers[s] % strata->catalogue->n_questions);
}

size_t agreement_strata_answers(const struct agreement_strata *strata, size_t s)
{
    size_t n = 0;
    for (size_t i = strata->tables.first_cells[s]; i < strata->tables.first_cells[s + 1]; i++)
        n += strata->tables.cells[i].count;
    return n;
}
