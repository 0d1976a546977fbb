#include "ingest/tables/shape_finder.h"

#include <string.h>

#include "ingest/cells/summary_row.h"

bool shape_finder_is_candidate(enum score_column column)
{
    return column == COLUMN_CANDIDATE || column == COLUMN_CANDIDATE_NAME ||
           column == COLUMN_CANDIDATE_FIRST;
}

bool shape_finder_is_question(enum score_column column)
{
    return column == COLUMN_QUESTION || column == COLUMN_QUESTION_TITLE ||
           column == COLUMN_CRITERION;
}

bool shape_finder_heading_has(const struct sheet_header *header, enum score_column wanted)
{
    for (size_t i = 0; i < header->n; i++) {
        const enum score_column column = column_name_read(header->headings[i]).column;
        if (column == wanted ||
            (shape_finder_is_candidate(wanted) && shape_finder_is_candidate(column)))
            return true;
    }
    return false;
}

bool shape_finder_is_heading(const struct shape_finder *finder, size_t i)
{
    const struct sheet_record *const line = &finder->header->lines[finder->header->n_lines - 1],
                                     *const record = &finder->sheet->records[i];
    for (size_t j = 0; j < record->n_cells || j < line->n_cells; j++)
        if (strcmp(sheet_sample_cell(record, j), sheet_sample_cell(line, j)) != 0)
            return false;
    return true;
}

bool shape_finder_is_row(const struct shape_finder *finder, size_t i)
{
    const struct sheet_record *const record = &finder->sheet->records[i];
    size_t first = 0;
    while (first + 1 < record->n_cells && !*record->cells[first])
        first++;
    return record->n_filled > 1 && !summary_row_begins(record->cells[first]);
}
