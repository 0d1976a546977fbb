#include "ingest/tables/name_lines.h"

#include <string.h>

#include "ingest/cells/score_cell.h"
#include "ingest/cells/summary_row.h"
#include "ingest/tables/label_lines.h"

enum { FEW_BLOCKS = 2 };

static bool is_name_line(const struct sheet_record *record)
{
    return record->n_cells > 1 && record->n_filled == 1 && *record->cells[0] &&
           !summary_row_begins(record->cells[0]) &&
           score_cell_read(record->cells[0], DECIMAL_MARK_UNKNOWN).kind == SCORE_CELL_TEXT;
}

static bool stands_before(const struct shape_finder *finder, size_t from, size_t to, bool name_line)
{
    const char *const text = finder->sheet->records[to].cells[0];
    for (size_t i = from; i < to; i++)
        if (is_name_line(&finder->sheet->records[i]) == name_line &&
            strcmp(sheet_sample_cell(&finder->sheet->records[i], 0), text) == 0)
            return true;
    return false;
}

bool name_lines_find(struct shape_finder *finder)
{
    const size_t first = finder->header->first_data;
    size_t names = 0, rows = 0, again = 0, last_name = SIZE_MAX;
    for (size_t i = 0; i < finder->header->n; i++)
        if (shape_finder_is_candidate(column_name_read(finder->header->headings[i]).column))
            return false;
    if (!shape_finder_is_question(column_name_read(finder->header->headings[0]).column))
        return false;
    if (finder->header->n_above && is_name_line(&finder->sheet->records[first - 2]) &&
        finder->header->n_lines == 1) {
        last_name = first - 2;
        names++;
    }
    for (size_t i = first; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        if (shape_finder_is_heading(finder, i))
            continue;
        if (is_name_line(record)) {
            if (last_name == i - 1 || stands_before(finder, first, i, true))
                return false;
            names++;
            last_name = i;
        } else if (shape_finder_is_row(finder, i)) {
            if (!names)
                return false;
            rows++;
            again += stands_before(finder, first, i, false);
        }
    }
    if (names < FEW_BLOCKS || last_name + 1 == finder->sheet->n || rows < 2 * names ||
        10 * (again + rows / names) < 9 * rows)
        return false;
    finder->shape->names_alone = true;
    label_lines_add(finder->shape, "Candidate", COLUMN_CANDIDATE_NAME);
    return true;
}
