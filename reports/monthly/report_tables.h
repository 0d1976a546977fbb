#ifndef ASSAY_REPORTS_MONTHLY_REPORT_TABLES_H
#define ASSAY_REPORTS_MONTHLY_REPORT_TABLES_H

#include <jansson.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/*
 * What a report is made of, as tables: the one model behind the CSV files, the JSON document
 * and the workbook of a report. Cells are for reading, the table's data are unrounded.
 */
struct report_table {
    const char *id;    /* of files and keys: lower-case letters and '-' */
    unsigned section;  /* enum report_section, with which it is left out; 0: it stays */
    const char *title; /* of a sheet: at most 31 characters */
    /* NULL where the report has nothing of the kind, not even an empty table. */
    struct table *(*build)(const struct report *report, struct arena *arena);
    /* The document whose parts stand under the id in JSON; NULL: the rows of the data. */
    void (*json)(const struct report *report, struct buffer *out);
    /* What stands there instead; NULL: those. */
    json_t *(*list)(const struct report *report);
};

extern const struct report_table report_tables[];
extern const size_t n_report_tables;

/* The data of a table, or its cells where they are the data; NULL where the report lacks it. */
const struct table *report_tables_data(const struct report_table *table,
                                       const struct report *report, struct arena *arena);

#endif
