#include "ingest/sheet/heading_again.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/column_name.h"

static const char *cell_of(const struct csv_record *record, size_t field, struct arena *scratch)
{
    const struct csv_field *const at = &record->fields[field];
    if (!text_is_utf8(at->text, at->length))
        return "";
    return text_compose(scratch, text_trim(scratch, at->text));
}

static bool is_same(const struct sheet_record *line, const struct csv_record *record,
                    struct arena *scratch)
{
    const size_t n = record->n_fields > line->n_cells ? record->n_fields : line->n_cells;
    for (size_t i = 0; i < n; i++)
        if (strcmp(sheet_sample_cell(line, i),
                   i < record->n_fields ? cell_of(record, i, scratch) : "") != 0)
            return false;
    return true;
}

/* Where each cell of the line stands in the record; false: one does not, or there are more. */
static bool find_order(const struct sheet_record *line, const struct csv_record *record, size_t n,
                       size_t *field, struct arena *scratch)
{
    bool *const taken = ARENA_ARRAY(scratch, record->n_fields, bool);
    if (record->n_fields != n)
        return false;
    for (size_t i = 0; i < n; i++) {
        size_t j = 0;
        while (j < record->n_fields &&
               (taken[j] || strcmp(cell_of(record, j, scratch), sheet_sample_cell(line, i)) != 0))
            j++;
        if (j == record->n_fields)
            return false;
        taken[j] = true;
        field[i] = j;
    }
    return true;
}

/* How many cells of the record are headings, as they stand in the first heading. */
static size_t count_headings(const struct sheet_header *header, const struct csv_record *record,
                             struct arena *scratch)
{
    const struct sheet_record *const line = &header->lines[header->n_lines - 1];
    size_t n = 0;
    for (size_t i = 0; i < record->n_fields; i++) {
        const char *const cell = cell_of(record, i, scratch);
        for (size_t j = 0; j < line->n_cells && *cell; j++)
            if (strcmp(line->cells[j], cell) == 0) {
                n++;
                break;
            }
    }
    return n;
}

/* A cell may begin with what a heading does, with a blank, or with a byte-order mark. */
static void find_begins(const struct sheet_header *header, struct heading_order *order)
{
    for (size_t c = 0; c <= ' '; c++)
        order->begins[c] = true;
    order->begins[0xEF] = true;
    for (size_t line = 0; line < header->n_lines; line++)
        for (size_t i = 0; i < header->lines[line].n_cells; i++)
            order->begins[(unsigned char)*header->lines[line].cells[i]] = true;
    order->known = true;
}

/* Quick to tell for nearly all records: a heading's first cell is a heading. */
static bool may_be_heading(const struct sheet_header *header, const struct csv_record *record,
                           struct heading_order *order, struct arena *scratch)
{
    size_t first = 0;
    if (!order->known)
        find_begins(header, order);
    while (first < record->n_fields && record->fields[first].length == 0)
        first++;
    if (first == record->n_fields || record->fields[first].length > 2000 ||
        !order->begins[(unsigned char)*record->fields[first].text])
        return false;
    const char *const text = cell_of(record, first, scratch);
    for (size_t line = 0; *text && line < header->n_lines; line++)
        for (size_t i = 0; i < header->lines[line].n_cells; i++)
            if (strcmp(header->lines[line].cells[i], text) == 0)
                return true;
    return false;
}

enum heading_again heading_again_read(const struct sheet_header *header,
                                      const struct csv_record *record, struct heading_order *order)
{
    struct arena scratch = {0};
    enum heading_again again = AGAIN_NOT;
    const struct sheet_record *const last = &header->lines[header->n_lines - 1];
    if (!record->fault && may_be_heading(header, record, order, &scratch)) {
        size_t *const field = ARENA_ARRAY(&scratch, header->n, size_t);
        for (size_t i = 0; i < header->n_lines && !again; i++)
            if (is_same(&header->lines[i], record, &scratch))
                again = AGAIN_SAME;
        const bool reordered = !again && find_order(last, record, header->n, field, &scratch);
        const size_t n = again || reordered ? 0 : count_headings(header, record, &scratch);
        if (again)
            heading_again_free(order);
        if (reordered) {
            heading_again_free(order);
            order->field = ARENA_ARRAY(&order->arena, header->n, size_t);
            order->fields = ARENA_ARRAY(&order->arena, header->n, struct csv_field);
            memcpy(order->field, field, header->n * sizeof *field);
            again = AGAIN_REORDERED;
        } else if (n >= 3 || (n == 2 && 2 * n >= record->n_fields)) {
            again = AGAIN_OTHERWISE;
        }
    }
    arena_free(&scratch);
    return again;
}

void heading_again_arrange(const struct sheet_header *header, struct heading_order *order,
                           struct csv_record *record)
{
    if (!order->field || record->n_fields != header->n)
        return;
    for (size_t i = 0; i < header->n; i++)
        order->fields[i] = record->fields[order->field[i]];
    record->fields = order->fields;
}

void heading_again_free(struct heading_order *order)
{
    arena_free(&order->arena);
    *order = (struct heading_order){0};
}
