#include "sql/imports/import_ratings.h"

#include "queries.h"
#include "sql/imports/import_steps.h"
#include "sql/imports/rating_moments.h"
#include "sql/imports/single_ratings.h"
#include "sql/imports/staged_repeats.h"
#include "sql/imports/staged_scores.h"
#include "sql/imports/value_history.h"
#include "sql/session/session.h"

static const char UNIQUE_VIOLATION[] = "23505";
static const char INTERNAL_ERROR[] = "XX000"; /* of a cluster: what a worker refused in a COPY */

static bool count_ratings(struct import_resolution *resolution, struct error *error)
{
    struct rows rows;
    if (!session_query(resolution->connection, query_count_staged_ratings, NO_PARAMETERS,
                       resolution->arena, &rows, error))
        return false;
    resolution->counts.accepted = (size_t)rows_integer(&rows, 0, 0);
    resolution->counts.missing = (size_t)rows_integer(&rows, 0, 1);
    return true;
}

static bool may_rebuild(struct import_resolution *resolution, bool *ret, struct error *error)
{
    struct rows rows;
    if (!session_query(resolution->connection, query_can_rebuild_ratings, NO_PARAMETERS,
                       resolution->arena, &rows, error))
        return false;
    *ret = rows_truth(&rows, 0, 0);
    return true;
}

static bool write_single(struct import_resolution *resolution, bool rebuild, struct error *error)
{
    const char *const interviews[] = {query_stage_single_interviews, query_insert_single_interviews,
                                      query_stage_known_interviews, query_analyze_known_interview};
    const char *const before[] = {query_drop_rating_key, query_truncate_ratings};
    return IMPORT_STEPS_RUN_ALL(resolution, interviews, error) &&
           (!rebuild || IMPORT_STEPS_RUN_ALL(resolution, before, error)) &&
           single_ratings_write(resolution->connection, resolution->import_id, rebuild,
                                &resolution->scores->spool, error) &&
           (!rebuild ||
            import_steps_run(resolution, query_add_rating_key, NO_PARAMETERS, NULL, error));
}

/*
 * Candidates who are new meet nothing that is stored: all that could be in the way is a rating that
 * the file holds twice, and the key finds that for nothing. `ret`: the ratings are written.
 */
static bool store_single(struct import_resolution *resolution, bool *ret, struct error *error)
{
    bool rebuild;
    struct error refused;
    const struct score_spool *const scores = &resolution->scores->spool;
    *ret = false;
    if (!may_rebuild(resolution, &rebuild, error) ||
        !import_steps_run(resolution, query_set_savepoint, NO_PARAMETERS, NULL, error))
        return false;
    if (write_single(resolution, rebuild, &refused)) {
        *ret = true;
        resolution->counts.accepted = (size_t)scores->n;
        resolution->counts.missing = (size_t)scores->n_missing;
        return true;
    }
    if (!session_failed_with(resolution->connection, UNIQUE_VIOLATION) &&
        !session_failed_with(resolution->connection, INTERNAL_ERROR)) {
        *error = refused;
        return false;
    }
    return import_steps_run(resolution, query_return_to_savepoint, NO_PARAMETERS, NULL, error);
}

/* Values that were submitted before one that is stored go into its history, at their place. */
static bool keep_outdated(struct import_resolution *resolution, int64_t *outdated,
                          struct error *error)
{
    struct connection *const connection = resolution->connection;
    if (!value_history_begin(connection, error) ||
        !import_steps_run(resolution, query_touch_outdated_ratings, NO_PARAMETERS, outdated, error))
        return false;
    if (*outdated == 0)
        return true;
    resolution->n_submitted_before += (size_t)*outdated;
    return value_history_take(connection, error) &&
           import_steps_run_numbered(resolution, query_give_outdated_values, NULL, error) &&
           value_history_fold(connection, error) && value_history_store(connection, error) &&
           import_steps_run(resolution, query_drop_outdated_ratings, NO_PARAMETERS, NULL, error);
}

static bool write_staged(struct import_resolution *resolution, struct error *error)
{
    int64_t outdated = 0, changed = 0, confirmed = 0;
    const bool known = resolution->knows_candidates;
    if (!count_ratings(resolution, error) ||
        (known &&
         (!keep_outdated(resolution, &outdated, error) ||
          !import_steps_run_numbered(resolution, query_insert_rating_changes, &changed, error))) ||
        !import_steps_run_numbered(resolution, query_upsert_ratings, NULL, error) ||
        (known && !import_steps_run_numbered(resolution, query_insert_rating_confirmations,
                                             &confirmed, error)))
        return false;
    resolution->counts.changed = (size_t)changed;
    resolution->counts.unchanged = (size_t)(outdated + confirmed);
    return rating_moments_tidy(resolution, error);
}

static bool store_staged(struct import_resolution *resolution, struct error *error)
{
    const char *const staging[] = {query_stage_ratings, query_analyze_staged_rating};
    return staged_scores_stage(resolution->scores, error) &&
           rating_moments_begin(resolution->connection, error) &&
           IMPORT_STEPS_RUN_ALL(resolution, staging, error) &&
           staged_repeats_settle(resolution, error) &&
           rating_moments_number(resolution, resolution->knows_candidates, error) &&
           import_steps_run(resolution, query_stage_interviews, NO_PARAMETERS, NULL, error) &&
           rating_moments_store(resolution, error) && write_staged(resolution, error);
}

bool import_ratings_store(struct import_resolution *resolution, struct error *error)
{
    bool stored = false;
    const char *const analyses[] = {query_analyze_candidates, query_analyze_interviews,
                                    query_analyze_ratings};
    const bool met = resolution->knows_candidates || resolution->scores->is_staged;
    return (met || store_single(resolution, &stored, error)) &&
           (stored || store_staged(resolution, error)) &&
           IMPORT_STEPS_RUN_ALL(resolution, analyses, error);
}
