#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/bytes/recoded_text.h"
#include "tests/fuzz/invariant.h"

/* What a record says, in CSV where every field that is not NULL stands between quotes. */
static void write_record(const struct csv_record *record, char delimiter, struct buffer *out)
{
    for (size_t i = 0; i < record->n_fields; i++) {
        const struct csv_field *const field = &record->fields[i];
        buffer_add_n(out, &delimiter, i > 0);
        buffer_add(out, field->null ? "" : "\"");
        for (size_t k = 0; k < field->length; k++)
            buffer_add_n(out, field->text[k] == '"' ? "\"\"" : &field->text[k],
                         field->text[k] == '"' ? 2 : 1);
        buffer_add(out, field->null ? "" : "\"");
    }
    buffer_add(out, "\n");
}

static void check_record(const struct csv_record *record)
{
    INVARIANT(record->next_line > record->line);
    INVARIANT(record->length > 0);
    INVARIANT(record->fault ? is_text(record->fault) && record->n_fields == 0
                            : record->n_fields >= 1 && record->n_fields <= CSV_MAX_FIELDS);
    for (size_t i = 0; i < record->n_fields; i++) {
        INVARIANT(record->fields[i].text[record->fields[i].length] == '\0');
        INVARIANT(!record->fields[i].null || record->fields[i].length == 0);
    }
}

/* Reads all and writes what can be read again into `out`; the records lie in the file one after the
 * other. Returns how many had a fault. */
static size_t read_all(const uint8_t *data, size_t size, const struct encoding *encoding,
                       char delimiter, struct buffer *out)
{
    FILE *const file = file_of_bytes(data, size);
    struct csv_reader *const reader = csv_reader_create(file, encoding, delimiter);
    const bool bytes_are_text = !encoding || encoding->kind == ENCODING_UTF8;
    struct csv_record record;
    struct error error;
    uint64_t end = 0, next_line = 1;
    enum read_result result;
    size_t n_faults = 0, n_line_ends = 0;
    while ((result = csv_reader_next(reader, &record, &error)) == READ_ROW) {
        check_record(&record);
        INVARIANT(record.line >= next_line && record.offset >= end);
        n_line_ends += count_line_ends(data, end, record.offset);
        INVARIANT(!bytes_are_text || record.line == 1 + n_line_ends);
        end = record.offset + record.length;
        next_line = record.next_line;
        INVARIANT(end <= size);
        n_line_ends += count_line_ends(data, record.offset, end);
        const bool ended = data[end - 1] == '\n' || data[end - 1] == '\r';
        INVARIANT(!bytes_are_text || record.next_line == n_line_ends + (ended ? 1 : 2));
        n_faults += record.fault != NULL;
        if (!record.fault)
            write_record(&record, delimiter, out);
    }
    INVARIANT(result == READ_END);
    csv_reader_free(reader);
    fclose(file);
    return n_faults;
}

static void check_delimiter(const uint8_t *data, size_t size, const struct encoding *encoding,
                            char delimiter)
{
    struct buffer first = {0}, second = {0}, written = {0};
    const size_t n_faults = read_all(data, size, encoding, delimiter, &first);
    INVARIANT(read_all(data, size, encoding, delimiter, &second) == n_faults);
    INVARIANT(first.length == second.length);
    INVARIANT(!first.length || memcmp(first.data, second.data, first.length) == 0);
    /* A mark at the start of the first field would be the file's when it is read again. */
    struct buffer marked = {0};
    buffer_add(&marked, "\xEF\xBB\xBF");
    buffer_add_n(&marked, first.data, first.length);
    INVARIANT(read_all((const uint8_t *)marked.data, marked.length, NULL, delimiter, &written) ==
              0);
    INVARIANT(first.length == written.length);
    INVARIANT(!first.length || memcmp(first.data, written.data, first.length) == 0);
    buffer_free(&first);
    buffer_free(&second);
    buffer_free(&marked);
    buffer_free(&written);
}

/* The bytes as the reader is given them: text in which several bytes make a character is recoded
 * first. False: nobody knows, and it says so, in which encoding they are. */
static bool find_text(const uint8_t *data, size_t size, struct encoding *encoding,
                      struct buffer *text)
{
    struct error error;
    struct source_file source = {.bytes = file_of_bytes(data, size)};
    char chunk[4096];
    size_t n;
    const bool known = recoded_text_read(&source, NULL, &error) &&
                       encoding_detect(source.bytes, encoding, &error);
    INVARIANT(known || is_refusal(&error, size + 1));
    rewind(source.bytes);
    buffer_add(text, "");
    while ((n = fread(chunk, 1, sizeof chunk, source.bytes)) > 0)
        buffer_add_n(text, chunk, n);
    fclose(source.bytes);
    return known && encoding->kind != ENCODING_MULTI_BYTE;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct encoding encoding;
    struct buffer text = {0};
    if (find_text(data, size, &encoding, &text))
        for (const char *delimiter = ",;\t|"; *delimiter; delimiter++)
            check_delimiter((const uint8_t *)text.data, text.length, &encoding, *delimiter);
    buffer_free(&text);
    return 0;
}
