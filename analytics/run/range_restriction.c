#include "analytics/run/range_restriction.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>

#include "analytics/agreement/interviews/interview_agreement.h"
#include "analytics/measure/spearman_brown.h"
#include "analytics/questions/outcome_link.h"
#include "analytics/run/stage_ways.h"
#include "base/memory.h"
#include "base/scores/rating_share.h"
#include "base/snapshot_show.h"

double range_restriction_kept(double single, double k, double share)
{
    if (single <= 0 || share >= 1)
        return single;
    const double cut = gsl_cdf_ugaussian_Qinv(share);
    const double mean = gsl_ran_ugaussian_pdf(cut) / share;
    const double left = single * (1 - spearman_brown(single, k) * mean * (mean - cut));
    return left / (left + 1 - single);
}

struct estimate range_restriction_kept_estimate(const struct estimate *single, double k,
                                                double share)
{
    if (single->status != ESTIMATE_OK)
        return *single;
    const struct interval bounds = {range_restriction_kept(single->lower, k, share),
                                    range_restriction_kept(single->upper, k, share)};
    return estimate_ok(range_restriction_kept(single->value, k, share), NAN, bounds, single->n);
}

enum { PASSES = 2 };

/* A candidate at a stage. */
struct seen {
    double share;       /* mean over interviewers, net of questions */
    uint32_t stages;    /* all that the candidate has scores at */
    size_t first, last; /* of the stage's means, and behind it */
};

/* What the candidates and interviewers of a stage made of it. */
struct place {
    bool used; /* by a step */
    struct interview_agreement interviews;
    struct seen *seen;
    size_t n_seen, capacity;
};

struct restriction {
    const struct snapshot_view *view;
    const struct limits *limits;
    bool agreement;
    struct arena *run;
    struct arena *memory;
    struct stage_ways ways;
    struct place places[STAGE_WAYS_MOST];     /* as the stages of `ways` */
    struct stage_step steps[STAGE_WAYS_MOST]; /* which name places, until they are finished */
    size_t n_steps;
};

static void use(struct restriction *restriction, size_t place)
{
    if (restriction->places[place].used)
        return;
    restriction->places[place].used = true;
    restriction->places[place].interviews = interview_agreement_create(
        &restriction->view->catalogue, restriction->memory);
}

static void take_steps(struct restriction *restriction)
{
    const struct stage_ways *const ways = &restriction->ways;
    const size_t floor = restriction->limits->floor_agreement;
    for (size_t to = 0; to < ways->n_stages; to++) {
        const size_t from = ways->from[to];
        if (from == STAGE_WAYS_MOST)
            continue;
        const size_t n = ways->n[from], n_on = ways->both[from][to];
        if (n_on < floor || n - n_on < floor)
            continue;
        use(restriction, from);
        use(restriction, to);
        restriction->steps[restriction->n_steps++] = (struct stage_step){
            .from = from, .to = to, .n = n, .n_on = n_on};
    }
}

static struct place *place_at(struct restriction *restriction, uint32_t stage)
{
    const size_t at = stage_ways_place(&restriction->ways, stage);
    return at < STAGE_WAYS_MOST && restriction->places[at].used ? &restriction->places[at] : NULL;
}

static void see_scores(struct restriction *restriction, const struct candidate_ratings *ratings,
                       int pass)
{
    for (size_t i = 0; i < ratings->n; i++) {
        struct place *const place = place_at(restriction, ratings->stage[i]);
        if (!place || ratings->level[i] == LEVEL_MISSING)
            continue;
        const struct interview_score score = {
            ratings->interview[i], ratings->question[i], ratings->interviewer[i],
            rating_share(&restriction->view->catalogue, ratings, i)};
        if (pass == 0)
            interview_agreement_count(&place->interviews, &score);
        else
            interview_agreement_add(&place->interviews, &score);
    }
}

static void end_at(struct place *place, uint32_t stages)
{
    struct interview_agreement *const interviews = &place->interviews;
    const size_t first = interviews->n_means;
    double sum = 0;
    interview_agreement_end_candidate(interviews);
    const size_t last = interviews->n_means;
    if (first == last)
        return;
    for (size_t i = first; i < last; i++)
        sum += interviews->means[i].share;
    place->seen = memory_room(place->seen, place->n_seen + 1, sizeof *place->seen,
                              &place->capacity);
    place->seen[place->n_seen++] = (struct seen){sum / (double)(last - first), stages, first, last};
}

static void see_candidates(struct restriction *restriction, int pass,
                           const struct parallel *parallel)
{
    struct snapshot_room room = {0};
    struct candidate_ratings ratings;
    const struct snapshot_view *const view = restriction->view;
    for (size_t c = 0; c < view->snapshot->n_candidates && parallel_goes_on(parallel); c++) {
        if (!snapshot_show(view, c, &room, &ratings))
            continue;
        see_scores(restriction, &ratings, pass);
        const uint32_t stages = pass == 0 ? 0 : stage_ways_of(&restriction->ways, c);
        for (size_t i = 0; i < restriction->ways.n_stages; i++)
            if (stages >> i & 1 && restriction->places[i].used)
                end_at(&restriction->places[i], stages);
    }
    snapshot_room_free(&room);
}

/* The harmonic mean, the same in whatever order candidates come. */
static double mean_interviewers(const struct place *place)
{
    struct share_sum sum = {0};
    for (size_t i = 0; i < place->n_seen; i++)
        share_sum_add(&sum, 1 / (double)(place->seen[i].last - place->seen[i].first));
    return (double)place->n_seen / share_sum_of(&sum);
}

static struct estimate auc_of(const struct restriction *restriction, const struct place *from,
                              size_t to)
{
    struct arena scratch = {0};
    struct standing *const standings = ARENA_ARRAY(&scratch, from->n_seen, struct standing);
    for (size_t i = 0; i < from->n_seen; i++)
        standings[i] = (struct standing){from->seen[i].share, from->seen[i].stages >> to & 1};
    struct estimate auc = outcome_link_auc(standings, from->n_seen,
                                           restriction->limits->floor_agreement, restriction->run);
    if (auc.status == ESTIMATE_UNDEFINED)
        auc.reason = "all candidates have the same mean score at the earlier stage";
    arena_free(&scratch);
    return auc;
}

static struct estimate agreement_among(const struct restriction *restriction,
                                       const struct place *place, uint32_t stages,
                                       const struct parallel *parallel)
{
    struct arena scratch = {0};
    struct interview_agreement among = place->interviews;
    among.means = ARENA_ARRAY(&scratch, place->interviews.n_means, struct interview_mean);
    among.n_means = 0;
    for (size_t i = 0; i < place->n_seen; i++) {
        const struct seen *const seen = &place->seen[i];
        const size_t n = seen->last - seen->first;
        if ((seen->stages & stages) != stages)
            continue;
        memcpy(among.means + among.n_means, place->interviews.means + seen->first,
               n * sizeof *among.means);
        among.n_means += n;
    }
    const struct estimate estimate = interview_agreement_estimate(
        &among, restriction->limits->floor_agreement, parallel, restriction->run);
    arena_free(&scratch);
    return estimate;
}

static const double LEAST_AUC = 0.6, NO_AUC = 0.5;

static void finish_step(const struct restriction *restriction, struct stage_step *step,
                        const struct parallel *parallel)
{
    const struct place *const from = &restriction->places[step->from];
    const struct place *const to = &restriction->places[step->to];
    step->n_interviewers = mean_interviewers(from);
    step->auc = auc_of(restriction, from, step->to);
    step->by_score = step->auc.status == ESTIMATE_OK && step->auc.value > LEAST_AUC &&
                     step->auc.lower > NO_AUC;
    if (restriction->agreement)
        step->all = agreement_among(restriction, from, 0, parallel);
    if (step->by_score && restriction->agreement) {
        step->kept = agreement_among(restriction, from, UINT32_C(1) << step->to, parallel);
        step->later = agreement_among(restriction, to, 0, parallel);
    }
    step->from = restriction->ways.stages[step->from];
    step->to = restriction->ways.stages[step->to];
}

static void restrict_range(void *context, size_t piece, const struct parallel *parallel)
{
    struct restriction *const restriction = context;
    const struct catalogue *const catalogue = &restriction->view->catalogue;
    (void)piece;
    stage_ways_find(restriction->view, restriction->memory, &restriction->ways);
    take_steps(restriction);
    for (int pass = 0; pass < PASSES && restriction->n_steps > 0; pass++) {
        see_candidates(restriction, pass, parallel);
        for (size_t i = 0; i < restriction->ways.n_stages && pass == 0; i++)
            if (restriction->places[i].used)
                interview_agreement_end_count(&restriction->places[i].interviews,
                                              catalogue->n_questions);
    }
    for (size_t i = 0; i < restriction->n_steps && parallel_goes_on(parallel); i++)
        finish_step(restriction, &restriction->steps[i], parallel);
}

bool range_restriction_of(const struct snapshot_view *view, const struct limits *limits,
                          bool agreement, bool (*go_on)(struct error *error), struct arena *run,
                          struct range_restriction *ret, struct error *error)
{
    struct arena memory = {0};
    struct restriction *const restriction = ARENA_NEW(&memory, struct restriction);
    *restriction = (struct restriction){
        .view = view, .limits = limits, .agreement = agreement, .run = run, .memory = &memory};
    const bool done = parallel_run(restrict_range, restriction, 1, go_on, error);
    if (done) {
        struct stage_step *const steps = ARENA_ARRAY(run, restriction->n_steps, struct stage_step);
        if (restriction->n_steps > 0)
            memcpy(steps, restriction->steps, restriction->n_steps * sizeof *steps);
        *ret = (struct range_restriction){steps, restriction->n_steps};
    }
    for (size_t i = 0; i < restriction->ways.n_stages; i++) {
        interview_agreement_free(&restriction->places[i].interviews);
        free(restriction->places[i].seen);
    }
    arena_free(&memory);
    return done;
}
