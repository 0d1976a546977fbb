#include "analytics/agreement/icc/icc_meetings.h"

#include <math.h>

struct icc_meetings icc_meetings_create(size_t n_interviewers, struct arena *arena)
{
    return (struct icc_meetings){
        .arena = arena, .n_interviewers = n_interviewers, .few = {.arena = arena}};
}

static size_t n_places(const struct icc_meetings *meetings)
{
    return meetings->n_interviewers * (meetings->n_interviewers + 1) / 2;
}

static size_t place(size_t a, size_t b)
{
    return a * (a + 1) / 2 + b;
}

/* A cell takes some eight times as much as a place, and what it took is not given back. */
static bool are_many(const struct icc_meetings *meetings)
{
    return meetings->few.n_cells > n_places(meetings) / 32;
}

static void give_places(struct icc_meetings *meetings)
{
    meetings->many = ARENA_ARRAY(meetings->arena, n_places(meetings), uint32_t);
    for (size_t i = 0; i < meetings->few.n_cells; i++)
        meetings->many[meetings->few.cells[i].stratum] = (uint32_t)meetings->few.cells[i].count;
}

static void add_at(struct icc_meetings *meetings, size_t at, size_t count)
{
    if (meetings->many) {
        meetings->many[at] += (uint32_t)count;
        return;
    }
    agreement_cells_add(&meetings->few, at, 0, 0, count);
    if (are_many(meetings))
        give_places(meetings);
}

void icc_meetings_add(struct icc_meetings *meetings, size_t a, size_t b, size_t count)
{
    add_at(meetings, place(a, b), count);
}

size_t icc_meetings_count(const struct icc_meetings *meetings, size_t a, size_t b)
{
    if (meetings->many)
        return meetings->many[place(a, b)];
    const struct agreement_cell *const cell = agreement_cells_find(&meetings->few, place(a, b), 0,
                                                                   0);
    return cell ? cell->count : 0;
}

/* What `place` was made of. */
static struct icc_meeting meeting_at(size_t at, size_t count)
{
    size_t a = (size_t)((sqrt(8 * (double)at + 1) - 1) / 2);
    while (place(a, 0) > at)
        a--;
    while (place(a + 1, 0) <= at)
        a++;
    return (struct icc_meeting){a, at - place(a, 0), count};
}

struct icc_meeting *icc_meetings_list(const struct icc_meetings *meetings, struct arena *arena,
                                      size_t *ret_n)
{
    *ret_n = 0;
    if (meetings->many)
        return NULL;
    *ret_n = meetings->few.n_cells;
    struct icc_meeting *const list = ARENA_ARRAY(arena, *ret_n, struct icc_meeting);
    for (size_t i = 0; i < *ret_n; i++)
        list[i] = meeting_at(meetings->few.cells[i].stratum, meetings->few.cells[i].count);
    return list;
}

void icc_meetings_merge(struct icc_meetings *meetings, const struct icc_meetings *other)
{
    for (size_t at = 0; other->many && at < n_places(other); at++)
        if (other->many[at])
            add_at(meetings, at, other->many[at]);
    for (size_t i = 0; !other->many && i < other->few.n_cells; i++)
        add_at(meetings, other->few.cells[i].stratum, other->few.cells[i].count);
}
