#include "ingest/sheet/sheet_header.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/column_name.h"
#include "ingest/sheet/heading_groups.h"

static bool is_known(const char *cell)
{
    return column_name_read(cell).column < COLUMN_OTHER;
}

/* How much a cell says of its column. */
static int worth(const char *cell)
{
    if (!*cell)
        return -1;
    if (heading_lines_is_machine(cell) || heading_lines_is_for_any_answer(cell))
        return 0;
    return is_known(cell) ? 3 : strchr(cell, ' ') ? 2 : 1;
}

/* What stands in the line for a group: nothing where it is a known column's own name. */
static void take_groups(const struct heading_groups *line, const char **groups, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!line->names_column[i])
            groups[i] = line->cell[i];
}

static bool stands_again(const char *const *cells, size_t n, size_t at)
{
    for (size_t i = 0; i < n; i++)
        if (i != at && strcmp(cells[i], cells[at]) == 0)
            return true;
    return false;
}

/* "1.1" over "Score" and "Comment" is "1.1 [Score]" and "1.1 [Feedback]". */
static const char *join(const char *above, const char *below, struct arena *arena)
{
    const enum score_column part = column_name_read(below).column;
    if (part == COLUMN_SCORE)
        return arena_format(arena, "%s [Score]", above);
    if (part == COLUMN_COMMENT)
        return arena_format(arena, "%s [Feedback]", above);
    return arena_format(arena, "%s - %s", above, below);
}

static void join_groups(const struct sheet_record *lines, size_t n_lines,
                        const struct heading_groups *groups, const char **headings, size_t n,
                        struct arena *arena)
{
    const char **const joined = ARENA_ARRAY(arena, n, const char *);
    const bool parts = heading_lines_is_parts(&lines[n_lines - 1]);
    for (size_t i = 0; i < n; i++)
        joined[i] = headings[i];
    for (size_t line = 0; line + 1 < n_lines; line++) {
        const char *const *const above = groups[line].cell;
        for (size_t i = 0; i < n; i++)
            if (*headings[i] && strcmp(above[i], headings[i]) != 0 && *above[i] &&
                (parts ? *sheet_sample_cell(&lines[n_lines - 1], i) != '\0'
                       : stands_again(headings, n, i) && !groups[line].names_column[i]))
                joined[i] = join(above[i], headings[i], arena);
    }
    memcpy(headings, joined, n * sizeof *headings);
}

/* Blank where the last line of the heading is not: its cells speak of several columns. */
static bool spans_columns(const struct sheet_record *line, const struct sheet_record *last,
                          size_t n)
{
    for (size_t i = 1; i < n && line != last; i++)
        if (!*sheet_sample_cell(line, i) && *sheet_sample_cell(last, i))
            return true;
    return false;
}

/* A group whose word stands in each of its columns, above other words: "Skills" and "Skills" over
 * "Safe" and "Dig". */
static bool is_group_again(const struct sheet_record *line, const struct sheet_record *last,
                           size_t at, size_t n)
{
    const char *const cell = sheet_sample_cell(line, at), *const below = sheet_sample_cell(last,
                                                                                           at);
    if (line == last || !*cell || !*below)
        return false;
    for (size_t i = 0; i < n; i++)
        if (i != at && strcmp(sheet_sample_cell(line, i), cell) == 0 &&
            *sheet_sample_cell(last, i) && strcmp(sheet_sample_cell(last, i), below) != 0)
            return true;
    return false;
}

/* The lines of the sheet from `from` to the last of the heading. */
static void put_together(const struct sheet *sheet, const struct heading_lines *found, size_t from,
                         size_t n, struct arena *arena, struct sheet_header *header)
{
    const struct sheet_record *const lines = &sheet->records[from];
    const size_t n_lines = found->last - from + 1;
    struct heading_groups *const read = ARENA_ARRAY(arena, n_lines, struct heading_groups);
    const char **const headings = ARENA_ARRAY(arena, n, const char *);
    const char **const groups = ARENA_ARRAY(arena, n, const char *);
    const bool parts = n_lines > 1 && heading_lines_is_parts(&lines[n_lines - 1]);
    for (size_t line = 0; line < n_lines; line++)
        read[line] = heading_groups_read(sheet, found, from + line, n, arena);
    for (size_t i = 0; i < n; i++) {
        groups[i] = headings[i] = "";
        for (size_t line = 0; line < n_lines; line++) {
            const char *const cell = sheet_sample_cell(&lines[line], i);
            const bool spans = spans_columns(&lines[line], &lines[n_lines - 1], n) &&
                               *sheet_sample_cell(&lines[n_lines - 1], i) &&
                               !(*cell && read[line].names_column[i]);
            const bool again = !parts && is_group_again(&lines[line], &lines[n_lines - 1], i, n);
            if (again)
                groups[i] = cell;
            if (!spans && !again &&
                (worth(cell) >= worth(headings[i]) || (parts && line + 1 == n_lines && *cell)))
                headings[i] = cell;
        }
    }
    bool has_groups = false;
    for (size_t line = 0; line + 1 < n_lines && !parts; line++)
        if (spans_columns(&lines[line], &lines[n_lines - 1], n)) {
            take_groups(&read[line], groups, n);
            has_groups = true;
        }
    for (size_t i = 0; i < n; i++)
        if (strcmp(groups[i], headings[i]) == 0)
            groups[i] = "";
    if (parts || has_groups)
        join_groups(lines, n_lines, read, headings, n, arena);
    header->headings = headings;
    header->groups = groups;
}

/* A line of codes above a line of texts only numbers them. */
static size_t first_telling(const struct sheet *sheet, const struct heading_lines *found, size_t n)
{
    return found->first < found->named && !heading_lines_is_groups(&sheet->records[found->first], n)
               ? found->named
               : found->first;
}

void sheet_header_find(const struct sheet *sheet, uint64_t line, struct arena *arena,
                       struct sheet_header *ret)
{
    const struct heading_lines found = heading_lines_find(sheet, line);
    struct sheet_header header = {.found = found.found, .n_above = found.first};
    const struct sheet_record *const last = &sheet->records[found.last];
    for (size_t i = found.first; i <= found.last; i++)
        header.n = sheet->records[i].n_cells > header.n ? sheet->records[i].n_cells : header.n;
    const size_t from = first_telling(sheet, &found, header.n);
    put_together(sheet, &found, from, header.n, arena, &header);
    header.lines = &sheet->records[found.first];
    header.n_lines = found.last - found.first + 1;
    header.line = last->line;
    header.end = last->end;
    header.first_data = found.last + 1;
    *ret = header;
}
