#include "ingest/survey/summary_rows.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/text.h"
#include "ingest/cells/column_name.h"

enum { FEW_ROWS = 2, ENOUGH_ROWS = 5, MOST_LINES = 1 << 16, NAME_WIDTH = 40 };

static void prepare(struct summary_rows *rows, size_t n)
{
    if (rows->all)
        return;
    rows->all = calloc(n ? n : 1, sizeof *rows->all);
    rows->since = calloc(n ? n : 1, sizeof *rows->since);
    if (!rows->all || !rows->since)
        memory_exhausted();
    rows->n_columns = n;
}

static void count(struct summary_column *column, double value)
{
    column->lowest = column->n == 0 || value < column->lowest ? value : column->lowest;
    column->highest = column->n == 0 || value > column->highest ? value : column->highest;
    column->n++;
    column->sum += value;
    column->squares += value * value;
}

void summary_rows_add(struct summary_rows *rows, const double *values, size_t n_columns)
{
    prepare(rows, n_columns);
    rows->has_rows = true;
    rows->n_open = 0;
    for (size_t i = 0; i < n_columns; i++)
        if (!isnan(values[i])) {
            count(&rows->all[i], values[i]);
            count(&rows->since[i], values[i]);
        }
}

enum summary {
    SUMMARY_SUM,
    SUMMARY_MEAN,
    SUMMARY_COUNT,
    SUMMARY_SPREAD,
    SUMMARY_SPREAD_OF_ALL,
    SUMMARY_LOWEST,
    SUMMARY_HIGHEST,
    N_SUMMARIES
};

static double summary_of(const struct summary_column *column, enum summary what)
{
    const double n = column->n, mean = n > 0 ? column->sum / n : NAN;
    switch (what) {
    case SUMMARY_SUM:
        return column->sum;
    case SUMMARY_MEAN:
        return mean;
    case SUMMARY_COUNT:
        return n;
    case SUMMARY_SPREAD:
        return n > 1 ? sqrt(fmax(0, (column->squares - n * mean * mean) / (n - 1))) : NAN;
    case SUMMARY_SPREAD_OF_ALL:
        return n > 0 ? sqrt(fmax(0, column->squares / n - mean * mean)) : NAN;
    case SUMMARY_LOWEST:
        return column->lowest;
    case SUMMARY_HIGHEST:
        return column->highest;
    default:
        return NAN;
    }
}

/* Half a unit of the last decimal shown: 3.29 is 3.2857, and 3.3 too. */
static double tolerance(double value)
{
    double unit = 1;
    while (unit > 1e-4 && fabs(value / unit - round(value / unit)) > 1e-6)
        unit /= 10;
    return unit == 1 ? 0.0051 : unit * 0.51;
}

/* In how many columns the row is this summary; SIZE_MAX: in one of them it is not. */
static size_t count_equal(const struct summary_column *columns, const double *values, size_t n,
                          enum summary what, bool rounded)
{
    size_t equal = 0;
    for (size_t i = 0; i < n; i++) {
        if (isnan(values[i]))
            continue;
        const double near = rounded ? fmax(tolerance(values[i]), 0.0051) : tolerance(values[i]);
        if (columns[i].n < FEW_ROWS || !(fabs(values[i] - summary_of(&columns[i], what)) <= near))
            return SIZE_MAX;
        equal++;
    }
    return equal;
}

/* Where no name says so, a few rows have a sum by chance, and whole numbers are their mean. */
static bool is_telling(const struct summary_rows *rows, const double *values, size_t n,
                       enum summary what)
{
    bool broken = false, enough = true;
    for (size_t i = 0; i < n; i++) {
        broken |= !isnan(values[i]) && values[i] != round(values[i]);
        enough = enough && (isnan(values[i]) || rows->all[i].n >= ENOUGH_ROWS);
    }
    return enough && (broken || what != SUMMARY_MEAN);
}

bool summary_rows_match(const struct summary_rows *rows, const double *values, size_t n_columns,
                        bool called_so)
{
    const enum summary last = called_so ? N_SUMMARIES : SUMMARY_COUNT;
    size_t filled = 0;
    for (size_t i = 0; i < n_columns; i++)
        filled += isnan(values[i]) ? 0 : 1;
    if (!rows->all || n_columns != rows->n_columns || filled < (called_so ? 1 : 2))
        return false;
    for (enum summary what = 0; what < last; what++)
        for (int since = 0; since < 2; since++) {
            const size_t equal = count_equal(since ? rows->since : rows->all, values, n_columns,
                                             what, called_so);
            if (equal != SIZE_MAX && equal > 0 &&
                (called_so || is_telling(rows, values, n_columns, what)))
                return true;
        }
    return false;
}

/* Whether all numbers are one summary, to half a unit of the last decimal that each shows. */
static bool is_nearly(const struct summary_rows *rows, const double *values, enum summary what)
{
    enum { SOME_COLUMNS = 3 };
    size_t equal = 0;
    for (size_t i = 0; i < rows->n_columns; i++) {
        const double half = 0.51, near = what != SUMMARY_MEAN            ? 1e-9
                                         : values[i] == round(values[i]) ? half
                                                                         : tolerance(values[i]);
        if (isnan(values[i]))
            continue;
        if (rows->all[i].n <= FEW_ROWS ||
            !(fabs(values[i] - summary_of(&rows->all[i], what)) <= near))
            return false;
        equal++;
    }
    return equal >= SOME_COLUMNS;
}

bool summary_rows_resemble(const struct summary_rows *rows, const double *values, size_t n_columns)
{
    return rows->all && n_columns == rows->n_columns &&
           (is_nearly(rows, values, SUMMARY_MEAN) || is_nearly(rows, values, SUMMARY_LOWEST) ||
            is_nearly(rows, values, SUMMARY_HIGHEST));
}

void summary_rows_keep(struct summary_rows *rows, uint64_t line)
{
    for (size_t i = 0; i < rows->n_columns; i++)
        rows->since[i] = (struct summary_column){0};
    if (rows->n == MOST_LINES)
        return;
    if (rows->n == rows->capacity) {
        rows->capacity = rows->capacity ? 2 * rows->capacity : 16;
        rows->line = realloc(rows->line, rows->capacity * sizeof *rows->line);
        if (!rows->line)
            memory_exhausted();
    }
    rows->line[rows->n++] = line;
}

static bool note(struct summary_told *list, size_t *n, uint64_t line, const char *name)
{
    if (*n == SUMMARY_ROWS_TOLD)
        return false;
    list[*n].line = line;
    snprintf(list[*n].name, sizeof list[*n].name, "%s", name);
    ++*n;
    return true;
}

void summary_rows_tell(struct summary_rows *rows, uint64_t line, const char *name)
{
    rows->n_untold += !note(rows->told, &rows->n_told, line, name);
    summary_rows_keep(rows, line);
}

bool summary_rows_propose(struct summary_rows *rows, uint64_t line, const char *name)
{
    if (rows->has_rows)
        (void)note(rows->open, &rows->n_open, line, name);
    else
        summary_rows_tell(rows, line, name);
    return !rows->has_rows;
}

void summary_rows_close(struct summary_rows *rows)
{
    for (size_t i = 0; i < rows->n_open; i++)
        summary_rows_tell(rows, rows->open[i].line, rows->open[i].name);
    rows->n_open = 0;
}

const char *summary_rows_sentence(const struct summary_rows *rows, struct arena *arena)
{
    const char *list = "";
    for (size_t i = 0; i < rows->n_told; i++)
        list = arena_format(arena, "%s%s%llu ('%s')", list, i ? ", " : "",
                            (unsigned long long)rows->told[i].line,
                            text_printable(arena, rows->told[i].name, NAME_WIDTH));
    if (rows->n_untold)
        list = arena_format(arena, "%s and %zu more", list, rows->n_untold);
    return rows->n_told ? arena_format(arena,
                                       "not read, since the cell of the candidate names none: "
                                       "line%s %s",
                                       rows->n_told > 1 ? "s" : "", list)
                        : NULL;
}

void summary_rows_free(struct summary_rows *rows)
{
    free(rows->all);
    free(rows->since);
    free(rows->line);
    *rows = (struct summary_rows){0};
}

bool summary_rows_are_totals(const char *question)
{
    return column_name_read(question).column == COLUMN_COMPUTED;
}

/* Of the rows of one candidate and interviewer, but for the totals. */
struct summands {
    double n, sum;
};

/* A total need not say of which interview it is, where it stands among its rows. */
static bool is_same_occasion(const struct sheet_columns *columns, size_t a, size_t b)
{
    for (size_t i = 0; i < columns->n; i++) {
        const struct sheet_column *const it = &columns->column[i];
        const enum score_column name = it->name.column;
        if ((name == COLUMN_STAGE || name == COLUMN_ROLE || name == COLUMN_INTERVIEW_ID ||
             name == COLUMN_INTERVIEW_DATE) &&
            it->id[a] && it->id[b] && it->id[a] != it->id[b])
            return false;
    }
    return true;
}

static bool is_same_interview(const struct sheet_columns *columns,
                              const struct total_columns *which, size_t a, size_t b)
{
    const size_t *const candidate = columns->column[which->candidate].id;
    const size_t *const interviewer = which->interviewer == SIZE_MAX
                                          ? NULL
                                          : columns->column[which->interviewer].id;
    return candidate[a] == candidate[b] &&
           (!interviewer || !interviewer[a] || !interviewer[b] ||
            interviewer[a] == interviewer[b]) &&
           is_same_occasion(columns, a, b);
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

bool summary_rows_have_totals(const struct sheet_columns *columns,
                              const struct total_columns *which)
{
    struct arena scratch = {0};
    bool *const called = ARENA_ARRAY(&scratch, columns->n_rows + 1, bool);
    size_t n = 0, n_sums = 0;
    for (size_t i = 0; i < columns->n_rows; i++)
        called[i] = summary_rows_are_totals(sheet_sample_cell(columns->row[i], which->question));
    for (size_t i = 0; i < columns->n_rows; i++) {
        const double value = columns->column[which->score].value[i];
        if (!called[i] || isnan(value))
            continue;
        const struct summands of = summands_of(columns, which, called, i);
        if (of.n < FEW_ROWS)
            continue;
        n++;
        n_sums += is_near(value, of.sum) || is_near(value, of.sum / of.n);
    }
    arena_free(&scratch);
    return n >= FEW_ROWS && 10 * n_sums >= 9 * n;
}
