#ifndef ASSAY_CLI_READING_INSPECTION_FACTS_H
#define ASSAY_CLI_READING_INSPECTION_FACTS_H

#include "base/arena.h"
#include "cli/reading/ingest_file.h"
#include "reports/data/inspection.h"

/* How a file was read, as facts for `assay inspect`, and which column is read as what. `run` keeps
 * the texts. */
void inspection_facts_tell(const struct ingest_outcome *outcome, struct arena *run,
                           struct inspection *inspection);
void inspection_facts_columns(const struct ingest_outcome *outcome, struct arena *run,
                              struct inspection *inspection);

#endif
