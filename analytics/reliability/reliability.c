#include "analytics/reliability/reliability.h"

#include <math.h>

#include "analytics/reliability/variance_draws.h"
#include "base/parallel.h"
#include "base/snapshot_show.h"

bool reliability_fits(const struct catalogue *catalogue)
{
    return catalogue->n_questions + catalogue->n_interviewers <= VARIANCE_MODEL_MOST_COLUMNS;
}

struct reading {
    const struct snapshot_view *view;
    struct score_rows *rows;
    size_t n_other_scale;
};

static size_t fullest(const struct catalogue *catalogue, const size_t *counts)
{
    size_t best = 0;
    for (size_t s = 1; s < catalogue->n_scales; s++)
        if (counts[s] > counts[best])
            best = s;
    return best;
}

/* Scores on each scale, or the scores of the one that is read. */
static void show_all(const struct reading *reading, size_t *counts, const struct parallel *parallel)
{
    const struct snapshot_view *const view = reading->view;
    struct snapshot_room room = {0};
    struct candidate_ratings ratings;
    for (size_t i = 0; i < view->snapshot->n_candidates && parallel_goes_on(parallel); i++) {
        if (!snapshot_show(view, i, &room, &ratings))
            continue;
        for (size_t r = 0; counts && r < ratings.n; r++)
            if (ratings.level[r] != LEVEL_MISSING)
                counts[view->catalogue.questions[ratings.question[r]].scale]++;
        if (!counts)
            score_rows_add(reading->rows, &ratings);
    }
    snapshot_room_free(&room);
}

static void read_all(void *context, size_t piece, const struct parallel *parallel)
{
    struct reading *const reading = context;
    const struct catalogue *const catalogue = &reading->view->catalogue;
    struct arena scratch = {0};
    size_t *const counts = ARENA_ARRAY(&scratch, catalogue->n_scales + 1, size_t);
    (void)piece;
    show_all(reading, counts, parallel);
    const size_t scale = fullest(catalogue, counts);
    *reading->rows = score_rows_create(catalogue, scale);
    for (size_t s = 0; s < catalogue->n_scales; s++)
        reading->n_other_scale += s == scale ? 0 : counts[s];
    show_all(reading, NULL, parallel);
    score_rows_seal(reading->rows);
    arena_free(&scratch);
}

const struct reliability_row *reliability_row_of(const struct reliability_result *result,
                                                 size_t n_questions, size_t n_interviewers,
                                                 bool fixed)
{
    for (size_t i = 0; i < result->n_rows; i++)
        if (result->rows[i].n_questions == n_questions &&
            result->rows[i].n_interviewers == n_interviewers && result->rows[i].fixed == fixed)
            return &result->rows[i];
    return NULL;
}

/* What a row is made of, of some variances. */
struct coefficients {
    double relative_error, absolute_error, g, phi, gqk;
};

/* Of drawn variances an error may be below 0, which is none. */
static double ratio(double candidate, double error)
{
    return candidate > 0 ? candidate / (candidate + fmax(error, 0)) : 0;
}

static struct coefficients coefficients_of(const struct reliability_row *row, double overlap,
                                           const double *variance)
{
    const double n = (double)row->n_questions, k = (double)row->n_interviewers;
    const double met = variance[COMPONENT_INTERVIEWER] +
                       variance[COMPONENT_QUESTION_INTERVIEWER] / n;
    const double asked = variance[COMPONENT_CANDIDATE_QUESTION] / n;
    const double candidate = variance[COMPONENT_CANDIDATE] + (row->fixed ? asked : 0);
    struct coefficients made = {.relative_error = (row->fixed ? 0 : asked) +
                                                  variance[COMPONENT_CANDIDATE_INTERVIEWER] / k +
                                                  variance[COMPONENT_RESIDUAL] / (n * k)};
    made.absolute_error = made.relative_error + met / k +
                          (row->fixed ? 0 : variance[COMPONENT_QUESTION] / n);
    made.g = ratio(candidate, made.relative_error);
    made.phi = ratio(candidate, made.absolute_error);
    made.gqk = ratio(candidate, made.relative_error + fmax(1 / k - overlap, 0) * met);
    return made;
}

/* An estimate with bounds that hold it and are two. */
static struct estimate bounded(double value, double se, double *draws, size_t n)
{
    struct interval bounds = variance_draws_middle(draws);
    bounds.lower = fmin(bounds.lower, value);
    bounds.upper = fmax(bounds.upper, value);
    return bounds.lower < bounds.upper
               ? estimate_ok(value, se, bounds, n)
               : estimate_undefined(n, "what candidates differ by is nothing in these scores");
}

static void fill_row(const struct variance_fit *fit, const struct variance_draws *draws,
                     double overlap, size_t n_candidates, struct reliability_row *row)
{
    struct arena scratch = {0};
    double *const g = ARENA_ARRAY(&scratch, VARIANCE_DRAWS, double);
    double *const phi = ARENA_ARRAY(&scratch, VARIANCE_DRAWS, double);
    double *const gqk = ARENA_ARRAY(&scratch, VARIANCE_DRAWS, double);
    for (size_t d = 0; d < VARIANCE_DRAWS; d++) {
        const struct coefficients drawn = coefficients_of(row, overlap, draws->variances[d]);
        g[d] = drawn.g;
        phi[d] = drawn.phi;
        gqk[d] = drawn.gqk;
    }
    const struct coefficients made = coefficients_of(row, overlap, fit->variance);
    row->relative_error = made.relative_error;
    row->absolute_error = made.absolute_error;
    row->g = bounded(made.g, NAN, g, n_candidates);
    row->phi = bounded(made.phi, NAN, phi, n_candidates);
    row->gqk = bounded(made.gqk, NAN, gqk, n_candidates);
    arena_free(&scratch);
}

struct filling {
    const struct variance_fit *fit;
    const struct variance_draws *draws;
    struct reliability_result *result;
};

static void fill_piece(void *context, size_t piece, const struct parallel *parallel)
{
    const struct filling *const filling = context;
    struct reliability_result *const result = filling->result;
    (void)parallel;
    fill_row(filling->fit, filling->draws, result->usual.overlap,
             result->design.levels[COMPONENT_CANDIDATE], &result->rows[piece]);
}

static size_t most_of(size_t levels, size_t most)
{
    return levels > 1 ? most : 1;
}

static void lay_out_rows(struct reliability_result *result, struct arena *run)
{
    const size_t most = most_of(result->design.levels[COMPONENT_QUESTION],
                                RELIABILITY_MOST_QUESTIONS);
    const size_t panel = most_of(result->design.levels[COMPONENT_INTERVIEWER],
                                 RELIABILITY_MOST_INTERVIEWERS);
    result->rows = ARENA_ARRAY(run, (most + 1) * panel, struct reliability_row);
    for (size_t n = 1; n <= most; n++)
        for (size_t k = 1; k <= panel; k++)
            result->rows[result->n_rows++] = (struct reliability_row){.n_questions = n,
                                                                      .n_interviewers = k};
    for (size_t k = 1; k <= panel && result->usual.questions > 1; k++)
        result->rows[result->n_rows++] = (struct reliability_row){
            .n_questions = result->usual.questions, .n_interviewers = k, .fixed = true};
}

static void fill_components(const struct variance_fit *fit, const struct variance_draws *draws,
                            struct reliability_result *result)
{
    struct arena scratch = {0};
    double *const values = ARENA_ARRAY(&scratch, VARIANCE_DRAWS, double), all = 0;
    for (size_t k = 0; k < N_COMPONENTS; k++)
        all += fit->variance[k];
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        for (size_t d = 0; d < VARIANCE_DRAWS; d++)
            values[d] = fmax(draws->variances[d][k], 0);
        if (result->design.told[k])
            result->components[k] = (struct reliability_component){
                bounded(fit->variance[k], draws->se[k], values, result->design.levels[k]),
                fit->variance[k] / all};
    }
    arena_free(&scratch);
}

static void refuse(struct reliability_result *result, struct estimate missing)
{
    result->missing = missing;
    result->reason = missing.reason;
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        result->components[k] = (struct reliability_component){missing, NAN};
        result->components[k].variance.n = result->design.levels[k];
    }
}

static const char *too_much(const struct score_rows *rows, struct arena *run)
{
    double squares = 0, cubes = 0;
    for (size_t c = 0; c < rows->n_candidates; c++) {
        const double n = (double)(rows->first[c + 1] - rows->first[c]);
        squares += n * n;
        cubes += n * n * n;
    }
    if (rows->most > VARIANCE_MODEL_MOST_SCORES || squares > VARIANCE_MODEL_MOST_SQUARES ||
        cubes > VARIANCE_MODEL_MOST_CUBES)
        return "candidates have more scores than variance components are estimated from; a role or "
               "a shorter period has fewer";
    if (rows->n_questions + rows->n_interviewers > VARIANCE_MODEL_MOST_COLUMNS)
        return arena_format(run,
                            "there are %zu questions and interviewers, and variance components are "
                            "estimated of at most %d; a role or a shorter period has fewer",
                            rows->n_questions + rows->n_interviewers, VARIANCE_MODEL_MOST_COLUMNS);
    return NULL;
}

/* NULL: there can be an estimate. */
static const char *why_not(const struct score_rows *rows, const struct component_design *design,
                           struct arena *run)
{
    if (rows->n == 0)
        return "there is no score";
    if (!design->told[COMPONENT_CANDIDATE])
        return rows->n_candidates < 2
                   ? "it takes two candidates or more"
                   : "no candidate has two scores that differ in question or interviewer, so that "
                     "what candidates differ by cannot be told from the rest";
    return too_much(rows, run);
}

/* Where questions as single interviewers score them are too many, they are left to the residual. */
static void leave_cells(const struct score_rows *rows, struct reliability_result *result,
                        struct arena *run)
{
    bool *const told = &result->design.told[COMPONENT_QUESTION_INTERVIEWER];
    if (variance_model_columns(rows, result->design.told) <= VARIANCE_MODEL_MOST_COLUMNS || !*told)
        return;
    *told = false;
    result->design.within[COMPONENT_QUESTION_INTERVIEWER] = COMPONENT_RESIDUAL;
    result->left_out = arena_format(run,
                                    "%zu questions of single interviewers are too many to be told "
                                    "from what is left, and are within it",
                                    rows->n_cells);
}

static const char *outcome_reason(const struct variance_fit *fit, struct arena *run)
{
    switch (fit->outcome) {
    case FIT_CONSTANT:
        return "all scores are the same";
    case FIT_EXACT:
        return "scores are what candidate, question and interviewer make them, without any error "
               "to go by";
    case FIT_NOT_CONVERGED:
        return arena_format(run,
                            "the variances did not settle in %zu steps; a longer period has more "
                            "to go by",
                            fit->iterations);
    default:
        return NULL;
    }
}

static bool conclude(const struct variance_fit *fit, struct reliability_result *result,
                     bool (*go_on)(struct error *error), struct arena *run, struct error *error)
{
    const size_t n = result->design.levels[COMPONENT_CANDIDATE];
    const char *const reason = outcome_reason(fit, run);
    struct arena scratch = {0};
    struct variance_draws draws;
    bool going = true;
    result->iterations = fit->iterations;
    if (reason)
        refuse(result, fit->outcome == FIT_NOT_CONVERGED ? estimate_not_converged(n, reason)
                                                         : estimate_undefined(n, reason));
    else if (!variance_draws_make(fit, result->design.told, &scratch, &draws))
        refuse(result, estimate_undefined(n, "the scores hardly tell the components apart"));
    else {
        fill_components(fit, &draws, result);
        lay_out_rows(result, run);
        going = parallel_run(fill_piece, &(struct filling){fit, &draws, result}, result->n_rows,
                             go_on, error);
    }
    arena_free(&scratch);
    return going;
}

bool reliability_of(const struct score_rows *rows, const struct limits *limits,
                    bool (*go_on)(struct error *error), struct arena *run,
                    struct reliability_result *ret, struct error *error)
{
    *ret = (struct reliability_result){.scale = rows->scale,
                                       .n_scores = rows->n,
                                       .usual = score_rows_design(rows),
                                       .design = component_design_of(rows)};
    const char *const reason = why_not(rows, &ret->design, run);
    if (reason) {
        refuse(ret, estimate_undefined(rows->n_candidates, reason));
        return true;
    }
    if (rows->n_candidates < limits->floor_difficulty) {
        refuse(ret, estimate_too_few(rows->n_candidates, limits->floor_difficulty, run));
        return true;
    }
    leave_cells(rows, ret, run);
    struct arena scratch = {0};
    struct variance_fit fit;
    struct variance_model model = variance_model_create(
        rows, variance_model_columns(rows, ret->design.told), go_on, &scratch);
    const bool going = variance_fit(&model, ret->design.told, &fit, error) &&
                       conclude(&fit, ret, go_on, run, error);
    arena_free(&scratch);
    return going;
}

bool reliability_run(const struct snapshot_view *view, const struct limits *limits,
                     bool (*go_on)(struct error *error), struct arena *run,
                     struct reliability_result *ret, struct error *error)
{
    struct score_rows rows = {0};
    struct reading reading = {view, &rows, 0};
    bool done = parallel_run(read_all, &reading, 1, go_on, error);
    if (done)
        done = reliability_of(&rows, limits, go_on, run, ret, error);
    if (done)
        ret->n_other_scale = reading.n_other_scale;
    score_rows_free(&rows);
    return done;
}
