#ifndef ASSAY_INGEST_SCAN_H
#define ASSAY_INGEST_SCAN_H

#include "ingest/bytes/csv_reader.h"
#include "ingest/cells/key_sketch.h"
#include "ingest/cells/score_cell.h"
#include "ingest/sheet/heading_again.h"
#include "ingest/survey/left_out.h"
#include "ingest/survey/score_evidence.h"
#include "ingest/survey/summary_rows.h"
#include "ingest/survey/survey.h"

enum { SCAN_MOST_FOOTERS = 8 };

/* What a survey gathers on its way through the file. */
struct scan {
    const struct survey_options *options;
    struct survey *survey;
    struct score_evidence scores;
    size_t n_scores; /* cells of scores, filled or not */
    const struct sheet *sheet;
    const char *footer[SCAN_MOST_FOOTERS]; /* the first texts of the last lines about the file */
    size_t n_footers;
    struct arena footers;
    struct summary_rows summaries;
    size_t n_names, n_short_names; /* of candidates, and those of one word */
    struct left_out_check left_out;
    const struct csv_record *record; /* at hand */
    struct key_sketch keys;          /* (candidate, interviewer, question, day) and their scores */
    struct heading_order order;
    /* Of the columns of scores in the record at hand: what stands there, and its number or NAN. */
    struct scanned_cell {
        const char *text;
        struct score_cell read;
    } * cells;
    double *values;
    size_t n_values;
    struct arena scratch;
    bool after_blank;
    uint64_t eaten_line; /* the first row with a question id that became a date */
    char eaten_id[48];
};

/* Something to tell the user, though the file is read. */
void scan_warn(struct scan *scan, const char *text);

#endif
