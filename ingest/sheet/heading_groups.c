#include "ingest/sheet/heading_groups.h"

#include <string.h>

#include "ingest/cells/column_name.h"
#include "ingest/cells/missing_form.h"

static enum score_column meaning_of(const char *cell)
{
    return column_name_read(cell).column;
}

/* Whether most of what the column holds below the heading stands in the other column too. */
static bool holds_the_same(const struct sheet *sheet, size_t first, size_t column, size_t other)
{
    size_t n_filled = 0, n_same = 0;
    for (size_t i = first; i < sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&sheet->records[i], column);
        if (missing_form(cell))
            continue;
        size_t j = first;
        while (j < sheet->n && strcmp(sheet_sample_cell(&sheet->records[j], other), cell) != 0)
            j++;
        n_filled++;
        n_same += j < sheet->n;
    }
    return n_same > 0 && 2 * n_same >= n_filled;
}

static bool are_alike(const struct sheet *sheet, size_t last, size_t column, size_t other)
{
    return (heading_lines_is_above_numbers(sheet, last, column) &&
            heading_lines_is_above_numbers(sheet, last, other)) ||
           holds_the_same(sheet, last + 1, column, other);
}

/* "No." and "Score" under "Question" are about one question. */
static bool is_about_one_score(const char *below)
{
    const enum score_column meaning = meaning_of(below);
    return meaning == COLUMN_SCORE || meaning == COLUMN_MAX_SCORE || meaning == COLUMN_MIN_SCORE ||
           meaning == COLUMN_SCALE || meaning == COLUMN_QUESTION ||
           meaning == COLUMN_QUESTION_TITLE;
}

/* The columns that the cell stands over: up to the next cell, and to the last that has one below.
 */
static size_t n_covered(const struct sheet_record *line, const struct sheet_record *last, size_t at,
                        size_t n)
{
    size_t end = at;
    while (end < n && (end == at || !*sheet_sample_cell(line, end)) &&
           *sheet_sample_cell(last, end))
        end++;
    return end - at;
}

static bool covers_scores(const struct sheet *sheet, const struct heading_lines *lines,
                          const struct sheet_record *line, size_t at, size_t n)
{
    const struct sheet_record *const last = &sheet->records[lines->last];
    const enum score_column meaning = meaning_of(sheet_sample_cell(line, at));
    const size_t n_columns = n_covered(line, last, at, n);
    if (line == last || n_columns < 2 || meaning == COLUMN_INTERVIEW_DATE ||
        meaning == COLUMN_SUBMITTED)
        return false;
    for (size_t i = at; i < at + n_columns; i++)
        if (is_about_one_score(sheet_sample_cell(last, i)) ||
            (i > at && !are_alike(sheet, lines->last, at, i)))
            return false;
    return true;
}

/* Over "Response" stands the question of that one column. */
static bool is_for_one(const struct sheet *sheet, const struct heading_lines *lines,
                       const struct sheet_record *line, size_t at)
{
    const struct sheet_record *const last = &sheet->records[lines->last];
    return line != last && *sheet_sample_cell(line, at) &&
           heading_lines_is_for_any_answer(sheet_sample_cell(last, at));
}

struct heading_groups heading_groups_read(const struct sheet *sheet,
                                          const struct heading_lines *lines, size_t at, size_t n,
                                          struct arena *arena)
{
    const struct sheet_record *const line = &sheet->records[at];
    struct heading_groups groups = {ARENA_ARRAY(arena, n, const char *),
                                    ARENA_ARRAY(arena, n, bool)};
    for (size_t i = 0; i < n; i++) {
        const char *const cell = sheet_sample_cell(line, i);
        const bool goes_on = i > 0 && !*cell;
        groups.cell[i] = goes_on ? groups.cell[i - 1] : cell;
        groups.names_column[i] = goes_on ? groups.names_column[i - 1]
                                         : is_for_one(sheet, lines, line, i) ||
                                               (meaning_of(cell) < COLUMN_OTHER &&
                                                !covers_scores(sheet, lines, line, i, n));
    }
    return groups;
}
