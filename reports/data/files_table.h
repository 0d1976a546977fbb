#ifndef ASSAY_REPORTS_DATA_FILES_TABLE_H
#define ASSAY_REPORTS_DATA_FILES_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* The files that the ratings of a report came from, with their SHA-256. */
struct table *files_table(const struct report *report, struct arena *arena);

#endif
