#include "sql/fetch/ratings_stream.h"

#include <stdlib.h>

#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/session/big_endian.h"
#include "sql/session/copy_reader.h"
#include "sql/session/session.h"

/* Columns of copy_ratings_out.sql. */
enum {
    CANDIDATE,
    INTERVIEW,
    QUESTION,
    INTERVIEWER,
    SCALE,
    LEVEL,
    DAY,
    ROLE,
    POINTS,
    VERSION,
    N_CELLS
};

struct rating {
    int64_t candidate, interview, role;
    bool criterion; /* question is an index into the catalogue of criteria */
    uint32_t question, interviewer;
    int16_t level, version;
    int32_t day;
    double points;
};

struct ratings_stream {
    const struct catalogue *catalogue;
    const struct catalogue_ids *ids;
    struct connection *connection;
    struct copy_reader reader;
    struct rating *ratings; /* of the candidate in flight */
    size_t n, capacity;
    struct rating ahead; /* the first one of the next candidate */
    bool has_ahead, ended;
    const struct outcomes *outcomes; /* NULL: none */
    size_t next_outcome;
    struct candidate_ratings criteria; /* of the candidate shown last */
    struct arena columns;              /* of the candidate shown last */
};

bool ratings_stream_open(struct connection *connection, const struct filter *filter,
                         const struct catalogue *catalogue, const struct catalogue_ids *ids,
                         struct ratings_stream **ret, struct error *error)
{
    if (!scope_set(connection, filter, error) ||
        !session_copy_out(connection, query_copy_ratings_out, error))
        return false;
    struct ratings_stream *const stream = calloc(1, sizeof *stream);
    if (!stream)
        abort();
    stream->catalogue = catalogue;
    stream->ids = ids;
    stream->connection = connection;
    stream->reader.connection = connection;
    *ret = stream;
    return true;
}

void ratings_stream_set_outcomes(struct ratings_stream *stream, const struct outcomes *outcomes)
{
    stream->outcomes = outcomes;
}

/* False: the rating is on another scale than its question's, or of nothing in the catalogue. */
static bool decode(const struct ratings_stream *stream, const struct cell *cells,
                   struct rating *ret)
{
    const struct catalogue *catalogue = stream->catalogue;
    const int64_t id = (int64_t)big_endian_get_64(cells[QUESTION].bytes);
    uint32_t question = catalogue_index(stream->ids->questions, catalogue->n_questions, id);
    const bool criterion = question == UINT32_MAX && catalogue->criteria;
    if (criterion) {
        catalogue = catalogue->criteria;
        question = catalogue_index(stream->ids->criteria, catalogue->n_questions, id);
    }
    const uint32_t interviewer = catalogue_index(
        stream->ids->interviewers, catalogue->n_interviewers,
        (int64_t)big_endian_get_64(cells[INTERVIEWER].bytes));
    if (question == UINT32_MAX || interviewer == UINT32_MAX)
        return false;
    const size_t scale = catalogue->questions[question].scale;
    if (stream->ids->scales[scale] != (int64_t)big_endian_get_64(cells[SCALE].bytes))
        return false;
    *ret = (struct rating){
        .candidate = (int64_t)big_endian_get_64(cells[CANDIDATE].bytes),
        .interview = (int64_t)big_endian_get_64(cells[INTERVIEW].bytes),
        .role = (int64_t)big_endian_get_64(cells[ROLE].bytes),
        .criterion = criterion,
        .question = question,
        .interviewer = interviewer,
        .level = cells[LEVEL].bytes    ? (int16_t)big_endian_get_16(cells[LEVEL].bytes)
                 : cells[POINTS].bytes ? LEVEL_POINTS
                                       : LEVEL_MISSING,
        .points = cells[POINTS].bytes
                      ? big_endian_double_of_bits(big_endian_get_64(cells[POINTS].bytes))
                      : 0,
        .version = (int16_t)big_endian_get_32(cells[VERSION].bytes),
        .day = cells[DAY].bytes ? (int32_t)big_endian_get_32(cells[DAY].bytes) + POSTGRES_EPOCH_DAY
                                : INT32_MIN,
    };
    return true;
}

static enum read_result next_rating(struct ratings_stream *stream, struct rating *ret,
                                    struct error *error)
{
    struct cell cells[N_CELLS];
    enum read_result result;
    do
        result = copy_reader_next(&stream->reader, cells, N_CELLS, error);
    while (result == READ_ROW && !decode(stream, cells, ret));
    return result;
}

static void append(struct ratings_stream *stream, const struct rating *rating)
{
    if (stream->n == stream->capacity) {
        stream->capacity = stream->capacity ? 2 * stream->capacity : 64;
        stream->ratings = realloc(stream->ratings, stream->capacity * sizeof *stream->ratings);
        if (!stream->ratings)
            abort();
    }
    stream->ratings[stream->n++] = *rating;
}

static int by_question(const void *left, const void *right)
{
    const struct rating *const a = left, *const b = right;
    if (a->criterion != b->criterion)
        return a->criterion ? 1 : -1;
    if (a->question != b->question)
        return a->question < b->question ? -1 : 1;
    if (a->interview != b->interview)
        return a->interview < b->interview ? -1 : 1;
    return a->interviewer < b->interviewer ? -1 : a->interviewer > b->interviewer;
}

static bool is_later(const struct rating *a, const struct rating *b)
{
    return a->day != b->day ? a->day > b->day : a->interview > b->interview;
}

/* The role of the latest interview: the one with the last day. */
static int64_t latest_role(const struct ratings_stream *stream)
{
    const struct rating *latest = &stream->ratings[0];
    for (size_t i = 1; i < stream->n; i++)
        if (is_later(&stream->ratings[i], latest))
            latest = &stream->ratings[i];
    return latest->role;
}

/* The last rating of the interview; NULL where none of it is shown. */
static const struct rating *last_rating(const struct ratings_stream *stream, int64_t interview)
{
    const struct rating *last = NULL;
    for (size_t i = 0; i < stream->n; i++) {
        const struct rating *const rating = &stream->ratings[i];
        if (rating->interview == interview && (!last || is_later(rating, last)))
            last = rating;
    }
    return last;
}

static enum outcome latest_outcome(struct ratings_stream *stream)
{
    const struct outcomes *const outcomes = stream->outcomes;
    const int64_t candidate = stream->ratings[0].candidate;
    const struct rating *latest = NULL;
    enum outcome outcome = OUTCOME_NONE;
    for (; outcomes && stream->next_outcome < outcomes->n_interviews; stream->next_outcome++) {
        const struct interview_outcome *const next = &outcomes->interviews[stream->next_outcome];
        if (next->candidate > candidate)
            break;
        const struct rating *const last = next->candidate == candidate &&
                                                  next->outcome != OUTCOME_NONE
                                              ? last_rating(stream, next->interview)
                                              : NULL;
        if (last && (!latest || is_later(last, latest))) {
            latest = last;
            outcome = next->outcome;
        }
    }
    return outcome;
}

static struct candidate_ratings to_columns(struct ratings_stream *stream,
                                           const struct rating *ratings, size_t n)
{
    uint32_t *const question = ARENA_ARRAY(&stream->columns, n, uint32_t);
    uint32_t *const interviewer = ARENA_ARRAY(&stream->columns, n, uint32_t);
    int64_t *const interview = ARENA_ARRAY(&stream->columns, n, int64_t);
    int16_t *const level = ARENA_ARRAY(&stream->columns, n, int16_t);
    int16_t *const version = ARENA_ARRAY(&stream->columns, n, int16_t);
    double *const points = ARENA_ARRAY(&stream->columns, n, double);
    int32_t *const day = ARENA_ARRAY(&stream->columns, n, int32_t);
    for (size_t i = 0; i < n; i++) {
        const struct rating *const rating = &ratings[i];
        question[i] = rating->question;
        interviewer[i] = rating->interviewer;
        interview[i] = rating->interview;
        level[i] = rating->level;
        version[i] = rating->version;
        points[i] = rating->points;
        day[i] = rating->day;
    }
    return (struct candidate_ratings){.candidate = stream->ratings[0].candidate,
                                      .role = latest_role(stream),
                                      .n = n,
                                      .question = question,
                                      .interviewer = interviewer,
                                      .interview = interview,
                                      .level = level,
                                      .points = points,
                                      .version = version,
                                      .day = day};
}

/* Criteria stand behind questions. */
static void show(struct ratings_stream *stream, struct candidate_ratings *ret)
{
    size_t n = 0;
    while (n < stream->n && !stream->ratings[n].criterion)
        n++;
    arena_free(&stream->columns);
    *ret = to_columns(stream, stream->ratings, n);
    ret->outcome = latest_outcome(stream);
    if (n == stream->n)
        return;
    stream->criteria = to_columns(stream, stream->ratings + n, stream->n - n);
    ret->criteria = &stream->criteria;
}

enum read_result ratings_stream_next(struct ratings_stream *stream, struct candidate_ratings *ret,
                                     struct error *error)
{
    stream->n = 0;
    if (stream->has_ahead)
        append(stream, &stream->ahead);
    stream->has_ahead = false;
    while (!stream->ended && !stream->has_ahead) {
        const enum read_result result = next_rating(stream, &stream->ahead, error);
        if (result == READ_FAILED)
            return READ_FAILED;
        stream->ended = result == READ_END;
        if (stream->ended)
            break;
        stream->has_ahead = stream->n && stream->ratings[0].candidate != stream->ahead.candidate;
        if (!stream->has_ahead)
            append(stream, &stream->ahead);
    }
    if (!stream->n)
        return READ_END;
    qsort(stream->ratings, stream->n, sizeof *stream->ratings, by_question);
    show(stream, ret);
    return READ_ROW;
}

void ratings_stream_close(struct ratings_stream *stream)
{
    if (!stream->ended)
        session_abandon(stream->connection, false);
    copy_reader_free(&stream->reader);
    arena_free(&stream->columns);
    free(stream->ratings);
    free(stream);
}
