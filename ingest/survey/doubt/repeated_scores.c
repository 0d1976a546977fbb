#include "ingest/survey/doubt/repeated_scores.h"

#include "base/text.h"
#include "ingest/survey/doubt/column_option.h"

enum { FEW_ROWS = 8 };

static const struct sheet_column *column_of(const struct sheet_view *view, size_t column)
{
    return &view->columns.column[column];
}

static struct key_check check_key(const struct sheet_view *view,
                                  const struct sheet_reading *reading, size_t score)
{
    return sheet_view_check_key(view, reading->candidate, reading->interviewer, reading->question,
                                score);
}

static bool is_free(const struct sheet_view *view, const struct sheet_reading *reading,
                    size_t column)
{
    return !sheet_reading_takes(reading, column) && !sheet_view_is_told(view, column);
}

/* Another column of scores that differs where these do not; SIZE_MAX: there is none. */
static size_t find_differing(const struct sheet_view *view, const struct sheet_reading *reading)
{
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const it = column_of(view, i);
        const enum column_part part = view->parts[i].part;
        if (!is_free(view, reading, i) || (part && part != PART_SCORE) ||
            !sheet_column_is_scores(it) || it->n_distinct < 2 ||
            (it->name.column != COLUMN_UNKNOWN && it->name.column != COLUMN_SCORE))
            continue;
        const struct key_check check = check_key(view, reading, i);
        if (3 * check.n_contradicted >= check.n_keys)
            return i;
    }
    return SIZE_MAX;
}

/* The texts that tell the rows of one question apart; SIZE_MAX: there are none. */
static size_t find_question(const struct sheet_view *view, const struct sheet_reading *reading)
{
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const it = column_of(view, i);
        if (!is_free(view, reading, i) || it->n_numbers || it->n_distinct < 2 ||
            2 * it->n_distinct > it->n_filled || sheet_column_is_scores(it) || it->n_dates)
            continue;
        const struct key_check check = sheet_view_check_key(view, reading->candidate,
                                                            reading->question, i, reading->score);
        if (check.n_keys > check_key(view, reading, reading->score).n_keys)
            return i;
    }
    return SIZE_MAX;
}

bool repeated_scores_check(const struct sheet_view *view, const struct sheet_reading *reading,
                           struct error *error)
{
    if (reading->kind != READING_LONG || reading->question == SIZE_MAX ||
        view->told[COLUMN_SCORE] || view->columns.n_rows < FEW_ROWS)
        return true;
    const struct key_check check = check_key(view, reading, reading->score);
    if (2 * check.n_keys > column_of(view, reading->score)->n_filled || check.n_contradicted)
        return true;
    const size_t other = find_differing(view, reading);
    const size_t question = other == SIZE_MAX ? SIZE_MAX : find_question(view, reading);
    if (question == SIZE_MAX)
        return true;
    struct arena scratch = {0};
    error_set(error, ERROR_FAILED,
              "'%s' is the same in all rows of a candidate, interviewer and question, and '%s' is "
              "not",
              column_option_heading(view, reading->score, &scratch),
              column_option_heading(view, other, &scratch));
    error_hint(error, "for the latter, give %s %s %s; for the former, %s %s",
               column_option_of(view, "--stage-column", reading->question, &scratch),
               column_option_of(view, "--question-column", question, &scratch),
               column_option_of(view, "--score-column", other, &scratch),
               column_option_of(view, "--question-column", reading->question, &scratch),
               column_option_of(view, "--score-column", reading->score, &scratch));
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}
