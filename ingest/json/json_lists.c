#include "ingest/json/json_lists.h"

#include "ingest/bytes/csv_reader.h"
#include "ingest/json/json_member.h"
#include "ingest/json/json_rows.h"

/* The number of a column, as the name by which it is found again. */
static bool add_row(struct json_rows *rows, const json_t *list, uint64_t number, const char *path,
                    struct error *error)
{
    size_t i;
    json_t *value;
    bool added = true;
    json_array_foreach (list, i, value) {
        char column[24];
        snprintf(column, sizeof column, "%zu", i);
        added = added && json_rows_value(rows, column, value);
    }
    const bool ended = added ? json_rows_end(rows, number, path, error)
                             : error_set(error, ERROR_FAILED,
                                         "a list of the JSON has more than %d members",
                                         CSV_MAX_FIELDS);
    json_rows_restore(rows, 0);
    return ended;
}

static bool add_records(struct json_stream *stream, struct json_rows *rows, struct error *error)
{
    struct json_record record;
    enum read_result result;
    const json_t *const heading = json_member(json_stream_context(stream),
                                              "columns fields headers header");
    if (!json_stream_rewind(stream, error) ||
        (json_is_array(heading) && !add_row(rows, heading, 0, "", error)))
        return false;
    while ((result = json_stream_next(stream, &record, error)) == READ_ROW) {
        const bool is_list = json_is_array(record.value);
        if (!is_list) {
            error_set(error, ERROR_FAILED, "record %llu of the JSON is no list, as the first is",
                      (unsigned long long)record.number);
            error_at(error, "", record.line, 0);
        }
        const bool added = is_list && add_row(rows, record.value, record.number, "", error);
        json_decref(record.value);
        if (!added)
            return false;
    }
    return result == READ_END;
}

bool json_lists_read(struct json_stream *stream, struct table_text *table, struct error *error)
{
    struct json_rows *const rows = json_rows_create();
    const bool read = add_records(stream, rows, error) &&
                      json_rows_begin_writing(rows, table, false, error) &&
                      add_records(stream, rows, error);
    json_rows_free(rows);
    return read;
}
