#include "cli/study_model.h"

#include <time.h>

#include "analytics/facets/facets.h"
#include "analytics/reliability/reliability.h"
#include "cli/process/interrupt.h"
#include "reports/model/modelled.h"
#include "sql/fetch/candidates.h"

/* What a fit for the charts alone takes at most: about a fifth of a second. */
enum { MOST_RATINGS = 12000, MOST_QUESTIONS = 100, MOST_INTERVIEWERS = 100 };

/* What its candidates are called in the exports. */
static bool name_candidates(struct invocation *invocation, struct database *database,
                            struct report *report, struct error *error)
{
    struct arena scratch = {0};
    const struct facets_result *const model = report->model;
    struct candidate_label *labels = NULL;
    int64_t *const candidates = ARENA_ARRAY(&scratch, model->n_persons, int64_t);
    for (size_t i = 0; i < model->n_persons; i++)
        candidates[i] = model->candidates[i].candidate;
    const bool found = candidate_labels(database->connection, candidates, model->n_persons,
                                        &invocation->run, &labels, error);
    report->people = labels;
    arena_free(&scratch);
    return found;
}

/* Of all threads, in seconds. */
static double processor_time(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

bool study_model(struct invocation *invocation, struct database *database, struct study *study,
                 struct error *error)
{
    const struct options *const options = &invocation->options;
    const struct facets_options wanted = {.joint = options->estimator == ESTIMATOR_JOINT,
                                          .common_thresholds = options->common_thresholds,
                                          .candidates = options->abilities,
                                          .style = true,
                                          .limits = study->limits};
    struct facets_result *const model = ARENA_NEW(&invocation->run, struct facets_result);
    const double began = processor_time();
    if (!facets_run(&study->view, &wanted, interrupt_check, &invocation->run, model, error))
        return false;
    command_tell(invocation, "the model took %.2f seconds of processor time",
                 processor_time() - began);
    study->report.model = study->report.modelled = model;
    return !options->names || !options->abilities ||
           name_candidates(invocation, database, &study->report, error);
}

bool study_model_reliability(struct invocation *invocation, struct study *study,
                             struct error *error)
{
    struct reliability_result *const result = ARENA_NEW(&invocation->run,
                                                        struct reliability_result);
    if (!reliability_run(&study->view, &study->limits, interrupt_check, &invocation->run, result,
                         error))
        return false;
    study->report.reliability = result;
    return true;
}

static bool fit(const struct study *study, bool candidates, struct report *report,
                struct arena *run, struct error *error)
{
    const struct facets_options wanted = {.candidates = candidates, .limits = study->limits};
    struct snapshot_view *const view = ARENA_NEW(run, struct snapshot_view);
    struct facets_result *const model = ARENA_NEW(run, struct facets_result);
    if (!snapshot_view_create(&study->snapshot, &report->filter, run, view, error) ||
        !facets_run(view, &wanted, interrupt_check, run, model, error))
        return false;
    report->modelled = model;
    return true;
}

bool study_modelled(const struct study *study, struct report *report, struct arena *run,
                    struct error *error)
{
    return !modelled_is_wanted_of_any(report) || fit(study, false, report, run, error);
}

static bool is_fast(const struct report *report)
{
    return report->counts.ratings <= MOST_RATINGS &&
           report->catalogue->n_questions <= MOST_QUESTIONS &&
           report->catalogue->n_interviewers <= MOST_INTERVIEWERS;
}

bool study_modelled_charts(struct study *study, struct arena *run, struct error *error)
{
    struct report *const report = &study->report;
    const bool charts = study->wants.ruler && is_fast(report);
    return (!charts && !modelled_is_wanted_of_any(report)) ||
           fit(study, study->wants.ruler, report, run, error);
}

bool study_model_panels(struct invocation *invocation, struct study *study, struct error *error)
{
    struct panel_plan *const plan = ARENA_NEW(&invocation->run, struct panel_plan);
    if (!panel_plan_run(&study->view, interrupt_check, &invocation->run, plan, error))
        return false;
    study->report.panels = plan;
    return true;
}
