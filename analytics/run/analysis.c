#include "analytics/run/analysis.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/agreement/agreement.h"
#include "analytics/candidates/profile.h"
#include "analytics/candidates/subscores.h"
#include "analytics/interviewers/effects.h"
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
#include "analytics/rubrics/criteria.h"
#include "analytics/rubrics/rubric.h"
#include "analytics/rubrics/versions.h"

struct analysis {
    const struct catalogue *catalogue;
    struct limits limits;
    bool plans;
    const double *minutes;
    struct arena own, *run;
    int pass;
    struct answers answers;
    struct agreement *agreement;
    struct interviewers *interviewers;
    struct criteria *criteria; /* NULL: none was rated */
    struct versions *versions;

    /* The first pass fills these. */
    struct tally tally;
    struct covariances covariances;
    struct effects effects;
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

struct analysis *analysis_create(const struct catalogue *catalogue,
                                 const struct analysis_options *options, struct arena *run)
{
    struct arena own = {0};
    struct analysis *const analysis = ARENA_NEW(&own, struct analysis);
    const size_t n_questions = catalogue->n_questions;
    *analysis = (struct analysis){
        .catalogue = catalogue,
        .limits = options->limits,
        .plans = options->plans,
        .minutes = options->minutes,
        .run = run,
        .agreement = agreement_create(catalogue, &options->limits, run),
        .interviewers = interviewers_create(catalogue, &options->limits, run),
        .criteria = criteria_create(catalogue, &options->limits, run),
        .versions = versions_create(catalogue, &options->limits, run),
        .tally = tally_create(catalogue, &own),
        .covariances = covariances_create(n_questions, &own),
        .effects = effects_create(catalogue, &own),
        .rubric = rubric_create(catalogue, &own),
        .confusion = confusion_create(catalogue, &own),
        .shares = ARENA_ARRAY(&own, n_questions, struct moments),
        .discrimination = ARENA_ARRAY(&own, n_questions, struct discrimination),
        .profiles = profiles_create(catalogue, &options->limits, options->profiles,
                                    options->n_profiles),
        .n_profiles = options->n_profiles};
    analysis->own = own;
    if (options->icc)
        agreement_with_icc(analysis->agreement);
    return analysis;
}

static void add_first(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    tally_add(&analysis->tally, &analysis->answers, ratings);
    covariances_add(&analysis->covariances, &analysis->answers);
    effects_add(&analysis->effects, &analysis->answers);
    rubric_add(&analysis->rubric, &analysis->answers);
    confusion_add(analysis->confusion, ratings);
}

static void add_second(struct analysis *analysis)
{
    struct answers *const answers = &analysis->answers;
    const double ability = effects_adjust(&analysis->effects, answers);
    discrimination_add(analysis->discrimination, analysis->shares, answers);
    cronbach_leave_out(&analysis->cronbach, answers);
    if (analysis->drop_plans)
        drop_plans_add(analysis->drop_plans, answers);
    item_statistics_add(&analysis->items, answers, ability);
    rubric_add_ability(&analysis->rubric, answers, ability);
    profiles_add(analysis->profiles, answers);
}

void analysis_add(struct analysis *analysis, const struct candidate_ratings *ratings)
{
    answers_read(&analysis->answers, analysis->catalogue, ratings);
    agreement_add(analysis->agreement, ratings);
    interviewers_add(analysis->interviewers, ratings);
    criteria_add(analysis->criteria, ratings->criteria, &analysis->answers, analysis->shares);
    versions_add(analysis->versions, ratings);
    if (analysis->pass == 0)
        add_first(analysis, ratings);
    else
        add_second(analysis);
}

void analysis_end_pass(struct analysis *analysis)
{
    agreement_end_pass(analysis->agreement);
    interviewers_end_pass(analysis->interviewers);
    criteria_end_pass(analysis->criteria);
    versions_end_pass(analysis->versions);
    if (analysis->pass++ > 0)
        return;
    for (size_t q = 0; q < analysis->catalogue->n_questions; q++)
        analysis->shares[q] = covariances_moments(&analysis->covariances, q);
    analysis->cronbach = cronbach_create(&analysis->covariances, analysis->tally.answering,
                                         &analysis->own);
    if (analysis->plans)
        analysis->drop_plans = drop_plans_create(analysis->catalogue, &analysis->covariances,
                                                 analysis->minutes, &analysis->own);
    effects_solve(&analysis->effects);
    analysis->items = item_statistics_create(analysis->catalogue, analysis->shares,
                                             &analysis->cronbach, &analysis->effects,
                                             &analysis->own);
}

struct counts analysis_counts(const struct analysis *analysis)
{
    return tally_counts(&analysis->tally);
}

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
    const double range = scale_range(scale);
    *result = (struct question_result){
        .n_candidates = shares->n,
        .n_ratings = analysis->tally.ratings[q],
        .n_missing = analysis->tally.missing[q],
        .mean = shares->n == 0 ? NAN : scale->values[0] + shares->mean * range,
        .sd = sqrt(moments_variance(shares)) * range,
        .difficulty = difficulty(shares, limits->floor_difficulty, analysis->run),
        .discrimination = discrimination(analysis->discrimination + q, limits->floor_correlation,
                                         analysis->run),
        .item_total = NAN,
        .alpha_if_dropped = NAN,
        .kappa_quadratic =
            analysis->result->agreement.questions[q].kappa[KAPPA_QUADRATIC].estimate};
    if (result->discrimination.status == ESTIMATE_OK)
        result->item_total = moments_correlation(&analysis->discrimination[q].total);
    if (analysis->cronbach.n_candidates >= limits->floor_correlation)
        result->alpha_if_dropped = cronbach_if_dropped(&analysis->cronbach, q);
    rubric_finish(analysis->rubric.questions + q, scale_n_levels(scale), limits, result,
                  analysis->run);
}

static void finish_questions(struct analysis *analysis, struct questions_result *result)
{
    const struct catalogue *const catalogue = analysis->catalogue;
    const struct limits *const limits = &analysis->limits;
    result->alpha = cronbach_alpha(&analysis->cronbach, catalogue, limits->floor_correlation,
                                   analysis->run);
    result->questions = ARENA_ARRAY(analysis->run, catalogue->n_questions, struct question_result);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        finish_question(analysis, q, result->questions + q);
    item_statistics_finish(&analysis->items, limits, result, analysis->run);
    findings_decide(result, catalogue, limits, analysis->run);
}

const struct analysis_result *analysis_finish(struct analysis *analysis)
{
    if (analysis->result)
        return analysis->result;
    struct analysis_result *const result = ARENA_NEW(analysis->run, struct analysis_result);
    analysis->result = result;
    result->agreement = *agreement_finish(analysis->agreement);
    result->interviewers = *interviewers_finish(analysis->interviewers);
    if (analysis->drop_plans)
        result->drop_plans = drop_plans_finish(analysis->drop_plans, &analysis->limits,
                                               analysis->run);
    result->criteria = criteria_finish(analysis->criteria);
    result->versions = *versions_finish(analysis->versions);
    result->confusions = confusion_finish(analysis->confusion, &analysis->limits, analysis->run);
    finish_questions(analysis, &result->questions);
    result->profiles = profiles_finish(
        analysis->profiles,
        &(struct residual_spread){effects_residual_variance(&analysis->effects),
                                  effects_residual_df(&analysis->effects)},
        analysis->run);
    result->n_profiles = analysis->n_profiles;
    subscores_set(result->profiles, result->n_profiles, result->questions.topics,
                  analysis->catalogue->n_topics);
    result->rank_deficiency = analysis->effects.rank_deficiency;
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
    profiles_free(analysis->profiles);
    item_statistics_free(&analysis->items);
    answers_free(&analysis->answers);
    struct arena own = analysis->own;
    arena_free(&own);
}
