#ifndef ASSAY_INGEST_TABLES_SOURCE_TABLE_H
#define ASSAY_INGEST_TABLES_SOURCE_TABLE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/bytes/source_file.h"
#include "ingest/survey/survey.h"

/*
 * Sees to it that a source is CSV: text stays as it is; a sheet of a workbook, or JSON, becomes the
 * table that is read in its place (source_file.h: `table`). Anything else is refused by its name.
 * `sheet`: the name or number of a workbook's sheet, or NULL; `options` help to find the one with
 * scores. `run` keeps what is told of it.
 */
bool source_table_read(struct source_file *source, const char *sheet,
                       const struct survey_options *options, struct arena *run,
                       struct error *error) MUST_CHECK;

#endif
