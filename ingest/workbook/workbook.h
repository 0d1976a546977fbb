#ifndef ASSAY_INGEST_WORKBOOK_WORKBOOK_H
#define ASSAY_INGEST_WORKBOOK_WORKBOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"
#include "ingest/workbook/number_format.h"
#include "ingest/workbook/package.h"

/* A workbook in Office Open XML (.xlsx, .xlsm; ECMA-376, part 1), opened for reading. */
struct workbook;

struct workbook_sheet {
    const char *name; /* as its tab shows it */
    const char *part;
    bool hidden;
};

/* The file can be sought and stays the caller's. */
struct workbook *workbook_open(FILE *file, struct error *error);

/* The sheets with cells, in the order of their tabs; those that are a chart alone are left out. */
const struct workbook_sheet *workbook_sheets(const struct workbook *workbook, size_t *n);

struct package *workbook_package(struct workbook *workbook);
bool workbook_counts_from_1904(const struct workbook *workbook);

/* How the numbers of cells with this style are shown. */
enum number_format workbook_format(const struct workbook *workbook, unsigned long style);

/* The shared string of this number; NULL: there is none. */
const char *workbook_string(const struct workbook *workbook, unsigned long index, size_t *length);

/* NULL is allowed. */
void workbook_free(struct workbook *workbook);

#endif
