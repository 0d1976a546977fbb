#include "sql/imports/import_resolution.h"

#include "sql/imports/import_names.h"
#include "sql/imports/import_ratings.h"
#include "sql/imports/scale_store.h"

bool import_resolution_run(struct import_resolution *resolution, const struct scale *scales,
                           size_t n_scales, struct error *error)
{
    return scale_store(resolution->connection, scales, n_scales, error) &&
           import_names_resolve(resolution, error) && import_ratings_store(resolution, error);
}
