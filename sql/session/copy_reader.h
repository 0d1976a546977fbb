#ifndef ASSAY_SQL_SESSION_COPY_READER_H
#define ASSAY_SQL_SESSION_COPY_READER_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/read_result.h"
#include "sql/session/connection.h"
#include "sql/session/rows.h"

/* The rows of COPY … TO STDOUT (FORMAT BINARY), however the bytes are cut into pieces. A zeroed
 * struct with its connection is ready after session_copy_out. */
struct copy_reader {
    struct connection *connection;
    struct buffer pending; /* bytes received */
    size_t used;           /* of them, read */
    bool past_header;
};

/* The cells of the next row, good until the next call; a row with another number of cells is an
 * error. */
enum read_result copy_reader_next(struct copy_reader *reader, struct cell *cells, size_t n_cells,
                                  struct error *error) MUST_CHECK;
void copy_reader_free(struct copy_reader *reader);

#endif
