#include "ingest/survey/people/row_id.h"

enum { FEW_ROWS = 4, FEW_GROUPS = 2 };

/* Codes or numbers under a heading that no list knows, or that speaks of an id. */
static bool may_be_id(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    const bool headed = it->name.column == COLUMN_UNKNOWN ||
                        (it->name.column == COLUMN_OTHER && it->words.n > 1 &&
                         heading_words_count(&it->words, WORD_ID) &&
                         heading_words_count(&it->words, WORD_ANSWER));
    return headed && !view->parts[column].part && !sheet_view_is_told(view, column) &&
           it->n_filled == view->columns.n_rows && it->n_dates == 0 && it->n_long == 0 &&
           it->n_whole == it->n_numbers && !sheet_column_is_labels(it);
}

/* Whether rows of one value are told apart by who scored, and on what. */
static bool are_told_apart(const struct sheet_view *view, size_t column, size_t interviewer)
{
    const struct sheet_columns *const columns = &view->columns;
    const size_t question = sheet_columns_find(columns, COLUMN_QUESTION);
    for (size_t i = 0; i < columns->n_rows; i++)
        for (size_t j = 0; j < i; j++)
            if (columns->column[column].id[i] == columns->column[column].id[j] &&
                columns->column[interviewer].id[i] == columns->column[interviewer].id[j] &&
                (question == SIZE_MAX ||
                 columns->column[question].id[i] == columns->column[question].id[j]))
                return false;
    return true;
}

bool row_id_groups(const struct sheet_view *view, size_t column)
{
    const size_t interviewer = sheet_columns_find(&view->columns, COLUMN_INTERVIEWER);
    const struct sheet_column *const it = &view->columns.column[column];
    if (interviewer == SIZE_MAX || interviewer == column || !may_be_id(view, column) ||
        it->n_distinct < FEW_GROUPS || 2 * it->n_distinct > it->n_filled ||
        sheet_column_is_scores(it))
        return false;
    const struct dependence with = sheet_columns_dependence(&view->columns, column, interviewer);
    return with.n_varying > 0 && with.n_constant == 0 && are_told_apart(view, column, interviewer);
}

bool row_id_is(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    if (it->n_distinct < FEW_ROWS || it->n_distinct != view->columns.n_rows ||
        !may_be_id(view, column))
        return false;
    for (size_t i = 0; i < view->columns.n; i++)
        if (i != column && row_id_groups(view, i))
            return true;
    return false;
}
