#include "ingest/survey/total_rows.h"

#include <math.h>

#include "base/arena.h"
#include "ingest/cells/column_name.h"

enum { FEW = 2 };

bool total_rows_are_called(const char *question)
{
    return column_name_read(question).column == COLUMN_COMPUTED;
}

/* Of the rows of one candidate and interviewer, but for the totals. */
struct summands {
    double n, sum;
};

static bool is_same_interview(const struct sheet_columns *columns,
                              const struct total_columns *which, size_t a, size_t b)
{
    const size_t *const candidate = columns->column[which->candidate].id;
    const size_t *const interviewer = which->interviewer == SIZE_MAX
                                          ? NULL
                                          : columns->column[which->interviewer].id;
    return candidate[a] == candidate[b] && (!interviewer || interviewer[a] == interviewer[b]);
}

static struct summands summands_of(const struct sheet_columns *columns,
                                   const struct total_columns *which, const bool *called,
                                   size_t total)
{
    struct summands found = {0};
    for (size_t i = 0; i < columns->n_rows; i++) {
        const double value = columns->column[which->score].value[i];
        if (called[i] || isnan(value) || !is_same_interview(columns, which, total, i))
            continue;
        found.n++;
        found.sum += value;
    }
    return found;
}

/* 13, 4.33, 4.3: up to half a unit of the last of two decimals, or of one. */
static bool is_near(double value, double wanted)
{
    const double tenths = value * 10;
    const double near = fabs(tenths - round(tenths)) > 1e-6 ? 0.0051
                        : value == round(value)             ? 1e-6
                                                            : 0.051;
    return fabs(value - wanted) <= near;
}

bool total_rows_found(const struct sheet_columns *columns, const struct total_columns *which)
{
    struct arena scratch = {0};
    bool *const called = ARENA_ARRAY(&scratch, columns->n_rows + 1, bool);
    size_t n = 0, n_sums = 0;
    for (size_t i = 0; i < columns->n_rows; i++)
        called[i] = total_rows_are_called(sheet_sample_cell(columns->row[i], which->question));
    for (size_t i = 0; i < columns->n_rows; i++) {
        const double value = columns->column[which->score].value[i];
        if (!called[i] || isnan(value))
            continue;
        const struct summands of = summands_of(columns, which, called, i);
        if (of.n < FEW)
            continue;
        n++;
        n_sums += is_near(value, of.sum) || is_near(value, of.sum / of.n);
    }
    arena_free(&scratch);
    return n >= FEW && 10 * n_sums >= 9 * n;
}
