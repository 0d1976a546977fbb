#include "analytics/facets/facets_marginal_result.h"

#include <math.h>

#include "analytics/facets/facets_fair.h"
#include "analytics/facets/facets_findings.h"
#include "analytics/facets/facets_matrix.h"
#include "analytics/facets/facets_moments.h"
#include "analytics/facets/facets_people.h"
#include "analytics/facets/facets_pooled.h"
#include "analytics/facets/facets_robust.h"
#include "analytics/facets/facets_separation.h"
#include "analytics/facets/severity/crossing.h"
#include "analytics/facets/severity/extreme.h"
#include "analytics/facets/style/style.h"

enum { LEAST_POOLED = 3 };

/* Below it the estimate lies at the end of its range: abilities do not vary. */
static const double least_spread = 1e-3;

/* What is at hand while results are filled; rows have a number for each parameter. */
struct filling {
    const struct facets_frame *frame;
    struct facets_fit *fit;
    double *weights, *moved, *gradient;
    double *severities; /* a row for each interviewer: weights times the covariance */
    bool *compared;     /* by interviewer: it has such a row */
    double *values;     /* by interviewer: the severity */
};

static double se_of(const struct filling *filling, const double *weights)
{
    const size_t n = filling->frame->layout->n;
    facets_matrix_times(filling->fit->covariance, n, weights, filling->moved);
    return sqrt(fmax(0, facets_matrix_dot(weights, filling->moved, n)));
}

static struct estimate estimate_of(const struct filling *filling, const double *weights, size_t n)
{
    const double se = se_of(filling, weights);
    return facets_frame_normal(
        facets_frame_value(filling->frame, weights, filling->fit->parameters), se, n);
}

/* At ability 0, the mean of all, and the severity of the weights. */
static struct estimate fair_of(const struct filling *filling, double severity, size_t n)
{
    const struct facets_frame *const frame = filling->frame;
    const struct facets_data *const data = frame->data;
    const struct facets_fair fair = facets_fair_at(data, frame->layout, filling->fit->parameters, 0,
                                                   severity, filling->gradient);
    for (size_t i = 0; i < frame->layout->n; i++)
        filling->gradient[i] -= fair.slope * filling->weights[i];
    return facets_fair_estimate(&data->catalogue->scales[data->scale], fair.value,
                                se_of(filling, filling->gradient), n);
}

static void fill_interviewer(const struct filling *filling, size_t i)
{
    const struct facets_frame *const frame = filling->frame;
    struct facets_interviewer *const result = &frame->result->interviewers[i];
    const size_t n = result->n_ratings, n_parameters = frame->layout->n;
    if (!facets_frame_severity(frame, i, filling->weights))
        return;
    filling->compared[i] = true;
    filling->values[i] = facets_frame_value(frame, filling->weights, filling->fit->parameters);
    facets_matrix_times(filling->fit->covariance, n_parameters, filling->weights,
                        filling->severities + i * n_parameters);
    result->severity = estimate_of(filling, filling->weights, n);
    result->fair_average = fair_of(filling, filling->values[i], n);
}

/* The scores that are expected of this interviewer less those of one whose severity is the mean,
 * summed over the candidates met, and how that changes with the severity. */
struct moved_scores {
    double sum, slope, n;
};

static void add_moved(const struct filling *filling, size_t cell, double severity,
                      struct moved_scores *moved)
{
    const struct facets_tables *const tables = &filling->fit->sums.tables;
    const struct facets_cell *const of = &tables->data->cells[cell];
    const size_t n = tables->grid->n, n_levels = facets_tables_levels(tables, cell);
    const double *const values = tables->data->catalogue->scales[tables->data->scale].values +
                                 tables->data->steps[of->question].lowest;
    const double spread = filling->fit->parameters[tables->layout->spread];
    double with[FACETS_MOST_LEVELS], without[FACETS_MOST_LEVELS];
    for (size_t q = 0; q < n; q++) {
        double count = 0;
        for (size_t i = 0; i < of->n; i++)
            count +=
                filling->fit->sums.weights[tables->data->order[of->first + i].candidate * n + q];
        if (count <= 0)
            continue;
        const double *const weights = tables->weights + cell * tables->width;
        const double ability = spread * tables->grid->z[q];
        double mean = 0;
        facets_moments_chances(weights, n_levels, ability, with);
        facets_moments_chances(weights, n_levels, ability + severity, without);
        for (size_t k = 0; k < n_levels; k++) {
            mean += with[k] * values[k];
            moved->sum += count * (with[k] - without[k]) * values[k];
        }
        for (size_t k = 0; k < n_levels; k++)
            moved->slope += count * with[k] * (double)k * (values[k] - mean);
    }
    moved->n += (double)of->n;
}

static void fill_points(const struct filling *filling, const struct facets_robust *robust)
{
    const struct facets_frame *const frame = filling->frame;
    const size_t n = frame->data->catalogue->n_interviewers;
    struct arena scratch = {0};
    struct moved_scores *const moved = ARENA_ARRAY(&scratch, n, struct moved_scores);
    for (size_t c = 0; c < frame->data->n_cells; c++) {
        const size_t i = frame->data->cells[c].interviewer;
        if (filling->compared[i])
            add_moved(filling, c, filling->values[i], &moved[i]);
    }
    for (size_t i = 0; i < n; i++) {
        struct facets_interviewer *const result = &frame->result->interviewers[i];
        if (!filling->compared[i])
            continue;
        if (!(robust->se[i] > 0)) {
            result->severity_robust = result->points = estimate_undefined(
                result->n_ratings, "all ratings are of one candidate");
            continue;
        }
        const double value = moved[i].sum / moved[i].n;
        const double se = moved[i].slope / moved[i].n * robust->se[i];
        result->severity_robust = estimate_ok(
            filling->values[i], robust->se[i],
            interval_t(filling->values[i], robust->se[i], robust->df[i]), result->n_ratings);
        result->points = estimate_ok(value, se, interval_t(value, se, robust->df[i]),
                                     result->n_ratings);
        facets_findings_test(result, facets_findings_line(frame), robust->df[i]);
    }
    arena_free(&scratch);
}

/* Of the interviewers of one group, before floors: what little is known of a new one counts. */
static void pool_group(const struct filling *filling, long group, double *values, double *ses)
{
    struct facets_interviewer *const all = filling->frame->result->interviewers;
    const size_t n = filling->frame->data->catalogue->n_interviewers;
    size_t n_known = 0;
    for (size_t i = 0; i < n; i++)
        if (filling->compared[i] && all[i].group == group) {
            values[n_known] = all[i].severity.value;
            ses[n_known++] = all[i].severity.se;
        }
    if (n_known < LEAST_POOLED) {
        for (size_t i = 0; i < n; i++)
            if (filling->compared[i] && all[i].group == group)
                all[i].severity_pooled = estimate_undefined(
                    all[i].n_ratings, "it takes three interviewers who can be compared");
        return;
    }
    const struct facets_pooled pooled = facets_pooled_of(values, ses, n_known);
    for (size_t i = 0; i < n; i++) {
        if (!filling->compared[i] || all[i].group != group)
            continue;
        double se;
        const double value = facets_pooled_value(&pooled, all[i].severity.value, all[i].severity.se,
                                                 &se);
        all[i].severity_pooled = facets_frame_normal(value, se, all[i].n_ratings);
    }
}

static void pool(const struct filling *filling)
{
    struct arena scratch = {0};
    const size_t n = filling->frame->data->catalogue->n_interviewers;
    double *const values = ARENA_ARRAY(&scratch, n, double);
    double *const ses = ARENA_ARRAY(&scratch, n, double);
    for (size_t g = 0; g < filling->frame->comparable.n_groups; g++)
        pool_group(filling, (long)g, values, ses);
    arena_free(&scratch);
}

static void hold_floor(const struct filling *filling, size_t i)
{
    struct facets_interviewer *const result = &filling->frame->result->interviewers[i];
    struct estimate *const all[] = {&result->severity, &result->severity_robust, &result->points,
                                    &result->fair_average};
    for (size_t e = 0; filling->compared[i] && e < sizeof all / sizeof *all; e++)
        facets_frame_enough(filling->frame, result->n_ratings, all[e]);
}

static void fill_question(const struct filling *filling, size_t q)
{
    const struct facets_frame *const frame = filling->frame;
    const struct facets_layout *const layout = frame->layout;
    struct facets_question *const result = &frame->result->questions[q];
    if (layout->block[q] == FACETS_NO_PARAMETER ||
        !facets_frame_enough(frame, result->n_ratings, &result->difficulty))
        return;
    facets_layout_difficulty(layout, q, filling->weights);
    result->difficulty = estimate_of(filling, filling->weights, result->n_ratings);
    for (size_t k = 0; k < result->n_thresholds; k++) {
        const size_t lowest = frame->data->steps[q].lowest;
        result->thresholds[k] = estimate_undefined(result->n_ratings,
                                                   "one of its two levels was not given");
        if (k < lowest || !facets_layout_threshold(layout, q, k + 1 - lowest, filling->weights))
            continue;
        const double se = se_of(filling, filling->weights);
        if (se > 0)
            result->thresholds[k] = estimate_of(filling, filling->weights, result->n_ratings);
        else
            result->thresholds[k] = estimate_undefined(
                result->n_ratings, "the only threshold is the difficulty itself");
    }
}

static void fill_candidates(const struct filling *filling, const struct facets_people *people)
{
    const struct facets_frame *const frame = filling->frame;
    const struct facets_data *const data = frame->data;
    const struct facets_sums *const sums = &filling->fit->sums;
    const double spread = filling->fit->parameters[frame->layout->spread];
    for (size_t c = 0; c < frame->result->n_persons; c++) {
        struct facets_person *const result = &frame->result->candidates[c];
        const size_t n = data->candidates[c].n;
        if (n == 0)
            continue;
        if (spread < least_spread) {
            result->ability = result->fair_average = estimate_undefined(
                n, "the model finds no difference between candidates");
            continue;
        }
        const double ability = spread * sums->means[c], se = spread * sums->sds[c];
        const struct facets_fair fair = facets_fair_at(data, frame->layout,
                                                       filling->fit->parameters, ability, 0, NULL);
        result->ability = facets_frame_normal(ability, se, n);
        result->wle = people->wle[c];
        result->fair_average = facets_fair_estimate(&data->catalogue->scales[data->scale],
                                                    fair.value, fair.slope * se, n);
    }
}

static void fill_separations(const struct filling *filling, const struct facets_people *people)
{
    const struct facets_frame *const frame = filling->frame;
    struct facets_separation_sums interviewers = {0, 0, 0, 0}, questions = interviewers,
                                  candidates = interviewers;
    for (size_t i = 0; i < frame->data->catalogue->n_interviewers; i++)
        if (filling->compared[i] && frame->result->interviewers[i].severity.status == ESTIMATE_OK)
            facets_separation_add(&interviewers, frame->result->interviewers[i].severity.value,
                                  frame->result->interviewers[i].severity.se);
    for (size_t q = 0; q < frame->data->catalogue->n_questions; q++)
        if (frame->result->questions[q].difficulty.status == ESTIMATE_OK)
            facets_separation_add(&questions, frame->result->questions[q].difficulty.value,
                                  frame->result->questions[q].difficulty.se);
    for (size_t c = 0; c < frame->data->n_candidates; c++)
        if (isfinite(people->wle[c]))
            facets_separation_add(&candidates, people->wle[c], people->se[c]);
    frame->result->interviewer_separation = facets_separation(&interviewers);
    frame->result->question_separation = facets_separation(&questions);
    frame->result->candidate_separation = facets_separation(&candidates);
}

static struct filling filling_create(const struct facets_frame *frame, struct facets_fit *fit,
                                     struct arena *arena)
{
    const size_t n = frame->layout->n, n_interviewers = frame->data->catalogue->n_interviewers;
    return (struct filling){.frame = frame,
                            .fit = fit,
                            .weights = ARENA_ARRAY(arena, n, double),
                            .moved = ARENA_ARRAY(arena, n, double),
                            .gradient = ARENA_ARRAY(arena, n, double),
                            .severities = ARENA_ARRAY(arena, n_interviewers * n, double),
                            .compared = ARENA_ARRAY(arena, n_interviewers, bool),
                            .values = ARENA_ARRAY(arena, n_interviewers, double)};
}

static void fill(const struct filling *filling, const struct facets_robust *robust,
                 const struct facets_people *people)
{
    const struct facets_frame *const frame = filling->frame;
    struct arena scratch = {0};
    const struct facets_misfit misfit = facets_misfit_marginal(filling->fit, &scratch);
    const double spread = filling->fit->parameters[frame->layout->spread];
    fill_points(filling, robust);
    pool(filling);
    for (size_t i = 0; i < frame->data->catalogue->n_interviewers; i++)
        hold_floor(filling, i);
    for (size_t q = 0; q < frame->data->catalogue->n_questions; q++)
        fill_question(filling, q);
    fill_candidates(filling, people);
    fill_separations(filling, people);
    facets_frame_misfit(frame, &misfit);
    facets_findings_decide(frame);
    extreme_bound(frame, filling->fit);
    if (frame->options->style)
        crossing_count(frame, filling->fit);
    frame->result->converged = true;
    frame->result->iterations = filling->fit->iterations;
    frame->result->n_nodes = filling->fit->grid->n;
    frame->result->log_likelihood = filling->fit->log_likelihood;
    frame->result->variance = spread * spread;
    frame->result->eap_reliability = facets_people_eap_reliability(filling->fit);
    frame->result->wle_reliability = facets_people_wle_reliability(filling->fit, people);
    arena_free(&scratch);
}

bool facets_marginal_result_fill(const struct facets_frame *frame, struct facets_fit *fit,
                                 bool (*go_on)(struct error *error), struct error *error)
{
    struct arena scratch = {0};
    struct filling filling = filling_create(frame, fit, &scratch);
    struct facets_robust robust;
    struct facets_people people;
    for (size_t i = 0; i < frame->data->catalogue->n_interviewers; i++)
        fill_interviewer(&filling, i);
    const bool done = facets_robust_errors(fit, filling.severities, go_on, &scratch, &robust,
                                           error) &&
                      facets_people_weigh(fit, go_on, &scratch, &people, error);
    if (done)
        fill(&filling, &robust, &people);
    arena_free(&scratch);
    return done && (!frame->options->style || style_fill(frame, fit, go_on, error));
}
