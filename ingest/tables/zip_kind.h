#ifndef ASSAY_INGEST_TABLES_ZIP_KIND_H
#define ASSAY_INGEST_TABLES_ZIP_KIND_H

#include <stdbool.h>
#include <stdio.h>

#include "base/error.h"

/* Whether a ZIP archive is a workbook that can be read; refuses what else it is, and says how to
 * get at the scores in it. The file can be sought. */
bool zip_kind_check(FILE *file, struct error *error) MUST_CHECK;

#endif
