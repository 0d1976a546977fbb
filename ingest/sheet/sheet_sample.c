#include "ingest/sheet/sheet_sample.h"

#include <errno.h>
#include <string.h>

#include "base/text.h"
#include "ingest/bytes/csv_reader.h"

enum { LONGEST_CELL = 2000 };

static bool begins_a_character(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

static const char *keep_cell(const struct csv_field *field, struct arena *arena)
{
    if (strlen(field->text) != field->length || !text_is_utf8(field->text, field->length))
        return "";
    size_t length = field->length;
    if (length > LONGEST_CELL)
        for (length = LONGEST_CELL; !begins_a_character(field->text[length]);)
            length--;
    return text_compose(arena, text_trim(arena, arena_copy_n(arena, field->text, length)));
}

static struct sheet_record keep_record(const struct csv_record *record, struct arena *arena)
{
    const char **const cells = ARENA_ARRAY(arena, record->n_fields, const char *);
    size_t n_filled = 0;
    for (size_t i = 0; i < record->n_fields; i++) {
        cells[i] = keep_cell(&record->fields[i], arena);
        n_filled += *cells[i] != '\0';
    }
    return (struct sheet_record){.cells = cells,
                                 .n_cells = record->n_fields,
                                 .n_filled = n_filled,
                                 .line = record->line,
                                 .end = record->offset + record->length};
}

bool sheet_sample_read(FILE *file, const struct encoding *encoding, char delimiter,
                       struct arena *arena, struct sheet *ret, struct error *error)
{
    if (fseeko(file, 0, SEEK_SET) != 0)
        return error_set(error, ERROR_FAILED, "cannot read again: %s", strerror(errno));
    struct csv_reader *const reader = csv_reader_create(file, encoding, delimiter);
    struct sheet_record *const records = ARENA_ARRAY(arena, SHEET_MAX_RECORDS, struct sheet_record);
    struct csv_record record;
    enum read_result result = READ_END;
    struct sheet sheet = {.records = records};
    size_t n = 0;
    while (n < SHEET_MAX_RECORDS &&
           (result = csv_reader_next(reader, &record, error)) == READ_ROW) {
        if (!record.fault)
            records[n++] = keep_record(&record, arena);
        if (record.fault && n == 0 && !sheet.fault) {
            sheet.fault = record.fault;
            sheet.fault_line = record.line;
        }
        if (record.too_wide && !sheet.wide_line)
            sheet.wide_line = record.line;
        if (record.offset > SHEET_MAX_BYTES)
            break;
    }
    csv_reader_free(reader);
    if (result == READ_FAILED)
        return false;
    sheet.n = n;
    *ret = sheet;
    return true;
}

const char *sheet_sample_cell(const struct sheet_record *record, size_t column)
{
    return column < record->n_cells ? record->cells[column] : "";
}
