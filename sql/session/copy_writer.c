#include "sql/session/copy_writer.h"

#include <string.h>

#include "sql/session/big_endian.h"
#include "sql/session/session.h"

enum { PIECE = 64 * 1024 };

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

bool copy_writer_reopen(struct copy_writer *writer, const char *query, struct error *error)
{
    buffer_add_n(&writer->pending, header, sizeof header);
    return session_copy_in(writer->connection, query, error);
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

void copy_writer_text(struct copy_writer *writer, const char *text)
{
    const size_t length = strlen(text);
    char bytes[4];
    big_endian_put_32(bytes, (uint32_t)length);
    buffer_add_n(&writer->pending, bytes, sizeof bytes);
    buffer_add_n(&writer->pending, text, length);
}

void copy_writer_integer(struct copy_writer *writer, int64_t value, size_t size)
{
    char bytes[12];
    big_endian_put_64(bytes + 4, (uint64_t)value << 8 * (8 - size));
    big_endian_put_32(bytes, (uint32_t)size);
    buffer_add_n(&writer->pending, bytes, 4 + size);
}

void copy_writer_null(struct copy_writer *writer)
{
    char bytes[4];
    big_endian_put_32(bytes, UINT32_MAX);
    buffer_add_n(&writer->pending, bytes, sizeof bytes);
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
