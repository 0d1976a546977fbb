#ifndef ASSAY_SQL_IMPORTS_KNOWN_PEOPLE_H
#define ASSAY_SQL_IMPORTS_KNOWN_PEOPLE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/people.h"
#include "sql/session/connection.h"

/* Everybody who is known: interviewers by name, candidates by code. */
bool known_people_fetch(struct connection *connection, struct arena *arena, struct people *ret,
                        struct error *error) MUST_CHECK;

/* Somebody found by what a user typed. */
struct found_person {
    enum person_kind kind;
    int64_t id, merged_into; /* merged_into 0: nobody */
    const char *name;        /* of a candidate the code */
};

/*
 * Interviewers go by name, without regard to case and blanks; candidates by code, id or name. `ret`
 * are the n people, at most 10, who answer to the text, of the kind that is asked for.
 */
bool known_people_find(struct connection *connection, enum person_kind kind, const char *text,
                       struct arena *arena, struct found_person **ret, size_t *n,
                       struct error *error) MUST_CHECK;

#endif
