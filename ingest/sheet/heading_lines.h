#ifndef ASSAY_INGEST_HEADING_LINES_H
#define ASSAY_INGEST_HEADING_LINES_H

#include <stdbool.h>

#include "ingest/sheet/sheet_sample.h"

/* Which records of a sheet are its heading: places in the sheet, the first and the last. */
struct heading_lines {
    size_t first, named, last; /* named: the one that says what the columns are */
    bool found;                /* false: nothing looks like one, and the first record is taken */
};

/*
 * The record at `line` of the file; 0: the one among the first thirty that names the most known
 * columns, or else the last of texts above columns of numbers. Lines right below it that hold texts
 * where numbers follow belong to it (the second line of a heading, machine ids), and so does one
 * right above that has a cell for each group of columns, or a code for each column.
 */
struct heading_lines heading_lines_find(const struct sheet *sheet, uint64_t line);

/* Nothing but "Score" and "Comment", the former twice or more: the lower line of a heading. */
bool heading_lines_is_parts(const struct sheet_record *record);

/* Several cells, most of them empty: each speaks of the columns up to the next. */
bool heading_lines_is_groups(const struct sheet_record *record, size_t n_columns);

/* Whether most of what the column holds below the record is numbers. */
bool heading_lines_is_above_numbers(const struct sheet *sheet, size_t record, size_t column);

/* A text for machines, such as {"ImportId":"QID1"}. */
bool heading_lines_is_machine(const char *cell);

/* What forms write below each question that is answered in one cell: "Response". */
bool heading_lines_is_for_any_answer(const char *cell);

#endif
