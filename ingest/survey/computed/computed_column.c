#include "ingest/survey/computed/computed_column.h"

#include <math.h>

double computed_column_unit(const struct sheet_column *column, size_t n_rows)
{
    double unit = 1;
    for (size_t i = 0; i < n_rows; i++)
        while (!isnan(column->value[i]) && unit > 0.005 &&
               fabs(column->value[i] / unit - round(column->value[i] / unit)) > 1e-6)
            unit /= 10;
    return unit;
}

/* The numbers of the others in a row; false: one is lacking. */
static bool take_row(const struct sheet_columns *columns, const size_t *others, size_t n,
                     size_t row, double *ret)
{
    for (size_t i = 0; i < n; i++) {
        ret[i] = columns->column[others[i]].value[row];
        if (isnan(ret[i]))
            return false;
    }
    return true;
}

bool computed_column_find(const struct sheet_columns *columns, size_t column, const size_t *others,
                          size_t n, struct arena *arena, struct row_statistic *ret)
{
    if (n < 2 || n > ROW_STATISTIC_MOST)
        return false;
    const struct sheet_column *const it = &columns->column[column];
    struct arena scratch = {0};
    double *const values = ARENA_ARRAY(&scratch, n * (columns->n_rows + 1), double);
    double *const results = ARENA_ARRAY(&scratch, columns->n_rows + 1, double);
    size_t n_rows = 0;
    for (size_t row = 0; row < columns->n_rows; row++) {
        results[n_rows] = it->value[row];
        n_rows += !isnan(it->value[row]) && take_row(columns, others, n, row, values + n_rows * n)
                      ? 1
                      : 0;
    }
    const bool found = row_statistic_find(values, results, n_rows, n,
                                          computed_column_unit(it, columns->n_rows), arena, ret);
    arena_free(&scratch);
    return found;
}
