#ifndef ASSAY_SQL_IMPORTS_IMPORT_STEPS_H
#define ASSAY_SQL_IMPORTS_IMPORT_STEPS_H

#include "sql/imports/import_resolution.h"
#include "sql/session/parameter.h"

/* The statements of an import, each over all rows at a time. */

/* `affected`: rows inserted, updated or deleted; NULL where that is of no interest. */
bool import_steps_run(struct import_resolution *resolution, const char *query,
                      const struct parameter *parameters, size_t n, int64_t *affected,
                      struct error *error) MUST_CHECK;

/* Statements without parameters, one after the other. */
bool import_steps_run_all(struct import_resolution *resolution, const char *const *queries,
                          size_t n, struct error *error) MUST_CHECK;

/* With the bank, or the import, as the only parameter. */
bool import_steps_run_in_bank(struct import_resolution *resolution, const char *query,
                              struct error *error) MUST_CHECK;
bool import_steps_run_numbered(struct import_resolution *resolution, const char *query,
                               int64_t *affected, struct error *error) MUST_CHECK;

/* Adds to the rejects as many rows as the query does. */
bool import_steps_reject(struct import_resolution *resolution, const char *query,
                         const struct parameter *parameters, size_t n,
                         struct error *error) MUST_CHECK;

#define IMPORT_STEPS_RUN_ALL(resolution, queries, error)                                           \
    import_steps_run_all((resolution), (queries), sizeof(queries) / sizeof *(queries), (error))

#endif
