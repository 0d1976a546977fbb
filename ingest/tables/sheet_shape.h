#ifndef ASSAY_INGEST_SHEET_SHAPE_H
#define ASSAY_INGEST_SHEET_SHAPE_H

#include "ingest/sheet/sheet_header.h"

enum { SHAPE_MOST_LABELS = 4 };

/*
 * How a sheet departs from a heading with a record in each line below:
 *
 *   lines say of whom the lines below them are, "Candidate: Ann", above blocks of rows;
 *   lines above the heading say so of the whole sheet, "Interviewer: Ida";
 *   what belongs to several rows is written in the first of them alone (merged_cells.h);
 *   it is turned: what would be rows are columns, "Question, Ann, Bob".
 */
struct sheet_shape {
    const char *labels[SHAPE_MOST_LABELS]; /* what such lines tell: columns put behind the others */
    const char *headings[SHAPE_MOST_LABELS]; /* of these columns */
    size_t n_labels;
    bool names_alone;      /* the lines above blocks have a name and nothing else */
    const bool *goes_down; /* of each column: its cells hold for the empty ones below; or NULL */
    bool turned;
    uint64_t first_line;     /* of a turned sheet */
    const char *corner;      /* what its people are called there; NULL: as it stands */
    bool blocks;             /* of a turned sheet: a row for each score (turned_blocks.h), */
    size_t maximum;          /* the column of the questions' maxima, SIZE_MAX: none, */
    const bool *skipped;     /* and those of no candidate */
    const bool *people;      /* of each column, whether it is a candidate's beside columns that say
                              * the rest of each row (candidate_columns.h); or NULL */
    bool turned_in_doubt;    /* whether its columns are the candidates, */
    bool rows_may_be_people; /* or the rows; or else the lines above blocks */
    bool in_doubt;   /* whether empty cells of a column hold what stands above (merged_cells.h) */
    size_t doubtful; /* that column, */
    size_t n_empty, n_rows; /* and in how many of the rows it is empty */
};

/* What is known beside the sheet. */
struct sheet_shape_request {
    bool interviewer_given; /* one person gave all scores */
    bool turned;            /* the user says that the sheet is */
    bool candidate_told;    /* the user says which column names the candidate */
    const bool *people; /* of each column, whether it is a candidate's, as the user says; or NULL */
    bool rows_told;     /* the user says which column names the interviewer or the question */
    bool raters_told;   /* the user says which columns are those of interviewers */
    const bool *goes_down; /* of each column, as the user says; or NULL */
};

/* False: it departs in none of these ways, or not so that it is sure. */
bool sheet_shape_find(const struct sheet *sheet, const struct sheet_header *header,
                      const struct sheet_shape_request *request, struct arena *arena,
                      struct sheet_shape *ret);

#endif
