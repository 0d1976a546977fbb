#include "sql/imports/known_people.h"

#include "base/text.h"
#include "queries.h"
#include "sql/fetch/candidates.h"
#include "sql/session/session.h"

static const char *code_of(struct arena *arena, int64_t candidate)
{
    return arena_format(arena, "C-%04lld", (long long)candidate);
}

static bool fetch_interviewers(struct connection *connection, struct arena *arena,
                               struct people *ret, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_interviewers, NO_PARAMETERS, arena, &rows, error))
        return false;
    struct person *const people = ARENA_ARRAY(arena, rows.n, struct person);
    for (size_t i = 0; i < rows.n; i++)
        people[i] = (struct person){.kind = PERSON_INTERVIEWER,
                                    .id = rows_integer(&rows, i, 0),
                                    .name = rows_text(&rows, i, 1),
                                    .export_id = "",
                                    .n_scores = (size_t)rows_integer(&rows, i, 2),
                                    .merged_into = rows_text(&rows, i, 3)};
    ret->interviewers = people;
    ret->n_interviewers = rows.n;
    return true;
}

static bool fetch_candidates(struct connection *connection, struct arena *arena, struct people *ret,
                             struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_candidates, NO_PARAMETERS, arena, &rows, error))
        return false;
    struct person *const people = ARENA_ARRAY(arena, rows.n, struct person);
    for (size_t i = 0; i < rows.n; i++)
        people[i] = (struct person){.kind = PERSON_CANDIDATE,
                                    .id = rows_integer(&rows, i, 0),
                                    .code = code_of(arena, rows_integer(&rows, i, 0)),
                                    .export_id = rows_text(&rows, i, 1),
                                    .name = rows_text(&rows, i, 2),
                                    .n_scores = (size_t)rows_integer(&rows, i, 3),
                                    .merged_into = rows_is_null(&rows, i, 4)
                                                       ? NULL
                                                       : code_of(arena, rows_integer(&rows, i, 4))};
    ret->candidates = people;
    ret->n_candidates = rows.n;
    return true;
}

bool known_people_fetch(struct connection *connection, struct arena *arena, struct people *ret,
                        struct error *error)
{
    struct people people;
    if (!fetch_interviewers(connection, arena, &people, error) ||
        !fetch_candidates(connection, arena, &people, error))
        return false;
    *ret = people;
    return true;
}

bool known_people_find(struct connection *connection, enum person_kind kind, const char *text,
                       struct arena *arena, struct found_person **ret, size_t *n,
                       struct error *error)
{
    const struct parameter folded = parameter_text(text_fold(arena, text));
    struct rows rows;
    const bool asked = kind == PERSON_INTERVIEWER
                           ? session_query(connection, query_find_interviewers_named, &folded, 1,
                                           arena, &rows, error)
                           : session_query(
                                 connection, query_find_candidates_named,
                                 PARAMETERS(parameter_integer(candidate_code_number(text)),
                                            parameter_text(text), folded),
                                 arena, &rows, error);
    if (!asked)
        return false;
    struct found_person *const found = ARENA_ARRAY(arena, rows.n, struct found_person);
    for (size_t i = 0; i < rows.n; i++)
        found[i] = (struct found_person){
            .kind = kind,
            .id = rows_integer(&rows, i, 0),
            .name = rows_text(&rows, i, 1),
            .merged_into = rows_is_null(&rows, i, 2) ? 0 : rows_integer(&rows, i, 2)};
    *ret = found;
    *n = rows.n;
    return true;
}
