#ifndef ASSAY_CLI_INGEST_SETTINGS_H
#define ASSAY_CLI_INGEST_SETTINGS_H

#include "base/ratings.h"
#include "cli/command.h"
#include "ingest/digest.h"
#include "sql/connection.h"

/* What decides how the bytes of a file are read. */
struct ingest_settings {
    const char *bank; /* NULL: none, questions are free */
    struct scale scale, bank_scale;
    bool has_scale, has_bank_scale;
    char mapping[DIGEST_SIZE]; /* the same bytes read in the same way are the same import */
};

/* From the options and, where they are silent, from the banks in the database. `path` is for
 * messages. */
bool ingest_settings_choose(struct invocation *invocation, struct connection *connection,
                            const char *path, struct ingest_settings *ret,
                            struct error *error) MUST_CHECK;

#endif
