#ifndef ASSAY_INGEST_SCORES_SCORE_RECORD_H
#define ASSAY_INGEST_SCORES_SCORE_RECORD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/score_row.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/scores/import_scales.h"
#include "ingest/survey/survey.h"

/* A date that was read, and the next record mostly repeats. */
struct date_read {
    char cell[48];
    int32_t day, clock;
};

/* What a file's records are read by, and the scales they were found to be on. */
struct score_rules {
    const struct survey *survey;
    bool declared;            /* the survey's scale is the user's: for all records, as scale 0 */
    bool dates_are_of_scores; /* the date column says when scores were given, not interviews */
    struct import_scales scales;
    struct date_read interviewed, submitted; /* the last of their columns; zeroed: none */
    struct arena *run;                       /* keeps new scales */
};

/* A record that is being read, one score after the other. */
struct score_record {
    const struct csv_record *record;
    struct score_rules *rules;
    struct arena *texts;
    const char *cell[N_SCORE_COLUMNS]; /* trimmed; empty where the file has no such column */
    int32_t day, clock, submitted_day, submitted_clock;
    size_t next;                         /* the score that comes next */
    const struct product_scale *product; /* whose scale the score is on; or NULL */
    struct reject *reject;
};

enum score_result { SCORE_ROW, SCORE_REJECT, SCORE_END, SCORE_FAILED };

/*
 * Begins a record: SCORE_ROW when it has scores, SCORE_REJECT when it cannot be read at all,
 * SCORE_END when it is a total, a mean or the heading again. What is filled points into the record
 * and `texts`.
 */
enum score_result score_record_begin(struct score_record *row, const struct csv_record *record,
                                     struct score_rules *rules, struct arena *texts,
                                     struct reject *reject);

/* The record's next score, or what is wrong with it; SCORE_END behind the last. */
enum score_result score_record_next(struct score_record *row, struct score_row *ret,
                                    struct reject *reject);

#endif
