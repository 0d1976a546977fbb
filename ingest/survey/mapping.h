#ifndef ASSAY_INGEST_SURVEY_MAPPING_H
#define ASSAY_INGEST_SURVEY_MAPPING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/cells/column_name.h"
#include "ingest/cells/date_cell.h"

/* A column that is a question, in a file with one column for each. */
struct mapping_question {
    const char *column;       /* its heading */
    const char *comment;      /* the heading of its comment, behind it; NULL: found out, "": none */
    const char *code, *title; /* NULL: as the heading has them */
    const char *topic;        /* NULL: the group above the heading */
    const char *max_score;    /* the heading of its highest scores; NULL: found out */
    const char *interviewer;  /* who gave it; NULL: the row or a column says */
    const char *interviewer_column; /* the heading of who gave it */
};

/* How an export is to be read, as a mapping file says it. What is zero or NULL is found out. */
struct mapping {
    const char *encoding;
    char delimiter, decimal_mark;
    uint64_t header_line; /* the last line of the headings, from 1 */
    enum date_order date_order;
    bool repair_ids;
    bool turned;             /* its columns are rows, and its rows columns */
    const char *interviewer; /* who gave all scores */
    const char *scale;       /* of all scores, as --scale has it */
    const char *usual_scale; /* where neither the question nor the row names one */

    /* Headings, or numbers from 1; "": the file has no such column; of scores also several, parted
     * by commas. The last name of a person whose names are apart: of the candidate's name and the
     * interviewer. */
    const char *column[N_SCORE_COLUMNS], *last_name[N_SCORE_COLUMNS];
    const char *rater_columns; /* "A,B,C": the columns of scores, one for each interviewer */
    const char *fill_down;     /* "A,B": columns whose empty cells hold what stands above; "": none;
                                  NULL:     found out */
    const struct mapping_question *questions; /* all there are; none: they are found out */
    size_t n_questions;
};

/* The keys of the section [columns]: "candidate", "candidate_name", …, and the other part of a
 * name; NULL where names have one part. */
const char *mapping_column_key(enum score_column column);
const char *mapping_last_name_key(enum score_column column);

/* "comma", "semicolon", "tab", "pipe". */
const char *mapping_delimiter_name(char delimiter);
bool mapping_delimiter_find(const char *name, char *ret);

/* Reads a mapping file (docs/mapping.md, ini_values.h). Errors tell the line. */
bool mapping_read(const char *text, size_t length, struct arena *arena, struct mapping *ret,
                  struct error *error) MUST_CHECK;

#endif
