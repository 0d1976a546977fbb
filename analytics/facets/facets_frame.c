#include "analytics/facets/facets_frame.h"

#include <math.h>
#include <string.h>

static const double z_95 = 1.959963984540054;

static const char *const reasons[] = {
    [FACETS_INSIDE] = "it has no rating that the model can use",
    [FACETS_LOWEST] = "all ratings are the lowest that were given on these questions",
    [FACETS_HIGHEST] = "all ratings are the highest that were given on these questions",
    [FACETS_ONE_LEVEL] = "only one level was given",
    [FACETS_UNSEEN] = "it has no rating on this scale"};

struct estimate facets_frame_normal(double value, double se, size_t n)
{
    return estimate_ok(value, se, (struct interval){value - z_95 * se, value + z_95 * se}, n);
}

static enum facets_end end_of(enum facets_end end, size_t n_ratings)
{
    return n_ratings == 0 ? FACETS_UNSEEN : end;
}

static void begin_interviewers(const struct facets_frame *frame)
{
    const struct facets_data *const data = frame->data;
    const size_t n = data->catalogue->n_interviewers;
    struct facets_interviewer *const all = ARENA_ARRAY(frame->run, n, struct facets_interviewer);
    for (size_t i = 0; i < n; i++) {
        const enum facets_end end = end_of(data->interviewers[i], data->interviewer_ratings[i]);
        const struct estimate none = estimate_undefined(data->interviewer_ratings[i], reasons[end]);
        all[i] = (struct facets_interviewer){.n_ratings = data->interviewer_ratings[i],
                                             .n_candidates = data->interviewer_candidates[i],
                                             .end = end,
                                             .group = frame->comparable.group[i],
                                             .severity = none,
                                             .severity_robust = none,
                                             .severity_pooled = none,
                                             .points = none,
                                             .fair_average = none,
                                             .infit = NAN,
                                             .outfit = NAN,
                                             .infit_band = {NAN, NAN},
                                             .outfit_band = {NAN, NAN},
                                             .bound = {NAN, NAN, NAN},
                                             .bound_fair = NAN,
                                             .slope = none,
                                             .halo_share = none};
    }
    frame->result->interviewers = all;
}

static void begin_questions(const struct facets_frame *frame)
{
    const struct facets_data *const data = frame->data;
    const size_t n = data->catalogue->n_questions;
    struct facets_question *const all = ARENA_ARRAY(frame->run, n, struct facets_question);
    for (size_t q = 0; q < n; q++) {
        const enum facets_end end = end_of(data->questions[q], data->question_ratings[q]);
        const struct estimate none = estimate_undefined(data->question_ratings[q], reasons[end]);
        const size_t n_levels = scale_n_levels(question_scale(data->catalogue, q));
        all[q] = (struct facets_question){.n_ratings = data->question_ratings[q],
                                          .end = end,
                                          .difficulty = none,
                                          .n_thresholds = n_levels > 0 ? n_levels - 1 : 0,
                                          .infit = NAN,
                                          .outfit = NAN,
                                          .infit_band = {NAN, NAN},
                                          .outfit_band = {NAN, NAN}};
        all[q].thresholds = ARENA_ARRAY(frame->run, all[q].n_thresholds, struct estimate);
        for (size_t k = 0; k < all[q].n_thresholds; k++)
            all[q].thresholds[k] = none;
    }
    frame->result->questions = all;
}

static void begin_candidates(const struct facets_frame *frame)
{
    const struct facets_data *const data = frame->data;
    struct facets_result *const result = frame->result;
    result->candidates = ARENA_ARRAY(frame->run, data->n_candidates, struct facets_person);
    result->n_persons = data->n_candidates;
    for (size_t c = 0; c < data->n_candidates; c++) {
        const struct facets_candidate *const candidate = &data->candidates[c];
        const struct estimate none = estimate_undefined(candidate->n, reasons[candidate->end]);
        result->candidates[c] = (struct facets_person){.candidate = candidate->candidate,
                                                       .end = candidate->end,
                                                       .ability = none,
                                                       .wle = NAN,
                                                       .fair_average = none};
    }
}

void facets_frame_begin(const struct facets_frame *frame)
{
    const struct facets_separation none = {NAN, NAN, NAN, NAN};
    *frame->result = (struct facets_result){
        .common_thresholds = frame->options->common_thresholds,
        .joint = frame->options->joint,
        .scale = frame->data->scale,
        .n_ratings = frame->data->n_ratings,
        .rank_deficiency = frame->comparable.rank_deficiency,
        .n_groups = frame->comparable.n_groups,
        .log_likelihood = NAN,
        .variance = NAN,
        .crossing = estimate_undefined(0, frame->options->joint ? "joint estimation has none"
                                                                : "there is no model"),
        .crossing_line = NAN,
        .eap_reliability = NAN,
        .wle_reliability = NAN,
        .interviewer_separation = none,
        .question_separation = none,
        .candidate_separation = none};
    for (size_t c = 0; c < frame->data->n_candidates; c++)
        frame->result->n_candidates += frame->data->candidates[c].n > 0;
    begin_interviewers(frame);
    begin_questions(frame);
    if (frame->options->candidates)
        begin_candidates(frame);
}

static void refuse(struct estimate *estimate, const char *reason, bool converged)
{
    *estimate = converged ? estimate_undefined(estimate->n, reason)
                          : estimate_not_converged(estimate->n, reason);
}

void facets_frame_refuse(const struct facets_frame *frame, const char *reason, bool converged)
{
    struct facets_result *const result = frame->result;
    result->reason = reason;
    result->converged = false;
    for (size_t i = 0; i < frame->data->catalogue->n_interviewers; i++) {
        refuse(&result->interviewers[i].severity, reason, converged);
        refuse(&result->interviewers[i].severity_robust, reason, converged);
        refuse(&result->interviewers[i].severity_pooled, reason, converged);
        refuse(&result->interviewers[i].points, reason, converged);
        refuse(&result->interviewers[i].fair_average, reason, converged);
        refuse(&result->interviewers[i].slope, reason, converged);
        refuse(&result->interviewers[i].halo_share, reason, converged);
    }
    for (size_t q = 0; q < frame->data->catalogue->n_questions; q++) {
        refuse(&result->questions[q].difficulty, reason, converged);
        for (size_t k = 0; k < result->questions[q].n_thresholds; k++)
            refuse(&result->questions[q].thresholds[k], reason, converged);
    }
    for (size_t c = 0; c < result->n_persons; c++) {
        refuse(&result->candidates[c].ability, reason, converged);
        refuse(&result->candidates[c].fair_average, reason, converged);
    }
}

static void nobody(struct facets_interviewer *interviewer, const char *reason)
{
    const struct estimate none = estimate_undefined(interviewer->n_ratings, reason);
    interviewer->severity = interviewer->severity_robust = none;
    interviewer->severity_pooled = none;
    interviewer->points = interviewer->fair_average = none;
}

bool facets_frame_severity(const struct facets_frame *frame, size_t interviewer, double *ret)
{
    struct facets_interviewer *const result = &frame->result->interviewers[interviewer];
    const size_t *const severity = frame->layout->severity;
    if (result->end != FACETS_INSIDE || result->group < 0)
        return false;
    if (frame->comparable.n_groups < 2 && severity[interviewer] == FACETS_NO_PARAMETER) {
        nobody(result, "there is no other interviewer to be compared with");
        return false;
    }
    const size_t size = frame->comparable.sizes[result->group];
    if (size < 2) {
        nobody(result, "the ratings cannot tell this interviewer from the questions or the "
                       "candidates that nobody else met");
        return false;
    }
    memset(ret, 0, frame->layout->n * sizeof *ret);
    for (size_t i = 0; i < frame->data->catalogue->n_interviewers; i++)
        if (frame->comparable.group[i] == result->group && severity[i] != FACETS_NO_PARAMETER)
            ret[severity[i]] -= 1 / (double)size;
    ret[severity[interviewer]] += 1;
    return true;
}

double facets_frame_value(const struct facets_frame *frame, const double *weights,
                          const double *parameters)
{
    double sum = 0;
    for (size_t i = 0; i < frame->layout->n; i++)
        sum += weights[i] * parameters[i];
    return sum;
}

bool facets_frame_enough(const struct facets_frame *frame, size_t n, struct estimate *ret)
{
    const size_t floor = frame->options->limits.floor_severity;
    if (n >= floor)
        return true;
    *ret = estimate_too_few(n, floor, frame->run);
    return false;
}

void facets_frame_misfit(const struct facets_frame *frame, const struct facets_misfit *misfit)
{
    struct facets_result *const result = frame->result;
    for (size_t i = 0; i < frame->data->catalogue->n_interviewers; i++) {
        result->interviewers[i].infit = misfit->interviewer_infit[i];
        result->interviewers[i].outfit = misfit->interviewer_outfit[i];
    }
    for (size_t q = 0; q < frame->data->catalogue->n_questions; q++) {
        result->questions[q].infit = misfit->question_infit[q];
        result->questions[q].outfit = misfit->question_outfit[q];
    }
}
