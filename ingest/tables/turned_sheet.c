#include "ingest/tables/turned_sheet.h"

#include <string.h>

#include "ingest/cells/missing_form.h"
#include "ingest/cells/person_text.h"
#include "ingest/cells/question_label.h"
#include "ingest/cells/score_cell.h"
#include "ingest/sheet/names_across.h"
#include "ingest/tables/label_lines.h"

static bool is_number(const char *cell)
{
    const enum score_cell_kind kind = score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind;
    return kind == SCORE_CELL_NUMBER || kind == SCORE_CELL_PERCENT || kind == SCORE_CELL_OUT_OF;
}

/* "Candidate, Ann, Bob" above "Interviewer, Ida, Bo": the first column is the heading. Where it
 * begins; SIZE_MAX: it is none. */
static size_t find_names_down(const struct shape_finder *finder)
{
    size_t candidates = 0, interviewers = 0, first = SIZE_MAX;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        const enum score_column column = column_name_read(sheet_sample_cell(record, 0)).column;
        if (record->n_filled <= 2 ||
            (!shape_finder_is_candidate(column) && column != COLUMN_INTERVIEWER))
            continue;
        for (size_t j = 1; j < record->n_cells; j++)
            if (column_name_read(record->cells[j]).column < COLUMN_OTHER)
                return SIZE_MAX;
        first = first == SIZE_MAX ? i : first;
        ++*(shape_finder_is_candidate(column) ? &candidates : &interviewers);
    }
    return candidates && interviewers ? first : SIZE_MAX;
}

/* How the columns of a sheet with questions in its rows are headed. */
struct across {
    size_t numbers, texts, people, raters;
};

static struct across count_across(const struct shape_finder *finder)
{
    const struct sheet_header *const header = finder->header;
    struct across found = {0};
    for (size_t i = 1; i < header->n; i++) {
        const enum score_column name = column_name_read(header->headings[i]).column;
        size_t filled = 0, numbers = 0;
        if (name == COLUMN_COMPUTED || name == COLUMN_COMMENT || !*header->headings[i])
            continue;
        for (size_t row = header->first_data; row < finder->sheet->n; row++) {
            const char *const cell = sheet_sample_cell(&finder->sheet->records[row], i);
            filled += !missing_form(cell);
            numbers += is_number(cell);
        }
        if (!filled)
            continue;
        *(5 * numbers >= 4 * filled ? &found.numbers : &found.texts) += 1;
        found.people += shape_finder_is_candidate(name) ||
                        person_text_likeness(header->headings[i]) != PERSON_NOT;
        found.raters += name == COLUMN_INTERVIEWER;
    }
    return found;
}

/* The rows are questions by their heading, or by their codes under none; each stands once. */
static bool has_questions_down(const struct shape_finder *finder)
{
    const struct sheet_header *const header = finder->header;
    const enum score_column name = column_name_read(header->headings[0]).column;
    size_t rows = 0, codes = 0;
    for (size_t i = header->first_data; i < finder->sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&finder->sheet->records[i], 0);
        if (!*cell || is_number(cell))
            continue;
        for (size_t j = header->first_data; j < i; j++)
            if (strcmp(sheet_sample_cell(&finder->sheet->records[j], 0), cell) == 0)
                return false;
        rows++;
        codes += *question_label_read(cell, finder->arena).code != '\0';
    }
    return rows >= 2 &&
           (shape_finder_is_question(name) || (!*header->headings[0] && codes == rows));
}

/* As the user says: from the first line that names several. */
static void turn(struct shape_finder *finder)
{
    const struct sheet *const sheet = finder->sheet;
    struct names_across across;
    names_across_find(sheet, &across);
    const struct sheet_record *const first =
        &sheet->records[across.first < sheet->n ? across.first : 0];
    const enum score_column name = column_name_read(sheet_sample_cell(first, 0)).column;
    finder->shape->turned = true;
    finder->shape->first_line = first->line;
    if (across.n == 1 && !shape_finder_is_candidate(name) && name != COLUMN_INTERVIEWER)
        finder->shape->corner = "Candidate";
}

/* Columns of scores below names are candidates where it is known who gave the scores. */
bool turned_sheet_find(struct shape_finder *finder)
{
    const size_t named = find_names_down(finder);
    if (finder->request->turned) {
        turn(finder);
        return true;
    }
    if (finder->sheet->n < 3 || finder->header->n < 3)
        return false;
    finder->shape->first_line = finder->header->lines[0].line;
    if (named != SIZE_MAX) {
        finder->shape->turned = true;
        finder->shape->first_line = finder->sheet->records[named].line;
        return true;
    }
    const struct across across = count_across(finder);
    if (!has_questions_down(finder) || across.numbers < 2 || across.texts || across.raters ||
        !(finder->request->interviewer_given || label_lines_say_interviewer(finder->shape) ||
          (across.people == across.numbers &&
           shape_finder_is_candidate(column_name_read(finder->header->headings[1]).column))))
        return false;
    finder->shape->turned = true;
    finder->shape->corner = "Candidate";
    return true;
}
