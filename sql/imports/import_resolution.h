#ifndef ASSAY_SQL_IMPORTS_IMPORT_RESOLUTION_H
#define ASSAY_SQL_IMPORTS_IMPORT_RESOLUTION_H

#include "base/arena.h"
#include "base/error.h"
#include "base/provenance.h"
#include "base/ratings.h"
#include "sql/session/connection.h"

struct staged_scores;

/*
 * From the scores of a file to ratings. What the scores speak of is resolved first, in small
 * tables. Where none of the candidates was known before, the scores are then written with the keys
 * of what they speak of; they go through tables of their own where something may meet what is
 * stored, or may have to be rejected.
 */
struct import_resolution {
    struct connection *connection;
    struct staged_scores *scores; /* closed */
    struct arena *arena;
    int64_t import_id, bank_id;
    const char *bank;     /* empty: questions belong to no bank */
    bool by_name;         /* candidates are known by name */
    bool has_criteria;    /* some rows are about a criterion of a question */
    const char *timezone; /* that the moments of the file are taken in; NULL: not known */
    bool new_interviews;  /* scores that are stored with another date are of other interviews */

    /* What came of it. */
    struct import_record counts; /* accepted, changed, unchanged, missing */
    int64_t n_rejected;          /* rows in the staging table for rejects */
    int64_t highest_candidate;
    bool knows_candidates; /* some of them had been there before */
    bool has_moved;        /* stored ratings turned out to be from other interviews */
    size_t n_two_names;
    const char *two_names_id;
    size_t n_told_by_time;     /* interviews that only their time of day tells from another one */
    size_t n_submitted_before; /* scores that a later submission of the same answer replaces */
};

bool import_resolution_run(struct import_resolution *resolution, const struct scale *scales,
                           size_t n_scales, struct error *error) MUST_CHECK;

#endif
