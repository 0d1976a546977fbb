#include "ingest/tables/merged_cells.h"

#include <string.h>
#include <strings.h>

#include "ingest/cells/score_cell.h"

enum { FEW_ROWS = 3 };

bool merged_cells_repeats(const char *cell)
{
    static const char *const marks[] = {"\"",    "''",   "\u3003", "\u2033", "\u201d", "-\"-",
                                        "\"-\"", "-''-", "ditto",  "dito",   "idem",   "do."};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (strcasecmp(cell, marks[i]) == 0)
            return true;
    return false;
}

static const char *cell_of(const struct shape_finder *finder, size_t row, size_t column)
{
    return sheet_sample_cell(&finder->sheet->records[row], column);
}

struct filling {
    size_t rows, filled, numbers, repeats, starts; /* starts: filled where `first` is */
    size_t short_blocks; /* filled cells right above another one, or at the end */
    bool from_the_top;
};

static struct filling count_column(const struct shape_finder *finder, size_t column, size_t first)
{
    struct filling found = {0};
    bool above = false;
    for (size_t i = finder->header->first_data; i < finder->sheet->n; i++) {
        const char *const cell = cell_of(finder, i, column);
        const bool filled = *cell && !merged_cells_repeats(cell);
        if (!shape_finder_is_row(finder, i))
            continue;
        found.from_the_top |= found.rows == 0 && filled;
        found.rows++;
        found.repeats += *cell && !filled;
        found.starts += filled && *cell_of(finder, i, first);
        found.short_blocks += filled && above;
        above = filled;
        found.filled += filled;
        found.numbers += filled &&
                         score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind != SCORE_CELL_TEXT;
    }
    found.short_blocks += above;
    return found;
}

/* Rows of one value stand together, and `column` is filled where they begin. */
static bool is_outer(const struct shape_finder *finder, size_t outer, size_t column)
{
    const struct filling found = count_column(finder, outer, outer);
    const char *above = NULL;
    size_t runs = 0;
    for (size_t i = finder->header->first_data; i < finder->sheet->n; i++) {
        const char *const cell = cell_of(finder, i, outer);
        if (!shape_finder_is_row(finder, i))
            continue;
        const bool begins = !above || strcmp(above, cell) != 0;
        if (begins && !*cell_of(finder, i, column))
            return false;
        runs += begins;
        above = cell;
    }
    return found.filled == found.rows && 2 * runs <= found.rows;
}

/* Each text once; beside each value of `outer` where there is such a column. */
static bool stands_once(const struct shape_finder *finder, size_t column, size_t outer)
{
    for (size_t i = finder->header->first_data; i < finder->sheet->n; i++)
        for (size_t j = finder->header->first_data; j < i && *cell_of(finder, i, column); j++)
            if (shape_finder_is_row(finder, i) && shape_finder_is_row(finder, j) &&
                strcmp(cell_of(finder, j, column), cell_of(finder, i, column)) == 0 &&
                (outer == SIZE_MAX ||
                 strcmp(cell_of(finder, j, outer), cell_of(finder, i, outer)) == 0))
                return false;
    return true;
}

static bool stands_once_somewhere(const struct shape_finder *finder, size_t column)
{
    if (stands_once(finder, column, SIZE_MAX))
        return true;
    for (size_t outer = 0; outer < column; outer++)
        if (is_outer(finder, outer, column) && stands_once(finder, column, outer))
            return true;
    return false;
}

/* A person who is missing is a blank row of its own, so that only the candidate may stand in a
 * block of one row. */
static bool begins_blocks(const struct shape_finder *finder, size_t column, bool candidate)
{
    const struct filling found = count_column(finder, column, column);
    const size_t empty = found.rows - found.filled;
    return found.from_the_top && found.rows >= FEW_ROWS && 3 * empty >= found.rows &&
           (candidate || found.short_blocks == 0) && stands_once_somewhere(finder, column);
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

static enum score_column name_of(const struct shape_finder *finder, size_t column)
{
    return column_name_read(finder->header->headings[column]).column;
}

/* Filled wherever the block begins, and empty in others: no comment, and no score. */
static bool goes_along(const struct shape_finder *finder, size_t column, size_t first,
                       size_t n_blocks)
{
    const enum score_column name = name_of(finder, column);
    const struct filling found = count_column(finder, column, first);
    return found.starts == n_blocks && 4 * (found.rows - found.filled) >= found.rows &&
           name != COLUMN_COMMENT && name != COLUMN_SCORE && name != COLUMN_COMPUTED &&
           name != COLUMN_OUTCOME && found.numbers < found.filled;
}

/* The candidate's column, or the first one, where no word tells which it is. */
static bool may_be_candidates(const struct shape_finder *finder, size_t column)
{
    const enum score_column name = name_of(finder, column);
    return shape_finder_is_candidate(name) ||
           (column == 0 && name == COLUMN_UNKNOWN &&
            !shape_finder_heading_has(finder->header, COLUMN_CANDIDATE) &&
            *finder->header->headings[0]);
}

/* What several rows have in common beside that. */
static bool may_be_common(const struct shape_finder *finder, size_t column)
{
    const enum score_column name = name_of(finder, column);
    return name == COLUMN_INTERVIEWER || name == COLUMN_ROLE || name == COLUMN_STAGE ||
           name == COLUMN_TOPIC || name == COLUMN_INTERVIEW_DATE || shape_finder_is_question(name);
}

/* The column with the fewest blocks: others are in them. */
static size_t find_outermost(const struct shape_finder *finder)
{
    size_t found = SIZE_MAX, fewest = SIZE_MAX;
    for (size_t i = 0; i < finder->header->n; i++) {
        const bool candidate = may_be_candidates(finder, i);
        if ((!candidate && !may_be_common(finder, i)) || !begins_blocks(finder, i, candidate))
            continue;
        const size_t n_blocks = count_column(finder, i, i).filled;
        if (n_blocks < fewest) {
            found = i;
            fewest = n_blocks;
        }
    }
    return found;
}

static bool find_blocks(const struct shape_finder *finder, bool *down)
{
    const size_t first = has_full_column(finder) ? find_outermost(finder) : SIZE_MAX;
    if (first == SIZE_MAX)
        return false;
    const size_t n_blocks = count_column(finder, first, first).filled;
    for (size_t i = 0; i < finder->header->n; i++)
        down[i] = i == first || goes_along(finder, i, first, n_blocks);
    return true;
}

/* A mark of repetition below a text says so by itself. */
static bool find_repeats(const struct shape_finder *finder, bool *down)
{
    bool found = false;
    for (size_t i = 0; i < finder->header->n; i++) {
        const struct filling filling = count_column(finder, i, i);
        const bool repeats = filling.repeats > 0 && filling.from_the_top &&
                             name_of(finder, i) != COLUMN_COMMENT;
        down[i] |= repeats;
        found |= repeats;
    }
    return found;
}

bool merged_cells_find(struct shape_finder *finder)
{
    bool *const down = ARENA_ARRAY(finder->arena, finder->header->n + 1, bool);
    if (finder->request->goes_down) {
        finder->shape->goes_down = finder->request->goes_down;
        return true;
    }
    bool found = find_blocks(finder, down);
    found |= find_repeats(finder, down);
    if (found)
        finder->shape->goes_down = down;
    return found;
}

size_t merged_cells_doubt(const struct shape_finder *finder, size_t *ret_empty, size_t *ret_rows)
{
    enum { FEW_EMPTY = 2, ONE_IN = 20 };
    for (size_t i = 0; i < finder->header->n; i++) {
        const struct filling found = count_column(finder, i, i);
        *ret_empty = found.rows - found.filled;
        *ret_rows = found.rows;
        if (shape_finder_is_candidate(name_of(finder, i)) && found.from_the_top &&
            *ret_empty >= FEW_EMPTY && ONE_IN * *ret_empty >= found.rows &&
            has_full_column(finder) && stands_once_somewhere(finder, i))
            return i;
    }
    return SIZE_MAX;
}
