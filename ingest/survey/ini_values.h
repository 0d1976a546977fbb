#ifndef ASSAY_INGEST_SURVEY_INI_VALUES_H
#define ASSAY_INGEST_SURVEY_INI_VALUES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * Values of an INI file, of any length and content: a value goes on in lines that are indented,
 * joined by a blank, or by nothing where a backslash ends the line before. `\;`, `\\` and `\x0a`
 * stand for a semicolon, a backslash, a byte.
 */
struct ini_value {
    const char *section, *key, *value;
    size_t line;        /* where the key stands, from 1 */
    bool opens_section; /* the first value behind a line "[section]" */
};

/* Hands out one value after the other, and ends where `on_value` returns false with `error` set.
 * Errors have the line. */
bool ini_values_read(const char *text, size_t length,
                     bool (*on_value)(const struct ini_value *value, void *context,
                                      struct error *error),
                     void *context, struct error *error) MUST_CHECK;

/* "key = value", with what is needed for it to be read as it is. */
void ini_value_write(const char *key, const char *value, struct buffer *out);

#endif
