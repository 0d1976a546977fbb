#include "ingest/scores/candidate_spool.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* A record: 1, the marks of candidate and name, and the id with its NUL; a longer one is cut. */
enum { MARKS = 2 * sizeof(uint64_t), MOST_ID = 820 };

static const uint64_t several = UINT64_MAX; /* in place of the mark of a name */

bool candidate_spool_add(struct candidate_spool *spool, uint64_t candidate, uint64_t name,
                         const char *id, struct error *error)
{
    const struct met_candidate marks = {candidate, name};
    struct met_candidate *const met = &spool->met[(candidate ^ name) % CANDIDATES_MET];
    if (candidate && met->candidate == candidate && met->name == name)
        return true;
    const size_t part = (candidate >> 32) % SPOOL_PARTS;
    const size_t length = name ? strnlen(id, MOST_ID - 1) : 0;
    const size_t n_bytes = 1 + MARKS + length + 1;
    unsigned char *const record = part_spool_record(&spool->records, part, n_bytes, error);
    if (!record)
        return false;
    *record = 1;
    memcpy(record + 1, &marks, MARKS);
    memcpy(record + 1 + MARKS, id, length);
    record[1 + MARKS + length] = '\0';
    part_spool_end_record(&spool->records, part, n_bytes);
    *met = marks;
    return true;
}

/* The candidates of one part with the first name of each. A free place has neither mark. */
struct counting {
    struct met_candidate *places;
    size_t capacity, n;
    struct candidate_tally *tally;
};

static struct met_candidate *find(struct met_candidate *places, size_t capacity, uint64_t candidate)
{
    size_t at = (size_t)candidate & (capacity - 1);
    while (places[at].candidate && places[at].candidate != candidate)
        at = (at + 1) & (capacity - 1);
    return &places[at];
}

static void grow(struct counting *counting)
{
    enum { FIRST_CAPACITY = 256 };
    const size_t capacity = counting->capacity ? 2 * counting->capacity : FIRST_CAPACITY;
    struct met_candidate *const places = calloc(capacity, sizeof *places);
    if (!places)
        memory_exhausted();
    for (size_t i = 0; i < counting->capacity; i++)
        if (counting->places[i].candidate)
            *find(places, capacity, counting->places[i].candidate) = counting->places[i];
    free(counting->places);
    counting->places = places;
    counting->capacity = capacity;
}

static void note_second_name(struct candidate_tally *tally, const char *id)
{
    tally->n_two_names++;
    if (tally->first_id.data && strcmp(id, tally->first_id.data) >= 0)
        return;
    buffer_clear(&tally->first_id);
    buffer_add(&tally->first_id, id);
}

static size_t count(void *context, const unsigned char *record)
{
    struct counting *const counting = context;
    const char *const id = (const char *)record + 1 + MARKS;
    struct met_candidate marks;
    memcpy(&marks, record + 1, MARKS);
    if (4 * (counting->n + 1) > 3 * counting->capacity)
        grow(counting);
    marks.candidate += marks.candidate == 0;
    struct met_candidate *const place = find(counting->places, counting->capacity, marks.candidate);
    counting->n += place->candidate == 0;
    place->candidate = marks.candidate;
    if (place->name == 0) {
        place->name = marks.name;
    } else if (marks.name && place->name != several && place->name != marks.name) {
        place->name = several;
        note_second_name(counting->tally, id);
    }
    return 1 + MARKS + strlen(id) + 1;
}

bool candidate_spool_count(const struct candidate_spool *spool, struct candidate_tally *ret,
                           struct error *error)
{
    struct counting counting = {.tally = ret};
    bool counted = true;
    *ret = (struct candidate_tally){0};
    for (size_t part = 0; counted && part < SPOOL_PARTS; part++) {
        if (counting.capacity)
            memset(counting.places, 0, counting.capacity * sizeof *counting.places);
        counting.n = 0;
        counted = part_spool_show(&spool->records, part, count, &counting, error);
        ret->n += counting.n;
    }
    free(counting.places);
    return counted;
}

void candidate_spool_free(struct candidate_spool *spool)
{
    part_spool_free(&spool->records);
}
