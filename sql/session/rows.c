#include "sql/session/rows.h"

#include <stdlib.h>

#include "sql/session/big_endian.h"

static const struct cell *cell_at(const struct rows *rows, size_t row, size_t column)
{
    if (row >= rows->n || column >= rows->n_columns)
        abort();
    return &rows->cells[row * rows->n_columns + column];
}

static const char *cell_of_length(const struct rows *rows, size_t row, size_t column, size_t length)
{
    const struct cell *const cell = cell_at(rows, row, column);
    if (!cell->bytes || cell->length != length)
        abort();
    return cell->bytes;
}

bool rows_is_null(const struct rows *rows, size_t row, size_t column)
{
    return cell_at(rows, row, column)->bytes == NULL;
}

const char *rows_text(const struct rows *rows, size_t row, size_t column)
{
    return cell_at(rows, row, column)->bytes;
}

int64_t rows_integer(const struct rows *rows, size_t row, size_t column)
{
    switch (cell_at(rows, row, column)->length) {
    case 2:
        return (int16_t)big_endian_get_16(cell_of_length(rows, row, column, 2));
    case 4:
        return (int32_t)big_endian_get_32(cell_of_length(rows, row, column, 4));
    default:
        return (int64_t)big_endian_get_64(cell_of_length(rows, row, column, 8));
    }
}

double rows_real(const struct rows *rows, size_t row, size_t column)
{
    return big_endian_double_of_bits(big_endian_get_64(cell_of_length(rows, row, column, 8)));
}

bool rows_truth(const struct rows *rows, size_t row, size_t column)
{
    return cell_of_length(rows, row, column, 1)[0] != 0;
}

int32_t rows_day(const struct rows *rows, size_t row, size_t column)
{
    return (int32_t)big_endian_get_32(cell_of_length(rows, row, column, 4)) + POSTGRES_EPOCH_DAY;
}
