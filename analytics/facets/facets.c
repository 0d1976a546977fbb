#include "analytics/facets/facets.h"

#include <math.h>

#include "analytics/facets/facets_disorder.h"
#include "analytics/facets/facets_frame.h"
#include "analytics/facets/facets_joint_result.h"
#include "analytics/facets/facets_marginal_result.h"
#include "base/parallel.h"
#include "base/snapshot_show.h"

/* Ratings on each scale, by level; points have none. */
static void count_scales(const struct catalogue *catalogue, const struct candidate_ratings *ratings,
                         size_t *counts)
{
    for (size_t i = 0; i < ratings->n; i++)
        if (ratings->level[i] >= 0)
            counts[catalogue->questions[ratings->question[i]].scale]++;
}

/* Of the scales whose levels are not too many; SIZE_MAX: none. */
static size_t fullest(const struct catalogue *catalogue, const size_t *counts)
{
    size_t best = SIZE_MAX;
    for (size_t s = 0; s < catalogue->n_scales; s++)
        if (counts[s] > 0 && scale_n_levels(&catalogue->scales[s]) <= FACETS_MOST_LEVELS &&
            (best == SIZE_MAX || counts[s] > counts[best]))
            best = s;
    return best;
}

struct reading {
    const struct snapshot_view *view;
    const struct facets_options *options;
    struct facets_data *data;
};

static void show_all(const struct snapshot_view *view, struct facets_data *data, size_t *counts,
                     const struct parallel *parallel)
{
    struct snapshot_room room = {0};
    struct candidate_ratings ratings;
    for (size_t i = 0; i < view->snapshot->n_candidates && parallel_goes_on(parallel); i++) {
        if (!snapshot_show(view, i, &room, &ratings))
            continue;
        if (data)
            facets_data_add(data, &ratings);
        else
            count_scales(&view->catalogue, &ratings, counts);
    }
    snapshot_room_free(&room);
}

static void read_all(void *context, size_t piece, const struct parallel *parallel)
{
    const struct reading *const reading = context;
    const struct catalogue *const catalogue = &reading->view->catalogue;
    struct arena scratch = {0};
    size_t *const counts = ARENA_ARRAY(&scratch, catalogue->n_scales, size_t);
    (void)piece;
    show_all(reading->view, NULL, counts, parallel);
    *reading->data = facets_data_create(catalogue, fullest(catalogue, counts),
                                        reading->options->common_thresholds,
                                        reading->options->joint);
    if (reading->data->scale != SIZE_MAX)
        show_all(reading->view, reading->data, NULL, parallel);
    arena_free(&scratch);
}

/* NULL: a model can be fitted. */
static const char *why_not(const struct facets_frame *frame)
{
    const struct facets_layout *const layout = frame->layout;
    if (frame->data->scale == SIZE_MAX)
        return arena_format(frame->run, "no score is on a scale of at most %d levels",
                            FACETS_MOST_LEVELS);
    if (layout->n_blocks == 0)
        return "on no question two levels were given by interviewers who gave more than one";
    if (layout->n > FACETS_MOST_PARAMETERS)
        return arena_format(frame->run, "it would have %zu parameters, and at most %d are fitted",
                            layout->n, FACETS_MOST_PARAMETERS);
    if (frame->result->n_candidates < 2)
        return "it takes two candidates or more";
    if (frame->options->joint && frame->comparable.rank_deficiency > 0)
        return "joint estimation takes ratings by which all interviewers and questions can be "
               "compared, and these cannot";
    return NULL;
}

static const char *no_convergence(const struct facets_frame *frame, size_t iterations)
{
    return arena_format(frame->run,
                        "the model did not settle in %zu steps; with --common-thresholds, or over "
                        "a longer period, it has more to go by",
                        iterations);
}

static bool fit_marginal(const struct facets_frame *frame, bool (*go_on)(struct error *error),
                         struct error *error)
{
    struct arena scratch = {0};
    struct facets_fit fit;
    bool done = facets_marginal_fit(frame->data, frame->layout, go_on, &scratch, &fit, error);
    if (done && fit.converged)
        done = facets_marginal_result_fill(frame, &fit, go_on, error);
    else if (done)
        facets_frame_refuse(frame, no_convergence(frame, fit.iterations), false);
    arena_free(&scratch);
    return done;
}

static bool fit_joint(const struct facets_frame *frame, bool (*go_on)(struct error *error),
                      struct error *error)
{
    struct arena scratch = {0};
    struct facets_joint fit;
    const bool done = facets_joint_fit(frame->data, frame->layout, go_on, &scratch, &fit, error);
    if (done && fit.converged)
        facets_joint_result_fill(frame, &fit);
    else if (done)
        facets_frame_refuse(frame, no_convergence(frame, fit.iterations), false);
    arena_free(&scratch);
    return done;
}

static bool fit(const struct facets_frame *frame, bool (*go_on)(struct error *error),
                struct error *error)
{
    const char *const reason = why_not(frame);
    if (!reason)
        return frame->options->joint ? fit_joint(frame, go_on, error)
                                     : fit_marginal(frame, go_on, error);
    facets_frame_refuse(frame, reason, true);
    return true;
}

bool facets_of(struct facets_data *data, const struct facets_options *options,
               bool (*go_on)(struct error *error), struct arena *run, struct facets_result *ret,
               struct error *error)
{
    struct arena scratch = {0};
    facets_data_seal(data, &scratch);
    const struct facets_layout layout = facets_layout_create(data, &scratch);
    const struct facets_frame frame = {.data = data,
                                       .layout = &layout,
                                       .options = options,
                                       .comparable = layout.n > FACETS_MOST_PARAMETERS
                                                         ? facets_comparable_none(data, &scratch)
                                                         : facets_comparable(data, &scratch),
                                       .run = run,
                                       .result = ret};
    facets_frame_begin(&frame);
    const bool done = fit(&frame, go_on, error);
    facets_disorder_decide(ret, data->catalogue->n_questions, options->limits.false_discovery);
    arena_free(&scratch);
    return done;
}

bool facets_run(const struct snapshot_view *view, const struct facets_options *options,
                bool (*go_on)(struct error *error), struct arena *run, struct facets_result *ret,
                struct error *error)
{
    struct facets_data data = {0};
    struct reading reading = {view, options, &data};
    bool done = parallel_run(read_all, &reading, 1, go_on, error);
    if (done)
        done = facets_of(&data, options, go_on, run, ret, error);
    facets_data_free(&data);
    return done;
}
