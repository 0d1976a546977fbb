#include "sql/session/copy_writer.h"

#include <string.h>

#include "base/memory.h"
#include "base/ratings.h"
#include "sql/session/big_endian.h"
#include "sql/session/session.h"

enum { PIECE = 64 * 1024, MICROSECONDS = 1000000 };

/* The signature, no flags, no extension. */
static const char header[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0";

void copy_writer_hold(struct copy_writer *writer, struct connection *connection)
{
    *writer = (struct copy_writer){.connection = connection};
    buffer_add_n(&writer->pending, header, sizeof header);
}

bool copy_writer_open(struct copy_writer *writer, struct connection *connection, const char *query,
                      struct error *error)
{
    copy_writer_hold(writer, connection);
    return session_copy_in(connection, query, error);
}

static bool send(struct copy_writer *writer, struct error *error)
{
    const bool sent = session_copy_put(writer->connection, writer->pending.data,
                                       writer->pending.length, error);
    buffer_clear(&writer->pending);
    return sent;
}

void copy_writer_row_held(struct copy_writer *writer, size_t n_cells)
{
    char bytes[2];
    big_endian_put_16(bytes, (uint16_t)n_cells);
    buffer_add_n(&writer->pending, bytes, sizeof bytes);
}

bool copy_writer_row(struct copy_writer *writer, size_t n_cells, struct error *error)
{
    if (writer->pending.length >= PIECE && !send(writer, error))
        return false;
    copy_writer_row_held(writer, n_cells);
    return true;
}

/* Room for a cell of `size` bytes, its length written down. */
static char *begin_cell(struct copy_writer *writer, size_t size)
{
    struct buffer *const pending = &writer->pending;
    pending->data = memory_room(pending->data, pending->length + 4 + size + 1, 1,
                                &pending->capacity);
    char *const cell = pending->data + pending->length;
    big_endian_put_32(cell, (uint32_t)size);
    pending->length += 4 + size;
    pending->data[pending->length] = '\0';
    return cell + 4;
}

void copy_writer_bytes(struct copy_writer *writer, const char *bytes, size_t length)
{
    memcpy(begin_cell(writer, length), bytes, length);
}

void copy_writer_text(struct copy_writer *writer, const char *text)
{
    copy_writer_bytes(writer, text, strlen(text));
}

void copy_writer_integer(struct copy_writer *writer, int64_t value, size_t size)
{
    char *const cell = begin_cell(writer, size);
    if (size == 8)
        big_endian_put_64(cell, (uint64_t)value);
    else if (size == 4)
        big_endian_put_32(cell, (uint32_t)value);
    else
        big_endian_put_16(cell, (uint16_t)value);
}

void copy_writer_null(struct copy_writer *writer)
{
    big_endian_put_32(begin_cell(writer, 0) - 4, UINT32_MAX);
}

void copy_writer_day(struct copy_writer *writer, int32_t day)
{
    if (day == INT32_MIN)
        copy_writer_null(writer);
    else
        copy_writer_integer(writer, day - POSTGRES_EPOCH_DAY, 4);
}

void copy_writer_clock(struct copy_writer *writer, int32_t clock)
{
    if (clock == 0)
        copy_writer_null(writer);
    else
        copy_writer_integer(writer, (int64_t)(clock - 1) * MICROSECONDS, 8);
}

void copy_writer_level(struct copy_writer *writer, int16_t level, double points)
{
    if (level < 0)
        copy_writer_null(writer);
    else
        copy_writer_integer(writer, level, 2);
    if (level == LEVEL_POINTS)
        copy_writer_integer(writer, (int64_t)big_endian_bits_of_double(points), 8);
    else
        copy_writer_null(writer);
}

bool copy_writer_close(struct copy_writer *writer, struct error *error)
{
    char end[2];
    big_endian_put_16(end, UINT16_MAX);
    buffer_add_n(&writer->pending, end, sizeof end);
    return send(writer, error) && session_copy_end(writer->connection, error);
}

bool copy_writer_flush(struct copy_writer *writer, const char *query, struct error *error)
{
    if (writer->pending.length <= sizeof header)
        return true;
    if (!session_copy_in(writer->connection, query, error) || !copy_writer_close(writer, error))
        return false;
    buffer_add_n(&writer->pending, header, sizeof header);
    return true;
}

void copy_writer_free(struct copy_writer *writer)
{
    buffer_free(&writer->pending);
}
