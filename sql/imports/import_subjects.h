#ifndef ASSAY_SQL_IMPORTS_IMPORT_SUBJECTS_H
#define ASSAY_SQL_IMPORTS_IMPORT_SUBJECTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "sql/session/connection.h"

/* How many candidates, interviewers and questions the scores of an import are about. */
struct import_subjects {
    size_t candidates, interviewers, questions;
};

/* Of the import that is resolved and not committed yet. `rejected`: the database refused some of
 * its scores, which do not count. */
bool import_subjects_count(struct connection *connection, bool rejected,
                           struct import_subjects *ret, struct error *error) MUST_CHECK;

#endif
