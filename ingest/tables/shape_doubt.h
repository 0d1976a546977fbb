#ifndef ASSAY_INGEST_TABLES_SHAPE_DOUBT_H
#define ASSAY_INGEST_TABLES_SHAPE_DOUBT_H

#include "base/error.h"
#include "ingest/tables/sheet_shape.h"

/* Asks how a sheet that is in doubt is meant: names the option of each way. Returns false. */
bool shape_doubt_ask(const struct sheet_header *header, const struct sheet_shape *shape,
                     struct error *error);

#endif
