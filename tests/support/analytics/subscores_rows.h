#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_SUBSCORES_ROWS_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_SUBSCORES_ROWS_H

#include <stddef.h>

/*
 * Complete data, a string of levels for each candidate, the questions of the first topic first: 150
 * candidates of the test data of the R package subscore 3.3 (50 dichotomous items in three
 * subtests), and two simulated rubrics of 1 to 5, topics correlating .95 (90) and .7 (200).
 */
enum { SUBSCORES_SETS = 3, SUBSCORES_TOPICS = 3 };

struct subscores_rows {
    size_t n_levels, sizes[SUBSCORES_TOPICS];
    const char *const *rows;
    size_t n;
};

extern const struct subscores_rows subscores_rows[SUBSCORES_SETS];

#endif
