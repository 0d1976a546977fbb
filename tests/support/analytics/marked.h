#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_MARKED_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_MARKED_H

#include "tests/support/analytics/sheet.h"

/* Candidates with scores of interviewer 0 on three questions (levels 0 to 4) and marks of two
 * interviewers on three criteria: two of the first question, required and optional, and a required
 * one of the second. */
struct marked {
    struct sheet scores, marks;
    struct rubric_place places[3];
};

/* A candidate's scores, and what each interviewer noted: "01-", the last one missing. */
struct marked_row {
    const char *scores, *first, *second;
};

extern const struct marked_row marked_rows[];
extern const size_t n_marked_rows;

void marked_open(struct marked *marked, const struct marked_row *rows, size_t n);
void marked_close(struct marked *marked);

#endif
