#include "sql/imports/import_names.h"

#include "base/score_row.h"
#include "queries.h"
#include "sql/imports/import_steps.h"
#include "sql/imports/staged_scores.h"
#include "sql/session/session.h"

/* Places in a rubric for criteria that are known by their text; those that are none are refused. */
static bool resolve_criteria(struct import_resolution *resolution, struct error *error)
{
    return import_steps_run(resolution, query_create_named_criterion, NO_PARAMETERS, NULL, error) &&
           import_steps_run_in_bank(resolution, query_stage_named_criteria, error) &&
           import_steps_run(resolution, query_name_criteria, NO_PARAMETERS, NULL, error) &&
           import_steps_run(resolution, query_refuse_unknown_criteria,
                            PARAMETERS(parameter_integer(resolution->bank_id),
                                       parameter_text(resolution->bank),
                                       parameter_text(score_row_no_bank),
                                       parameter_text(score_row_no_bank_hint)),
                            NULL, error);
}

static bool refuse_unknown(struct import_resolution *resolution, struct error *error)
{
    return import_steps_run(resolution, query_create_refused_question, NO_PARAMETERS, NULL,
                            error) &&
           (!*resolution->bank ||
            import_steps_run(resolution, query_refuse_unknown_questions,
                             PARAMETERS(parameter_integer(resolution->bank_id),
                                        parameter_text(resolution->bank)),
                             NULL, error)) &&
           (!resolution->has_criteria || resolve_criteria(resolution, error));
}

/* What only rejected rows spoke of is not created. */
static bool forget_unused(struct import_resolution *resolution, struct error *error)
{
    const char *const queries[] = {
        query_forget_unused_visits,
        query_forget_unused_people,
        query_forget_unused_interviewers,
        query_forget_unused_questions,
    };
    return IMPORT_STEPS_RUN_ALL(resolution, queries, error);
}

static bool may_reject(struct import_resolution *resolution, bool *ret, struct error *error)
{
    struct rows rows;
    *ret = resolution->has_criteria;
    if (*ret || !*resolution->bank)
        return true;
    if (!session_query(resolution->connection, query_has_unknown_question,
                       PARAMETERS(parameter_integer(resolution->bank_id)), resolution->arena, &rows,
                       error))
        return false;
    *ret = rows_truth(&rows, 0, 0);
    return true;
}

/* Scores leave their staging table; where all of them are known they need not be in it. */
static bool reject_unknown(struct import_resolution *resolution, struct error *error)
{
    const int64_t before = resolution->n_rejected;
    bool wanted;
    if (!may_reject(resolution, &wanted, error))
        return false;
    if (!wanted)
        return true;
    if (!staged_scores_stage(resolution->scores, error) || !refuse_unknown(resolution, error) ||
        !import_steps_reject(resolution, query_reject_refused_questions, NO_PARAMETERS, error))
        return false;
    return resolution->n_rejected == before ||
           (import_steps_run(resolution, query_delete_refused_scores, NO_PARAMETERS, NULL, error) &&
            forget_unused(resolution, error));
}

static bool store_names(struct import_resolution *resolution, struct error *error)
{
    const char *const queries[] = {query_insert_roles, query_insert_stages,
                                   query_upsert_interviewers};
    return IMPORT_STEPS_RUN_ALL(resolution, queries, error);
}

static bool store_questions(struct import_resolution *resolution, struct error *error)
{
    const bool plain = !*resolution->bank;
    if (plain &&
        (!import_steps_run_in_bank(resolution, query_insert_topics, error) ||
         !import_steps_run_in_bank(resolution, query_upsert_plain_questions, error) ||
         !import_steps_run_in_bank(resolution, query_upsert_plain_question_versions, error)))
        return false;
    return !resolution->has_criteria ||
           (import_steps_run_in_bank(resolution, query_insert_criteria, error) &&
            (!plain ||
             import_steps_run_in_bank(resolution, query_insert_plain_criterion_versions, error)));
}

static bool summarize_candidates(struct import_resolution *resolution, struct error *error)
{
    struct rows rows;
    if (!session_query(resolution->connection, query_summarize_candidates, NO_PARAMETERS,
                       resolution->arena, &rows, error))
        return false;
    resolution->n_two_names = (size_t)rows_integer(&rows, 0, 0);
    resolution->two_names_id = rows_text(&rows, 0, 1);
    resolution->highest_candidate = rows_integer(&rows, 0, 2);
    resolution->knows_candidates = rows_truth(&rows, 0, 3);
    return true;
}

static bool store_candidates(struct import_resolution *resolution, struct error *error)
{
    const struct parameter by_name = parameter_truth(resolution->by_name);
    const char *const analyses[] = {query_analyze_staged_person};
    return IMPORT_STEPS_RUN_ALL(resolution, analyses, error) &&
           import_steps_run(resolution, query_stage_candidates, &by_name, 1, NULL, error) &&
           import_steps_run(resolution, query_analyze_staged_candidate, NO_PARAMETERS, NULL,
                            error) &&
           import_steps_run(resolution, query_upsert_candidates, &by_name, 1, NULL, error) &&
           summarize_candidates(resolution, error);
}

static bool stage_keys(struct import_resolution *resolution, struct error *error)
{
    const char *const queries[] = {
        query_stage_known_interviewers,  query_stage_sittings,         query_analyze_known_question,
        query_analyze_known_interviewer, query_analyze_staged_sitting, query_analyze_staged_scale,
    };
    return import_steps_run_in_bank(resolution, query_stage_known_questions, error) &&
           IMPORT_STEPS_RUN_ALL(resolution, queries, error);
}

bool import_names_resolve(struct import_resolution *resolution, struct error *error)
{
    return reject_unknown(resolution, error) && store_names(resolution, error) &&
           store_questions(resolution, error) && store_candidates(resolution, error) &&
           stage_keys(resolution, error);
}
