#ifndef ASSAY_SQL_SESSION_COPY_WRITER_H
#define ASSAY_SQL_SESSION_COPY_WRITER_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "sql/session/connection.h"

/* Rows for COPY … FROM STDIN (FORMAT BINARY), sent in pieces. */
struct copy_writer {
    struct connection *connection;
    struct buffer pending;
};

bool copy_writer_open(struct copy_writer *writer, struct connection *connection, const char *query,
                      struct error *error) MUST_CHECK;

/* A row is its beginning and then its cells. */
bool copy_writer_row(struct copy_writer *writer, size_t n_cells, struct error *error) MUST_CHECK;
void copy_writer_text(struct copy_writer *writer, const char *text);
/* size: bytes of the column's type, 2, 4 or 8. */
void copy_writer_integer(struct copy_writer *writer, int64_t value, size_t size);
void copy_writer_null(struct copy_writer *writer);
void copy_writer_bytes(struct copy_writer *writer, const char *bytes, size_t length);
/* A date, from days since 1970-01-01; INT32_MIN is null. */
void copy_writer_day(struct copy_writer *writer, int32_t day);
/* A time of day, from seconds since midnight and one more; 0 is null. */
void copy_writer_clock(struct copy_writer *writer, int32_t clock);
/* Two cells, a smallint and a double precision: a level and the points; one of them, or both, null.
 */
void copy_writer_level(struct copy_writer *writer, int16_t level, double points);

/* The rows are stored. */
bool copy_writer_close(struct copy_writer *writer, struct error *error) MUST_CHECK;
void copy_writer_free(struct copy_writer *writer);

/* Rows that wait in memory while the connection does something else: begun by copy_writer_row_held,
 * and stored all at once by flush, which does nothing where there are none. */
void copy_writer_hold(struct copy_writer *writer, struct connection *connection);
void copy_writer_row_held(struct copy_writer *writer, size_t n_cells);
bool copy_writer_flush(struct copy_writer *writer, const char *query,
                       struct error *error) MUST_CHECK;

#endif
