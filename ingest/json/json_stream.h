#ifndef ASSAY_INGEST_JSON_JSON_STREAM_H
#define ASSAY_INGEST_JSON_JSON_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <jansson.h>

#include "base/error.h"
#include "base/read_result.h"
#include "ingest/bytes/reading_watch.h"

/*
 * The records of a JSON file, one at a time, in memory that does not grow with the file. Records
 * are the members of the list that the file is; or of the one list in the object that it is; or
 * the values that stand one after the other, as in JSON Lines.
 */
enum { JSON_MAX_RECORD = 16 * 1024 * 1024, JSON_MAX_DEPTH = 512 };

enum json_frame { JSON_VALUES, JSON_LIST, JSON_LIST_IN_OBJECT };

/* A record and where it stands. */
struct json_record {
    json_t *value;   /* the caller's to release */
    uint64_t number; /* from 1 */
    uint64_t line;   /* of the file, on which it begins, from 1 */
};

struct json_stream;

/* Looks through the whole file, which can be sought and stays the caller's, as does `watch` (NULL:
 * nobody looks). NULL: it is no whole
 * JSON, nests too deep, or something in it is too large to be a record. */
struct json_stream *json_stream_open(FILE *file, const struct reading_watch *watch,
                                     struct error *error);

enum json_frame json_stream_frame(const struct json_stream *stream);

/* In the frame of a list in an object: the list's key, and the object without it. Otherwise NULL.
 */
const char *json_stream_key(const struct json_stream *stream);
json_t *json_stream_context(const struct json_stream *stream);

/* The object that holds the list is one record after all. */
void json_stream_take_whole(struct json_stream *stream);

/* Begins again with the first record. */
bool json_stream_rewind(struct json_stream *stream, struct error *error) MUST_CHECK;

enum read_result json_stream_next(struct json_stream *stream, struct json_record *ret,
                                  struct error *error) MUST_CHECK;

/* NULL is allowed. */
void json_stream_free(struct json_stream *stream);

#endif
