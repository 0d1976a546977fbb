#ifndef ASSAY_INGEST_TURNED_SHEET_H
#define ASSAY_INGEST_TURNED_SHEET_H

#include "ingest/tables/shape_finder.h"

/* Whether what would be rows are columns, "Question, Ann, Bob". The shape says so then, and from
 * which line on. The label lines are found before. */
bool turned_sheet_find(struct shape_finder *finder);

#endif
