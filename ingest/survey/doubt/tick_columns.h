#ifndef ASSAY_INGEST_TICK_COLUMNS_H
#define ASSAY_INGEST_TICK_COLUMNS_H

#include "base/arena.h"
#include "ingest/survey/sheet_view.h"

/* Of a sheet without scores: columns that stand for the levels of a scale, in one of which each row
 * has a mark, "1, 2, 3, 4, 5" above an x. What to do, for a hint; NULL: there are none. */
const char *tick_columns_tell(const struct sheet_view *view, struct arena *arena);

#endif
