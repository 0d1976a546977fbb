#ifndef ASSAY_BASE_SCORE_ROW_H
#define ASSAY_BASE_SCORE_ROW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum { CRITERION_BY_TEXT = -1 };

/*
 * One validated score of an export, on its way into the database. Texts are valid UTF-8 without
 * NUL, trimmed; a text that the export does not give is empty, never NULL. `offset` and `length`
 * give the record's bytes in the file.
 */
struct score_row {
    uint64_t offset, length, line;
    const char *candidate, *candidate_name, *role, *stage, *interview, *interviewer;
    const char *question, *question_title, *topic;
    const char *comment, *outcome;
    int16_t
        criterion; /* its place in the rubric, from 1; CRITERION_BY_TEXT; 0: the question's own */
    const char *criterion_text; /* where it is known by that alone */
    size_t scale;               /* index into the import's scales */
    int16_t level;              /* from 0; LEVEL_MISSING, LEVEL_POINTS (ratings.h) */
    double points;              /* where the level is LEVEL_POINTS; otherwise 0 */
    int32_t day;                /* days since 1970-01-01; INT32_MIN where no date was given */
    int32_t clock;              /* seconds since midnight and one more; 0: no time was given */
    int32_t submitted_day;      /* likewise; INT32_MIN unless it is given beside `day`'s column */
    int32_t submitted_clock;    /* like clock */
};

/* A record that could not be taken, and why. */
struct reject {
    uint64_t offset, length, line;
    const char *column, *value; /* empty where no single field is at fault */
    const char *reason, *hint;
};

/* Refuses a row with a text that is too long to be a key. False: there is none. `texts` keeps what
 * the reject points to beside the row. */
bool score_row_refuse_long(const struct score_row *row, struct arena *texts, struct reject *ret);

/* Why a criterion that is known by its text alone is refused where there is no question bank, and
 * what can be done. */
extern const char score_row_no_bank[], score_row_no_bank_hint[];

#endif
