#include "ingest/bytes/table_text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "ingest/bytes/unnamed_file.h"

struct table_text {
    FILE *csv, *places;
    uint64_t most;
    size_t place_size;     /* without the path where there are none */
    uint64_t line, offset; /* of the record that is being written */
    struct buffer record;
    size_t n_cells;
    struct table_place current, next; /* where the last question about places led */
    bool has_current, has_next;
};

struct table_text *table_text_create(uint64_t most, bool with_paths, struct error *error)
{
    struct table_text *const table = calloc(1, sizeof *table);
    if (!table)
        memory_exhausted();
    table->most = most;
    table->place_size = with_paths ? sizeof(struct table_place)
                                   : offsetof(struct table_place, path);
    table->line = 1;
    table->csv = unnamed_file_open(error);
    table->places = table->csv ? unnamed_file_open(error) : NULL;
    if (table->places)
        return table;
    table_text_free(table);
    return NULL;
}

/* A byte order mark too: at the beginning of the file, the reader would take it for its encoding's.
 */
static bool needs_quotes(const char *text, size_t length)
{
    static const char mark[] = "\xEF\xBB\xBF";
    if (length >= sizeof mark - 1 && memcmp(text, mark, sizeof mark - 1) == 0)
        return true;
    for (size_t i = 0; i < length; i++)
        if (text[i] == ',' || text[i] == '"' || text[i] == '\n' || text[i] == '\r')
            return true;
    return length && (strchr(" \t", text[0]) || strchr(" \t", text[length - 1]));
}

void table_text_cell(struct table_text *table, const char *text, size_t length)
{
    struct buffer *const record = &table->record;
    if (table->n_cells++)
        buffer_add(record, ",");
    if (!needs_quotes(text, length)) {
        buffer_add_n(record, text, length);
        return;
    }
    buffer_add(record, "\"");
    for (size_t i = 0; i < length; i++) {
        buffer_add_n(record, text + i, 1);
        if (text[i] == '"')
            buffer_add(record, "\"");
    }
    buffer_add(record, "\"");
}

/* As the reader of CSV counts them: LF, CRLF and a lone CR end a line. */
static uint64_t count_lines(const char *text, size_t length)
{
    uint64_t n = 0;
    for (size_t i = 0; i < length; i++)
        n += text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n'));
    return n;
}

static bool no_room(struct error *error)
{
    error_set(error, ERROR_FAILED, "no room to keep its table: %s", strerror(errno));
    return error_hint(error, "name a folder with more room in TMPDIR");
}

bool table_text_end_record(struct table_text *table, uint64_t number, const char *path,
                           struct error *error)
{
    struct buffer *const record = &table->record;
    struct table_place place = {.line = table->line, .offset = table->offset, .number = number};
    snprintf(place.path, sizeof place.path, "%s", path);
    buffer_add(record, "\n");
    table->line += count_lines(record->data, record->length);
    table->offset += record->length;
    if (table->offset > table->most) {
        error_set(error, ERROR_FAILED,
                  "its table is larger than %llu MiB, which is past all reason for its size",
                  (unsigned long long)(table->most >> 20));
        return error_hint(error, "look at what is in it, and save the scores alone as CSV");
    }
    const bool written = fwrite(record->data, 1, record->length, table->csv) == record->length &&
                         (table->n_cells == 0 ||
                          fwrite(&place, table->place_size, 1, table->places) == 1);
    buffer_clear(record);
    table->n_cells = 0;
    return written || no_room(error);
}

bool table_text_finish(struct table_text *table, FILE **ret, struct error *error)
{
    if (fflush(table->csv) != 0 || fflush(table->places) != 0)
        return no_room(error);
    rewind(table->csv);
    rewind(table->places);
    *ret = table->csv;
    return true;
}

static bool read_place(struct table_text *table, struct table_place *ret)
{
    *ret = (struct table_place){0};
    return fread(ret, table->place_size, 1, table->places) == 1;
}

static uint64_t position(const struct table_place *place, bool by_line)
{
    return by_line ? place->line : place->offset;
}

static bool find_place(struct table_text *table, uint64_t at, bool by_line, struct table_place *ret)
{
    if (!table->has_current || position(&table->current, by_line) > at) {
        rewind(table->places);
        table->has_current = read_place(table, &table->current);
        table->has_next = table->has_current && read_place(table, &table->next);
    }
    while (table->has_next && position(&table->next, by_line) <= at) {
        table->current = table->next;
        table->has_next = read_place(table, &table->next);
    }
    if (!table->has_current || position(&table->current, by_line) > at)
        return false;
    *ret = table->current;
    return true;
}

bool table_text_place_of_line(struct table_text *table, uint64_t line, struct table_place *ret)
{
    return find_place(table, line, true, ret);
}

bool table_text_place_of_byte(struct table_text *table, uint64_t offset, struct table_place *ret)
{
    return find_place(table, offset, false, ret);
}

void table_text_free(struct table_text *table)
{
    if (!table)
        return;
    if (table->csv)
        fclose(table->csv);
    if (table->places)
        fclose(table->places);
    buffer_free(&table->record);
    free(table);
}
