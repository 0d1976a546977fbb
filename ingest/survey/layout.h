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
#include "ingest/sheet/sheet_header.h"
#include "ingest/survey/mapping.h"
#include "ingest/survey/score_columns.h"

enum layout_kind {
    LAYOUT_LONG,   /* a row per candidate, interviewer and question */
    LAYOUT_WIDE,   /* a row per candidate and interviewer, a column per question */
    LAYOUT_RATERS, /* a column per interviewer, or per interviewer and question */
    LAYOUT_SETS    /* several interviewers named in a row, each with columns of scores */
};

/* A column of scores, where a row has several. */
struct layout_question {
    size_t field, comment; /* comment SIZE_MAX: it has none */
    size_t maximum;        /* the column of its highest scores, or SIZE_MAX */
    size_t rater_field;    /* the column that says who gave it, where that is not the interviewer's
                              of the row; or SIZE_MAX */
    const char *rater;     /* who gave it, where its heading says so; or NULL */
    bool by_row;           /* the row's question column says which question it is */
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
    const char *other_questions; /* a hint: the options for other columns of questions; or NULL */
    const char *only_question;   /* of a long file without a question column; or NULL */
    const struct layout_question *score; /* the one column of scores, where its heading tells their
                                            maximum: "Note /20"; or NULL */
    const struct layout_question *questions;
    size_t n_questions;
    const struct left_out *left_out; /* columns that are no questions by a rule */
    size_t n_left_out;
    uint64_t maxima_line; /* of the row that gives the highest score of each column; 0: none does */
    bool has_totals;      /* rows whose question is a total sum up others (summary_rows.h) */
    bool has_rater_totals;     /* rows whose interviewer is one, "Panel average" */
    bool in_points;            /* a test platform's: where nobody is named, nobody scored it */
    const char *eaten_id;      /* the first question's id that became a date; or NULL */
    const char *const *unread; /* headings of the columns that are not read, printable */
    size_t n_unread;
    const char *product; /* whose export it is; NULL: not recognised */
    const struct product_scale *product_scale;
};

/* What is known of a sheet before it is read. */
struct layout_request {
    const struct mapping *mapping; /* or NULL */
    const struct scale *scale;     /* that the user or the bank gives; or NULL */
    bool interviewer_given;        /* no column needs to say it */
};

/* Infers from the headings and the first records what the request does not say
 * (sheet_reading.h). Fails where nothing could be it, or several readings could. */
bool layout_find(const struct sheet *sheet, const struct layout_request *request,
                 struct arena *arena, struct layout *ret, struct error *error) MUST_CHECK;

#endif
