#include "sql/fetch/catalogue.h"

#include <stdlib.h>

#include "base/text.h"
#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/session/session.h"

static int by_id(const void *left, const void *right)
{
    const struct catalogue_key *const a = left, *const b = right;
    return a->id < b->id ? -1 : a->id > b->id;
}

uint32_t catalogue_index(const struct catalogue_key *keys, size_t n, int64_t id)
{
    const struct catalogue_key wanted = {.id = id};
    const struct catalogue_key *const found = bsearch(&wanted, keys, n, sizeof *keys, by_id);
    return found ? found->index : UINT32_MAX;
}

struct found_interviewer {
    int64_t id;
    const char *name;
};

static int by_name(const void *left, const void *right)
{
    const struct found_interviewer *const a = left, *const b = right;
    return text_natural_compare(a->name, b->name);
}

static bool fetch_interviewers(struct connection *connection, struct arena *run,
                               struct catalogue *ret, struct catalogue_ids *ids,
                               struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_rated_interviewers, NO_PARAMETERS, run, &rows, error))
        return false;
    struct found_interviewer *const found = ARENA_ARRAY(run, rows.n, struct found_interviewer);
    for (size_t i = 0; i < rows.n; i++)
        found[i] = (struct found_interviewer){rows_integer(&rows, i, 0), rows_text(&rows, i, 1)};
    qsort(found, rows.n, sizeof *found, by_name);
    const char **const names = ARENA_ARRAY(run, rows.n, const char *);
    struct catalogue_key *const keys = ARENA_ARRAY(run, rows.n, struct catalogue_key);
    for (size_t i = 0; i < rows.n; i++) {
        names[i] = found[i].name;
        keys[i] = (struct catalogue_key){.id = found[i].id, .index = (uint32_t)i};
    }
    qsort(keys, rows.n, sizeof *keys, by_id);
    ret->interviewers = names;
    ret->n_interviewers = rows.n;
    ids->interviewers = keys;
    return true;
}

bool catalogue_fetch_interviewers(struct connection *connection, const struct filter *filter,
                                  struct arena *run, struct catalogue *ret,
                                  struct catalogue_ids *ret_ids, struct error *error)
{
    struct catalogue catalogue = {0};
    struct catalogue_ids ids = {0};
    if (!scope_set(connection, filter, error) ||
        !fetch_interviewers(connection, run, &catalogue, &ids, error))
        return false;
    *ret = catalogue;
    *ret_ids = ids;
    return true;
}
