#include "sql/imports/staged_repeats.h"

#include <string.h>

#include "base/scores/score_claims.h"
#include "queries.h"
#include "sql/imports/import_steps.h"
#include "sql/session/big_endian.h"
#include "sql/session/copy_writer.h"
#include "sql/session/session.h"

/* Columns of declare_repeats.sql; those before the line are the rating and its moment. */
enum { LINE = 5, SCALE, LEVEL, POINTS, SUBMITTED, N_KEYS = LINE };

/* Rows of one rating, and what was found of those before it. */
struct repeats {
    struct connection *connection;
    struct score_claims claims;
    struct buffer key, next; /* of these rows, and of the row at hand, as COPY takes it */
    struct copy_writer verdicts;
    size_t n_verdicts;
};

static void add_cell(struct buffer *key, const struct cell *cell)
{
    const uint32_t length = cell->bytes ? (uint32_t)cell->length : UINT32_MAX;
    char bytes[4];
    big_endian_put_32(bytes, length);
    buffer_add_n(key, bytes, sizeof bytes);
    if (cell->bytes)
        buffer_add_n(key, cell->bytes, cell->length);
}

static struct score_claim claim_of(const struct rows *rows, size_t row)
{
    const bool level = !rows_is_null(rows, row, LEVEL), points = !rows_is_null(rows, row, POINTS);
    return (struct score_claim){
        .line = (uint64_t)rows_integer(rows, row, LINE),
        .scale = rows_integer(rows, row, SCALE),
        .level = level ? (int16_t)rows_integer(rows, row, LEVEL) : -1,
        .scored = level || points,
        .points = points ? rows_real(rows, row, POINTS) : 0,
        .submitted = rows_is_null(rows, row, SUBMITTED) ? NOT_SUBMITTED
                                                        : rows_integer(rows, row, SUBMITTED),
    };
}

/* The rows of the rating are all there: what is found of them waits to be sent. */
static void end_rating(struct repeats *repeats)
{
    struct copy_writer *const writer = &repeats->verdicts;
    const struct score_claims *const claims = &repeats->claims;
    const int64_t since = score_claims_since(claims);
    const bool contradict = score_claims_judge(claims) == CLAIMS_CONTRADICT;
    if (claims->all.n && (contradict || since != NOT_SUBMITTED)) {
        copy_writer_row_held(writer, N_KEYS + 2);
        buffer_add_n(&writer->pending, repeats->key.data, repeats->key.length);
        if (since == NOT_SUBMITTED)
            copy_writer_null(writer);
        else
            copy_writer_integer(writer, since, 8);
        struct buffer reason = {0};
        if (contradict) {
            score_claims_reason(claims, &reason);
            copy_writer_text(writer, reason.data);
        } else {
            copy_writer_null(writer);
        }
        buffer_free(&reason);
        repeats->n_verdicts++;
    }
    repeats->claims = (struct score_claims){0};
}

static void take(struct repeats *repeats, const struct rows *rows, size_t row)
{
    buffer_clear(&repeats->next);
    for (size_t i = 0; i < N_KEYS; i++)
        add_cell(&repeats->next, &rows->cells[row * rows->n_columns + i]);
    if (repeats->key.length != repeats->next.length ||
        memcmp(repeats->key.data, repeats->next.data, repeats->next.length) != 0) {
        end_rating(repeats);
        const struct buffer before = repeats->key;
        repeats->key = repeats->next;
        repeats->next = before;
    }
    const struct score_claim claim = claim_of(rows, row);
    score_claims_add(&repeats->claims, &claim);
}

static bool send_verdicts(struct repeats *repeats, struct error *error)
{
    return copy_writer_flush(&repeats->verdicts, query_copy_staged_verdicts_in, error);
}

/* One portion of the rows; `more`: there may be others. */
static bool take_portion(struct repeats *repeats, bool *more, struct error *error)
{
    struct arena portion = {0};
    struct rows rows;
    bool done = session_query(repeats->connection, query_fetch_repeats, NO_PARAMETERS, &portion,
                              &rows, error);
    *more = done && rows.n > 0;
    for (size_t i = 0; done && i < rows.n; i++)
        take(repeats, &rows, i);
    if (done && !*more)
        end_rating(repeats);
    done = done && send_verdicts(repeats, error);
    arena_free(&portion);
    return done;
}

static bool judge(struct repeats *repeats, struct error *error)
{
    bool more = true;
    if (!session_query(repeats->connection, query_create_staged_verdict, NO_PARAMETERS, NULL, NULL,
                       error) ||
        !session_query(repeats->connection, query_declare_repeats, NO_PARAMETERS, NULL, NULL,
                       error))
        return false;
    while (more)
        if (!take_portion(repeats, &more, error))
            return false;
    return session_query(repeats->connection, query_close_repeats, NO_PARAMETERS, NULL, NULL,
                         error);
}

static bool judge_all(struct import_resolution *resolution, size_t *n_verdicts, struct error *error)
{
    struct repeats repeats = {.connection = resolution->connection};
    copy_writer_hold(&repeats.verdicts, resolution->connection);
    const bool judged = judge(&repeats, error);
    *n_verdicts = repeats.n_verdicts;
    copy_writer_free(&repeats.verdicts);
    buffer_free(&repeats.key);
    buffer_free(&repeats.next);
    return judged;
}

bool staged_repeats_settle(struct import_resolution *resolution, struct error *error)
{
    int64_t repeated, before = 0;
    size_t n_verdicts;
    if (!import_steps_run(resolution, query_stage_repeats, NO_PARAMETERS, &repeated, error))
        return false;
    if (repeated == 0)
        return true;
    if (!import_steps_run(resolution, query_time_untimed_repeats, NO_PARAMETERS, NULL, error) ||
        !judge_all(resolution, &n_verdicts, error) ||
        (n_verdicts &&
         (!import_steps_run(resolution, query_drop_earlier_submissions, NO_PARAMETERS, &before,
                            error) ||
          !import_steps_reject(resolution, query_reject_contradictions,
                               PARAMETERS(parameter_text(score_claims_hint)), error) ||
          !import_steps_run(resolution, query_delete_contradictions, NO_PARAMETERS, NULL, error))))
        return false;
    resolution->n_submitted_before = (size_t)before;
    return import_steps_run(resolution, query_merge_repeats, NO_PARAMETERS, NULL, error);
}
