#include "sql/imports/rating_keys.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "queries.h"
#include "sql/session/big_endian.h"
#include "sql/session/copy_reader.h"
#include "sql/session/session.h"

enum { MICROSECONDS = 1000000 };

/* Columns of copy_known_visits_out.sql. */
enum { VISIT, CANDIDATE, INTERVIEW, DAY, CLOCK, N_CELLS };

static int32_t day_of(const struct cell *cell)
{
    return cell->bytes ? (int32_t)big_endian_get_32(cell->bytes) + POSTGRES_EPOCH_DAY : INT32_MIN;
}

static int32_t clock_of(const struct cell *cell)
{
    return cell->bytes ? (int32_t)(big_endian_get_64(cell->bytes) / MICROSECONDS) + 1 : 0;
}

/* They come in any order. */
static void take_visit(struct rating_keys *keys, size_t *capacity, const struct cell *cells)
{
    const size_t number = big_endian_get_32(cells[VISIT].bytes);
    keys->visits = memory_room(keys->visits, number + 1, sizeof *keys->visits, capacity);
    if (number >= keys->n_visits)
        keys->n_visits = number + 1;
    keys->visits[number] = (struct visit_key){
        .candidate = (int64_t)big_endian_get_64(cells[CANDIDATE].bytes),
        .interview = (int64_t)big_endian_get_64(cells[INTERVIEW].bytes),
        .day = day_of(&cells[DAY]),
        .clock = clock_of(&cells[CLOCK])};
}

static bool fetch_visits(struct connection *connection, struct rating_keys *keys,
                         struct error *error)
{
    struct copy_reader reader = {.connection = connection};
    struct cell cells[N_CELLS];
    enum read_result result;
    size_t capacity = 0;
    if (!session_copy_out(connection, query_copy_known_visits_out, error))
        return false;
    while ((result = copy_reader_next(&reader, cells, N_CELLS, error)) == READ_ROW)
        take_visit(keys, &capacity, cells);
    copy_reader_free(&reader);
    return result == READ_END;
}

static bool fetch_wordings(struct connection *connection, struct arena *scratch,
                           struct rating_keys *keys, struct rows *ret, struct error *error)
{
    if (!session_query(connection, query_list_known_versions, NO_PARAMETERS, scratch, ret, error))
        return false;
    keys->n_wordings = ret->n;
    keys->wordings = memory_resized(NULL, ret->n + 1, sizeof *keys->wordings);
    for (size_t i = 0; i < ret->n; i++)
        keys->wordings[i] = (struct wording_key){(int32_t)rows_integer(ret, i, 1),
                                                 rows_day(ret, i, 2)};
    return true;
}

/* The first wording of a question, or of one with a higher key. */
static size_t first_wording(const struct rows *wordings, int64_t question)
{
    size_t low = 0, high = wordings->n;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (rows_integer(wordings, middle, 0) < question)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct question_key question_of(const struct rows *known, size_t row,
                                       const struct rows *wordings)
{
    struct question_key key = {.question = rows_integer(known, row, 2)};
    if (rows_is_null(known, row, 3))
        return key;
    const int64_t asked = rows_integer(known, row, 3);
    size_t end = key.first_version = first_wording(wordings, asked);
    while (end < wordings->n && rows_integer(wordings, end, 0) == asked)
        end++;
    key.n_versions = end - key.first_version;
    return key;
}

static void take_key(int64_t **keys, size_t *n, size_t number, int64_t key)
{
    if (number >= *n)
        *keys = memory_resized(*keys, *n = number + 1, sizeof **keys);
    (*keys)[number] = key;
}

static void take_question(struct rating_keys *keys, size_t number, struct question_key key)
{
    if (number >= keys->n_questions)
        keys->questions = memory_resized(keys->questions, keys->n_questions = number + 1,
                                         sizeof *keys->questions);
    keys->questions[number] = key;
}

static bool fetch_names(struct connection *connection, struct arena *scratch,
                        struct rating_keys *keys, struct error *error)
{
    struct rows known, wordings;
    if (!fetch_wordings(connection, scratch, keys, &wordings, error) ||
        !session_query(connection, query_list_known_keys, NO_PARAMETERS, scratch, &known, error))
        return false;
    for (size_t i = 0; i < known.n; i++) {
        const char kind = *rows_text(&known, i, 0);
        const size_t number = (size_t)rows_integer(&known, i, 1);
        const int64_t key = rows_integer(&known, i, 2);
        if (kind == 'q')
            take_question(keys, number, question_of(&known, i, &wordings));
        else if (kind == 'i')
            take_key(&keys->interviewers, &keys->n_interviewers, number, key);
        else
            take_key(&keys->scales, &keys->n_scales, number, key);
    }
    return true;
}

bool rating_keys_fetch(struct connection *connection, struct rating_keys *ret, struct error *error)
{
    struct arena scratch = {0};
    struct rating_keys keys = {0};
    const bool fetched = fetch_names(connection, &scratch, &keys, error) &&
                         fetch_visits(connection, &keys, error);
    arena_free(&scratch);
    if (fetched)
        *ret = keys;
    else
        rating_keys_free(&keys);
    return fetched;
}

int32_t rating_keys_version(const struct rating_keys *keys, const struct question_key *question,
                            int32_t day)
{
    const struct wording_key *const wordings = keys->wordings + question->first_version;
    for (size_t i = 0; i < question->n_versions; i++)
        if (day == INT32_MIN || wordings[i].valid_from <= day)
            return wordings[i].version;
    return 1;
}

void rating_keys_free(struct rating_keys *keys)
{
    free(keys->visits);
    free(keys->questions);
    free(keys->wordings);
    free(keys->interviewers);
    free(keys->scales);
}
