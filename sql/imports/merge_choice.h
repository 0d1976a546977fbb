#ifndef ASSAY_SQL_IMPORTS_MERGE_CHOICE_H
#define ASSAY_SQL_IMPORTS_MERGE_CHOICE_H

#include "base/arena.h"
#include "base/error.h"
#include "sql/imports/known_people.h"
#include "sql/session/connection.h"

/* Who is meant by n texts, all of one kind: exactly one person each, or an error that says what to
 * type instead. */
bool merge_choice_make(struct connection *connection, enum person_kind kind,
                       const char *const *texts, size_t n, struct arena *arena,
                       struct found_person *ret, struct error *error) MUST_CHECK;

/* "interviewer" or "candidate". */
const char *merge_choice_kind_name(enum person_kind kind);

#endif
