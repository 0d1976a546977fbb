#ifndef ASSAY_REPORTS_CANDIDATES_COMPARISON_TABLE_H
#define ASSAY_REPORTS_CANDIDATES_COMPARISON_TABLE_H

#include "analytics/candidates/profile_comparison.h"
#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Profiles of a report side by side, in the order given. */
struct compared {
    const struct report *report;
    const size_t *profiles; /* places in the report's result */
    size_t n;
    struct profile_comparison comparison;
};

/* Topic by topic; below it the differences that are real, in sentences about scores. */
struct table *comparison_table(const struct compared *compared, struct arena *arena);

#endif
