#include "reports/table/json.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "base/text.h"
#include "reports/table/json_dump.h"
#include "reports/table/table_estimate.h"

/* Out of memory is the only way jansson fails here, and ends the process as everywhere else. */
static json_t *made(json_t *value)
{
    if (!value)
        memory_exhausted();
    return value;
}

void json_put(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, made(value)) != 0)
        memory_exhausted();
}

void json_append(json_t *array, json_t *value)
{
    if (json_array_append_new(array, made(value)) != 0)
        memory_exhausted();
}

/* U+FFFD for every byte that does not begin a character. */
static json_t *repaired_text(const char *text)
{
    struct buffer repaired = {0};
    for (size_t length = strlen(text), at = 0; at < length;) {
        size_t bytes = 1;
        while (bytes <= 4 && at + bytes <= length && !text_is_utf8(text + at, bytes))
            bytes++;
        const bool whole = bytes <= 4 && at + bytes <= length;
        buffer_add_n(&repaired, whole ? text + at : "\xEF\xBF\xBD", whole ? bytes : 3);
        at += whole ? bytes : 1;
    }
    json_t *const value = json_string(repaired.data ? repaired.data : "");
    buffer_free(&repaired);
    return value;
}

json_t *json_of_each(const struct report *report, size_t n,
                     json_t *(*one)(const struct report *report, size_t index))
{
    json_t *const array = json_array();
    for (size_t i = 0; i < n; i++)
        json_append(array, one(report, i));
    return array;
}

json_t *json_text(const char *text)
{
    if (!text)
        return json_null();
    return made(text_is_utf8(text, strlen(text)) ? json_string(text) : repaired_text(text));
}

json_t *json_count(size_t count)
{
    return made(json_integer((json_int_t)count));
}

json_t *json_decimal(double number)
{
    return isfinite(number) ? made(json_real(number)) : json_null();
}

json_t *json_estimate(const struct estimate *estimate)
{
    const bool ok = estimate->status == ESTIMATE_OK;
    json_t *const object = made(json_object());
    json_put(object, "estimate", json_decimal(ok ? estimate->value : NAN));
    json_put(object, "se", json_decimal(ok ? estimate->se : NAN));
    json_put(object, "lower", json_decimal(ok ? estimate->lower : NAN));
    json_put(object, "upper", json_decimal(ok ? estimate->upper : NAN));
    json_put(object, "n", json_count(estimate->n));
    json_put(object, "status", json_text(table_estimate_status(estimate->status)));
    if (!ok && estimate->reason)
        json_put(object, "reason", json_text(estimate->reason));
    return object;
}

json_t *json_day(int32_t day)
{
    char text[11];
    date_format(day, text);
    return json_text(text[0] ? text : NULL);
}

json_t *json_month(int32_t day)
{
    char text[11];
    date_format(day, text);
    text[7] = '\0';
    return json_text(text[0] ? text : NULL);
}

static json_t *filter_json(const struct filter *filter, bool has_window)
{
    json_t *const object = made(json_object());
    json_put(object, "role", json_text(filter->role));
    json_put(object, "stage", json_text(filter->stage));
    json_put(object, "from", json_day(filter->from_day));
    json_put(object, "to", json_day(filter->to_day));
    json_put(object, "window", json_text(has_window ? window_name(filter->window) : NULL));
    json_put(object, "bank", json_text(filter->bank));
    return object;
}

static void put_count(json_t *object, const char *key, const size_t *count)
{
    json_put(object, key, count ? json_count(*count) : json_null());
}

static json_t *counts_json(const struct counts *counts)
{
    json_t *const object = made(json_object());
    put_count(object, "candidates", counts ? &counts->candidates : NULL);
    put_count(object, "interviews", counts ? &counts->interviews : NULL);
    put_count(object, "interviewers", counts ? &counts->interviewers : NULL);
    put_count(object, "questions", counts ? &counts->questions : NULL);
    put_count(object, "ratings", counts ? &counts->ratings : NULL);
    put_count(object, "missing", counts ? &counts->missing : NULL);
    return object;
}

json_t *json_document_begin(const char *version, const struct filter *filter,
                            const struct counts *counts)
{
    json_t *const document = made(json_object());
    json_put(document, "assay", json_text(version));
    json_put(document, "filters", filter_json(filter, counts != NULL));
    json_put(document, "counts", counts_json(counts));
    return document;
}

void json_document_end(json_t *document, struct buffer *out)
{
    json_dump(document, 0, out);
    buffer_add(out, "\n");
    json_decref(document);
}

void json_stream_begin(json_t *document, const char *key, struct buffer *out)
{
    json_dump(document, 0, out);
    out->length -= strlen("\n}");
    buffer_format(out, ",\n  \"%s\": [", key);
    json_decref(document);
}

void json_stream_add(json_t *value, bool first, struct buffer *out)
{
    buffer_add(out, first ? "\n    " : ",\n    ");
    json_dump(value, 2, out);
    json_decref(value);
}

void json_stream_end(json_t *rest, bool empty, struct buffer *out)
{
    buffer_add(out, empty ? "]" : "\n  ]");
    if (json_object_size(rest) > 0) {
        const size_t opened = out->length;
        json_dump(rest, 0, out);
        out->data[opened] = ',';
    } else {
        buffer_add(out, "\n}");
    }
    buffer_add(out, "\n");
    json_decref(rest);
}

json_t *json_level(const struct scale *scale, size_t level, size_t count)
{
    json_t *const object = json_object();
    json_put(object, "level", json_text(scale->labels[level]));
    json_put(object, "value", json_decimal(scale->values[level]));
    json_put(object, "count", json_count(count));
    return object;
}
