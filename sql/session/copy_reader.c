#include "sql/session/copy_reader.h"

#include <string.h>

#include "sql/session/big_endian.h"
#include "sql/session/session.h"

enum { SIGNATURE_SIZE = 11 };

static const uint16_t TRAILER = UINT16_MAX;
static const uint32_t NULL_LENGTH = UINT32_MAX;

static void drop_used(struct copy_reader *reader)
{
    struct buffer *const pending = &reader->pending;
    if (reader->used)
        memmove(pending->data, pending->data + reader->used, pending->length - reader->used);
    pending->length -= reader->used;
    reader->used = 0;
}

/* Makes sure that `size` unread bytes are there. READ_END: the stream ended before. */
static enum read_result need(struct copy_reader *reader, size_t size, struct error *error)
{
    struct buffer *const pending = &reader->pending;
    while (pending->length - reader->used < size) {
        const char *bytes;
        size_t length;
        const enum read_result result = session_copy_next(reader->connection, &bytes, &length,
                                                          error);
        if (result != READ_ROW)
            return result;
        drop_used(reader);
        buffer_add_n(pending, bytes, length);
    }
    return READ_ROW;
}

static enum read_result cut_short(struct error *error)
{
    error_set(error, ERROR_DATABASE, "the server sent half a row");
    return READ_FAILED;
}

/* As `need`, where the stream may not end. */
static enum read_result need_rest(struct copy_reader *reader, size_t size, struct error *error)
{
    const enum read_result result = need(reader, size, error);
    return result == READ_END ? cut_short(error) : result;
}

static enum read_result skip_header(struct copy_reader *reader, struct error *error)
{
    enum read_result result = need_rest(reader, SIGNATURE_SIZE + 8, error);
    if (result != READ_ROW)
        return result;
    const size_t extension = big_endian_get_32(reader->pending.data + reader->used +
                                               SIGNATURE_SIZE + 4);
    result = need_rest(reader, SIGNATURE_SIZE + 8 + extension, error);
    reader->used += SIGNATURE_SIZE + 8 + extension;
    reader->past_header = true;
    return result;
}

/* Reads cells as offsets first, for bytes move while more are fetched. */
static enum read_result read_cells(struct copy_reader *reader, struct cell *cells, size_t n_cells,
                                   struct error *error)
{
    size_t at = 2;
    for (size_t i = 0; i < n_cells; i++) {
        enum read_result result = need_rest(reader, at + 4, error);
        if (result != READ_ROW)
            return result;
        const uint32_t length = big_endian_get_32(reader->pending.data + reader->used + at);
        at += 4;
        cells[i] = (struct cell){.length = length == NULL_LENGTH ? NULL_LENGTH : length};
        if (length == NULL_LENGTH)
            continue;
        result = need_rest(reader, at + length, error);
        if (result != READ_ROW)
            return result;
        at += length;
    }
    const char *bytes = reader->pending.data + reader->used + 2;
    for (size_t i = 0; i < n_cells; i++) {
        bytes += 4;
        if (cells[i].length == NULL_LENGTH) {
            cells[i] = (struct cell){0};
        } else {
            cells[i].bytes = bytes;
            bytes += cells[i].length;
        }
    }
    reader->used += at;
    return READ_ROW;
}

enum read_result copy_reader_next(struct copy_reader *reader, struct cell *cells, size_t n_cells,
                                  struct error *error)
{
    enum read_result result = READ_ROW;
    if (!reader->past_header)
        result = skip_header(reader, error);
    if (result == READ_ROW)
        result = need_rest(reader, 2, error);
    if (result != READ_ROW)
        return result;
    const uint16_t n = big_endian_get_16(reader->pending.data + reader->used);
    if (n != TRAILER)
        return n == n_cells ? read_cells(reader, cells, n_cells, error) : cut_short(error);
    reader->used += 2;
    result = need(reader, 1, error);
    return result == READ_ROW ? cut_short(error) : result;
}

void copy_reader_free(struct copy_reader *reader)
{
    buffer_free(&reader->pending);
}
