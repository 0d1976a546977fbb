#ifndef ASSAY_INGEST_SURVEY_LAYOUT_H
#define ASSAY_INGEST_SURVEY_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/cells/column_name.h"
#include "ingest/cells/product_scale.h"
#include "ingest/cells/question_label.h"
#include "ingest/survey/mapping.h"
#include "ingest/survey/sheet_header.h"

enum layout_kind {
    LAYOUT_LONG, /* a row per candidate, interviewer and question */
    LAYOUT_WIDE  /* a row per candidate and interviewer, a column per question */
};

/* A column of scores in a wide file. */
struct layout_question {
    size_t field, comment; /* comment SIZE_MAX: it has none */
    const char *column;    /* its heading, printable */
    struct question_label label;
    const char *topic; /* of a line above the heading; may be empty */
};

/* Which field of a record gives what. */
struct layout {
    enum layout_kind kind;
    struct sheet_header header;
    size_t field[N_SCORE_COLUMNS];     /* SIZE_MAX: the file has no such column */
    size_t second[N_SCORE_COLUMNS];    /* a last name, to be put behind the first; or SIZE_MAX */
    const char *name[N_SCORE_COLUMNS]; /* as the header has it, printable */
    bool has_candidate_id;             /* the candidate column holds ids, not names */
    const struct layout_question *questions;
    size_t n_questions;
    bool in_points;            /* a test platform's: where nobody is named, nobody scored it */
    const char *eaten_id;      /* the first question's id that became a date; or NULL */
    const char *const *unread; /* headings of the columns that are not read, printable */
    size_t n_unread;
    const char *product; /* whose export it is; NULL: not recognised */
    const struct product_scale *product_scale;
};

/* Finds out by the headings and the first records what the mapping (or NULL) does not say.
 * `interviewer_given`: no column needs to say it. Fails where a required column is missing or one
 * occurs twice, or the mapping names one that is not there. */
bool layout_find(const struct sheet *sheet, const struct mapping *mapping, bool interviewer_given,
                 struct arena *arena, struct layout *ret, struct error *error) MUST_CHECK;

#endif
