#ifndef ASSAY_INGEST_CELLS_QUESTION_LABEL_H
#define ASSAY_INGEST_CELLS_QUESTION_LABEL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

enum question_maximum {
    MAXIMUM_NONE,
    MAXIMUM_POINTS, /* "(50 points)", "(2.5 pts)", "(max. 10)": any number from 0 */
    MAXIMUM_LEVELS  /* "(1-5)", "/5", "(out of 5)": whole steps; "(2019-2024)" is none */
};

/* What the heading or the name of a question says. */
struct question_label {
    const char *code;  /* "6.2", "B4", "Q3"; empty: it has none */
    const char *title; /* what is left; may be empty */
    int criterion;     /* "1.1/3 Text": its place in the rubric of 1.1, from 1; 0: the question */
    int may_be;        /* "1.1 / 3": 3, a criterion where other columns are about 1.1; or 0 */
    const char *criterion_title; /* what is left where it is one */
    enum question_maximum maximum;
    bool in_points;          /* the maximum is called so: "(50 points)" */
    bool lowest_told;        /* "(0-5)", and not the highest score alone: "/5" */
    bool bare;               /* "(10)": a number that need not be a maximum */
    const char *whole_title; /* with its maximum, where there is one */
    int64_t lowest, highest; /* millionths, where there is a maximum */
};

/*
 * "1.1 Mutable vs immutable", "B2 C extension", "Q7: Title", "3. Tell me", "Question 3: 6.2
 * Profiling (50 points)", whose inner code wins. A number without a point is a code only where a
 * mark ends it: "2 pointers" and "2026" have none. Dates, times, quarters and numbers with three
 * decimals ("1.234") are no codes.
 */
struct question_label question_label_read(const char *text, struct arena *arena);

/* "1.1", and of a criterion "1.1/3". */
const char *question_label_id(const struct question_label *label, struct arena *arena);

#endif
