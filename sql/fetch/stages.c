#include "sql/fetch/stages.h"

#include <stdlib.h>

#include "base/text.h"
#include "queries.h"
#include "sql/session/session.h"

struct found_stage {
    const char *name;
    size_t row;
};

static int by_name(const void *left, const void *right)
{
    const struct found_stage *const a = left, *const b = right;
    return text_natural_compare(a->name, b->name);
}

bool stages_fetch(struct connection *connection, struct arena *run, struct stage_list *ret,
                  struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_stages, NO_PARAMETERS, run, &rows, error))
        return false;
    struct found_stage *const found = ARENA_ARRAY(run, rows.n, struct found_stage);
    for (size_t i = 0; i < rows.n; i++)
        found[i] = (struct found_stage){rows_text(&rows, i, 1), i};
    if (rows.n > 1)
        qsort(found, rows.n, sizeof *found, by_name);
    const char **const names = ARENA_ARRAY(run, rows.n, const char *);
    struct catalogue_key *const keys = ARENA_ARRAY(run, rows.n, struct catalogue_key);
    for (size_t i = 0; i < rows.n; i++) {
        names[i] = found[i].name;
        keys[found[i].row] = (struct catalogue_key){.id = rows_integer(&rows, found[i].row, 0),
                                                    .index = (uint32_t)i};
    }
    *ret = (struct stage_list){names, keys, rows.n};
    return true;
}
