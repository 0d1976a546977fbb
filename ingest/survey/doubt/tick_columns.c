#include "ingest/survey/doubt/tick_columns.h"

#include <string.h>

#include "ingest/survey/doubt/column_option.h"

enum { FEW_LEVELS = 3, FEW_ROWS = 3, LONGEST_MARK = 4 };

/* The only text of a column, where it is as short as a mark; NULL: it holds others, or nothing. */
static const char *mark_of(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    size_t row = 0;
    if (it->n_distinct != 1 || it->name.column != COLUMN_UNKNOWN || !*it->heading)
        return NULL;
    while (!it->id[row])
        row++;
    const char *const mark = sheet_sample_cell(view->columns.row[row], column);
    return strlen(mark) <= LONGEST_MARK ? mark : NULL;
}

/* Whether each row has a mark in one of these columns and no more. */
static bool marks_each_row_once(const struct sheet_view *view, const size_t *columns, size_t n)
{
    for (size_t row = 0; row < view->columns.n_rows; row++) {
        size_t marks = 0;
        for (size_t i = 0; i < n; i++)
            marks += view->columns.column[columns[i]].id[row] != 0;
        if (marks != 1)
            return false;
    }
    return view->columns.n_rows >= FEW_ROWS;
}

const char *tick_columns_tell(const struct sheet_view *view, struct arena *arena)
{
    size_t *const columns = ARENA_ARRAY(arena, view->columns.n + 1, size_t);
    const char *mark = NULL;
    size_t n = 0;
    for (size_t i = 0; i < view->columns.n; i++) {
        const char *const own = mark_of(view, i);
        if (!own || (mark && strcmp(mark, own) != 0))
            continue;
        mark = own;
        columns[n++] = i;
    }
    if (n < FEW_LEVELS || !marks_each_row_once(view, columns, n))
        return NULL;
    return arena_format(arena,
                        "each row has one mark in the columns '%s' to '%s', whose headings are the "
                        "scores: put the heading of the marked column into one column 'score' "
                        "instead of them",
                        column_option_heading(view, columns[0], arena),
                        column_option_heading(view, columns[n - 1], arena));
}
