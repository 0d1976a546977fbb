#include "ingest/survey/doubt/telling_column.h"

static size_t id_of(const struct sheet_view *view, size_t column, size_t row)
{
    return column == SIZE_MAX ? 0 : view->columns.column[column].id[row];
}

/* Whether two rows are of one key, `with` a column beside it or none. */
static bool are_of_one_key(const struct sheet_view *view, const struct sheet_reading *reading,
                           size_t with, size_t a, size_t b)
{
    const size_t key[] = {reading->candidate, reading->interviewer, reading->question, with};
    for (size_t i = 0; i < sizeof key / sizeof *key; i++)
        if (id_of(view, key[i], a) != id_of(view, key[i], b))
            return false;
    return true;
}

static bool contradict(const struct sheet_view *view, const struct sheet_reading *reading,
                       size_t with)
{
    for (size_t a = 0; a < view->columns.n_rows; a++)
        for (size_t b = 0; b < a; b++)
            if (id_of(view, reading->score, a) != id_of(view, reading->score, b) &&
                are_of_one_key(view, reading, with, a, b))
                return true;
    return false;
}

/* Stands in every row, and each of its values in several. */
static bool may_tell(const struct sheet_view *view, const struct sheet_reading *reading,
                     size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    return !sheet_reading_takes(reading, column) && !sheet_view_is_told(view, column) &&
           it->n_filled == view->columns.n_rows && it->n_distinct > 1 &&
           2 * it->n_distinct <= it->n_filled && it->n_whole == it->n_numbers && !it->n_long &&
           it->name.column != COLUMN_SCORE && it->name.column != COLUMN_COMMENT &&
           it->name.column != COLUMN_COMPUTED && !view->parts[column].part;
}

size_t telling_column_find(const struct sheet_view *view, const struct sheet_reading *reading)
{
    size_t best = SIZE_MAX;
    if (reading->kind != READING_LONG || !contradict(view, reading, SIZE_MAX))
        return SIZE_MAX;
    for (size_t i = 0; i < view->columns.n; i++)
        if (may_tell(view, reading, i) && !contradict(view, reading, i) &&
            (best == SIZE_MAX ||
             view->columns.column[i].n_distinct < view->columns.column[best].n_distinct))
            best = i;
    return best;
}
