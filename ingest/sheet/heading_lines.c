#include "ingest/sheet/heading_lines.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/column_name.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/question_label.h"
#include "ingest/cells/score_cell.h"

enum { FIRST_RECORDS = 30, BODY_RECORDS = 60, MOST_LINES = 4 };

/* What a record has of a heading. */
struct likeness {
    size_t names, totals, codes; /* totals: of the names */
};

static struct likeness likeness_of(const struct sheet_record *record)
{
    struct likeness likeness = {0};
    struct arena scratch = {0};
    for (size_t i = 0; i < record->n_cells; i++) {
        const char *repaired;
        const enum score_column column = column_name_read(record->cells[i]).column;
        likeness.names += column < COLUMN_OTHER;
        likeness.totals += column == COLUMN_COMPUTED;
        likeness.codes += *question_label_read(record->cells[i], &scratch).code ||
                          date_id_repair(record->cells[i], &scratch, &repaired);
    }
    arena_free(&scratch);
    return likeness;
}

static bool is_part(enum score_column column)
{
    return column == COLUMN_SCORE || column == COLUMN_COMMENT || column == COLUMN_MAX_SCORE;
}

bool heading_lines_is_parts(const struct sheet_record *record)
{
    size_t scores = 0;
    for (size_t i = 0; i < record->n_cells; i++) {
        const enum score_column column = column_name_read(record->cells[i]).column;
        if (*record->cells[i] && !is_part(column))
            return false;
        scores += column == COLUMN_SCORE;
    }
    return scores >= 2;
}

bool heading_lines_is_groups(const struct sheet_record *record, size_t n_columns)
{
    return record->n_cells > 2 && record->n_cells <= n_columns && record->n_filled > 0 &&
           record->n_filled <= (2 * record->n_cells + 2) / 3 &&
           (record->n_filled > 1 || !*record->cells[0]);
}

bool heading_lines_is_machine(const char *cell)
{
    return cell[0] == '{' && strchr(cell, ':');
}

bool heading_lines_is_for_any_answer(const char *cell)
{
    static const char *const texts[] = {"response",       "openendedresponse", "offeneantwort",
                                        "reponseouverte", "respuestaabierta",  "respostaaberta"};
    struct arena scratch = {0};
    const char *const key = text_key(&scratch, cell);
    bool found = false;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        found |= strcmp(texts[i], key) == 0;
    arena_free(&scratch);
    return found;
}

static bool is_number(const char *cell)
{
    const enum score_cell_kind kind = score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind;
    return kind == SCORE_CELL_NUMBER || kind == SCORE_CELL_PERCENT || kind == SCORE_CELL_OUT_OF;
}

bool heading_lines_is_above_numbers(const struct sheet *sheet, size_t record, size_t column)
{
    const size_t first = record + 1;
    size_t filled = 0, numbers = 0;
    for (size_t i = first; i < sheet->n && i < first + BODY_RECORDS; i++) {
        const char *const cell = sheet_sample_cell(&sheet->records[i], column);
        if (missing_form(cell))
            continue;
        filled++;
        numbers += is_number(cell);
    }
    return numbers > 0 && 5 * numbers >= 3 * filled;
}

static bool recurs(const struct sheet *sheet, size_t record, size_t column)
{
    const char *const cell = sheet_sample_cell(&sheet->records[record], column);
    for (size_t i = record + 1; i < sheet->n; i++)
        if (strcmp(sheet_sample_cell(&sheet->records[i], column), cell) == 0)
            return true;
    return false;
}

/* Texts where numbers follow: how many; 0 where a number is among them. */
static size_t texts_above_numbers(const struct sheet *sheet, size_t record)
{
    size_t texts = 0;
    for (size_t i = 0; i < sheet->records[record].n_cells; i++) {
        const char *const cell = sheet->records[record].cells[i];
        if (!heading_lines_is_above_numbers(sheet, record, i))
            continue;
        if (is_number(cell))
            return 0;
        texts += !missing_form(cell);
    }
    return texts;
}

/* Whether no cell of the record stands again below it, as the cells of records do. */
static bool stands_alone(const struct sheet *sheet, size_t record)
{
    for (size_t i = 0; i < sheet->records[record].n_cells; i++)
        if (*sheet->records[record].cells[i] && recurs(sheet, record, i))
            return false;
    return true;
}

static bool is_machine_line(const struct sheet_record *record)
{
    size_t n = 0;
    for (size_t i = 0; i < record->n_cells; i++)
        n += heading_lines_is_machine(record->cells[i]);
    return n > 0 && 2 * n >= record->n_filled;
}

/* The record right below a heading that belongs to it. */
static bool goes_on(const struct sheet *sheet, size_t above, size_t record)
{
    if (record + 1 >= sheet->n || sheet->records[record].n_cells > sheet->records[above].n_cells)
        return false;
    if (is_machine_line(&sheet->records[record]))
        return true;
    const size_t texts = texts_above_numbers(sheet, record);
    if (!texts)
        return false;
    return texts >= 2 ? stands_alone(sheet, record)
                      : !*sheet->records[record].cells[0] && stands_alone(sheet, record);
}

/* A text in nearly every column and no blank in any of them: "Q1", "startDate". */
static bool is_codes_line(const struct sheet *sheet, size_t record, size_t n_columns)
{
    const struct sheet_record *const line = &sheet->records[record];
    if (line->n_cells != n_columns || 5 * line->n_filled < 4 * n_columns || n_columns < 3)
        return false;
    for (size_t i = 0; i < n_columns; i++)
        if (strchr(line->cells[i], ' ') || is_number(line->cells[i]))
            return false;
    return true;
}

static bool find_named(const struct sheet *sheet, size_t *ret)
{
    size_t best_names = 0;
    for (size_t i = 0; i < sheet->n && i < FIRST_RECORDS; i++) {
        const struct likeness likeness = likeness_of(&sheet->records[i]);
        const bool is_one = likeness.names >= 2 ||
                            (likeness.names > likeness.totals && likeness.codes >= 2);
        if (is_one && likeness.names > best_names && !heading_lines_is_parts(&sheet->records[i])) {
            *ret = i;
            best_names = likeness.names;
        }
    }
    return best_names > 0;
}

/* A line of one text and then one of texts alone: what stands above them is about the file. */
static bool is_above_heading(const struct sheet *sheet, size_t i)
{
    if (i + 3 >= sheet->n || sheet->records[i + 1].n_filled != 1 ||
        sheet->records[i + 2].n_filled <= sheet->records[i].n_filled)
        return false;
    for (size_t j = 0; j < sheet->records[i + 2].n_cells; j++)
        if (is_number(sheet->records[i + 2].cells[j]))
            return false;
    return true;
}

/* Texts in all columns but the first, which has none, and numbers right below: no groups. */
static bool is_blank_at_corner(const struct sheet *sheet, size_t i)
{
    const struct sheet_record *const record = &sheet->records[i];
    size_t numbers = 0;
    for (size_t j = 1; j < record->n_cells; j++)
        numbers += is_number(sheet_sample_cell(&sheet->records[i + 1], j));
    return !*record->cells[0] && record->n_filled + 1 == record->n_cells &&
           numbers == record->n_filled;
}

/* The first record of texts with numbers right below. */
static bool find_by_cells(const struct sheet *sheet, size_t *ret)
{
    for (size_t i = 0; i + 1 < sheet->n && i < FIRST_RECORDS; i++)
        if (sheet->records[i].n_filled >= 2 &&
            2 * sheet->records[i].n_filled > sheet->records[i + 1].n_filled &&
            texts_above_numbers(sheet, i) > 0 && !is_above_heading(sheet, i) &&
            (is_blank_at_corner(sheet, i) ||
             !heading_lines_is_groups(&sheet->records[i], sheet->records[i].n_cells))) {
            *ret = i;
            return true;
        }
    return false;
}

/* The record at a line; where it only has the parts of questions, the one above. */
static bool find_given(const struct sheet *sheet, uint64_t line, size_t *ret)
{
    size_t i = 0;
    while (i < sheet->n && sheet->records[i].line != line)
        i++;
    if (i == sheet->n)
        return false;
    *ret = i > 0 && heading_lines_is_parts(&sheet->records[i]) ? i - 1 : i;
    return true;
}

struct heading_lines heading_lines_find(const struct sheet *sheet, uint64_t line)
{
    struct heading_lines lines = {0};
    lines.found = line ? find_given(sheet, line, &lines.named)
                       : find_named(sheet, &lines.named) || find_by_cells(sheet, &lines.named);
    lines.first = lines.last = lines.named;
    if (lines.named >= sheet->n)
        return lines;
    const size_t n = sheet->records[lines.named].n_cells;
    while (
        lines.last + 1 < sheet->n && lines.last - lines.named < MOST_LINES &&
        ((lines.last == lines.named && heading_lines_is_parts(&sheet->records[lines.last + 1])) ||
         goes_on(sheet, lines.named, lines.last + 1)))
        lines.last++;
    if (lines.named > 0 && (heading_lines_is_groups(&sheet->records[lines.named - 1], n) ||
                            is_codes_line(sheet, lines.named - 1, n)))
        lines.first = lines.named - 1;
    return lines;
}
