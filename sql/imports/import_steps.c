#include "sql/imports/import_steps.h"

#include "sql/session/session.h"

bool import_steps_run(struct import_resolution *resolution, const char *query,
                      const struct parameter *parameters, size_t n, int64_t *affected,
                      struct error *error)
{
    struct rows rows;
    if (!session_query(resolution->connection, query, parameters, n, NULL, &rows, error))
        return false;
    if (affected)
        *affected = rows.affected;
    return true;
}

bool import_steps_run_all(struct import_resolution *resolution, const char *const *queries,
                          size_t n, struct error *error)
{
    for (size_t i = 0; i < n; i++)
        if (!import_steps_run(resolution, queries[i], NO_PARAMETERS, NULL, error))
            return false;
    return true;
}

bool import_steps_run_in_bank(struct import_resolution *resolution, const char *query,
                              struct error *error)
{
    return import_steps_run(resolution, query, PARAMETERS(parameter_integer(resolution->bank_id)),
                            NULL, error);
}

bool import_steps_run_numbered(struct import_resolution *resolution, const char *query,
                               int64_t *affected, struct error *error)
{
    return import_steps_run(resolution, query, PARAMETERS(parameter_integer(resolution->import_id)),
                            affected, error);
}

bool import_steps_reject(struct import_resolution *resolution, const char *query,
                         const struct parameter *parameters, size_t n, struct error *error)
{
    int64_t rejected;
    if (!import_steps_run(resolution, query, parameters, n, &rejected, error))
        return false;
    resolution->n_rejected += rejected;
    return true;
}
