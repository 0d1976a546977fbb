#include "ingest/survey/sheet_header.h"

#include "ingest/cells/column_name.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/question_label.h"

enum { FIRST_RECORDS = 30 };

/* What a record has of a heading. */
struct likeness {
    size_t names, codes;
};

static struct likeness likeness_of(const struct sheet_record *record)
{
    struct likeness likeness = {0};
    struct arena scratch = {0};
    for (size_t i = 0; i < record->n_cells; i++) {
        const char *repaired;
        likeness.names += column_name_read(record->cells[i]).column < COLUMN_OTHER;
        likeness.codes += *question_label_read(record->cells[i], &scratch).code ||
                          date_id_repair(record->cells[i], &scratch, &repaired);
    }
    arena_free(&scratch);
    return likeness;
}

static bool is_part(const char *cell)
{
    const enum score_column column = column_name_read(cell).column;
    return column == COLUMN_SCORE || column == COLUMN_COMMENT;
}

/* Nothing but "Score" and "Comment", the former twice or more. */
static bool is_parts_line(const struct sheet_record *record)
{
    size_t scores = 0;
    for (size_t i = 0; i < record->n_cells; i++) {
        if (*record->cells[i] && !is_part(record->cells[i]))
            return false;
        scores += column_name_read(record->cells[i]).column == COLUMN_SCORE;
    }
    return scores >= 2;
}

static size_t find_best(const struct sheet *sheet, bool *found)
{
    size_t best = 0, best_names = 0;
    for (size_t i = 0; i < sheet->n && i < FIRST_RECORDS; i++) {
        const struct likeness likeness = likeness_of(&sheet->records[i]);
        const bool is_one = likeness.names >= 2 || (likeness.names && likeness.codes >= 2);
        if (is_one && likeness.names > best_names && !is_parts_line(&sheet->records[i])) {
            best = i;
            best_names = likeness.names;
        }
    }
    *found = best_names > 0;
    return best;
}

/* The record at a line; where it only has the parts of questions, the one above. */
static size_t find_given(const struct sheet *sheet, uint64_t line, bool *found)
{
    size_t i = 0;
    while (i < sheet->n && sheet->records[i].line != line)
        i++;
    *found = i < sheet->n;
    if (!*found)
        return 0;
    return i > 0 && is_parts_line(&sheet->records[i]) ? i - 1 : i;
}

static size_t count_scores(const struct sheet_record *record)
{
    size_t n = 0;
    for (size_t i = 0; i < record->n_cells; i++)
        n += column_name_read(record->cells[i]).column == COLUMN_SCORE;
    return n;
}

/* The cells of a line, each standing for the empty ones behind it. */
static const char **spread(const struct sheet_record *record, size_t n, struct arena *arena)
{
    const char **const cells = ARENA_ARRAY(arena, n, const char *);
    for (size_t i = 0; i < n; i++)
        cells[i] = i && !*sheet_sample_cell(record, i) ? cells[i - 1]
                                                       : sheet_sample_cell(record, i);
    return cells;
}

/* "1.1" over "Score" and "Comment" is "1.1 [Score]" and "1.1 [Feedback]". */
static const char **join_parts(const struct sheet_record *upper, const struct sheet_record *lower,
                               size_t n, struct arena *arena)
{
    const char **const above = spread(upper, n, arena);
    const char **const joined = ARENA_ARRAY(arena, n, const char *);
    for (size_t i = 0; i < n; i++) {
        const char *const part = sheet_sample_cell(lower, i);
        const bool score = column_name_read(part).column == COLUMN_SCORE;
        joined[i] = *part && is_part(part) && *above[i]
                        ? arena_format(arena, "%s %s", above[i], score ? "[Score]" : "[Feedback]")
                    : *part ? part
                            : sheet_sample_cell(upper, i);
    }
    return joined;
}

/* A line above that speaks of groups of columns: several cells, most of them empty. */
static bool is_groups_line(const struct sheet_record *record, size_t n)
{
    return record->n_cells > 2 && record->n_cells <= n && record->n_filled > 0 &&
           record->n_filled <= record->n_cells / 2;
}

void sheet_header_find(const struct sheet *sheet, uint64_t line, struct arena *arena,
                       struct sheet_header *ret)
{
    struct sheet_header header = {0};
    const size_t best = line ? find_given(sheet, line, &header.found)
                             : find_best(sheet, &header.found);
    const struct sheet_record *last = &sheet->records[best];
    const struct sheet_record *const above = best > 0 ? last - 1 : NULL;
    const struct sheet_record *const below = best + 1 < sheet->n ? last + 1 : NULL;
    header.n = last->n_cells;
    header.n_above = best;
    header.headings = last->cells;
    const char **const empty = ARENA_ARRAY(arena, header.n, const char *);
    for (size_t i = 0; i < header.n; i++)
        empty[i] = "";
    header.groups = empty;
    if (below && is_parts_line(below)) {
        header.headings = join_parts(last, below, header.n, arena);
        last = below;
    } else if (above && is_groups_line(above, header.n)) {
        header.n_above = best - 1;
        if (count_scores(last) >= 2)
            header.headings = join_parts(above, last, header.n, arena);
        else
            header.groups = spread(above, header.n, arena);
    }
    header.line = last->line;
    header.end = last->end;
    header.first_data = (size_t)(last - sheet->records) + 1;
    *ret = header;
}
