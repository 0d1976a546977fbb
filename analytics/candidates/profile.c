#include "analytics/candidates/profile.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analytics/candidates/cohort_model.h"
#include "analytics/candidates/profile_names.h"
#include "analytics/candidates/profile_next.h"
#include "analytics/candidates/profile_verdict.h"
#include "analytics/measure/quantile.h"
#include "base/memory.h"

struct profiles {
    const struct catalogue *catalogue;
    struct limits limits;
    struct arena arena;
    bool keeps_cohorts;
    struct topic_scorer scorer;
    size_t n_candidates;
    int64_t *candidates;
    size_t *places;              /* of the candidates, in `cohorts`; SIZE_MAX: not shown yet */
    struct scored_topic *topics; /* n_candidates x n_topics */
    bool *asked;                 /* n_candidates x n_questions */
    struct profile_cohort *cohorts;
    struct cohort_model *models; /* of the cohorts */
    size_t n_cohorts;
    struct scored_topic *current; /* n_topics, as all that follow */
    struct topic_score *scores;
    bool *core;
    double *means;
    struct topic_deviation *deviations;
};

struct profiles *profiles_create(const struct catalogue *catalogue, const struct limits *limits,
                                 const int64_t *candidates, size_t n_candidates)
{
    struct arena arena = {0};
    struct profiles *const profiles = ARENA_NEW(&arena, struct profiles);
    const size_t n_topics = catalogue->n_topics;
    *profiles = (struct profiles){
        .catalogue = catalogue,
        .limits = *limits,
        .n_candidates = n_candidates,
        .candidates = ARENA_ARRAY(&arena, n_candidates, int64_t),
        .places = ARENA_ARRAY(&arena, n_candidates, size_t),
        .topics = ARENA_ARRAY(&arena, n_candidates * n_topics, struct scored_topic),
        .asked = ARENA_ARRAY(&arena, n_candidates * catalogue->n_questions, bool),
        .current = ARENA_ARRAY(&arena, n_topics, struct scored_topic),
        .scores = ARENA_ARRAY(&arena, n_topics, struct topic_score),
        .core = ARENA_ARRAY(&arena, n_topics, bool),
        .means = ARENA_ARRAY(&arena, n_topics, double),
        .deviations = ARENA_ARRAY(&arena, n_topics, struct topic_deviation)};
    for (size_t i = 0; i < n_candidates; i++) {
        profiles->candidates[i] = candidates[i];
        profiles->places[i] = SIZE_MAX;
    }
    profiles->arena = arena;
    return profiles;
}

void profiles_keep_cohorts(struct profiles *profiles)
{
    profiles->keeps_cohorts = true;
}

void profiles_begin(struct profiles *profiles, const struct effects *effects,
                    const struct moments *shares)
{
    profiles->scorer = topic_scorer_create(profiles->catalogue, effects, shares, &profiles->arena);
}

/* SIZE_MAX where there is none. */
static size_t find_cohort(const struct profiles *profiles, int64_t role, size_t group)
{
    for (size_t i = 0; i < profiles->n_cohorts; i++)
        if (profiles->cohorts[i].role == role && profiles->cohorts[i].group == group)
            return i;
    return SIZE_MAX;
}

static size_t cohort_of(struct profiles *profiles, int64_t role, size_t group)
{
    const size_t found = find_cohort(profiles, role, group);
    if (found != SIZE_MAX)
        return found;
    profiles->cohorts = memory_resized(profiles->cohorts, profiles->n_cohorts + 1,
                                       sizeof *profiles->cohorts);
    profiles->cohorts[profiles->n_cohorts] = profile_cohort_create(profiles->catalogue, role, group,
                                                                   &profiles->arena);
    return profiles->n_cohorts++;
}

static int by_number(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static void keep_asked(const struct answers *answers, bool *ret)
{
    for (size_t i = 0; i < answers->n_answers; i++)
        ret[answers->answers[i].question] = true;
    for (size_t i = 0; i < answers->n_missing; i++)
        ret[answers->missing[i]] = true;
    for (size_t i = 0; i < answers->n_other_scale; i++)
        ret[answers->other_scale[i]] = true;
}

void profiles_add(struct profiles *profiles, const struct answers *answers, size_t group)
{
    if (profiles->n_candidates == 0 && !profiles->keeps_cohorts)
        return;
    const size_t n_topics = profiles->catalogue->n_topics;
    const size_t cohort = cohort_of(profiles, answers->role, group);
    topic_scores_read(&profiles->scorer, answers, profiles->current);
    const size_t n = topic_scores_list(&profiles->scorer, profiles->current, profiles->scores);
    if (profiles->scorer.netting)
        netting_add(profiles->scorer.netting, answers);
    profile_cohort_add(profiles->cohorts + cohort, answers, profiles->current, profiles->scores, n);
    const int64_t *const wanted = bsearch(&answers->candidate, profiles->candidates,
                                          profiles->n_candidates, sizeof *wanted, by_number);
    if (!wanted)
        return;
    const size_t place = (size_t)(wanted - profiles->candidates);
    profiles->places[place] = cohort;
    keep_asked(answers, profiles->asked + place * profiles->catalogue->n_questions);
    memcpy(profiles->topics + place * n_topics, profiles->current,
           n_topics * sizeof *profiles->topics);
}

/* The scores as they stand, beside the cohort. */
static struct topic_profile scores_of(const struct profiles *profiles, size_t place,
                                      const struct scored_topic *topic, size_t t,
                                      const struct residual_spread *residuals, struct arena *run)
{
    const size_t floor = profiles->limits.floor_profile;
    const size_t n = place < profiles->n_cohorts ? profiles->cohorts[place].topics[t].n : 0;
    const char *const missing = place < profiles->n_cohorts ? profiles->models[place].missing
                                                            : "nobody is known to compare with";
    const char *const why = profile_scores_missing(topic) ? profile_scores_missing(topic) : missing;
    return (struct topic_profile){
        .asked = topic->asked,
        .n_questions = topic->means.n + topic->n_questions_beside,
        .n_on_scale = topic->means.n,
        .n_ratings = topic->ratings.n + topic->n_other_scale,
        .n_other_scale = topic->n_other_scale,
        .n_interviewers = topic->n_interviewers,
        .raw = profile_scores_raw(topic, floor, run),
        .adjusted = profile_scores_adjusted(
            topic, profiles->scorer.ease ? profiles->scorer.ease[t] : 0, residuals, floor, run),
        .profile = estimate_undefined(topic->ratings.n, why),
        .mean = topic->shares.n > 0 ? topic->shares.mean : NAN,
        .kelley = NAN,
        .augmented = NAN,
        .n_cohort = n - (topic->means.n > 0 && n > 0),
        .p5 = NAN,
        .p10 = NAN,
        .p25 = NAN,
        .p50 = NAN,
        .p75 = NAN,
        .p90 = NAN,
        .p95 = NAN,
        .prmse = {NAN, NAN, NAN, NAN, ADDS_UNKNOWN},
        .deviation = estimate_undefined(topic->ratings.n, why ? why : "no core topic"),
        .same_side = NAN,
        .verdict = topic->asked ? VERDICT_CANNOT_SAY : VERDICT_NOT_ASKED,
        .doubt = !topic->asked           ? DOUBT_NONE
                 : topic->ratings.n == 0 ? DOUBT_NO_SCORE
                                         : DOUBT_NO_COHORT};
}

/* Where the others are: with the mean of their scores, the candidate left out. */
static void set_cohort(const struct profiles *profiles, size_t place, size_t t,
                       struct topic_profile *topic)
{
    const struct cohort_model *const model = profiles->models + place;
    const struct moments *const scores = &profiles->cohorts[place].topics[t].scores;
    if (topic->n_cohort == 0)
        return;
    double mean = model->truths.means[t];
    if (topic->n_on_scale > 0) {
        const double own = profiles->current[t].means.mean + profiles->scorer.ease[t];
        mean -= (own - scores->mean) / (double)topic->n_cohort;
    }
    const double sd = sqrt(model->variances[t]);
    topic->p5 = cohort_model_quantile(mean, sd, 0.05);
    topic->p10 = cohort_model_quantile(mean, sd, 0.10);
    topic->p25 = cohort_model_quantile(mean, sd, 0.25);
    topic->p50 = cohort_model_quantile(mean, sd, 0.50);
    topic->p75 = cohort_model_quantile(mean, sd, 0.75);
    topic->p90 = cohort_model_quantile(mean, sd, 0.90);
    topic->p95 = cohort_model_quantile(mean, sd, 0.95);
    topic->prmse = model->prmse[t];
}

static void set_deviation(const struct topic_deviation *deviation, struct topic_profile *topic)
{
    if (!deviation->compared) {
        topic->deviation = estimate_undefined(topic->profile.n,
                                              "it is no core topic, or the only one asked");
        return;
    }
    const double half = NORMAL_975 * deviation->sd;
    topic->deviation = estimate_ok(
        deviation->value, deviation->sd,
        (struct interval){deviation->value - half, deviation->value + half}, topic->profile.n);
    topic->named = deviation->named;
}

static void set_posterior(struct profiles *profiles, size_t place, struct topic_profile *topics)
{
    struct arena scratch = {0};
    const struct cohort_model *const model = profiles->models + place;
    const size_t n = topic_scores_list(&profiles->scorer, profiles->current, profiles->scores);
    const struct profile_posterior posterior = profile_posterior_create(
        &model->truths, &model->errors, profiles->cohorts[place].n_candidates, profiles->scores, n,
        &scratch);
    for (size_t i = 0; i < n; i++) {
        const size_t t = profiles->scores[i].topic;
        const double sd = sqrt(posterior.covariance[i * n + i]);
        topics[t].profile = estimate_ok(fmin(1, fmax(0, posterior.mean[i])), sd,
                                        cohort_model_interval(posterior.mean[i], sd),
                                        profiles->current[t].ratings.n);
        topics[t].same_side = posterior.same_side[i];
        profiles->core[i] = !profiles->catalogue->topics[t].bonus;
        profiles->means[i] = model->truths.means[t];
        profile_verdict(topics + t);
    }
    profile_names(&posterior, profiles->scores, profiles->core, profiles->means,
                  profiles->deviations);
    for (size_t i = 0; i < n; i++)
        set_deviation(profiles->deviations + i, topics + profiles->scores[i].topic);
    arena_free(&scratch);
}

/* Of what is in `current`. */
static struct profile_result result_of(struct profiles *profiles, int64_t candidate, size_t place,
                                       const struct residual_spread *residuals, struct arena *run)
{
    const size_t n_topics = profiles->catalogue->n_topics;
    struct profile_result result = {.candidate = candidate,
                                    .topics = ARENA_ARRAY(run, n_topics, struct topic_profile),
                                    .cohort = place,
                                    .next = SIZE_MAX,
                                    .own = NAN};
    bool any = false;
    for (size_t t = 0; t < n_topics; t++) {
        result.topics[t] = scores_of(profiles, place, profiles->current + t, t, residuals, run);
        any = any || profiles->current[t].means.n > 0;
    }
    if (place >= profiles->n_cohorts)
        return result;
    const size_t members = profiles->cohorts[place].n_candidates;
    result.n_cohort = members - (any && members > 0);
    if (profiles->models[place].missing)
        return result;
    result.own = profiles->models[place].truths.own;
    result.projected = profiles->models[place].truths.projected;
    for (size_t t = 0; t < n_topics; t++)
        set_cohort(profiles, place, t, result.topics + t);
    if (any)
        set_posterior(profiles, place, result.topics);
    return result;
}

/* The question of a topic that was asked most often, for it is known best; SIZE_MAX: none. */
static size_t question_of(const struct profiles *profiles, const bool *asked, size_t topic)
{
    const double *const per_question = profiles->scorer.per_question;
    size_t best = SIZE_MAX;
    for (size_t q = 0; q < profiles->catalogue->n_questions; q++)
        if (profiles->catalogue->questions[q].topic == topic && !asked[q] && per_question[q] > 0 &&
            (best == SIZE_MAX || per_question[q] < per_question[best]))
            best = q;
    return best;
}

/* Of what is in `current`. */
static size_t next_question(struct profiles *profiles, size_t place, const bool *asked)
{
    if (place >= profiles->n_cohorts || profiles->models[place].missing)
        return SIZE_MAX;
    struct arena scratch = {0};
    const struct cohort_model *const model = profiles->models + place;
    const size_t n_topics = profiles->catalogue->n_topics;
    bool *const wanted = ARENA_ARRAY(&scratch, n_topics, bool);
    bool *const open = ARENA_ARRAY(&scratch, n_topics, bool);
    for (size_t t = 0; t < n_topics; t++) {
        wanted[t] = !profiles->catalogue->topics[t].bonus;
        open[t] = wanted[t] && question_of(profiles, asked, t) != SIZE_MAX;
    }
    const size_t n = topic_scores_list(&profiles->scorer, profiles->current, profiles->scores);
    const size_t topic = profile_next_topic(&model->truths, &model->errors, profiles->scores, n,
                                            wanted, open);
    arena_free(&scratch);
    return topic == PROFILE_NEXT_NONE ? SIZE_MAX : question_of(profiles, asked, topic);
}

struct profile_result *profiles_finish(struct profiles *profiles,
                                       const struct residual_spread *residuals, struct arena *run)
{
    const size_t n_topics = profiles->catalogue->n_topics;
    struct profile_result *const results = ARENA_ARRAY(run, profiles->n_candidates,
                                                       struct profile_result);
    profiles->models = cohort_models_create(profiles->cohorts, profiles->n_cohorts,
                                            profiles->scorer.netting, residuals->variance,
                                            profiles->limits.floor_cohort, &profiles->arena);
    for (size_t i = 0; i < profiles->n_candidates; i++) {
        memcpy(profiles->current, profiles->topics + i * n_topics,
               n_topics * sizeof *profiles->current);
        results[i] = result_of(profiles, profiles->candidates[i], profiles->places[i], residuals,
                               run);
        results[i].next = next_question(profiles, profiles->places[i],
                                        profiles->asked + i * profiles->catalogue->n_questions);
    }
    return results;
}

struct profile_result profiles_of(struct profiles *profiles, const struct answers *answers,
                                  size_t group, const struct residual_spread *residuals,
                                  struct arena *arena)
{
    topic_scores_read(&profiles->scorer, answers, profiles->current);
    return result_of(profiles, answers->candidate, find_cohort(profiles, answers->role, group),
                     residuals, arena);
}

double profiles_prmse(const struct profiles *profiles, size_t topic)
{
    double sum = 0, n = 0;
    for (size_t c = 0; c < profiles->n_cohorts; c++) {
        const struct cohort_model *const model = profiles->models + c;
        if (model->missing || isnan(model->prmse[topic].profile))
            continue;
        const double candidates = (double)profiles->cohorts[c].topics[topic].n;
        sum += candidates * model->prmse[topic].profile;
        n += candidates;
    }
    return n > 0 ? sum / n : NAN;
}

void profiles_free(struct profiles *profiles)
{
    if (!profiles)
        return;
    for (size_t c = 0; c < profiles->n_cohorts; c++)
        profile_cohort_free(profiles->cohorts + c);
    free(profiles->cohorts);
    topic_scorer_free(&profiles->scorer);
    struct arena arena = profiles->arena;
    arena_free(&arena);
}
