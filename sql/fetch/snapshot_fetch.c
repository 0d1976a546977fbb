#include "sql/fetch/snapshot_fetch.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/snapshot_builder.h"
#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/fetch/snapshot_names.h"
#include "sql/session/big_endian.h"
#include "sql/session/copy_reader.h"
#include "sql/session/session.h"

/* An interview of the role and the stage in the filter. */
struct known_interview {
    int64_t candidate, id, role;
    uint32_t stage, outcome;
};

/* Keys that lie close together are looked up by their place. */
struct key_index {
    const struct catalogue_key *keys;
    size_t n;
    int64_t first;
    uint32_t *dense; /* NULL: they do not */
    size_t n_dense;
};

/* How many bits to the right the digits of a packed rating stand. */
struct packing {
    unsigned interviewer, scale, version, level, day;
};

struct fetching {
    struct connection *connection;
    struct snapshot_names names;
    struct snapshot_keys keys;
    struct key_index questions, interviewers, scales, stages;
    struct snapshot_builder builder;
    struct known_interview *interviews; /* by candidate and key */
    size_t n_interviews, capacity, next;
    bool points; /* some scale is continuous */
    struct packing packing;
};

enum { SPREAD = 1 << 22 };

static struct key_index index_keys(const struct catalogue_key *keys, size_t n, struct arena *arena)
{
    struct key_index index = {.keys = keys, .n = n, .first = n ? keys[0].id : 0};
    if (n == 0 || keys[n - 1].id - index.first >= SPREAD)
        return index;
    index.n_dense = (size_t)(keys[n - 1].id - index.first) + 1;
    index.dense = ARENA_ARRAY(arena, index.n_dense, uint32_t);
    for (size_t i = 0; i < index.n_dense; i++)
        index.dense[i] = UINT32_MAX;
    for (size_t i = 0; i < n; i++)
        index.dense[keys[i].id - index.first] = keys[i].index;
    return index;
}

static uint32_t rank_of(const struct key_index *index, int64_t id)
{
    if (!index->dense)
        return catalogue_index(index->keys, index->n, id);
    const uint64_t place = (uint64_t)id - (uint64_t)index->first;
    return place < index->n_dense ? index->dense[place] : UINT32_MAX;
}

/* Columns of copy_interviews_out.sql. */
enum { CANDIDATE, INTERVIEW, ROLE, STAGE, OUTCOME, N_INTERVIEW_CELLS };

static void take_interview(struct fetching *fetching, const struct cell *cells)
{
    fetching->interviews = memory_room(fetching->interviews, fetching->n_interviews + 1,
                                       sizeof *fetching->interviews, &fetching->capacity);
    fetching->interviews[fetching->n_interviews++] = (struct known_interview){
        (int64_t)big_endian_get_64(cells[CANDIDATE].bytes),
        (int64_t)big_endian_get_64(cells[INTERVIEW].bytes),
        (int64_t)big_endian_get_64(cells[ROLE].bytes),
        rank_of(&fetching->stages, (int64_t)big_endian_get_64(cells[STAGE].bytes)),
        snapshot_builder_outcome(&fetching->builder, cells[OUTCOME].bytes)};
}

static bool read_rows(struct fetching *fetching, const char *query, size_t n_cells,
                      bool (*take)(struct fetching *fetching, const struct cell *cells,
                                   struct error *error),
                      struct error *error)
{
    struct cell cells[16];
    struct copy_reader reader = {.connection = fetching->connection};
    enum read_result result = READ_ROW;
    if (!session_copy_out(fetching->connection, query, error))
        return false;
    bool done = true;
    while (done && (result = copy_reader_next(&reader, cells, n_cells, error)) == READ_ROW)
        done = take(fetching, cells, error);
    if (result != READ_END)
        session_abandon(fetching->connection, false);
    copy_reader_free(&reader);
    return done && result == READ_END;
}

static bool take_interview_row(struct fetching *fetching, const struct cell *cells,
                               struct error *error)
{
    (void)error;
    take_interview(fetching, cells);
    return true;
}

/* Begins an interview of the ratings; false: it is not one of the filter's. They come in the same
 * order. */
static bool begin_interview(struct fetching *fetching, int64_t candidate, int64_t id)
{
    const struct known_interview *const interviews = fetching->interviews;
    while (
        fetching->next < fetching->n_interviews &&
        (interviews[fetching->next].candidate < candidate ||
         (interviews[fetching->next].candidate == candidate && interviews[fetching->next].id < id)))
        fetching->next++;
    if (fetching->next == fetching->n_interviews ||
        interviews[fetching->next].candidate != candidate || interviews[fetching->next].id != id)
        return false;
    const struct known_interview *const known = &interviews[fetching->next];
    snapshot_builder_interview(&fetching->builder, candidate, id, known->role, known->stage,
                               known->outcome);
    return true;
}

/* A rating of a question, a scale or an interviewer that is not known is left out. */
static bool add_rating(struct fetching *fetching, int64_t question, int64_t scale,
                       int64_t interviewer, struct snapshot_new_rating *rating, struct error *error)
{
    rating->question = rank_of(&fetching->questions, question);
    rating->scale = rank_of(&fetching->scales, scale);
    rating->interviewer = rank_of(&fetching->interviewers, interviewer);
    return rating->question == UINT32_MAX || rating->scale == UINT32_MAX ||
           rating->interviewer == UINT32_MAX ||
           snapshot_builder_rating(&fetching->builder, rating, error);
}

/* The `n` lowest bits. */
static int64_t low_bits(uint64_t number, unsigned n)
{
    return (int64_t)(number & ((UINT64_C(1) << n) - 1));
}

static bool take_packed(struct fetching *fetching, uint64_t number, struct error *error)
{
    const struct packing *const at = &fetching->packing;
    /* A level of -1 borrows from the day, unless 1 is added. */
    number += UINT64_C(1) << at->level;
    const uint64_t day = number >> at->day;
    struct snapshot_new_rating rating = {
        .version = (int32_t)low_bits(number >> at->version, at->level - at->version),
        .level = (int16_t)(low_bits(number >> at->level, at->day - at->level) - 1),
        .day = day ? (int32_t)day + SNAPSHOT_DAY_ZERO : INT32_MIN};
    return add_rating(fetching, low_bits(number, at->interviewer),
                      low_bits(number >> at->scale, at->version - at->scale),
                      low_bits(number >> at->interviewer, at->scale - at->interviewer), &rating,
                      error);
}

enum { ARRAY_HEAD = 20, ARRAY_ELEMENT = 12, N_PACKED_CELLS = 3 };

/* One interview: columns of copy_packed_ratings_out.sql. */
static bool take_packed_row(struct fetching *fetching, const struct cell *cells,
                            struct error *error)
{
    if (!begin_interview(fetching, (int64_t)big_endian_get_64(cells[CANDIDATE].bytes),
                         (int64_t)big_endian_get_64(cells[INTERVIEW].bytes)))
        return true;
    const char *const end = cells[2].bytes + cells[2].length;
    for (const char *at = cells[2].bytes + ARRAY_HEAD; at < end; at += ARRAY_ELEMENT)
        if (!take_packed(fetching, big_endian_get_64(at + 4), error))
            return false;
    return true;
}

/* Columns of copy_ratings_out.sql, behind candidate and interview. */
enum { QUESTION = 2, INTERVIEWER, SCALE, VERSION, LEVEL, DAY, POINTS, N_CELLS };

static bool take_row(struct fetching *fetching, const struct cell *cells, struct error *error)
{
    const struct snapshot *const snapshot = fetching->builder.snapshot;
    const int64_t candidate = (int64_t)big_endian_get_64(cells[CANDIDATE].bytes);
    const int64_t interview = (int64_t)big_endian_get_64(cells[INTERVIEW].bytes);
    const bool same = snapshot->n_interviews &&
                      snapshot->interviews[snapshot->n_interviews - 1].id == interview &&
                      snapshot->candidates[snapshot->n_candidates - 1].id == candidate;
    if (!same && !begin_interview(fetching, candidate, interview))
        return true;
    struct snapshot_new_rating rating = {
        .version = (int32_t)big_endian_get_32(cells[VERSION].bytes),
        .level = cells[LEVEL].bytes    ? (int16_t)big_endian_get_16(cells[LEVEL].bytes)
                 : cells[POINTS].bytes ? LEVEL_POINTS
                                       : LEVEL_MISSING,
        .points = cells[POINTS].bytes
                      ? big_endian_double_of_bits(big_endian_get_64(cells[POINTS].bytes))
                      : 0,
        .day = cells[DAY].bytes ? (int32_t)big_endian_get_32(cells[DAY].bytes) + POSTGRES_EPOCH_DAY
                                : INT32_MIN};
    return add_rating(fetching, (int64_t)big_endian_get_64(cells[QUESTION].bytes),
                      (int64_t)big_endian_get_64(cells[SCALE].bytes),
                      (int64_t)big_endian_get_64(cells[INTERVIEWER].bytes), &rating, error);
}

static unsigned bits_above(int64_t most)
{
    unsigned bits = 1;
    while (bits < 62 && most >> bits)
        bits++;
    return bits;
}

static int64_t highest(const struct catalogue_key *keys, size_t n)
{
    return n ? keys[n - 1].id : 0;
}

/* False: the digits take more than a number has. */
static bool pack(struct fetching *fetching)
{
    const struct snapshot_keys *const keys = &fetching->keys;
    size_t levels = 0;
    for (size_t i = 0; i < fetching->names.n_scales; i++) {
        const struct scale *const scale = &fetching->names.scales[i];
        fetching->points = fetching->points || scale->continuous;
        levels = scale->n_levels > levels ? scale->n_levels : levels;
    }
    struct packing *const at = &fetching->packing;
    at->interviewer = bits_above(highest(keys->questions, keys->n_questions));
    at->scale = at->interviewer + bits_above(highest(keys->interviewers, keys->n_interviewers));
    at->version = at->scale + bits_above(highest(keys->scales, keys->n_scales));
    at->level = at->version + bits_above(keys->most_version);
    at->day = at->level + bits_above((int64_t)levels + 1);
    return !fetching->points && at->day + SNAPSHOT_DAY_BITS < 64;
}

static bool set_reading(struct fetching *fetching, bool packed, struct error *error)
{
    const struct snapshot_keys *const keys = &fetching->keys;
    const struct packing at = packed ? fetching->packing : (struct packing){0};
    return session_query(
        fetching->connection, query_set_reading,
        PARAMETERS(parameter_integer(keys->n_questions ? keys->questions[0].id : 0),
                   parameter_integer(highest(keys->questions, keys->n_questions)),
                   parameter_integer(INT64_C(1) << at.interviewer),
                   parameter_integer(INT64_C(1) << (at.scale - at.interviewer)),
                   parameter_integer(INT64_C(1) << (at.version - at.scale)),
                   parameter_integer(INT64_C(1) << (at.level - at.version)),
                   parameter_integer(INT64_C(1) << (at.day - at.level))),
        NULL, NULL, error);
}

static bool read_ratings(struct fetching *fetching, struct error *error)
{
    const bool packed = pack(fetching);
    return snapshot_builder_begin(&fetching->builder, &fetching->names, fetching->points,
                                  fetching->builder.snapshot, error) &&
           set_reading(fetching, packed, error) &&
           scope_in_key_order(fetching->connection, true, error) &&
           read_rows(fetching, query_copy_interviews_out, N_INTERVIEW_CELLS, take_interview_row,
                     error) &&
           (packed ? read_rows(fetching, query_copy_packed_ratings_out, N_PACKED_CELLS,
                               take_packed_row, error)
                   : read_rows(fetching, query_copy_ratings_out, N_CELLS, take_row, error)) &&
           scope_in_key_order(fetching->connection, false, error);
}

bool snapshot_fetch(struct connection *connection, const struct filter *filter, struct arena *run,
                    struct snapshot *ret, struct error *error)
{
    struct snapshot snapshot = {0};
    struct arena scratch = {0};
    struct fetching fetching = {.connection = connection, .builder = {.snapshot = &snapshot}};
    bool done = scope_set(connection, filter, error) &&
                snapshot_names_fetch(connection, filter->bank, run, &fetching.names, &fetching.keys,
                                     error);
    if (done) {
        const struct snapshot_keys *const keys = &fetching.keys;
        fetching.questions = index_keys(keys->questions, keys->n_questions, &scratch);
        fetching.interviewers = index_keys(keys->interviewers, keys->n_interviewers, &scratch);
        fetching.scales = index_keys(keys->scales, keys->n_scales, &scratch);
        fetching.stages = index_keys(keys->stages, keys->n_stages, &scratch);
        done = read_ratings(&fetching, error);
    }
    if (done) {
        snapshot_builder_end(&fetching.builder);
        *ret = snapshot;
    } else {
        snapshot_free(&snapshot);
    }
    snapshot_builder_free(&fetching.builder);
    free(fetching.interviews);
    arena_free(&scratch);
    return done;
}
