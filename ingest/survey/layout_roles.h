#ifndef ASSAY_INGEST_LAYOUT_ROLES_H
#define ASSAY_INGEST_LAYOUT_ROLES_H

#include "ingest/survey/layout.h"
#include "ingest/survey/sheet_reading.h"
#include "ingest/survey/told_columns.h"

/* Puts into the layout which column says what beside the scores: those that the reading has, those
 * that are told, and by their headings role, stage, dates, topic, comment and so on. */
void layout_roles_place(const struct sheet_view *view, const struct told_columns *told,
                        const struct sheet_reading *reading, struct arena *arena,
                        struct layout *layout);

#endif
