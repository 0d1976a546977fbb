#include "analytics/run/analysis.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/agreement/agreement.h"
#include "analytics/candidates/profile.h"
#include "analytics/candidates/subscores.h"
#include "analytics/interviewers/effects.h"
#include "analytics/interviewers/effects_comparable.h"
#include "analytics/interviewers/interviewers.h"
#include "analytics/measure/answers.h"
#include "analytics/measure/covariances.h"
#include "analytics/measure/tally.h"
#include "analytics/questions/cronbach.h"
#include "analytics/questions/difficulty.h"
#include "analytics/questions/discrimination.h"
#include "analytics/questions/drop_plan.h"
#include "analytics/questions/findings.h"
#include "analytics/questions/item_statistics.h"
#include "analytics/questions/question_verdict.h"
#include "analytics/rubrics/criteria.h"
#include "analytics/rubrics/rubric.h"
#include "analytics/rubrics/versions.h"
#include "base/parallel.h"
#include "base/snapshot_show.h"

/* Parts that take in the same candidates without a word to each other, each in its own thread. */
enum lane { LANE_ANSWERS, LANE_AGREEMENT, LANE_INTERVIEWERS, LANE_VERSIONS, N_LANES };

/* Questions whose candidates are put in order at the same time. */
enum { STRIPES = 16 };

struct analysis {
    const struct catalogue *catalogue;
    struct limits limits;
    unsigned parts;
    const double *minutes;
    bool plans_any_topic;
    struct arena own, *run;
    struct arena lanes[N_LANES];   /* what each puts into `run` in the end */
    struct arena stripes[STRIPES]; /* the same */
    int passes[N_LANES];           /* that are over */
    struct agreement *agreement;
    struct interviewers *interviewers;
    struct versions *versions;

    /* All that follows is of the answers. */
    struct answers answers;
    double ability;            /* of the candidate under way */
    size_t group;              /* of those it can be compared with */
    struct criteria *criteria; /* NULL: none was rated */

    /* The first pass fills these. */
    struct tally tally;
    struct covariances covariances;
    struct effects effects;
    struct effects_comparable comparable;
    struct rubric rubric;
    struct confusion *confusion;

    /* Between the passes come the means, in the second what needs them. */
    struct moments *shares; /* of x, by question */
    struct cronbach cronbach;
    struct drop_plans *drop_plans;         /* NULL: not wanted */
    struct discrimination *discrimination; /* by question */
    struct item_statistics items;
    struct profiles *profiles;
    size_t n_profiles;

    struct analysis_result *result;
};

enum {
    PLANS = ANALYSIS_COUNTS << 1, /* a part that is wanted in words of its own */
    ALL_PARTS = ANALYSIS_COUNTS - 1,
    ANY_PART = ALL_PARTS | ANALYSIS_COUNTS | PLANS,
    WITH_EFFECTS = ANALYSIS_QUESTIONS | ANALYSIS_TOPICS,
    WITH_COVARIANCES = WITH_EFFECTS | ANALYSIS_CRITERIA | PLANS,
};

static bool wants(const struct analysis *analysis, unsigned parts)
{
    return analysis->parts & parts;
}

static void create_answers(struct analysis *analysis, const struct analysis_options *options)
{
    const struct catalogue *const catalogue = analysis->catalogue;
    struct arena *const own = &analysis->own;
    const size_t n_questions = catalogue->n_questions;
    analysis->tally = tally_create(catalogue, own);
    analysis->shares = ARENA_ARRAY(own, n_questions, struct moments);
    if (wants(analysis, ANALYSIS_CRITERIA))
        analysis->criteria = criteria_create(catalogue, &options->limits,
                                             &analysis->lanes[LANE_ANSWERS]);
    if (wants(analysis, WITH_COVARIANCES))
        analysis->covariances = covariances_create(n_questions, own);
    if (wants(analysis, WITH_EFFECTS)) {
        analysis->effects = effects_create(catalogue, own);
        analysis->profiles = profiles_create(catalogue, &options->limits, options->profiles,
                                             options->n_profiles);
        analysis->n_profiles = options->n_profiles;
        if (options->cohorts)
            profiles_keep_cohorts(analysis->profiles);
    }
    if (wants(analysis, ANALYSIS_QUESTIONS)) {
        analysis->rubric = rubric_create(catalogue, own);
        analysis->confusion = confusion_create(catalogue, own);
        analysis->discrimination = ARENA_ARRAY(own, n_questions, struct discrimination);
    }
}

struct analysis *analysis_create(const struct catalogue *catalogue,
                                 const struct analysis_options *options, struct arena *run)
{
    struct arena own = {0};
    struct analysis *const analysis = ARENA_NEW(&own, struct analysis);
    const struct limits *const limits = &options->limits;
    *analysis = (struct analysis){.catalogue = catalogue,
                                  .limits = *limits,
                                  .parts = (options->only ? options->only : ALL_PARTS) |
                                           (options->plans ? PLANS : 0),
                                  .minutes = options->minutes,
                                  .plans_any_topic = options->plans_any_topic,
                                  .own = own,
                                  .run = run};
    struct arena *const lanes = analysis->lanes;
    create_answers(analysis, options);
    if (wants(analysis, ANALYSIS_AGREEMENT | ANALYSIS_QUESTIONS))
        analysis->agreement = agreement_create(catalogue, limits, &lanes[LANE_AGREEMENT]);
    if (!wants(analysis, ANALYSIS_AGREEMENT) && analysis->agreement)
        agreement_of_questions_alone(analysis->agreement);
    if (options->icc)
        agreement_with_icc(analysis->agreement);
    if (options->pairs != AGREEMENT_PAIRS_ALL)
        agreement_of_pairs(analysis->agreement, options->pairs);
    if (wants(analysis, ANALYSIS_INTERVIEWERS))
        analysis->interviewers = interviewers_create(catalogue, limits, &lanes[LANE_INTERVIEWERS]);
    if (wants(analysis, ANALYSIS_VERSIONS))
        analysis->versions = versions_create(catalogue, limits, &lanes[LANE_VERSIONS]);
    return analysis;
}

static void count(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    tally_add(&analysis->tally, &analysis->answers, ratings);
}

static void add_criteria(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    criteria_add(analysis->criteria, ratings->criteria, &analysis->answers, analysis->shares);
}

static void add_covariances(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    (void)ratings;
    covariances_add(&analysis->covariances, &analysis->answers);
}

static void add_effects(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    (void)ratings;
    effects_add(&analysis->effects, &analysis->answers);
}

static void add_rubric(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    rubric_add(&analysis->rubric, &analysis->answers);
    confusion_add(analysis->confusion, ratings);
}

static void adjust(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    (void)ratings;
    analysis->ability = effects_adjust(&analysis->effects, &analysis->answers);
    analysis->group = effects_comparable_group(&analysis->comparable, &analysis->answers);
}

static void add_questions(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    (void)ratings;
    discrimination_add(analysis->discrimination, analysis->shares, &analysis->answers);
    cronbach_leave_out(&analysis->cronbach, &analysis->answers);
    item_statistics_add(&analysis->items, &analysis->answers, analysis->ability);
    rubric_add_ability(&analysis->rubric, &analysis->answers, analysis->ability, analysis->group);
}

static void add_topics(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    (void)ratings;
    if (!wants(analysis, ANALYSIS_QUESTIONS))
        topics_add(&analysis->items.topics, &analysis->answers);
    profiles_add(analysis->profiles, &analysis->answers, analysis->group);
}

static void add_plans(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    (void)ratings;
    drop_plans_add(analysis->drop_plans, &analysis->answers);
}

/* What takes in the answers of a candidate, in this order: for which parts, in which pass. */
static const struct accumulator {
    unsigned parts;
    void (*add[ANALYSIS_PASSES])(struct analysis *analysis,
                                 const struct candidate_ratings *ratings);
} accumulators[] = {
    {ANALYSIS_CRITERIA, {add_criteria, add_criteria}},
    {ANY_PART, {count, NULL}},
    {WITH_COVARIANCES, {add_covariances, NULL}},
    {WITH_EFFECTS, {add_effects, adjust}},
    {ANALYSIS_QUESTIONS, {add_rubric, add_questions}},
    {PLANS, {NULL, add_plans}},
    {WITH_EFFECTS, {NULL, add_topics}},
};

static void add_answers(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    const int pass = analysis->passes[LANE_ANSWERS];
    answers_read(&analysis->answers, analysis->catalogue, ratings);
    for (size_t i = 0; i < sizeof accumulators / sizeof *accumulators; i++)
        if (accumulators[i].add[pass] && wants(analysis, accumulators[i].parts))
            accumulators[i].add[pass](analysis, ratings);
}

static void end_first_pass(struct analysis *analysis, const struct parallel *parallel)
{
    struct arena *const own = &analysis->own;
    if (!wants(analysis, WITH_COVARIANCES))
        return;
    for (size_t q = 0; q < analysis->catalogue->n_questions; q++)
        analysis->shares[q] = covariances_moments(&analysis->covariances, q);
    analysis->cronbach = cronbach_create(&analysis->covariances, analysis->tally.answering, own);
    if (wants(analysis, PLANS))
        analysis->drop_plans = drop_plans_create(analysis->catalogue, &analysis->covariances,
                                                 analysis->minutes, !analysis->plans_any_topic,
                                                 own);
    if (!wants(analysis, WITH_EFFECTS))
        return;
    effects_solve(&analysis->effects, parallel, own);
    analysis->comparable = effects_comparable_create(&analysis->effects, own);
    profiles_begin(analysis->profiles, &analysis->effects, analysis->shares);
    if (wants(analysis, ANALYSIS_QUESTIONS))
        analysis->items = item_statistics_create(analysis->catalogue, analysis->shares,
                                                 &analysis->cronbach, &analysis->effects, parallel,
                                                 own);
    else
        analysis->items.topics = topics_create(&analysis->cronbach, analysis->catalogue, own);
}

static bool has_lane(const struct analysis *analysis, enum lane lane)
{
    return lane == LANE_ANSWERS || (lane == LANE_AGREEMENT && analysis->agreement) ||
           (lane == LANE_INTERVIEWERS && analysis->interviewers) ||
           (lane == LANE_VERSIONS && analysis->versions);
}

static void lane_add(struct analysis *analysis, enum lane lane,
                     const struct candidate_ratings *ratings)
{
    if (lane == LANE_ANSWERS)
        add_answers(analysis, ratings);
    else if (lane == LANE_AGREEMENT)
        agreement_add(analysis->agreement, ratings);
    else if (lane == LANE_INTERVIEWERS)
        interviewers_add(analysis->interviewers, ratings);
    else
        versions_add(analysis->versions, ratings);
}

/* The result is made here, where it can be stopped. */
static void end_agreement_pass(struct analysis *analysis, const struct parallel *parallel)
{
    agreement_stop_with(analysis->agreement, parallel);
    agreement_end_pass(analysis->agreement);
    if (analysis->passes[LANE_AGREEMENT] + 1 == ANALYSIS_PASSES)
        agreement_finish(analysis->agreement);
    agreement_stop_with(analysis->agreement, NULL);
}

static void lane_end_pass(struct analysis *analysis, enum lane lane,
                          const struct parallel *parallel)
{
    if (lane == LANE_AGREEMENT)
        end_agreement_pass(analysis, parallel);
    if (lane == LANE_INTERVIEWERS)
        interviewers_end_pass(analysis->interviewers);
    if (lane == LANE_VERSIONS)
        versions_end_pass(analysis->versions, parallel);
    if (lane == LANE_ANSWERS) {
        criteria_end_pass(analysis->criteria);
        if (analysis->passes[lane] == 0)
            end_first_pass(analysis, parallel);
    }
    analysis->passes[lane]++;
}

void analysis_add(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    for (int lane = 0; lane < N_LANES; lane++)
        if (has_lane(analysis, (enum lane)lane))
            lane_add(analysis, (enum lane)lane, ratings);
}

void analysis_end_pass(struct analysis *analysis)
{
    for (int lane = 0; lane < N_LANES; lane++)
        if (has_lane(analysis, (enum lane)lane))
            lane_end_pass(analysis, (enum lane)lane, NULL);
}

struct running {
    struct analysis *analysis;
    const struct snapshot_view *view;
};

static bool lane_needs_pass(const struct analysis *analysis, enum lane lane, int pass)
{
    if (lane == LANE_AGREEMENT)
        return agreement_needs_pass(analysis->agreement, pass);
    bool needed = lane != LANE_ANSWERS;
    for (size_t i = 0; i < sizeof accumulators / sizeof *accumulators && !needed; i++)
        needed = accumulators[i].add[pass] && wants(analysis, accumulators[i].parts);
    return needed;
}

static void show_lane(const struct running *running, enum lane lane, struct snapshot_room *room,
                      const struct parallel *parallel)
{
    struct candidate_ratings ratings;
    for (size_t i = 0; i < running->view->snapshot->n_candidates && parallel_goes_on(parallel); i++)
        if (snapshot_show(running->view, i, room, &ratings))
            lane_add(running->analysis, lane, &ratings);
}

static void run_lane(void *context, size_t lane, const struct parallel *parallel)
{
    const struct running *const running = context;
    struct snapshot_room room = {0};
    for (int pass = 0; pass < ANALYSIS_PASSES && has_lane(running->analysis, (enum lane)lane);
         pass++) {
        if (lane_needs_pass(running->analysis, (enum lane)lane, pass))
            show_lane(running, (enum lane)lane, &room, parallel);
        if (parallel_goes_on(parallel))
            lane_end_pass(running->analysis, (enum lane)lane, parallel);
    }
    snapshot_room_free(&room);
}

/* Every so manieth question. */
static void order_stripe(void *context, size_t stripe, const struct parallel *parallel)
{
    struct analysis *const analysis = context;
    struct arena scratch = {0};
    struct standing *const room = ARENA_ARRAY(&scratch, analysis->items.scores.n_candidates,
                                              struct standing);
    for (size_t q = stripe; q < analysis->catalogue->n_questions && parallel_goes_on(parallel);
         q += STRIPES)
        item_statistics_order(&analysis->items, q, &analysis->limits, room,
                              &analysis->stripes[stripe]);
    arena_free(&scratch);
}

bool analysis_run(struct analysis *analysis, const struct snapshot_view *view,
                  bool (*go_on)(struct error *error), struct error *error)
{
    struct running running = {analysis, view};
    return parallel_run(run_lane, &running, N_LANES, go_on, error) &&
           (!wants(analysis, ANALYSIS_QUESTIONS) ||
            parallel_run(order_stripe, analysis, STRIPES, go_on, error));
}

struct counts analysis_counts(const struct analysis *analysis)
{
    return tally_counts(&analysis->tally);
}

/* Of whole analyses: neither leaves a part out. */
void analysis_merge(struct analysis *analysis, const struct analysis *other)
{
    tally_merge(&analysis->tally, &other->tally);
    covariances_merge(&analysis->covariances, &other->covariances);
    effects_merge(&analysis->effects, &other->effects);
    rubric_merge(&analysis->rubric, &other->rubric, analysis->catalogue);
    confusion_merge(analysis->confusion, other->confusion);
    agreement_merge(analysis->agreement, other->agreement);
    interviewers_merge(analysis->interviewers, other->interviewers);
    criteria_merge(analysis->criteria, other->criteria);
    versions_merge(analysis->versions, other->versions);
}

static void finish_question(const struct analysis *analysis, size_t q,
                            struct question_result *result)
{
    const struct limits *const limits = &analysis->limits;
    const struct scale *const scale = question_scale(analysis->catalogue, q);
    const struct moments *const shares = analysis->shares + q;
    const struct panel_result *const panel = &analysis->result->agreement.questions[q];
    const double range = scale_range(scale);
    *result = (struct question_result){
        .n_candidates = shares->n,
        .n_ratings = analysis->tally.ratings[q] + analysis->tally.other_scale[q],
        .n_missing = analysis->tally.missing[q],
        .n_other_scale = analysis->tally.other_scale[q],
        .n_answers = analysis->tally.ratings[q] - panel->n_ratings + panel->n_units,
        .n_shared = panel->n_units,
        .mean = shares->n == 0 ? NAN : scale->values[0] + shares->mean * range,
        .sd = sqrt(moments_variance(shares)) * range,
        .difficulty = difficulty(shares, limits->floor_difficulty, analysis->run),
        .separation = discrimination(analysis->discrimination + q, limits->floor_correlation,
                                     analysis->run),
        .item_total = NAN,
        .alpha_if_dropped = NAN,
        .alpha_without = NAN,
        .kappa_quadratic = panel->kappa[KAPPA_QUADRATIC].estimate};
    if (result->separation.status == ESTIMATE_OK)
        result->item_total = moments_correlation(&analysis->discrimination[q].total);
    if (analysis->cronbach.n_candidates >= limits->floor_correlation &&
        analysis->result->questions.alpha.status == ESTIMATE_OK)
        result->alpha_if_dropped = cronbach_if_dropped(&analysis->cronbach, q);
    rubric_finish(analysis->rubric.questions + q, scale_n_levels(scale), limits, result,
                  analysis->run);
}

static void finish_counts(struct analysis *analysis, struct questions_result *result)
{
    const size_t n = analysis->catalogue->n_questions;
    result->questions = ARENA_ARRAY(analysis->run, n, struct question_result);
    for (size_t q = 0; q < n; q++) {
        result->questions[q].n_ratings = analysis->tally.ratings[q] +
                                         analysis->tally.other_scale[q];
        result->questions[q].n_missing = analysis->tally.missing[q];
    }
}

static void finish_questions(struct analysis *analysis, struct questions_result *result)
{
    const struct catalogue *const catalogue = analysis->catalogue;
    const struct limits *const limits = &analysis->limits;
    result->alpha = cronbach_alpha(&analysis->cronbach, catalogue, limits->floor_correlation,
                                   analysis->run);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        finish_question(analysis, q, result->questions + q);
    item_statistics_finish(&analysis->items, limits, result, analysis->run);
    findings_decide(result, catalogue, limits, analysis->run);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        question_verdict_set(result->questions + q, scale_n_levels(question_scale(catalogue, q)),
                             limits);
    analysis->result->confusions = confusion_finish(analysis->confusion, limits, analysis->run);
}

static struct residual_spread spread_of(const struct analysis *analysis)
{
    return (struct residual_spread){effects_residual_variance(&analysis->effects),
                                    effects_residual_df(&analysis->effects)};
}

static void finish_profiles(struct analysis *analysis, struct analysis_result *result)
{
    const struct residual_spread spread = spread_of(analysis);
    result->profiles = profiles_finish(analysis->profiles, &spread, analysis->run);
    result->n_profiles = analysis->n_profiles;
    subscores_set(result->profiles, result->n_profiles, result->questions.topics,
                  analysis->catalogue->n_topics);
    for (size_t t = 0; t < analysis->catalogue->n_topics; t++)
        result->questions.topics[t].prmse_profile = profiles_prmse(analysis->profiles, t);
    result->rank_deficiency = analysis->effects.rank_deficiency;
    result->n_groups = analysis->comparable.n_groups;
}

const struct analysis_result *analysis_finish(struct analysis *analysis)
{
    if (analysis->result)
        return analysis->result;
    struct analysis_result *const result = ARENA_NEW(analysis->run, struct analysis_result);
    analysis->result = result;
    if (analysis->agreement)
        result->agreement = *agreement_finish(analysis->agreement);
    if (analysis->interviewers)
        result->interviewers = *interviewers_finish(analysis->interviewers);
    if (analysis->drop_plans)
        result->drop_plans = drop_plans_finish(analysis->drop_plans, &analysis->limits,
                                               analysis->run);
    result->criteria = criteria_finish(analysis->criteria);
    if (analysis->versions)
        result->versions = *versions_finish(analysis->versions);
    finish_counts(analysis, &result->questions);
    if (wants(analysis, ANALYSIS_QUESTIONS))
        finish_questions(analysis, &result->questions);
    else if (wants(analysis, ANALYSIS_TOPICS))
        result->questions.topics = topics_finish(&analysis->items.topics,
                                                 analysis->limits.floor_correlation, analysis->run);
    if (wants(analysis, WITH_EFFECTS))
        finish_profiles(analysis, result);
    for (int lane = 0; lane < N_LANES; lane++)
        arena_join(analysis->run, &analysis->lanes[lane]);
    for (int stripe = 0; stripe < STRIPES; stripe++)
        arena_join(analysis->run, &analysis->stripes[stripe]);
    return result;
}

struct profile_result analysis_profile(struct analysis *analysis,
                                       const struct candidate_ratings *ratings, struct arena *arena)
{
    const struct residual_spread spread = spread_of(analysis);
    answers_read(&analysis->answers, analysis->catalogue, ratings);
    effects_net(&analysis->effects, &analysis->answers);
    const size_t group = effects_comparable_group(&analysis->comparable, &analysis->answers);
    struct profile_result result = profiles_of(analysis->profiles, &analysis->answers, group,
                                               &spread, arena);
    subscores_set(&result, 1, analysis->result->questions.topics, analysis->catalogue->n_topics);
    return result;
}

void analysis_free(struct analysis *analysis)
{
    if (!analysis)
        return;
    agreement_free(analysis->agreement);
    interviewers_free(analysis->interviewers);
    criteria_free(analysis->criteria);
    versions_free(analysis->versions);
    drop_plans_free(analysis->drop_plans);
    profiles_free(analysis->profiles);
    item_statistics_free(&analysis->items);
    effects_comparable_free(&analysis->comparable);
    answers_free(&analysis->answers);
    for (int lane = 0; lane < N_LANES; lane++)
        arena_free(&analysis->lanes[lane]);
    for (int stripe = 0; stripe < STRIPES; stripe++)
        arena_free(&analysis->stripes[stripe]);
    struct arena own = analysis->own;
    arena_free(&own);
}
