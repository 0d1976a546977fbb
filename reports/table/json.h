#ifndef ASSAY_REPORTS_TABLE_JSON_H
#define ASSAY_REPORTS_TABLE_JSON_H

#include <jansson.h>
#include <stdbool.h>

#include "analytics/measure/estimate.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/filter.h"
#include "base/ratings.h"

/*
 * What all JSON documents have in common: how they begin and end, and how numbers and estimates are
 * written. A new value belongs to the caller until `json_put` or `json_append` takes it.
 */

/* An object with "assay", "filters" and "counts"; counts NULL: nothing was counted, all null. */
json_t *json_document_begin(const char *version, const struct filter *filter,
                            const struct counts *counts);

struct report;

/* An array of as many, each by itself. */
json_t *json_of_each(const struct report *report, size_t n,
                     json_t *(*one)(const struct report *report, size_t index));

/* Writes the document, then releases it. */
void json_document_end(json_t *document, struct buffer *out);

/*
 * A document whose longest array is written while it is made: what stands before it, its elements,
 * what stands after it. The text is that of the whole document; all values are used up.
 */
void json_stream_begin(json_t *document, const char *key, struct buffer *out);
void json_stream_add(json_t *value, bool first, struct buffer *out);
void json_stream_end(json_t *rest, bool empty, struct buffer *out);

void json_put(json_t *object, const char *key, json_t *value);
void json_append(json_t *array, json_t *value);

json_t *json_text(const char *text); /* NULL gives null, bytes that are not UTF-8 U+FFFD */
json_t *json_count(size_t count);

/* "2026-10-31"; null for a day that is no limit. */
json_t *json_day(int32_t day);
json_t *json_month(int32_t day);     /* "2026-10": the month of a day; null likewise */
json_t *json_decimal(double number); /* null unless finite */
json_t *json_estimate(const struct estimate *estimate);
json_t *json_level(const struct scale *scale, size_t level,
                   size_t count); /* how often it is used */

#endif
