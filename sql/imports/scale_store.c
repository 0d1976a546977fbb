#include "sql/imports/scale_store.h"

#include <inttypes.h>
#include <string.h>

#include "base/buffer.h"
#include "queries.h"
#include "sql/session/big_endian.h"
#include "sql/session/session.h"

/* One way of writing the levels, and whether there are scores between them: each value by its bits,
 * each label behind its length. */
static void write_levels(const struct scale *scale, struct buffer *ret)
{
    for (size_t i = 0; i < scale->n_levels; i++)
        buffer_format(ret, "%016" PRIx64 " %zu %s\n",
                      big_endian_bits_of_double(scale->values[i] == 0 ? 0.0 : scale->values[i]),
                      strlen(scale->labels[i]), scale->labels[i]);
    if (scale->continuous)
        buffer_add(ret, "continuous\n");
}

static bool store_levels(struct connection *connection, const struct scale *scale, int64_t scale_id,
                         struct error *error)
{
    for (size_t i = 0; i < scale->n_levels; i++)
        if (!session_query(connection, query_insert_scale_level,
                           PARAMETERS(parameter_integer(scale_id), parameter_integer((int64_t)i),
                                      parameter_real(scale->values[i]),
                                      parameter_text(scale->labels[i])),
                           NULL, NULL, error))
            return false;
    return true;
}

static bool store_one(struct connection *connection, const struct scale *scale, size_t number,
                      struct arena *scratch, struct error *error)
{
    struct buffer levels = {0};
    write_levels(scale, &levels);
    struct rows rows;
    const bool stored = session_query(
        connection, query_upsert_scale,
        PARAMETERS(parameter_text(levels.data), parameter_text(scale->name),
                   parameter_integer((int64_t)scale->n_levels), parameter_truth(scale->continuous)),
        scratch, &rows, error);
    buffer_free(&levels);
    if (!stored)
        return false;
    const int64_t scale_id = rows_integer(&rows, 0, 0);
    return store_levels(connection, scale, scale_id, error) &&
           session_query(
               connection, query_insert_staged_scale,
               PARAMETERS(parameter_integer((int64_t)number), parameter_integer(scale_id)), NULL,
               NULL, error);
}

bool scale_store(struct connection *connection, const struct scale *scales, size_t n,
                 struct error *error)
{
    struct arena scratch = {0};
    bool stored = true;
    for (size_t i = 0; i < n && stored; i++)
        stored = store_one(connection, &scales[i], i, &scratch, error);
    arena_free(&scratch);
    return stored;
}
