#include "ingest/json/json_table.h"

#include <string.h>

#include "base/buffer.h"
#include "ingest/json/feedback_form.h"
#include "ingest/json/json_columns.h"
#include "ingest/json/json_flatten.h"
#include "ingest/json/json_lists.h"
#include "ingest/json/json_outline.h"
#include "ingest/json/json_rows.h"
#include "ingest/json/json_stream.h"
#include "ingest/json/json_words.h"

struct reading {
    struct json_stream *stream;
    struct json_outline outline;
    struct json_rows *rows;
    const struct feedback_form *form; /* the first that was met */
    bool overall;                     /* the verdict on the whole is all there is */
    size_t n_records, n_forms, n_scores, n_deleted;
    size_t n_others; /* records that are no forms, beside such as are */
};

/* Past blanks, and the other half of UTF-16. */
static size_t skip_blanks(const char *text, size_t length, size_t at)
{
    while (at < length && memchr(" \t\r\n", text[at], 5))
        at++;
    return at;
}

bool json_table_begins(const char *text, size_t length)
{
    size_t at = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0                             ? 3
                : length >= 2 && (!memcmp(text, "\xFF\xFE", 2) || !memcmp(text, "\xFE\xFF", 2)) ? 2
                                                                                                : 0;
    at = skip_blanks(text, length, at);
    const char opening = at < length ? text[at++] : '\0';
    at = skip_blanks(text, length, at);
    const char next = at < length ? text[at] : '\0';
    return (opening == '{' && (next == '"' || next == '}')) ||
           (opening == '[' && (next == '{' || next == '[' || next == ']' || next == '"'));
}

/* A record of a list in an object, as the object would be with it alone in the list. */
static json_t *in_object(const struct reading *reading, json_t *record)
{
    json_t *const context = json_stream_context(reading->stream);
    if (!context)
        return json_incref(record);
    json_t *const whole = json_copy(context), *const list = json_array();
    json_array_append(list, record);
    json_object_set_new(whole, json_stream_key(reading->stream), list);
    return whole;
}

/* A record with what stands around its list, where it says nothing else itself. */
static json_t *in_context(const struct reading *reading, json_t *record)
{
    json_t *const context = json_stream_context(reading->stream);
    if (!context || !json_is_object(record))
        return json_incref(record);
    json_t *const whole = json_copy(context);
    json_object_update(whole, record);
    return whole;
}

/* "$[3]", "$.data[3]", "$" */
static const char *path_of(const struct reading *reading, uint64_t number, char path[96])
{
    const char *const key = json_stream_key(reading->stream);
    if (json_stream_frame(reading->stream) == JSON_VALUES)
        snprintf(path, 96, "$");
    else
        snprintf(path, 96, "$%s%.60s[%llu]", key ? "." : "", key ? key : "",
                 (unsigned long long)number - 1);
    return path;
}

static bool no_record(const struct json_record *record, struct error *error)
{
    error_set(error, ERROR_FAILED, "record %llu of the JSON is no object, as the others are",
              (unsigned long long)record->number);
    error_hint(error, "each record is an object with the names and the score: {\"candidate\": …}");
    return error_at(error, "", record->line, 0);
}

/* What all records are like. */
static bool note_record(struct reading *reading, const struct json_record *record,
                        struct error *error)
{
    json_t *const with_context = in_context(reading, record->value);
    const struct feedback_form *const form = feedback_form_of(with_context);
    json_decref(with_context);
    reading->n_records++;
    reading->n_forms += form != NULL;
    if (form && !reading->form)
        reading->form = form;
    if (!json_is_object(record->value))
        return no_record(record, error);
    if (form)
        return true;
    json_t *const whole = in_object(reading, record->value);
    const bool added = json_outline_add(&reading->outline, whole);
    json_decref(whole);
    return added ||
           error_set(error, ERROR_FAILED, "the records of the JSON have too many different fields");
}

static bool flatten_form(struct reading *reading, const struct feedback_form *form,
                         const struct json_record *record, json_t *whole, struct error *error)
{
    char path[96];
    struct form_reading of_form = {.record = whole,
                                   .rows = reading->rows,
                                   .number = record->number,
                                   .path = path_of(reading, record->number, path),
                                   .overall = reading->overall,
                                   .error = error};
    const bool done = feedback_form_rows(form, &of_form);
    reading->n_scores += of_form.n_scores;
    reading->n_deleted += of_form.n_deleted;
    return done;
}

static bool flatten_record(struct reading *reading, const struct json_record *record,
                           struct error *error)
{
    char path[96];
    json_t *const with_context = in_context(reading, record->value);
    const struct feedback_form *const form = feedback_form_of(with_context);
    const bool in_list = json_stream_context(reading->stream);
    bool done;
    if (!form && reading->n_forms) {
        reading->n_others++;
        done = true;
    } else if (form) {
        done = flatten_form(reading, form, record, with_context, error);
    } else {
        json_t *const whole = in_object(reading, record->value);
        done = json_flatten(&reading->outline, whole, reading->rows, record->number,
                            in_list ? "$" : path_of(reading, record->number, path),
                            in_list ? record->number - 1 : 0, error);
        json_decref(whole);
    }
    json_decref(with_context);
    return done;
}

/* Goes through all records. */
static bool pass(struct reading *reading,
                 bool (*take)(struct reading *reading, const struct json_record *record,
                              struct error *error),
                 struct error *error)
{
    struct json_record record;
    enum read_result result;
    reading->n_scores = reading->n_deleted = reading->n_others = 0;
    if (!json_stream_rewind(reading->stream, error))
        return false;
    while ((result = json_stream_next(reading->stream, &record, error)) == READ_ROW) {
        const bool taken = take(reading, &record, error);
        json_decref(record.value);
        if (!taken)
            return false;
    }
    return result == READ_END;
}

/* The next record, to see what kind they are; NULL: there is none, or it cannot be read. */
static json_t *next_record(struct reading *reading, struct error *error)
{
    struct json_record record;
    return json_stream_next(reading->stream, &record, error) == READ_ROW ? record.value : NULL;
}

/* A form may hold a list itself: then the object is the record, not what is in the list. */
static void choose_record(struct reading *reading, json_t *first)
{
    json_t *const whole = in_object(reading, first);
    if (json_stream_context(reading->stream) && feedback_form_of(whole))
        json_stream_take_whole(reading->stream);
    json_decref(whole);
}

/* What an interface says of its pages beside them is about no score. */
static void drop_paging(struct reading *reading)
{
    json_t *const context = json_stream_context(reading->stream);
    const char *key;
    json_t *value;
    void *next;
    if (!context)
        return;
    const bool general = json_words_is_wrapper(json_stream_key(reading->stream));
    json_object_foreach_safe (context, next, key, value)
        if (json_words_is_paging(key) ||
            (general && !json_is_object(value) && !json_words_is_known(key)))
            json_object_del(context, key);
}

/* A file of one object, which is a table by its columns. */
static bool is_alone_by_columns(struct reading *reading, json_t *first)
{
    struct error ignored = {0};
    json_t *second = NULL;
    if (json_stream_frame(reading->stream) != JSON_VALUES || !json_columns_is(first))
        return false;
    second = next_record(reading, &ignored);
    const bool alone = !second && !ignored.code;
    json_decref(second);
    return alone;
}

static bool no_scores(const struct reading *reading, struct error *error)
{
    error_set(error, ERROR_FAILED, "the JSON holds %zu record%s, and no scores in them",
              reading->n_records, reading->n_records == 1 ? "" : "s");
    return error_hint(error, "a record has a candidate, an interviewer, a question and a score, or "
                             "a list of scores with the names around it");
}

static bool find_columns(struct reading *reading, struct error *error)
{
    reading->rows = json_rows_create();
    if (!pass(reading, flatten_record, error))
        return false;
    if (reading->n_forms && reading->n_forms == reading->n_records && !reading->n_scores) {
        json_rows_free(reading->rows);
        reading->rows = json_rows_create();
        reading->overall = true;
        if (!pass(reading, flatten_record, error))
            return false;
    }
    return (json_rows_n_rows(reading->rows) && json_rows_n_columns(reading->rows)) ||
           no_scores(reading, error);
}

static const char *notes(const struct reading *reading, struct arena *arena)
{
    const char *const deleted = reading->n_deleted == 0
                                    ? ""
                                    : arena_format(arena, "%zu deleted form%s left out",
                                                   reading->n_deleted,
                                                   reading->n_deleted == 1 ? " is" : "s are");
    if (reading->n_others == 0)
        return deleted;
    return arena_format(arena, "%s%s%zu record%s not among the %s and left out", deleted,
                        *deleted ? "; " : "", reading->n_others,
                        reading->n_others == 1 ? " is" : "s are", reading->form->name);
}

static bool read_objects(struct reading *reading, struct table_text *table, struct error *error)
{
    json_outline_begin(&reading->outline);
    if (!pass(reading, note_record, error))
        return false;
    json_outline_end(&reading->outline, json_stream_context(reading->stream));
    return find_columns(reading, error) &&
           json_rows_begin_writing(reading->rows, table, true, error) &&
           pass(reading, flatten_record, error);
}

static bool read_records(struct reading *reading, struct table_text *table, struct error *error)
{
    struct error fault = {0};
    json_t *const first = next_record(reading, &fault);
    if (fault.code) {
        *error = fault;
        return false;
    }
    if (first && is_alone_by_columns(reading, first)) {
        const bool read = json_columns_read(first, table, error);
        json_decref(first);
        return read;
    }
    const bool lists = json_is_array(first);
    if (first)
        choose_record(reading, first);
    json_decref(first);
    if (!first)
        return no_scores(reading, error);
    if (!lists)
        drop_paging(reading);
    return lists ? json_lists_read(reading->stream, table, error)
                 : read_objects(reading, table, error);
}

bool json_table_read(FILE *file, uint64_t most, const struct reading_watch *watch,
                     struct arena *arena, struct json_table *ret, struct error *error)
{
    struct reading reading = {.stream = json_stream_open(file, watch, error)};
    struct table_text *const table = reading.stream ? table_text_create(most, true, error) : NULL;
    const bool read = table && read_records(&reading, table, error);
    if (read)
        *ret = (struct json_table){.table = table,
                                   .form = reading.form ? reading.form->name : NULL,
                                   .notes = notes(&reading, arena)};
    else
        table_text_free(table);
    json_rows_free(reading.rows);
    json_outline_free(&reading.outline);
    json_stream_free(reading.stream);
    return read;
}
