#include "analytics/agreement/icc/icc_sums.h"

#include <string.h>

struct icc_sums icc_sums_create(size_t n_interviewers, struct arena *arena)
{
    return (struct icc_sums){.n_interviewers = n_interviewers,
                             .arena = arena,
                             .counts = ARENA_ARRAY(arena, n_interviewers, size_t),
                             .sums = ARENA_ARRAY(arena, n_interviewers, double)};
}

/* Few have an answer, though there may be many: room is made for the sizes that come. */
static void make_room(struct icc_sums *sums, size_t n_sizes)
{
    enum { LEAST = 4 };
    const size_t twice = 2 * sums->n_sizes, more = n_sizes > twice ? n_sizes : twice;
    const size_t n = more > LEAST ? more : LEAST;
    struct icc_size *const sizes = ARENA_ARRAY(sums->arena, n, struct icc_size);
    if (sums->n_sizes)
        memcpy(sizes, sums->sizes, sums->n_sizes * sizeof *sizes);
    sums->sizes = sizes;
    sums->n_sizes = n;
}

static struct icc_size *size_of(struct icc_sums *sums, size_t n)
{
    if (n >= sums->n_sizes)
        make_room(sums, n + 1);
    struct icc_size *const size = &sums->sizes[n];
    if (!size->totals) {
        size->totals = ARENA_ARRAY(sums->arena, sums->n_interviewers, double);
        size->met = icc_meetings_create(sums->n_interviewers, sums->arena);
    }
    return size;
}

void icc_sums_add(struct icc_sums *sums, const struct icc_unit *unit)
{
    double total = 0;
    for (size_t i = 0; i < unit->n; i++) {
        const double share = icc_sums_centred(unit->share[i]);
        total += share;
        sums->sum_of_squares += share * share;
        sums->sums[unit->interviewer[i]] += share;
        sums->counts[unit->interviewer[i]]++;
    }
    struct icc_size *const size = size_of(sums, unit->n);
    size->n++;
    size->sum += total;
    size->squares += total * total;
    for (size_t i = 0; i < unit->n; i++) {
        size->totals[unit->interviewer[i]] += total;
        for (size_t j = 0; j <= i; j++)
            icc_meetings_add(&size->met, unit->interviewer[i], unit->interviewer[j], 1);
    }
    sums->n += unit->n;
    sums->n_units += unit->n > 1;
}

void icc_sums_merge(struct icc_sums *sums, const struct icc_sums *other)
{
    sums->n += other->n;
    sums->n_units += other->n_units;
    sums->sum_of_squares += other->sum_of_squares;
    for (size_t g = 0; g < sums->n_interviewers; g++) {
        sums->counts[g] += other->counts[g];
        sums->sums[g] += other->sums[g];
    }
    for (size_t r = 0; r < other->n_sizes; r++) {
        if (!other->sizes[r].n)
            continue;
        struct icc_size *const size = size_of(sums, r);
        size->n += other->sizes[r].n;
        size->sum += other->sizes[r].sum;
        size->squares += other->sizes[r].squares;
        for (size_t g = 0; g < sums->n_interviewers; g++)
            size->totals[g] += other->sizes[r].totals[g];
        icc_meetings_merge(&size->met, &other->sizes[r].met);
    }
}

double icc_sums_total(const struct icc_sums *sums)
{
    double total = 0;
    for (size_t g = 0; g < sums->n_interviewers; g++)
        total += sums->sums[g];
    return total;
}

size_t icc_sums_met(const struct icc_sums *sums, size_t size, size_t a, size_t b)
{
    return icc_meetings_count(&sums->sizes[size].met, a > b ? a : b, a > b ? b : a);
}
