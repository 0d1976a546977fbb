#include "ingest/tables/merged_cells.h"

#include <string.h>

#include "ingest/cells/score_cell.h"

enum { FEW_BLOCKS = 2 };

struct filling {
    size_t rows, filled, numbers, longest, starts; /* starts: filled where the first column is */
};

static struct filling count_column(const struct shape_finder *finder, size_t column, size_t first)
{
    struct filling found = {0};
    for (size_t i = finder->header->first_data; i < finder->sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&finder->sheet->records[i], column);
        if (!shape_finder_is_row(finder, i))
            continue;
        found.rows++;
        found.starts += *sheet_sample_cell(&finder->sheet->records[i], first) && *cell;
        if (!*cell)
            continue;
        found.filled++;
        found.numbers += score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind != SCORE_CELL_TEXT;
        found.longest = strlen(cell) > found.longest ? strlen(cell) : found.longest;
    }
    return found;
}

/* The candidate stands at the beginning of a block, each once, and the rows of a block below it. */
static bool begins_blocks(const struct shape_finder *finder, size_t column)
{
    const size_t first = finder->header->first_data;
    const struct filling found = count_column(finder, column, column);
    bool begun = false;
    if (found.filled < FEW_BLOCKS || 3 * (found.rows - found.filled) < found.rows)
        return false;
    for (size_t i = first; i < finder->sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&finder->sheet->records[i], column);
        if (!shape_finder_is_row(finder, i))
            continue;
        if (!begun && !*cell)
            return false;
        begun = true;
        for (size_t j = first; j < i && *cell; j++)
            if (shape_finder_is_row(finder, j) &&
                strcmp(sheet_sample_cell(&finder->sheet->records[j], column), cell) == 0)
                return false;
    }
    return begun;
}

/* One column at least has a text in every row: the blocks are of rows that are whole. */
static bool has_full_column(const struct shape_finder *finder)
{
    for (size_t i = 0; i < finder->header->n; i++) {
        const struct filling found = count_column(finder, i, i);
        if (found.rows && found.filled == found.rows)
            return true;
    }
    return false;
}

/* Filled wherever the block begins, and empty in others: no comment, and no score. */
static bool goes_along(const struct shape_finder *finder, size_t column, size_t first,
                       size_t n_blocks)
{
    const enum score_column name = column_name_read(finder->header->headings[column]).column;
    const struct filling found = count_column(finder, column, first);
    return found.starts == n_blocks && 4 * (found.rows - found.filled) >= found.rows &&
           name != COLUMN_COMMENT && name != COLUMN_SCORE && name != COLUMN_COMPUTED &&
           name != COLUMN_OUTCOME && found.numbers < found.filled;
}

/* The candidate's column, or the first one, where no word tells which it is. */
static bool may_be_blocks(const struct shape_finder *finder, size_t column)
{
    const enum score_column name = column_name_read(finder->header->headings[column]).column;
    return shape_finder_is_candidate(name) ||
           (column == 0 && name == COLUMN_UNKNOWN &&
            !shape_finder_heading_has(finder->header, COLUMN_CANDIDATE) &&
            *finder->header->headings[0]);
}

bool merged_cells_find(struct shape_finder *finder)
{
    const struct sheet_header *const header = finder->header;
    bool *const down = ARENA_ARRAY(finder->arena, header->n + 1, bool);
    for (size_t i = 0; i < header->n; i++) {
        if (!may_be_blocks(finder, i) || !begins_blocks(finder, i) || !has_full_column(finder))
            continue;
        const size_t n_blocks = count_column(finder, i, i).filled;
        for (size_t j = 0; j < header->n; j++)
            down[j] = j == i || goes_along(finder, j, i, n_blocks);
        finder->shape->goes_down = down;
        return true;
    }
    return false;
}
