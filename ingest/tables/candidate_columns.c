#include "ingest/tables/candidate_columns.h"

#include <string.h>

bool candidate_columns_find(struct shape_finder *finder)
{
    const struct sheet_header *const header = finder->header;
    const bool *const people = finder->request->people;
    bool rows_told = finder->request->rows_told;
    if (!people || header->n_lines != 1)
        return false;
    for (size_t i = 0; i < header->n; i++)
        rows_told |= !people[i] &&
                     column_name_read(header->headings[i]).column == COLUMN_INTERVIEWER;
    if (!rows_told)
        return false;
    finder->shape->people = people;
    finder->shape->turned = finder->shape->blocks = true;
    return true;
}

static const char *cell_of(const struct shaped_line *line, size_t column)
{
    return column < line->n ? line->text[column] : "";
}

static bool is_heading(const struct sheet_header *header, const struct shaped_line *line)
{
    for (size_t i = 0; i < header->n; i++)
        if (strcmp(cell_of(line, i), sheet_sample_cell(&header->lines[header->n_lines - 1], i)) !=
            0)
            return false;
    return true;
}

static bool is_blank(const struct shaped_line *line)
{
    for (size_t i = 0; i < line->n; i++)
        if (*line->text[i])
            return false;
    return true;
}

static void put(struct table_text *table, const char *text)
{
    table_text_cell(table, text, strlen(text));
}

static bool write_record(const struct sheet_shape *shape, const struct sheet_header *header,
                         const struct shaped_line *line, const char *candidate, const char *score,
                         struct table_text *table, struct error *error)
{
    for (size_t i = 0; i < header->n; i++)
        put(table, shape->people[i] ? "" : cell_of(line, i));
    put(table, candidate);
    put(table, score);
    return table_text_end_record(table, line->number, "", error);
}

bool candidate_columns_write(const struct sheet_shape *shape, const struct sheet_header *header,
                             const struct shaped_line *lines, size_t n, struct table_text *table,
                             struct error *error)
{
    const struct shaped_line *heading = NULL;
    for (size_t i = 0; i < n; i++) {
        if (is_heading(header, &lines[i])) {
            if (!heading &&
                !write_record(shape, header, &lines[i], "Candidate", "Score", table, error))
                return false;
            heading = &lines[i];
            continue;
        }
        for (size_t j = 0; heading && j < header->n && !is_blank(&lines[i]); j++)
            if (shape->people[j] && !write_record(shape, header, &lines[i], cell_of(heading, j),
                                                  cell_of(&lines[i], j), table, error))
                return false;
    }
    return true;
}
