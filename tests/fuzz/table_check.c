#include "tests/fuzz/table_check.h"

#include "ingest/bytes/csv_reader.h"
#include "tests/fuzz/invariant.h"

static void keep_bytes(FILE *csv, struct buffer *told)
{
    char chunk[4096];
    size_t n;
    while ((n = fread(chunk, 1, sizeof chunk, csv)))
        buffer_add_n(told, chunk, n);
    rewind(csv);
}

void table_check(struct table_text *table, bool same_width, struct buffer *told)
{
    FILE *csv;
    struct error error;
    struct csv_record record;
    struct table_place place, by_line;
    uint64_t number = 0;
    size_t width = 0;
    INVARIANT(table_text_finish(table, &csv, &error));
    keep_bytes(csv, told);
    struct csv_reader *const reader = csv_reader_create(csv, NULL, ',');
    enum read_result result;
    while ((result = csv_reader_next(reader, &record, &error)) == READ_ROW) {
        INVARIANT(!record.fault || record.too_wide || record.length > CSV_MAX_RECORD);
        INVARIANT(table_text_place_of_byte(table, record.offset, &place));
        INVARIANT(table_text_place_of_line(table, record.line, &by_line));
        INVARIANT(place.offset == record.offset && place.offset == by_line.offset);
        INVARIANT(place.number >= number);
        INVARIANT(!same_width || record.fault || !width || record.n_fields == width);
        number = place.number;
        width = record.fault ? width : record.n_fields;
    }
    INVARIANT(result == READ_END);
    csv_reader_free(reader);
}
