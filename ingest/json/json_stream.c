#include "ingest/json/json_stream.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "base/text.h"
#include "ingest/json/json_scanner.h"

struct json_stream {
    FILE *file;
    const struct reading_watch *watch;
    struct json_scanner *scanner;
    enum json_frame frame;
    struct buffer raw_key; /* of the list, as the file has it, with its quotes */
    char *key;
    json_t *context;
    uint64_t n_read;
    struct buffer text; /* of the record */
};

/* An object that is looked through. */
struct probe {
    struct buffer context; /* the object without lists of records */
    struct buffer key, list_key;
    size_t n_members, n_lists;
};

static json_t *parse(const struct buffer *text, uint64_t line, struct error *error)
{
    json_error_t fault;
    json_t *const value = json_loadb(text->data, text->length,
                                     JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL,
                                     &fault);
    if (value)
        return value;
    struct arena scratch = {0};
    error_set(error, ERROR_FAILED, "it is no JSON that can be relied on: %s",
              text_printable(&scratch, fault.text, 120));
    arena_free(&scratch);
    error_at(error, "", line + (fault.line > 1 ? (size_t)fault.line - 1 : 0), 0);
    error_hint(error, "fetch the file again, or mend it there");
    return NULL;
}

/* Passes over one character that has to be there. */
static bool take(struct json_scanner *scanner, char wanted, const char *name, struct error *error)
{
    struct error fault = {0};
    if (json_scanner_peek(scanner, &fault) != wanted)
        return json_scanner_fault(scanner, name, error);
    json_scanner_skip(scanner);
    return true;
}

/* To the next member of an object or a list: 1 there is one, 0 there is none, -1 failed. */
static int next_member(struct json_scanner *scanner, char closing, bool first, struct error *error)
{
    struct error fault = {0};
    const int c = json_scanner_peek(scanner, &fault);
    if (fault.code) {
        *error = fault;
        return -1;
    }
    if (c == closing) {
        json_scanner_skip(scanner);
        return 0;
    }
    if (first)
        return c == EOF ? (json_scanner_fault(scanner, "a member", error), -1) : 1;
    return take(scanner, ',', "a comma", error) ? 1 : -1;
}

/* The rest of a list, from its first member on. */
static bool pass_list(struct json_scanner *scanner, struct buffer *text, struct error *error)
{
    int more;
    for (bool first = true; (more = next_member(scanner, ']', first, error)) == 1; first = false) {
        if (text && !first)
            buffer_add(text, ",");
        if (!json_scanner_value(scanner, text, text ? JSON_MAX_RECORD : SIZE_MAX, error))
            return false;
    }
    return more == 0;
}

/* A member's value, which begins with `[`: a list of records, or one that is part of the object. */
static bool probe_list(struct json_scanner *scanner, struct probe *probe, bool *is_records,
                       struct error *error)
{
    struct error fault = {0};
    json_scanner_skip(scanner);
    const int c = json_scanner_peek(scanner, &fault);
    *is_records = c == '{' || c == '[';
    if (*is_records)
        return pass_list(scanner, NULL, error);
    buffer_add(&probe->context, "[");
    const bool passed = pass_list(scanner, &probe->context, error);
    buffer_add(&probe->context, "]");
    return passed;
}

static bool probe_member(struct json_scanner *scanner, struct probe *probe, struct error *error)
{
    struct error fault = {0};
    const size_t before = probe->context.length;
    bool is_records = false;
    buffer_clear(&probe->key);
    if (json_scanner_peek(scanner, &fault) != '"')
        return json_scanner_fault(scanner, "a key in quotes", error);
    if (!json_scanner_value(scanner, &probe->key, JSON_MAX_RECORD, error) ||
        !take(scanner, ':', "a colon", error))
        return false;
    buffer_format(&probe->context, "%s", probe->n_members ? "," : "");
    buffer_add_n(&probe->context, probe->key.data, probe->key.length);
    buffer_add(&probe->context, ":");
    const bool passed = json_scanner_peek(scanner, &fault) == '['
                            ? probe_list(scanner, probe, &is_records, error)
                            : json_scanner_value(scanner, &probe->context, JSON_MAX_RECORD, error);
    if (!is_records) {
        probe->n_members++;
        return passed;
    }
    probe->context.length = before;
    probe->n_lists++;
    buffer_clear(&probe->list_key);
    buffer_add_n(&probe->list_key, probe->key.data, probe->key.length);
    return passed;
}

static bool probe_object(struct json_scanner *scanner, struct probe *probe, struct error *error)
{
    int more;
    json_scanner_skip(scanner);
    buffer_add(&probe->context, "{");
    for (bool first = true; (more = next_member(scanner, '}', first, error)) == 1; first = false)
        if (!probe_member(scanner, probe, error))
            return false;
    buffer_add(&probe->context, "}");
    return more == 0;
}

static bool keep_context(struct json_stream *stream, const struct probe *probe, struct error *error)
{
    json_t *const key = parse(&probe->list_key, 1, error);
    stream->context = key ? parse(&probe->context, 1, error) : NULL;
    if (stream->context) {
        stream->key = strdup(json_string_value(key));
        if (!stream->key)
            memory_exhausted();
        buffer_add_n(&stream->raw_key, probe->list_key.data, probe->list_key.length);
        stream->frame = JSON_LIST_IN_OBJECT;
    }
    json_decref(key);
    return stream->context;
}

/* Finds out where the records are. */
static bool find_frame(struct json_stream *stream, struct error *error)
{
    struct error fault = {0};
    struct probe probe = {0};
    const int c = json_scanner_peek(stream->scanner, &fault);
    if (fault.code) {
        *error = fault;
        return false;
    }
    stream->frame = c == '[' ? JSON_LIST : JSON_VALUES;
    bool found = c != '{' || probe_object(stream->scanner, &probe, error);
    if (found && probe.n_lists == 1 && json_scanner_peek(stream->scanner, &fault) == EOF)
        found = keep_context(stream, &probe, error);
    buffer_free(&probe.context);
    buffer_free(&probe.key);
    buffer_free(&probe.list_key);
    return found;
}

struct json_stream *json_stream_open(FILE *file, const struct reading_watch *watch,
                                     struct error *error)
{
    struct json_stream *const stream = calloc(1, sizeof *stream);
    if (!stream)
        memory_exhausted();
    stream->file = file;
    rewind(file);
    stream->watch = watch;
    stream->scanner = json_scanner_create(file, watch, error);
    if (stream->scanner && find_frame(stream, error) && json_stream_rewind(stream, error))
        return stream;
    json_stream_free(stream);
    return NULL;
}

enum json_frame json_stream_frame(const struct json_stream *stream)
{
    return stream->frame;
}

const char *json_stream_key(const struct json_stream *stream)
{
    return stream->key;
}

json_t *json_stream_context(const struct json_stream *stream)
{
    return stream->context;
}

void json_stream_take_whole(struct json_stream *stream)
{
    stream->frame = JSON_VALUES;
    json_decref(stream->context);
    free(stream->key);
    stream->context = NULL;
    stream->key = NULL;
}

/* From the object's beginning to the first member of its list. */
static bool find_list(struct json_stream *stream, struct error *error)
{
    struct json_scanner *const scanner = stream->scanner;
    struct buffer *const key = &stream->text;
    for (bool first = true; next_member(scanner, '}', first, error) == 1; first = false) {
        buffer_clear(key);
        if (!json_scanner_value(scanner, key, JSON_MAX_RECORD, error) ||
            !take(scanner, ':', "a colon", error))
            return false;
        if (key->length == stream->raw_key.length &&
            memcmp(key->data, stream->raw_key.data, key->length) == 0)
            return take(scanner, '[', "a list", error);
        if (!json_scanner_value(scanner, NULL, SIZE_MAX, error))
            return false;
    }
    return json_scanner_fault(scanner, "the list", error);
}

bool json_stream_rewind(struct json_stream *stream, struct error *error)
{
    struct error fault = {0};
    json_scanner_free(stream->scanner);
    rewind(stream->file);
    stream->n_read = 0;
    stream->scanner = json_scanner_create(stream->file, stream->watch, error);
    if (!stream->scanner)
        return false;
    if (stream->frame != JSON_VALUES && json_scanner_peek(stream->scanner, &fault) != EOF)
        json_scanner_skip(stream->scanner);
    return stream->frame != JSON_LIST_IN_OBJECT || find_list(stream, error);
}

/* Whether a record comes: 1, 0 at the end, -1 failed. */
static int find_record(struct json_stream *stream, struct error *error)
{
    struct error fault = {0};
    if (stream->frame == JSON_VALUES) {
        const int c = json_scanner_peek(stream->scanner, &fault);
        if (fault.code)
            *error = fault;
        return fault.code ? -1 : c != EOF;
    }
    const int more = next_member(stream->scanner, ']', stream->n_read == 0, error);
    if (more == 0 && stream->frame == JSON_LIST &&
        json_scanner_peek(stream->scanner, &fault) != EOF) {
        json_scanner_fault(stream->scanner, "the end of the file", error);
        return -1;
    }
    return more;
}

enum read_result json_stream_next(struct json_stream *stream, struct json_record *ret,
                                  struct error *error)
{
    const int more = find_record(stream, error);
    if (more != 1)
        return more == 0 ? READ_END : READ_FAILED;
    struct error fault = {0};
    struct json_record record = {.number = ++stream->n_read};
    json_scanner_peek(stream->scanner, &fault);
    record.line = json_scanner_line(stream->scanner);
    buffer_clear(&stream->text);
    if (!json_scanner_value(stream->scanner, &stream->text, JSON_MAX_RECORD, error))
        return READ_FAILED;
    record.value = parse(&stream->text, record.line, error);
    if (!record.value)
        return READ_FAILED;
    *ret = record;
    return READ_ROW;
}

void json_stream_free(struct json_stream *stream)
{
    if (!stream)
        return;
    json_scanner_free(stream->scanner);
    json_decref(stream->context);
    free(stream->key);
    buffer_free(&stream->raw_key);
    buffer_free(&stream->text);
    free(stream);
}
