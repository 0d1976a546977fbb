#ifndef ASSAY_CLI_INGEST_FILE_H
#define ASSAY_CLI_INGEST_FILE_H

#include "base/provenance.h"
#include "cli/command.h"
#include "cli/database.h"
#include "ingest/survey/survey.h"

/* What became of one file. */
struct ingest_outcome {
    struct import_record record;
    struct survey survey;    /* how it was read */
    size_t ratings;          /* scores read, missing ones among them */
    const char *scale;       /* names of the scales met */
    const char *reject_file; /* NULL: nothing was rejected */
    bool already_loaded;     /* by import `record.number`; nothing was changed */
};

/* Loads one export in one transaction: all of it, or on failure nothing. Warnings go to standard
 * error. */
bool ingest_file(struct invocation *invocation, struct database *database, const char *path,
                 struct ingest_outcome *ret, struct error *error) MUST_CHECK;

#endif
