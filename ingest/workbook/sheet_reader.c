#include "ingest/workbook/sheet_reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "ingest/workbook/string_text.h"

/* What a row may hold, and a value before it is looked at. */
enum { MOST_ROW_BYTES = 16 * 1024 * 1024, MOST_VALUE_BYTES = 1024 * 1024 };

/* Where a cell's text is in the row's. */
struct place {
    size_t start, length;
};

struct sheet_reader {
    struct workbook *workbook;
    const struct sheet_watch *watch;
    struct sheet_counts counts;
    struct error *error;
    bool failed;

    struct buffer texts; /* of the row's cells */
    struct place *places;
    struct row_cell *cells;
    size_t n_cells;
    uint64_t row, last_row;
    bool hidden, in_row;

    size_t column, next_column; /* of the cell that is read, and of one that does not say it */
    char type[12];
    unsigned long style;
    bool in_value, in_cell, has_formula, has_value;
    struct buffer value;
    struct string_text string;
};

static bool damaged(struct sheet_reader *reader)
{
    reader->failed = true;
    return error_hint(reader->error, "open it in a spreadsheet program, and save it again or as "
                                     "CSV");
}

static bool fail(struct sheet_reader *reader, const char *what)
{
    char column[8];
    sheet_reader_column(reader->column, column);
    error_set(reader->error, ERROR_FAILED, "the workbook is damaged: in cell %s%llu %s", column,
              (unsigned long long)reader->row, what);
    return damaged(reader);
}

/* `number` is what the row says, or NULL. */
static bool refuse_row(struct sheet_reader *reader, const char *number)
{
    char next[24];
    snprintf(next, sizeof next, "%llu", (unsigned long long)reader->row);
    if (reader->row > SHEET_MAX_ROWS)
        error_set(reader->error, ERROR_FAILED,
                  "the workbook is damaged: it has a row %.24s, and a sheet has no more than %d",
                  number ? number : next, SHEET_MAX_ROWS);
    else
        error_set(reader->error, ERROR_FAILED,
                  "the workbook is damaged: row %.24s does not come after row %llu",
                  number ? number : next, (unsigned long long)reader->last_row);
    return damaged(reader);
}

static bool refuse_cell(struct sheet_reader *reader, const char *reference)
{
    error_set(reader->error, ERROR_FAILED,
              "the workbook is damaged: '%.24s' is no cell of its row %llu", reference,
              (unsigned long long)reader->row);
    return damaged(reader);
}

void sheet_reader_column(size_t column, char name[8])
{
    char letters[8];
    size_t n = 0;
    for (size_t rest = column + 1; rest && n < sizeof letters - 1; rest = (rest - 1) / 26)
        letters[n++] = (char)('A' + (rest - 1) % 26);
    for (size_t i = 0; i < n; i++)
        name[i] = letters[n - 1 - i];
    name[n] = '\0';
}

/* "AB12": column and row from 0; the row UINT32_MAX where it has none. False: it is none. */
static bool read_reference(const char *text, uint32_t *column, uint32_t *row)
{
    uint32_t letters = 0;
    size_t n = 0;
    for (; ((*text >= 'A' && *text <= 'Z') || (*text >= 'a' && *text <= 'z')) && n < 4; text++, n++)
        letters = 26 * letters + ((uint32_t)*text & 0x1F);
    const unsigned long number = strtoul(text, NULL, 10);
    if (!n || letters > SHEET_MAX_COLUMNS || number < 1 || number > SHEET_MAX_ROWS)
        return false;
    *column = letters - 1;
    *row = (uint32_t)number - 1;
    return true;
}

static void tell_merged(struct sheet_reader *reader, const char *range)
{
    struct merged_cells cells;
    const char *const colon = range ? strchr(range, ':') : NULL;
    if (!colon || !reader->watch->merged ||
        !read_reference(range, &cells.first_column, &cells.first_row) ||
        !read_reference(colon + 1, &cells.last_column, &cells.last_row))
        return;
    reader->watch->merged(reader->watch->context, &cells);
}

static bool is_true(const char *value)
{
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

static void tell_columns(struct sheet_reader *reader, const char *const *attributes)
{
    const char *const first = package_attribute(attributes, "min");
    const char *const last = package_attribute(attributes, "max");
    if (!is_true(package_attribute(attributes, "hidden")) || !first || !last ||
        !reader->watch->hidden_columns)
        return;
    const unsigned long from = strtoul(first, NULL, 10), to = strtoul(last, NULL, 10);
    if (from >= 1 && to >= from && to <= SHEET_MAX_COLUMNS)
        reader->watch->hidden_columns(reader->watch->context, from - 1, to - 1);
}

static bool begin_row(struct sheet_reader *reader, const char *const *attributes)
{
    const char *const number = package_attribute(attributes, "r");
    reader->row = number ? strtoul(number, NULL, 10) : reader->last_row + 1;
    reader->column = reader->next_column = 0;
    if (reader->row <= reader->last_row || reader->row > SHEET_MAX_ROWS)
        return refuse_row(reader, number);
    reader->last_row = reader->row;
    reader->hidden = is_true(package_attribute(attributes, "hidden"));
    reader->in_row = true;
    reader->n_cells = 0;
    buffer_clear(&reader->texts);
    return true;
}

static bool begin_cell(struct sheet_reader *reader, const char *const *attributes)
{
    const char *const reference = package_attribute(attributes, "r");
    const char *const type = package_attribute(attributes, "t");
    const char *const style = package_attribute(attributes, "s");
    uint32_t column, row;
    if (reference) {
        if (!read_reference(reference, &column, &row) || row + 1 != reader->row)
            return refuse_cell(reader, reference);
        reader->column = column;
    } else {
        reader->column = reader->next_column;
    }
    if (reader->column < reader->next_column || reader->column >= SHEET_MAX_COLUMNS)
        return fail(reader, "the columns do not go up");
    reader->next_column = reader->column + 1;
    snprintf(reader->type, sizeof reader->type, "%s", type ? type : "n");
    reader->style = style ? strtoul(style, NULL, 10) : 0;
    reader->in_cell = true;
    reader->in_value = reader->has_formula = reader->has_value = false;
    reader->string = (struct string_text){.out = &reader->value};
    buffer_clear(&reader->value);
    return true;
}

/* What the cell's value means, into the row's texts. */
static bool add_text(struct sheet_reader *reader)
{
    const char *const value = reader->value.data;
    struct buffer *const texts = &reader->texts;
    size_t length;
    if (strcmp(reader->type, "s") == 0) {
        char *end;
        const unsigned long index = strtoul(value, &end, 10);
        const char *const text = end > value ? workbook_string(reader->workbook, index, &length)
                                             : NULL;
        if (!text)
            return fail(reader, "a text is not where it should be");
        buffer_add_n(texts, text, length);
    } else if (strcmp(reader->type, "b") == 0) {
        buffer_add(texts, is_true(value) ? "TRUE" : "FALSE");
    } else if (strcmp(reader->type, "e") == 0) {
        reader->counts.n_errors++;
    } else if (strcmp(reader->type, "n") == 0) {
        number_format_text(value, workbook_format(reader->workbook, reader->style),
                           workbook_counts_from_1904(reader->workbook), texts);
    } else {
        const size_t start = texts->length;
        buffer_add_n(texts, value, reader->value.length);
        string_text_unescape(texts, start);
    }
    return texts->length <= MOST_ROW_BYTES || fail(reader, "the row grows past 16 MiB");
}

static bool end_cell(struct sheet_reader *reader)
{
    reader->in_cell = false;
    reader->counts.n_unstored += reader->has_formula && !reader->has_value;
    if (!reader->has_value)
        return true;
    const size_t start = reader->texts.length;
    if (!add_text(reader))
        return false;
    if (reader->texts.length == start)
        return true;
    while (reader->n_cells < reader->column)
        reader->places[reader->n_cells++] = (struct place){start, 0};
    reader->places[reader->n_cells++] = (struct place){start, reader->texts.length - start};
    return true;
}

static bool end_row(struct sheet_reader *reader)
{
    reader->in_row = false;
    for (size_t i = 0; i < reader->n_cells; i++)
        reader->cells[i] = (struct row_cell){reader->texts.data + reader->places[i].start,
                                             reader->places[i].length};
    const struct sheet_row row = {.number = reader->row,
                                  .hidden = reader->hidden,
                                  .cells = reader->cells,
                                  .n_cells = reader->n_cells};
    if (!row.n_cells)
        return true;
    reader->counts.n_hidden += row.hidden;
    if (!reader->watch->row || reader->watch->row(reader->watch->context, &row, reader->error))
        return true;
    reader->failed = true;
    return false;
}

static bool element_opened(void *context, const char *name, const char *const *attributes)
{
    struct sheet_reader *const reader = context;
    if (reader->in_cell) {
        reader->has_formula |= strcmp(name, "f") == 0;
        reader->in_value = strcmp(name, "v") == 0;
        reader->has_value |= reader->in_value || strcmp(name, "is") == 0;
        string_text_open(&reader->string, name);
        return true;
    }
    if (reader->in_row)
        return strcmp(name, "c") != 0 || begin_cell(reader, attributes);
    if (strcmp(name, "row") == 0)
        return begin_row(reader, attributes);
    if (strcmp(name, "mergeCell") == 0)
        tell_merged(reader, package_attribute(attributes, "ref"));
    else if (strcmp(name, "col") == 0)
        tell_columns(reader, attributes);
    return true;
}

static bool element_closed(void *context, const char *name)
{
    struct sheet_reader *const reader = context;
    string_text_close(&reader->string, name);
    reader->in_value = false;
    if (reader->in_cell && strcmp(name, "c") == 0)
        return end_cell(reader);
    if (reader->in_row && !reader->in_cell && strcmp(name, "row") == 0)
        return end_row(reader);
    return true;
}

static bool text_read(void *context, const char *text, size_t length)
{
    struct sheet_reader *const reader = context;
    if (!reader->in_cell)
        return true;
    if (reader->in_value)
        buffer_add_n(&reader->value, text, length);
    else
        string_text_add(&reader->string, text, length);
    return reader->value.length <= MOST_VALUE_BYTES || fail(reader, "a text is longer than 1 MiB");
}

bool sheet_reader_rows(struct workbook *workbook, const struct workbook_sheet *sheet,
                       const struct sheet_watch *watch, struct sheet_counts *ret,
                       struct error *error)
{
    static const struct part_handlers handlers = {
        .open = element_opened, .close = element_closed, .text = text_read};
    struct sheet_reader reader = {.workbook = workbook, .watch = watch, .error = error};
    reader.places = calloc(SHEET_MAX_COLUMNS, sizeof *reader.places);
    reader.cells = calloc(SHEET_MAX_COLUMNS, sizeof *reader.cells);
    if (!reader.places || !reader.cells)
        memory_exhausted();
    reader.string.out = &reader.value;
    buffer_add(&reader.texts, "");
    buffer_add(&reader.value, "");
    const bool read = package_read(workbook_package(workbook), sheet->part, &handlers, &reader,
                                   error) == PART_READ;
    buffer_free(&reader.texts);
    buffer_free(&reader.value);
    free(reader.places);
    free(reader.cells);
    if (read)
        *ret = reader.counts;
    return read;
}
