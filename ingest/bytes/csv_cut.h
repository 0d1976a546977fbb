#ifndef ASSAY_INGEST_BYTES_CSV_CUT_H
#define ASSAY_INGEST_BYTES_CSV_CUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ingest/bytes/csv_line.h"

/* A record that keeps the rules of CSV, and stands whole in memory with its line end. */
struct csv_cut {
    size_t length; /* with its line end */
    size_t n_fields;
    uint64_t n_lines;
    uint64_t n_plain, n_quoted, n_unneeded; /* fields, as in csv_style.h */
    bool doubled;                           /* a quote inside a field stands for two */
};

/*
 * Finds the fields of the record that `bytes` begin with, as libcsv would in its strict mode, and
 * changes nothing; csv_cut_close makes texts of them. False: the record breaks a rule, holds
 * nothing, has more than `most` fields, or does not end within `length` bytes with one to spare.
 */
bool csv_cut_find(char *bytes, size_t length, char delimiter, struct csv_field *fields, size_t most,
                  struct csv_cut *ret);

/* Ends each field with a NUL where it stands, and makes one of doubled quotes. */
void csv_cut_close(const struct csv_cut *cut, struct csv_field *fields);

#endif
