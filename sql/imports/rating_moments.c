#include "sql/imports/rating_moments.h"

#include "queries.h"
#include "sql/imports/import_steps.h"
#include "sql/imports/value_history.h"
#include "sql/session/session.h"

/* A file is one that was loaded before when nine tenths of its scores, and not just one or two, are
 * stored with the same level and another date. */
enum { FEWEST_REDATED = 3, TENTHS_REDATED = 9 };

bool rating_moments_begin(struct connection *connection, struct error *error)
{
    const char *const queries[] = {
        query_create_staged_rating,   query_create_staged_repeat, query_create_stored_rating,
        query_create_staged_retiming, query_create_staged_moment, query_create_moved_rating,
    };
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
        if (!session_query(connection, queries[i], NO_PARAMETERS, NULL, NULL, error))
            return false;
    return true;
}

static bool refuse_redated(const struct import_resolution *resolution, const struct rows *rows,
                           struct error *error)
{
    error_set(error, ERROR_FAILED,
              "%.200s: %lld of its %lld scores are stored already with the same level and another "
              "date or time; nothing was loaded",
              resolution->counts.file, (long long)rows_integer(rows, 0, 1),
              (long long)rows_integer(rows, 0, 0));
    return error_hint(error,
                      "if it corrects the dates: assay undo %lld, then load it again; if these are "
                      "other interviews: --new-interviews",
                      (long long)rows_integer(rows, 0, 2));
}

static bool check_redated(struct import_resolution *resolution, struct error *error)
{
    struct rows rows;
    if (resolution->new_interviews)
        return true;
    if (!session_query(resolution->connection, query_count_redated_ratings, NO_PARAMETERS,
                       resolution->arena, &rows, error))
        return false;
    const int64_t n = rows_integer(&rows, 0, 0), redated = rows_integer(&rows, 0, 1);
    return redated < FEWEST_REDATED || 10 * redated < TENTHS_REDATED * n ||
           refuse_redated(resolution, &rows, error);
}

static bool refuse_zone(const struct import_resolution *resolution, const struct rows *rows,
                        struct error *error)
{
    const char *const zone = rows_text(rows, 0, 1);
    const long long n = rows_integer(rows, 0, 0);
    error_set(error, ERROR_FAILED,
              "%.200s: %lld of its scores %s stored already at the same moment, with the day or "
              "time of %s; nothing was loaded",
              resolution->counts.file, n, n == 1 ? "is" : "are", zone);
    return error_hint(error,
                      "load it with --timezone %s; to have them in %s: assay undo %lld, then load "
                      "its file and this one again",
                      zone, resolution->timezone, (long long)rows_integer(rows, 0, 2));
}

/* The same moments in two zones look like two interviews. */
static bool check_zones(struct import_resolution *resolution, struct error *error)
{
    const struct parameter zone = parameter_text(resolution->timezone);
    struct connection *const connection = resolution->connection;
    struct rows rows;
    if (!resolution->timezone)
        return true;
    if (!session_query(connection, query_has_other_zones, &zone, 1, resolution->arena, &rows,
                       error))
        return false;
    if (rows.n == 0)
        return true;
    return session_query(connection, query_count_same_moments, &zone, 1, resolution->arena, &rows,
                         error) &&
           (rows_integer(&rows, 0, 0) == 0 || refuse_zone(resolution, &rows, error));
}

static bool number(struct import_resolution *resolution, bool stored, struct error *error)
{
    const char *const queries[] = {query_stage_moments, query_analyze_staged_moment,
                                   query_number_occurrences, query_place_ratings};
    struct rows rows;
    if (!IMPORT_STEPS_RUN_ALL(resolution, queries, error) ||
        !session_query(resolution->connection, query_count_told_by_time, NO_PARAMETERS,
                       resolution->arena, &rows, error))
        return false;
    resolution->n_told_by_time = (size_t)rows_integer(&rows, 0, 0);
    return !stored ||
           import_steps_run(resolution, query_stage_moved_ratings, NO_PARAMETERS, NULL, error);
}

bool rating_moments_number(struct import_resolution *resolution, bool stored, struct error *error)
{
    const char *const stored_queries[] = {query_stage_stored_ratings, query_analyze_stored_rating};
    int64_t retimed;
    if ((stored && !IMPORT_STEPS_RUN_ALL(resolution, stored_queries, error)) ||
        !import_steps_run(resolution, query_stage_retimings, NO_PARAMETERS, &retimed, error))
        return false;
    return retimed == 0 ||
           ((!stored || (check_zones(resolution, error) && check_redated(resolution, error))) &&
            number(resolution, stored, error));
}

static bool move(struct import_resolution *resolution, struct error *error)
{
    struct connection *const connection = resolution->connection;
    resolution->has_moved = true;
    return value_history_begin(connection, error) &&
           import_steps_run(resolution, query_touch_moved_ratings, NO_PARAMETERS, NULL, error) &&
           value_history_take(connection, error) &&
           import_steps_run(resolution, query_move_given_values, NO_PARAMETERS, NULL, error) &&
           import_steps_run(resolution, query_move_merge_targets, NO_PARAMETERS, NULL, error) &&
           value_history_fold(connection, error) && value_history_store(connection, error);
}

bool rating_moments_store(struct import_resolution *resolution, struct error *error)
{
    int64_t moved;
    const char *const queries[] = {query_upsert_interviews, query_stage_known_interviews,
                                   query_analyze_known_interview};
    return import_steps_run(resolution, query_analyze_moved_rating, NO_PARAMETERS, NULL, error) &&
           import_steps_run(resolution, query_stage_interviews_of_moved, NO_PARAMETERS, NULL,
                            error) &&
           IMPORT_STEPS_RUN_ALL(resolution, queries, error) &&
           import_steps_run(resolution, query_find_moved_rating, NO_PARAMETERS, &moved, error) &&
           (moved == 0 || move(resolution, error));
}

bool rating_moments_tidy(struct import_resolution *resolution, struct error *error)
{
    const char *const queries[] = {query_touch_moved_ratings, query_delete_empty_interviews};
    return !resolution->has_moved || (value_history_begin(resolution->connection, error) &&
                                      IMPORT_STEPS_RUN_ALL(resolution, queries, error));
}

bool rating_moments_note(struct connection *connection, bool *ret, struct error *error)
{
    const char *const creations[] = {query_create_staged_sitting, query_create_staged_interview,
                                     query_create_known_interview};
    struct import_resolution resolution = {.connection = connection};
    int64_t noted;
    if (!IMPORT_STEPS_RUN_ALL(&resolution, creations, error) ||
        !rating_moments_begin(connection, error) ||
        !import_steps_run(&resolution, query_stage_touched_sittings, NO_PARAMETERS, &noted, error))
        return false;
    *ret = noted > 0;
    return true;
}

bool rating_moments_settle(struct connection *connection, struct error *error)
{
    struct arena scratch = {0};
    struct import_resolution resolution = {
        .connection = connection, .arena = &scratch, .new_interviews = true};
    const bool settled = rating_moments_number(&resolution, true, error) &&
                         rating_moments_store(&resolution, error) &&
                         rating_moments_tidy(&resolution, error);
    arena_free(&scratch);
    return settled;
}
