#include "sql/fetch/sittings_stream.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/session/big_endian.h"
#include "sql/session/copy_reader.h"
#include "sql/session/session.h"

/* Columns of copy_sittings_out.sql. */
enum {
    CANDIDATE,
    INTERVIEW,
    ROLE,
    STAGE,
    INTERVIEWER,
    FIRST_DAY,
    LAST_DAY,
    RATINGS,
    DAYS_TO_SCORE,
    OUTCOME,
    N_CELLS
};

/* Exports word outcomes in a few ways, over and over. */
enum { MOST_WORDS = 64 };

struct known_words {
    char *text;
    enum outcome outcome;
};

struct owned_sitting {
    int64_t candidate;
    struct sitting sitting;
};

struct sittings_stream {
    const struct stage_list *stages;
    const struct catalogue *catalogue;
    const struct catalogue_ids *ids;
    struct connection *connection;
    struct copy_reader reader;
    struct sitting *sittings; /* of the candidate in flight */
    size_t n, capacity;
    struct owned_sitting ahead; /* the first one of the next candidate */
    bool has_ahead, ended;
    struct known_words words[MOST_WORDS];
    size_t n_words;
    char *unknown;
};

bool sittings_stream_open(struct connection *connection, const struct filter *filter,
                          const struct stage_list *stages, const struct catalogue *catalogue,
                          const struct catalogue_ids *ids, struct sittings_stream **ret,
                          struct error *error)
{
    if (!scope_set(connection, filter, error) || !scope_in_key_order(connection, true, error) ||
        !session_copy_out(connection, query_copy_sittings_out, error))
        return false;
    struct sittings_stream *const stream = calloc(1, sizeof *stream);
    if (!stream)
        abort();
    stream->stages = stages;
    stream->catalogue = catalogue;
    stream->ids = ids;
    stream->connection = connection;
    stream->reader.connection = connection;
    *ret = stream;
    return true;
}

static char *copied(const char *text)
{
    char *const copy = strdup(text);
    if (!copy)
        abort();
    return copy;
}

static void note_unknown(struct sittings_stream *stream, const char *text)
{
    if (stream->unknown && text_natural_compare(stream->unknown, text) <= 0)
        return;
    free(stream->unknown);
    stream->unknown = copied(text);
}

static enum outcome outcome_of(struct sittings_stream *stream, const char *text)
{
    for (size_t i = 0; i < stream->n_words; i++)
        if (strcmp(stream->words[i].text, text) == 0)
            return stream->words[i].outcome;
    const enum outcome outcome = outcome_read(text);
    if (outcome == OUTCOME_UNKNOWN)
        note_unknown(stream, text);
    if (stream->n_words < MOST_WORDS)
        stream->words[stream->n_words++] = (struct known_words){copied(text), outcome};
    return outcome;
}

static int32_t day_of(const struct cell *cell)
{
    return cell->bytes ? (int32_t)big_endian_get_32(cell->bytes) + POSTGRES_EPOCH_DAY : INT32_MIN;
}

static int32_t days_of(const struct cell *cell)
{
    return cell->bytes ? (int32_t)big_endian_get_32(cell->bytes) : INT32_MIN;
}

/* False: the sitting is in a stage that was not there a moment ago. */
static bool decode(struct sittings_stream *stream, const struct cell *cells,
                   struct owned_sitting *ret)
{
    const uint32_t stage = catalogue_index(stream->stages->keys, stream->stages->n,
                                           (int64_t)big_endian_get_64(cells[STAGE].bytes));
    if (stage == UINT32_MAX)
        return false;
    *ret = (struct owned_sitting){
        .candidate = (int64_t)big_endian_get_64(cells[CANDIDATE].bytes),
        .sitting = {
            .role = (int64_t)big_endian_get_64(cells[ROLE].bytes),
            .interview = (int64_t)big_endian_get_64(cells[INTERVIEW].bytes),
            .stage = stage,
            .interviewer = catalogue_index(stream->ids->interviewers,
                                           stream->catalogue->n_interviewers,
                                           (int64_t)big_endian_get_64(cells[INTERVIEWER].bytes)),
            .first_day = day_of(&cells[FIRST_DAY]),
            .last_day = day_of(&cells[LAST_DAY]),
            .n_ratings = (uint32_t)big_endian_get_64(cells[RATINGS].bytes),
            .days_to_score = days_of(&cells[DAYS_TO_SCORE]),
            .outcome = outcome_of(stream, cells[OUTCOME].bytes),
        }};
    return true;
}

static enum read_result next_sitting(struct sittings_stream *stream, struct owned_sitting *ret,
                                     struct error *error)
{
    struct cell cells[N_CELLS];
    enum read_result result;
    do
        result = copy_reader_next(&stream->reader, cells, N_CELLS, error);
    while (result == READ_ROW && !decode(stream, cells, ret));
    return result;
}

static void append(struct sittings_stream *stream, const struct sitting *sitting)
{
    stream->sittings = memory_room(stream->sittings, stream->n + 1, sizeof *stream->sittings,
                                   &stream->capacity);
    stream->sittings[stream->n++] = *sitting;
}

/* False: reading failed. */
static bool look_ahead(struct sittings_stream *stream, struct error *error)
{
    const enum read_result result = next_sitting(stream, &stream->ahead, error);
    stream->ended = result == READ_END;
    stream->has_ahead = result == READ_ROW;
    return result != READ_FAILED;
}

enum read_result sittings_stream_next(struct sittings_stream *stream,
                                      struct candidate_sittings *ret, struct error *error)
{
    if (!stream->has_ahead && !stream->ended && !look_ahead(stream, error))
        return READ_FAILED;
    if (!stream->has_ahead)
        return READ_END;
    const int64_t candidate = stream->ahead.candidate;
    stream->n = 0;
    while (stream->has_ahead && stream->ahead.candidate == candidate) {
        append(stream, &stream->ahead.sitting);
        if (!look_ahead(stream, error))
            return READ_FAILED;
    }
    *ret = (struct candidate_sittings){candidate, stream->n, stream->sittings};
    return READ_ROW;
}

const char *sittings_stream_unknown(const struct sittings_stream *stream, struct arena *arena)
{
    return stream->unknown ? arena_copy(arena, stream->unknown) : NULL;
}

void sittings_stream_close(struct sittings_stream *stream)
{
    if (!stream->ended)
        session_abandon(stream->connection, false);
    copy_reader_free(&stream->reader);
    for (size_t i = 0; i < stream->n_words; i++)
        free(stream->words[i].text);
    free(stream->unknown);
    free(stream->sittings);
    free(stream);
}
