#ifndef ASSAY_INGEST_SURVEY_SURVEY_H
#define ASSAY_INGEST_SURVEY_SURVEY_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/ratings.h"
#include "ingest/bytes/csv_style.h"
#include "ingest/bytes/encoding.h"
#include "ingest/bytes/reading_watch.h"
#include "ingest/survey/date_evidence.h"
#include "ingest/survey/layout.h"

/* What the user says of a file; what is zero is found out. */
struct survey_options {
    const char *encoding;
    char delimiter, decimal_mark;
    const struct scale *scale;           /* of all scores */
    bool scale_recalled;                 /* nobody gave it for this file: see survey.n_off_scale */
    const struct scale *usual_scale;     /* where neither question nor row names its own */
    const struct product_scale *product; /* whose scale the one or the other is; or NULL */
    const struct mapping *mapping;       /* of its columns and questions */
    const struct scale *bank_scale;
    const char *interviewer; /* who gave all scores */
    enum date_order date_order;
    const struct time_zone *zone; /* that the days of moments are taken in; NULL: UTC */
    bool repair_ids;              /* question ids that became dates are what they were */
    struct reading_watch watch;
};

enum { SURVEY_MOST_WARNINGS = 4 };

/* How the bytes of an export are read. */
struct survey {
    struct encoding encoding;
    char delimiter, decimal_mark;
    struct csv_style style; /* of the whole file */
    struct layout layout;
    struct date_evidence dates, submissions;
    enum date_order date_order, submission_order;
    const struct time_zone *zone;
    const struct scale *scale;           /* where neither question nor row names its own; or NULL */
    const struct product_scale *product; /* whose it is; or NULL */
    const char *interviewer;
    bool repair_ids;
    size_t n_met, n_not_met, n_unmarked; /* of criteria: cells that say yes, no, and nothing */
    uint64_t footer_line;                /* lines from here on speak about the file; 0: none do */
    const uint64_t *summary_line;        /* rows about rows: sums, means and the like; rising */
    size_t n_summaries;
    bool own_points; /* scores up to a maximum of their own are points from zero: one is zero or
                        between whole steps, or the maxima of columns differ */
    int64_t cell_maximum; /* one of those in cells ("4/5"), where each score says its own; or 0 */
    const char *warnings[SURVEY_MOST_WARNINGS]; /* what the user may have meant otherwise */
    size_t n_warnings;
    size_t n_off_scale; /* scores that are not on the scale, where that was recalled */
    bool range_points;  /* scores in a range of their own ("(0-5)") are points: one is between */
};

/*
 * Reads a whole export, and decides. What it cannot know, it refuses, and names the options that
 * settle it. `arena` keeps what the survey points to; options' scales outlive it.
 */
bool survey_file(FILE *file, const struct survey_options *options, struct arena *arena,
                 struct survey *ret, struct error *error) MUST_CHECK;

/* Whether the record at this line is about other rows, and holds no scores. */
bool survey_passes_over(const struct survey *survey, uint64_t line);

/* All that decides how a row is read, in one way of writing: equal texts read alike. */
void survey_describe(const struct survey *survey, struct buffer *out);

#endif
