#ifndef ASSAY_INGEST_BYTES_SOURCE_FILE_H
#define ASSAY_INGEST_BYTES_SOURCE_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "base/error.h"
#include "ingest/bytes/digest.h"
#include "ingest/bytes/reading_watch.h"
#include "ingest/bytes/table_text.h"
#include "ingest/bytes/unpacker.h"

enum source_kind { SOURCE_CSV, SOURCE_WORKBOOK, SOURCE_JSON };

/*
 * A file to be read, unpacked. What is packed, or comes through a pipe, goes into a temporary file
 * without a name first, in TMPDIR or /tmp, so that it can be read more than once.
 */
struct source_file {
    const char *path;         /* as it was given */
    const char *shown;        /* the path, or "standard input" */
    struct stat status;       /* of the file that was opened */
    FILE *bytes;              /* can be sought, and is at its beginning */
    uint64_t size;            /* of the file as it came */
    uint64_t length;          /* of what is read, unpacked */
    char sha256[DIGEST_SIZE]; /* of the file as it came, packed or not */
    enum packing packing;
    bool recoded;      /* `bytes` are UTF-8, which the file is not */
    char encoding[32]; /* of `bytes`, where it was found out; empty: it was not looked for */

    /* What is no CSV is read by the table made of it, which `bytes` are then. */
    enum source_kind kind;
    struct table_text *table; /* NULL: the bytes are the file's own */
    const char *sheet;        /* of a workbook: the one that is read, */
    size_t n_other_sheets;    /* and how many more have something in them */
    const char *form;         /* of JSON: "Greenhouse scorecards"; NULL: no product's */
    const char *notes;        /* what else is to be told of the table; NULL or empty: nothing */
};

/* Opens a regular file or a pipe, or standard input for "-", of which `path` is kept. `watch`
 * (NULL: none) is told between pieces how many of its bytes have been taken in. What comes out of a
 * packing or a pipe is bounded (unpacker.h), and a first line without an end is not waited for.
 * Errors name the file. */
bool source_file_open(const char *path, const struct reading_watch *watch, struct source_file *ret,
                      struct error *error) MUST_CHECK;

/* The path without folders, or "standard input". */
const char *source_file_name(const char *path);

/* The line, row or record of the file that a line of `bytes`, or the record at a byte, is. */
uint64_t source_file_line(const struct source_file *source, uint64_t line);
uint64_t source_file_number(const struct source_file *source, uint64_t line, uint64_t offset);

/* "line", "row" or "record": what the numbers of places count. */
const char *source_file_place_word(const struct source_file *source);

/* Where the record at a byte stands, for people: "sheet 'Scores', row 17"; "$[3].ratings[1]"; empty
 * where the line says it. */
void source_file_place(const struct source_file *source, uint64_t offset, struct buffer *out);

/* Makes a line of `bytes` that an error is about the place in the file. */
void source_file_locate(const struct source_file *source, struct error *error);

/* A zeroed struct is allowed. */
void source_file_close(struct source_file *source);

#endif
