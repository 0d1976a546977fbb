#include "ingest/sheet/names_across.h"

#include <string.h>

#include "ingest/cells/score_cell.h"

enum { FEW_LINES = 2, FEW_COLUMNS = 2 };

static bool is_number(const char *cell)
{
    const enum score_cell_kind kind = score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind;
    return kind == SCORE_CELL_NUMBER || kind == SCORE_CELL_PERCENT || kind == SCORE_CELL_OUT_OF;
}

bool names_across_are_numbers(const char *const *cells, size_t n)
{
    size_t filled = 0, numbers = 0;
    for (size_t i = 1; i < n; i++) {
        filled += *cells[i] != '\0';
        numbers += is_number(cells[i]);
    }
    return numbers >= FEW_COLUMNS && 3 * numbers >= 2 * filled;
}

static bool is_line_of_numbers(const struct sheet_record *record)
{
    return names_across_are_numbers(record->cells, record->n_cells);
}

/* Whether the lines from here on that have several cells are of numbers, each begun by a text of
 * its own. */
static bool are_begun_by_texts(const struct sheet *sheet, size_t from)
{
    size_t lines = 0, others = 0;
    for (size_t i = from; i < sheet->n; i++) {
        const char *const begin = sheet_sample_cell(&sheet->records[i], 0);
        if (sheet->records[i].n_filled <= FEW_COLUMNS)
            continue;
        if (!is_line_of_numbers(&sheet->records[i]) || !*begin || is_number(begin)) {
            others++;
            continue;
        }
        lines++;
        for (size_t j = from; j < i; j++)
            if (strcmp(sheet_sample_cell(&sheet->records[j], 0), begin) == 0)
                return false;
    }
    return lines >= FEW_LINES && 4 * others <= lines;
}

bool names_across_find(const struct sheet *sheet, struct names_across *ret)
{
    struct names_across found = {0};
    while (found.first < sheet->n && sheet->records[found.first].n_filled < FEW_COLUMNS)
        found.first++;
    while (found.first + found.n < sheet->n &&
           !is_line_of_numbers(&sheet->records[found.first + found.n]))
        found.n++;
    *ret = found;
    return found.n > 0 && are_begun_by_texts(sheet, found.first + found.n);
}
