#include "sql/fetch/outcomes.h"

#include <stdlib.h>
#include <string.h>

#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/session/session.h"

static bool fetch_wordings(struct connection *connection, struct arena *arena, struct outcomes *ret,
                           struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_outcome_wordings, NO_PARAMETERS, arena, &rows, error))
        return false;
    struct outcome_wording *const wordings = ARENA_ARRAY(arena, rows.n, struct outcome_wording);
    for (size_t i = 0; i < rows.n; i++)
        wordings[i] = (struct outcome_wording){.text = rows_text(&rows, i, 0),
                                               .outcome = outcome_read(rows_text(&rows, i, 0)),
                                               .n_interviews = (size_t)rows_integer(&rows, i, 1)};
    ret->wordings = wordings;
    ret->n_wordings = rows.n;
    return true;
}

static int by_text(const void *text, const void *wording)
{
    return strcmp(text, ((const struct outcome_wording *)wording)->text);
}

static enum outcome look_up(const struct outcomes *outcomes, const char *text)
{
    const struct outcome_wording *const found = bsearch(
        text, outcomes->wordings, outcomes->n_wordings, sizeof *outcomes->wordings, by_text);
    return found ? found->outcome : outcome_read(text);
}

static bool fetch_interviews(struct connection *connection, struct arena *arena,
                             struct outcomes *ret, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool done = session_query(connection, query_list_interview_outcomes, NO_PARAMETERS,
                                    &scratch, &rows, error);
    if (done) {
        struct interview_outcome *const interviews = ARENA_ARRAY(arena, rows.n,
                                                                 struct interview_outcome);
        for (size_t i = 0; i < rows.n; i++)
            interviews[i] = (struct interview_outcome){
                .candidate = rows_integer(&rows, i, 0),
                .interview = rows_integer(&rows, i, 1),
                .outcome = look_up(ret, rows_text(&rows, i, 2))};
        ret->interviews = interviews;
        ret->n_interviews = rows.n;
    }
    arena_free(&scratch);
    return done;
}

bool outcomes_fetch(struct connection *connection, const struct filter *filter, struct arena *arena,
                    struct outcomes *ret, struct error *error)
{
    struct outcomes outcomes = {0};
    if (!scope_set(connection, filter, error) ||
        !fetch_wordings(connection, arena, &outcomes, error) ||
        (outcomes.n_wordings > 0 && !fetch_interviews(connection, arena, &outcomes, error)))
        return false;
    *ret = outcomes;
    return true;
}
