#ifndef ASSAY_SQL_IMPORTS_RATING_MOMENTS_H
#define ASSAY_SQL_IMPORTS_RATING_MOMENTS_H

#include "sql/imports/import_resolution.h"

/*
 * Which interview a rating belongs to depends on the moments of all ratings of its sitting,
 * whatever files they came in. These work on the staging tables of an import, staged_rating and
 * staged_sitting; with an empty staged_rating they settle what is stored alone.
 */

/* Makes the staging tables. */
bool rating_moments_begin(struct connection *connection, struct error *error) MUST_CHECK;

/* Numbers the interviews of sittings in which something was scored several times, over what is
 * staged and, where `stored`, what is stored. Fails where moments of the file are stored already as
 * days and times of another zone, and where it is one that was loaded before, with other dates,
 * unless `resolution` says that these are other interviews. */
bool rating_moments_number(struct import_resolution *resolution, bool stored,
                           struct error *error) MUST_CHECK;

/* Moves the stored ratings that turn out to be from another interview, with all their values.
 * Interviews of the file are staged; this stores them, and fills known_interview. */
bool rating_moments_store(struct import_resolution *resolution, struct error *error) MUST_CHECK;

/* Removes the interviews that are left without ratings by that, once those of the file are written.
 */
bool rating_moments_tidy(struct import_resolution *resolution, struct error *error) MUST_CHECK;

/*
 * The same for ratings whose history was rewritten, in touched_rating: note them before what is
 * left empty is removed, and settle after that. Moves nothing where no sitting of theirs has a
 * second interview.
 */
bool rating_moments_note(struct connection *connection, bool *ret, struct error *error) MUST_CHECK;
bool rating_moments_settle(struct connection *connection, struct error *error) MUST_CHECK;

#endif
