#include "ingest/survey/maxima_row.h"

#include <string.h>

#include "ingest/cells/decimal.h"
#include "ingest/cells/heading_words.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/score_cell.h"

static bool is_called_maximum(const char *cell)
{
    struct heading_words words;
    heading_words_read(cell, &words);
    return words.all_known && heading_words_count(&words, WORD_MAXIMUM) > 0;
}

static bool number_at(const struct sheet_record *record, size_t field, int64_t *ret)
{
    const struct score_cell cell = score_cell_read(sheet_sample_cell(record, field),
                                                   DECIMAL_MARK_UNKNOWN);
    *ret = cell.number;
    return cell.kind == SCORE_CELL_NUMBER;
}

static bool names_nobody(const struct sheet_record *record, const struct layout *layout)
{
    const size_t who = layout->field[COLUMN_INTERVIEWER];
    return who == SIZE_MAX || missing_form(sheet_sample_cell(record, who)) ||
           is_called_maximum(sheet_sample_cell(record, who));
}

/* Whether no score of any column is above the row's number in it, and all columns have one. */
static bool is_above_all(const struct sheet *sheet, const struct layout *layout, size_t row)
{
    for (size_t i = 0; i < layout->n_questions; i++) {
        const size_t field = layout->questions[i].field;
        int64_t maximum, score;
        if (!number_at(&sheet->records[row], field, &maximum) || maximum <= 0)
            return false;
        for (size_t j = layout->header.first_data; j < sheet->n; j++)
            if (names_nobody(&sheet->records[j], layout) ==
                    (layout->field[COLUMN_INTERVIEWER] == SIZE_MAX) &&
                number_at(&sheet->records[j], field, &score) && score > maximum)
                return false;
    }
    return layout->n_questions > 0;
}

static bool is_maxima_row(const struct sheet *sheet, const struct layout *layout, size_t row)
{
    const struct sheet_record *const record = &sheet->records[row];
    size_t first = 0;
    while (first + 1 < record->n_cells && !*record->cells[first])
        first++;
    const bool called_so = is_called_maximum(sheet_sample_cell(record, first)) ||
                           is_called_maximum(
                               sheet_sample_cell(record, layout->field[COLUMN_CANDIDATE]));
    /* Right below the heading a row without a name may be one, whatever it is called. */
    const bool may_be = layout->field[COLUMN_INTERVIEWER] != SIZE_MAX &&
                        row == layout->header.first_data;
    return (called_so || may_be) && names_nobody(record, layout) &&
           is_above_all(sheet, layout, row);
}

void maxima_row_find(const struct sheet *sheet, struct arena *arena, struct layout *layout)
{
    size_t row = layout->header.first_data;
    while (row < sheet->n && !is_maxima_row(sheet, layout, row))
        row++;
    if (row >= sheet->n || layout->kind == LAYOUT_LONG)
        return;
    struct layout_question *const questions = ARENA_ARRAY(arena, layout->n_questions,
                                                          struct layout_question);
    memcpy(questions, layout->questions, layout->n_questions * sizeof *questions);
    for (size_t i = 0; i < layout->n_questions; i++) {
        struct question_label *const label = &questions[i].label;
        int64_t maximum;
        if (label->maximum == MAXIMUM_NONE &&
            number_at(&sheet->records[row], questions[i].field, &maximum)) {
            label->maximum = MAXIMUM_POINTS;
            label->lowest = 0;
            label->highest = maximum;
        }
    }
    layout->questions = questions;
    layout->maxima_line = sheet->records[row].line;
}
