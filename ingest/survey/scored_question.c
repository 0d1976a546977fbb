#include "ingest/survey/scored_question.h"

#include <math.h>

static const struct sheet_column *column_of(const struct sheet_view *view, size_t column)
{
    return &view->columns.column[column];
}

/* No number of `column` is beyond those of `other`; of a scale that is given, none is off it. */
static bool is_within(const struct sheet_view *view, size_t column, size_t other)
{
    const struct sheet_column *const it = column_of(view, column), *const with = column_of(view,
                                                                                           other);
    if (with->n_numbers < with->n_filled || with->n_filled == 0)
        return false;
    return view->columns.has_scale
               ? it->n_on_scale == it->n_filled && with->n_on_scale == with->n_filled
               : it->lowest >= fmin(with->lowest, 1) && it->highest <= with->highest;
}

/* How many columns beside the question are scored as it is, by their cells; one that is called a
 * score is among them. */
static size_t count_alike(const struct sheet_view *view, size_t question,
                          const struct score_columns *wide)
{
    size_t n = 0;
    for (size_t i = 0; i < view->columns.n; i++)
        n += i != question &&
             (wide->why[i] == IS_A_QUESTION || column_of(view, i)->name.column == COLUMN_SCORE) &&
             is_within(view, question, i);
    return n;
}

/* The interviewer of a reading, or the column that is called so where it reads none. */
static size_t interviewer_of(const struct sheet_view *view, const struct sheet_reading *reading)
{
    if (reading->interviewer != SIZE_MAX || view->interviewer_given)
        return reading->interviewer;
    for (size_t i = 0; i < view->columns.n; i++)
        if (i != reading->candidate && column_of(view, i)->name.column == COLUMN_INTERVIEWER &&
            column_of(view, i)->n_numbers == 0)
            return i;
    return SIZE_MAX;
}

/* A row for each candidate and interviewer, save one in twenty that came twice. */
static bool needs_no_question(const struct sheet_view *view, const struct sheet_reading *reading)
{
    const struct key_check check = sheet_view_check_key(
        view, reading->candidate, interviewer_of(view, reading), SIZE_MAX, reading->score);
    return 20 * check.n_keys >= 19 * column_of(view, reading->score)->n_filled;
}

double scored_question_weight(const struct sheet_view *view, const struct sheet_reading *reading,
                              const struct score_columns *wide)
{
    enum { IN_DOUBT = 6, SURE = 14 };
    if (reading->kind != READING_LONG || reading->question == SIZE_MAX ||
        reading->candidate == SIZE_MAX || view->told[COLUMN_QUESTION] ||
        wide->why[reading->question] != IS_A_QUESTION)
        return 0;
    const struct sheet_column *const it = column_of(view, reading->question);
    const size_t alike = count_alike(view, reading->question, wide);
    if (it->n_whole < it->n_filled || *it->label.code || alike == 0 || wide->n < 2 ||
        !needs_no_question(view, reading))
        return 0;
    return alike > 1 ? SURE : IN_DOUBT;
}
