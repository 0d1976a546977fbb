#include "sql/imports/single_ratings.h"

#include <stdlib.h>

#include "base/memory.h"
#include "queries.h"
#include "sql/imports/rating_keys.h"
#include "sql/session/copy_writer.h"

/* A score and where it belongs in the table. */
struct place {
    int64_t candidate, interview;
    size_t index;
};

struct writing {
    int64_t import;
    struct rating_keys keys;
    struct copy_writer writer;
    struct place *places;
    size_t capacity;
};

/* Columns of copy_ratings_in.sql. */
static bool write_one(struct writing *writing, const struct spooled_score *score,
                      struct error *error)
{
    struct copy_writer *const writer = &writing->writer;
    const struct rating_keys *const keys = &writing->keys;
    const struct visit_key *const visit = &keys->visits[score->visit];
    const struct question_key *const question = &keys->questions[score->question];
    if (!copy_writer_row(writer, 9 + SPOOLED_SCORE_CELLS, error))
        return false;
    copy_writer_integer(writer, visit->candidate, 8);
    copy_writer_integer(writer, visit->interview, 8);
    copy_writer_integer(writer, question->question, 8);
    copy_writer_integer(writer, keys->interviewers[score->interviewer], 8);
    copy_writer_integer(writer, rating_keys_version(keys, question, visit->day), 4);
    copy_writer_integer(writer, writing->import, 8);
    copy_writer_integer(writer, keys->scales[score->scale], 8);
    copy_writer_day(writer, visit->day);
    copy_writer_clock(writer, visit->clock);
    score_spool_write(score, writer);
    return true;
}

static int by_place(const void *left, const void *right)
{
    const struct place *const a = left, *const b = right;
    if (a->candidate != b->candidate)
        return a->candidate < b->candidate ? -1 : 1;
    if (a->interview != b->interview)
        return a->interview < b->interview ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

/* Whether the scores come in the order of their candidates, as exports mostly have them. */
static bool find_places(struct writing *writing, const struct spooled_score *scores, size_t n)
{
    bool in_order = true;
    writing->places = memory_room(writing->places, n, sizeof *writing->places, &writing->capacity);
    for (size_t i = 0; i < n; i++) {
        const struct visit_key *const visit = &writing->keys.visits[scores[i].visit];
        writing->places[i] = (struct place){visit->candidate, visit->interview, i};
        in_order = in_order && (i == 0 || writing->places[i - 1].candidate <= visit->candidate);
    }
    return in_order;
}

/* What is read in the order of the key then lies together, as far as a block goes; of several
 * blocks each is read from its beginning to its end. */
static bool write_block(struct writing *writing, const struct spooled_score *scores, size_t n,
                        struct error *error)
{
    if (!find_places(writing, scores, n))
        qsort(writing->places, n, sizeof *writing->places, by_place);
    for (size_t i = 0; i < n; i++)
        if (!write_one(writing, &scores[writing->places[i].index], error))
            return false;
    return true;
}

bool single_ratings_write(struct connection *connection, int64_t import, bool empty,
                          struct score_spool *scores, struct error *error)
{
    struct writing writing = {.import = import};
    const struct spooled_score *block;
    enum read_result result = READ_END;
    size_t n;
    bool done = score_spool_rewind(scores, error) &&
                rating_keys_fetch(connection, &writing.keys, error) &&
                copy_writer_open(&writing.writer, connection,
                                 empty ? query_copy_first_ratings_in : query_copy_ratings_in,
                                 error);
    while (done && (result = score_spool_next(scores, &block, &n, error)) == READ_ROW)
        done = write_block(&writing, block, n, error);
    done = done && result == READ_END && copy_writer_close(&writing.writer, error);
    copy_writer_free(&writing.writer);
    rating_keys_free(&writing.keys);
    free(writing.places);
    return done;
}
