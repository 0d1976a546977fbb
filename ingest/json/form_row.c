#include "ingest/json/form_row.h"

#include <string.h>

#include "base/buffer.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/json/json_member.h"

static bool check(struct form_reading *reading, bool added)
{
    return added ||
           error_set(reading->error, ERROR_FAILED,
                     "the records of the JSON have more than %d fields in all", CSV_MAX_FIELDS);
}

bool form_row_cell(struct form_reading *reading, const char *column, const json_t *value)
{
    return check(reading, json_rows_value(reading->rows, column, value));
}

bool form_row_text(struct form_reading *reading, const char *column, const char *text)
{
    return check(reading, json_rows_cell(reading->rows, column, text, strlen(text)));
}

bool form_row_person(struct form_reading *reading, const char *column, const json_t *value)
{
    struct buffer name = {0};
    buffer_add(&name, "");
    json_member_person(value, &name);
    const bool added = form_row_text(reading, column, name.data);
    buffer_free(&name);
    return added;
}

bool form_row_end(struct form_reading *reading, const char *place)
{
    struct buffer path = {0};
    buffer_format(&path, "%s.%s", reading->path, place);
    const bool ended = json_rows_end(reading->rows, reading->number, path.data, reading->error);
    buffer_free(&path);
    return ended;
}

bool form_row_without_candidate(struct form_reading *reading, const char *forms, const char *key)
{
    error_set(reading->error, ERROR_FAILED,
              "the JSON holds %s, but record %llu (%s) does not say which candidate it is about",
              forms, (unsigned long long)reading->number, reading->path);
    return error_hint(reading->error,
                      "write the candidate into each record, as \"%s\", as connectors do", key);
}
