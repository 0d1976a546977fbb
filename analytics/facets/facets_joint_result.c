#include "analytics/facets/facets_joint_result.h"

#include <math.h>

#include "analytics/facets/facets_fair.h"
#include "analytics/facets/facets_moments.h"
#include "analytics/facets/facets_separation.h"
#include "analytics/facets/facets_tables.h"

struct filling {
    const struct facets_frame *frame;
    const struct facets_joint *fit;
    const struct facets_misfit *misfit;
    double mean_ability;
    double *weights; /* by parameter */
};

static void fill_interviewer(const struct filling *filling, size_t i,
                             struct facets_separation_sums *sums)
{
    const struct facets_frame *const frame = filling->frame;
    const struct facets_data *const data = frame->data;
    struct facets_interviewer *const result = &frame->result->interviewers[i];
    if (!facets_frame_severity(frame, i, filling->weights))
        return;
    result->severity_robust = result->severity_pooled = result->points = estimate_undefined(
        result->n_ratings, "joint estimation has model standard errors alone");
    result->slope = result->halo_share = estimate_undefined(result->n_ratings,
                                                            "it takes marginal estimation");
    if (!facets_frame_enough(frame, result->n_ratings, &result->severity) ||
        !facets_frame_enough(frame, result->n_ratings, &result->fair_average))
        return;
    const double value = facets_frame_value(frame, filling->weights, filling->fit->parameters);
    const double se = 1 / sqrt(filling->misfit->interviewer_information[i]);
    const struct facets_fair fair = facets_fair_at(data, frame->layout, filling->fit->parameters,
                                                   filling->mean_ability, value, NULL);
    result->severity = facets_frame_normal(value, se, result->n_ratings);
    result->fair_average = facets_fair_estimate(&data->catalogue->scales[data->scale], fair.value,
                                                fair.slope * se, result->n_ratings);
    facets_separation_add(sums, value, se);
}

/* How much the ratings of a question say of each of its thresholds: the sum of P(1 - P), P the
 * chance of its upper level or more. With common thresholds those of all questions. */
static void add_threshold_information(const struct filling *filling, size_t cell, double *ret)
{
    const struct facets_frame *const frame = filling->frame;
    const struct facets_cell *const of = &frame->data->cells[cell];
    const size_t severity = frame->layout->severity[of->interviewer];
    const size_t n_levels = facets_layout_top(frame->layout, of->question) + 1;
    double weights[FACETS_MOST_LEVELS], chance[FACETS_MOST_LEVELS];
    facets_tables_weights(frame->layout, filling->fit->parameters, of->question,
                          severity == FACETS_NO_PARAMETER ? 0 : filling->fit->parameters[severity],
                          weights);
    for (size_t i = 0; i < of->n; i++) {
        const uint32_t candidate = frame->data->order[of->first + i].candidate;
        double more = 0;
        facets_moments_chances(weights, n_levels, filling->fit->abilities[candidate], chance);
        for (size_t k = n_levels - 1; k > 0; k--) {
            more += chance[k];
            ret[k] += more * (1 - more);
        }
    }
}

static void fill_thresholds(const struct filling *filling, size_t q)
{
    const struct facets_frame *const frame = filling->frame;
    const struct facets_data *const data = frame->data;
    struct facets_question *const result = &frame->result->questions[q];
    const size_t lowest = data->steps[q].lowest;
    double information[FACETS_MOST_LEVELS] = {0};
    for (size_t c = 0; c < data->n_cells; c++)
        if (data->common_thresholds || data->cells[c].question == q)
            add_threshold_information(filling, c, information);
    for (size_t k = 0; k < result->n_thresholds; k++) {
        result->thresholds[k] = estimate_undefined(result->n_ratings,
                                                   "one of its two levels was not given");
        if (k >= lowest &&
            facets_layout_threshold(frame->layout, q, k + 1 - lowest, filling->weights))
            result->thresholds[k] = facets_frame_normal(
                facets_frame_value(frame, filling->weights, filling->fit->parameters),
                1 / sqrt(information[k + 1 - lowest]), result->n_ratings);
    }
}

static void fill_question(const struct filling *filling, size_t q,
                          struct facets_separation_sums *sums)
{
    const struct facets_frame *const frame = filling->frame;
    struct facets_question *const result = &frame->result->questions[q];
    if (frame->layout->block[q] == FACETS_NO_PARAMETER ||
        !facets_frame_enough(frame, result->n_ratings, &result->difficulty))
        return;
    facets_layout_difficulty(frame->layout, q, filling->weights);
    const double value = facets_frame_value(frame, filling->weights, filling->fit->parameters);
    const double se = 1 / sqrt(filling->misfit->question_information[q]);
    result->difficulty = facets_frame_normal(value, se, result->n_ratings);
    facets_separation_add(sums, value, se);
    fill_thresholds(filling, q);
}

static void fill_candidate(const struct filling *filling, size_t c,
                           struct facets_separation_sums *sums)
{
    const struct facets_frame *const frame = filling->frame;
    const struct facets_data *const data = frame->data;
    const size_t n = data->candidates[c].n;
    if (n == 0)
        return;
    const double ability = filling->fit->abilities[c];
    const double se = 1 / sqrt(filling->fit->information[c]);
    facets_separation_add(sums, ability, se);
    if (c >= frame->result->n_persons)
        return;
    const struct facets_fair fair = facets_fair_at(data, frame->layout, filling->fit->parameters,
                                                   ability, 0, NULL);
    frame->result->candidates[c].ability = facets_frame_normal(ability, se, n);
    frame->result->candidates[c].fair_average = facets_fair_estimate(
        &data->catalogue->scales[data->scale], fair.value, fair.slope * se, n);
}

static double mean_ability(const struct facets_data *data, const struct facets_joint *fit)
{
    double sum = 0, n = 0;
    for (size_t c = 0; c < data->n_candidates; c++)
        if (data->candidates[c].n > 0) {
            sum += fit->abilities[c];
            n++;
        }
    return sum / n;
}

void facets_joint_result_fill(const struct facets_frame *frame, const struct facets_joint *fit)
{
    struct arena scratch = {0};
    struct facets_result *const result = frame->result;
    const struct facets_misfit misfit = facets_misfit_joint(frame->data, frame->layout, fit,
                                                            &scratch);
    const struct filling filling = {frame, fit, &misfit, mean_ability(frame->data, fit),
                                    ARENA_ARRAY(&scratch, frame->layout->n, double)};
    struct facets_separation_sums interviewers = {0, 0, 0, 0}, questions = interviewers,
                                  candidates = interviewers;
    for (size_t i = 0; i < frame->data->catalogue->n_interviewers; i++)
        fill_interviewer(&filling, i, &interviewers);
    for (size_t q = 0; q < frame->data->catalogue->n_questions; q++)
        fill_question(&filling, q, &questions);
    for (size_t c = 0; c < frame->data->n_candidates; c++)
        fill_candidate(&filling, c, &candidates);
    facets_frame_misfit(frame, &misfit);
    result->converged = true;
    result->iterations = fit->iterations;
    result->log_likelihood = fit->log_likelihood;
    result->interviewer_separation = facets_separation(&interviewers);
    result->question_separation = facets_separation(&questions);
    result->candidate_separation = facets_separation(&candidates);
    arena_free(&scratch);
}
