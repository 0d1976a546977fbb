#ifndef ASSAY_INGEST_WORKBOOK_PACKAGE_H
#define ASSAY_INGEST_WORKBOOK_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"

/*
 * A ZIP archive that holds XML parts, as workbooks are stored (ECMA-376, part 2). What a part may
 * unpack to is limited, a document type, with which entities come, is refused, and so is nesting
 * that no workbook has.
 */
struct package;

/* The file can be sought and stays the caller's. */
struct package *package_open(FILE *file, struct error *error);

/* The names of what is in it. */
size_t package_n_entries(const struct package *package);
const char *package_entry(const struct package *package, size_t i);

/* Whether it holds this part; upper and lower case are one. */
bool package_has(const struct package *package, const char *part);

/* Up to `size` bytes of a part's beginning; returns how many, 0 where there is no such part. */
size_t package_peek(const struct package *package, const char *part, char *bytes, size_t size);

/* What is told of a part's XML. Names are without their prefix, and so are those of attributes:
 * name, value, name, value, NULL. A handler that returns false ends the reading. */
struct part_handlers {
    bool (*open)(void *context, const char *name, const char *const *attributes);
    bool (*close)(void *context, const char *name);
    bool (*text)(void *context, const char *text, size_t length); /* in pieces; or NULL */
};

enum part_result { PART_READ, PART_ENDED, PART_FAILED };

/* Reads a part from its beginning. PART_ENDED: a handler ended it; `error` is filled only where
 * it fails. */
enum part_result package_read(struct package *package, const char *part,
                              const struct part_handlers *handlers, void *context,
                              struct error *error) MUST_CHECK;

/* The value of an attribute, or NULL. */
const char *package_attribute(const char *const *attributes, const char *name);

/* NULL is allowed. */
void package_free(struct package *package);

#endif
