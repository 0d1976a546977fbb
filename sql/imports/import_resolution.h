#ifndef ASSAY_SQL_IMPORTS_IMPORT_RESOLUTION_H
#define ASSAY_SQL_IMPORTS_IMPORT_RESOLUTION_H

#include "base/arena.h"
#include "base/error.h"
#include "base/provenance.h"
#include "base/ratings.h"
#include "sql/session/connection.h"

/* From staged rows to ratings, one statement over all rows at a time. */
struct import_resolution {
    struct connection *connection;
    struct arena *arena;
    int64_t import_id, bank_id;
    const char *bank;  /* empty: questions belong to no bank */
    bool by_name;      /* candidates are known by name */
    bool has_criteria; /* some rows are about a criterion of a question */

    /* What came of it. */
    struct import_record counts; /* accepted, changed, unchanged, missing */
    int64_t n_rejected;          /* rows in the staging table for rejects */
    int64_t highest_candidate;
    bool knows_candidates; /* some of them had been there before */
    size_t n_two_names;
    const char *two_names_id;
};

bool import_resolution_run(struct import_resolution *resolution, const struct scale *scales,
                           size_t n_scales, struct error *error) MUST_CHECK;

#endif
