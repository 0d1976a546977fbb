#ifndef ASSAY_INGEST_JSON_JSON_SCANNER_H
#define ASSAY_INGEST_JSON_JSON_SCANNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/buffer.h"
#include "base/error.h"
#include "ingest/bytes/reading_watch.h"

/* Walks over JSON text without keeping it: where values begin and end. What is inside a value is
 * checked by whoever parses it. */
struct json_scanner;

/* The file stands at its start, and stays the caller's, as does `watch` (NULL: nobody looks), which
 * is told of each piece that is read. NULL: it cannot be read. */
struct json_scanner *json_scanner_create(FILE *file, const struct reading_watch *watch,
                                         struct error *error);

/* The next character that is no blank, which stays; EOF: the end, or `error` is set. */
int json_scanner_peek(struct json_scanner *scanner, struct error *error);

/* Passes over the character that was peeked at. */
void json_scanner_skip(struct json_scanner *scanner);

/* Passes over the value that begins here and adds its text to `text` (NULL: it is not kept), `most`
 * bytes at most. */
bool json_scanner_value(struct json_scanner *scanner, struct buffer *text, size_t most,
                        struct error *error) MUST_CHECK;

/* The line of the file that has been come to, from 1. */
uint64_t json_scanner_line(const struct json_scanner *scanner);

/* Says that something else stands here than `wanted`, or that the end is missing; false. */
bool json_scanner_fault(struct json_scanner *scanner, const char *wanted, struct error *error);

/* NULL is allowed. */
void json_scanner_free(struct json_scanner *scanner);

#endif
