#include "sql/imports/import_resolution.h"

#include "queries.h"
#include "sql/imports/scale_store.h"
#include "sql/session/session.h"

static bool run(struct import_resolution *resolution, const char *query,
                const struct parameter *parameters, size_t n, int64_t *affected,
                struct error *error)
{
    struct rows rows;
    if (!session_query(resolution->connection, query, parameters, n, NULL, &rows, error))
        return false;
    if (affected)
        *affected = rows.affected;
    return true;
}

static bool step(struct import_resolution *resolution, const char *query, struct error *error)
{
    return run(resolution, query, NO_PARAMETERS, NULL, error);
}

static bool step_in_bank(struct import_resolution *resolution, const char *query,
                         struct error *error)
{
    const struct parameter bank_id = parameter_integer(resolution->bank_id);
    return run(resolution, query, &bank_id, 1, NULL, error);
}

/* Adds to the rejects as many rows as the query does. */
static bool reject(struct import_resolution *resolution, const char *query,
                   const struct parameter *parameters, size_t n, struct error *error)
{
    int64_t rejected;
    if (!run(resolution, query, parameters, n, &rejected, error))
        return false;
    resolution->n_rejected += rejected;
    return true;
}

/* Places in a rubric for criteria that are known by their text; those that are none are rejected.
 */
static bool resolve_criteria(struct import_resolution *resolution, struct error *error)
{
    const struct parameter bank_id = parameter_integer(resolution->bank_id);
    return step_in_bank(resolution, query_name_criteria, error) &&
           reject(resolution, query_reject_unknown_criteria,
                  PARAMETERS(bank_id, parameter_text(resolution->bank)), error);
}

static bool store_criteria(struct import_resolution *resolution, struct error *error)
{
    return step_in_bank(resolution, query_insert_criteria, error) &&
           (*resolution->bank ||
            step_in_bank(resolution, query_insert_plain_criterion_versions, error));
}

static bool resolve_names(struct import_resolution *resolution, struct error *error)
{
    if (*resolution->bank && !reject(resolution, query_reject_unknown_questions,
                                     PARAMETERS(parameter_integer(resolution->bank_id),
                                                parameter_text(resolution->bank)),
                                     error))
        return false;
    if (resolution->has_criteria && !resolve_criteria(resolution, error))
        return false;
    if (!step(resolution, query_stage_names, error) ||
        !step(resolution, query_insert_roles, error) ||
        !step(resolution, query_insert_stages, error) ||
        !step(resolution, query_insert_interviewers, error))
        return false;
    const bool named = *resolution->bank ||
                       (step_in_bank(resolution, query_insert_topics, error) &&
                        step_in_bank(resolution, query_upsert_plain_questions, error) &&
                        step_in_bank(resolution, query_insert_plain_question_versions, error));
    return named && (!resolution->has_criteria || store_criteria(resolution, error));
}

static bool resolve_candidates(struct import_resolution *resolution, struct error *error)
{
    const struct parameter by_name = parameter_truth(resolution->by_name);
    struct rows rows;
    if (!run(resolution, query_stage_candidates, &by_name, 1, NULL, error) ||
        !step(resolution, query_analyze_staged_candidate, error) ||
        !run(resolution, query_upsert_candidates, &by_name, 1, NULL, error) ||
        !session_query(resolution->connection, query_summarize_candidates, NO_PARAMETERS,
                       resolution->arena, &rows, error))
        return false;
    resolution->n_two_names = (size_t)rows_integer(&rows, 0, 0);
    resolution->two_names_id = rows_text(&rows, 0, 1);
    resolution->highest_candidate = rows_integer(&rows, 0, 2);
    resolution->knows_candidates = rows_truth(&rows, 0, 3);
    return true;
}

/* Each rating once in each interview; those that the file contradicts are rejected. */
static bool merge_ratings(struct import_resolution *resolution, struct error *error)
{
    int64_t repeated;
    if (!step(resolution, query_analyze_staged_scale, error) ||
        !step_in_bank(resolution, query_stage_ratings, error) ||
        !step(resolution, query_date_question_versions, error) ||
        !step(resolution, query_analyze_staged_rating, error) ||
        !run(resolution, query_stage_repeats, NO_PARAMETERS, &repeated, error))
        return false;
    return repeated == 0 ||
           (reject(resolution, query_reject_contradictions, NO_PARAMETERS, error) &&
            step(resolution, query_merge_repeats, error) &&
            step(resolution, query_number_occurrences, error));
}

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

static bool write_ratings(struct import_resolution *resolution, struct error *error)
{
    const struct parameter import_id = parameter_integer(resolution->import_id);
    int64_t changed = 0, written;
    if (!step(resolution, query_upsert_interviews, error) ||
        (resolution->knows_candidates &&
         !run(resolution, query_insert_rating_changes, &import_id, 1, &changed, error)) ||
        !run(resolution, query_upsert_ratings, &import_id, 1, &written, error) ||
        (resolution->knows_candidates &&
         !run(resolution, query_insert_rating_confirmations, &import_id, 1, NULL, error)) ||
        !count_ratings(resolution, error))
        return false;
    resolution->counts.changed = (size_t)changed;
    resolution->counts.unchanged = resolution->counts.accepted - (size_t)written;
    return true;
}

bool import_resolution_run(struct import_resolution *resolution, const struct scale *scales,
                           size_t n_scales, struct error *error)
{
    return step(resolution, query_analyze_staged_score, error) &&
           scale_store(resolution->connection, scales, n_scales, error) &&
           reject(resolution, query_reject_long_texts, NO_PARAMETERS, error) &&
           resolve_names(resolution, error) && resolve_candidates(resolution, error) &&
           merge_ratings(resolution, error) && write_ratings(resolution, error);
}
