#ifndef ASSAY_SQL_IMPORTS_MERGES_H
#define ASSAY_SQL_IMPORTS_MERGES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/people.h"
#include "sql/session/connection.h"

/*
 * Two names of one person, each in one transaction. Merging makes all ratings under the name
 * `merged` count as those of `kept`, those of later imports too, and in the interviews that they
 * would be of had there been one name: the same answer at another moment is of another interview.
 * Where both names have different scores for the same answer at one moment it is refused. Undoing
 * imports before or after works as without it. Taking a merge back returns what imports before it
 * gave; what later imports gave under the merged name stays with `kept`. A merge that a later one
 * builds on is refused until that one is taken back.
 *
 * Names are those of interviewers, or codes, ids or names of candidates. PERSON_OF_ANY_KIND: what
 * they name; an error when they name both.
 */
bool merge_people(struct connection *connection, enum person_kind kind, const char *kept,
                  const char *merged, struct arena *arena, struct merge_record *ret,
                  struct error *error) MUST_CHECK;
bool merge_people_undo(struct connection *connection, enum person_kind kind, const char *merged,
                       struct arena *arena, struct merge_record *ret,
                       struct error *error) MUST_CHECK;

#endif
