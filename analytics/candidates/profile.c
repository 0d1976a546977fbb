#include "analytics/candidates/profile.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/candidates/cohort.h"
#include "analytics/measure/moments.h"
#include "base/memory.h"

/* A candidate on a topic. */
struct topic_sums {
    bool asked;
    size_t n_other_scale, n_questions_beside; /* scores; questions with no other score */
    struct moments answers;                   /* x */
    struct moments adjusted;                  /* ratings net of question and interviewer */
};

/* The scores of all candidates of one role who can be compared, by topic. */
struct role_cohorts {
    int64_t role;
    size_t group;
    struct cohort *topics;
};

struct profiles {
    const struct catalogue *catalogue;
    struct limits limits;
    struct arena arena;
    bool keeps_cohorts;
    size_t n_candidates;
    int64_t *candidates;
    size_t *roles;           /* of the candidates: places in `cohorts`; SIZE_MAX: not shown yet */
    struct topic_sums *sums; /* n_candidates x n_topics */
    struct role_cohorts *cohorts;
    size_t n_cohorts;
    struct topic_sums *current;
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
        .roles = ARENA_ARRAY(&arena, n_candidates, size_t),
        .sums = ARENA_ARRAY(&arena, n_candidates * n_topics, struct topic_sums),
        .current = ARENA_ARRAY(&arena, n_topics, struct topic_sums)};
    for (size_t i = 0; i < n_candidates; i++) {
        profiles->candidates[i] = candidates[i];
        profiles->roles[i] = SIZE_MAX;
    }
    profiles->arena = arena;
    return profiles;
}

void profiles_keep_cohorts(struct profiles *profiles)
{
    profiles->keeps_cohorts = true;
}

static struct topic_sums *topic_of(struct profiles *profiles, uint32_t question)
{
    return profiles->current + profiles->catalogue->questions[question].topic;
}

static bool has_answer(const struct answers *answers, uint32_t question)
{
    for (size_t i = 0; i < answers->n_answers; i++)
        if (answers->answers[i].question == question)
            return true;
    return false;
}

/* Scores on another scale say that a topic was asked, and no more. */
static void count_other_scale(struct profiles *profiles, const struct answers *answers)
{
    for (size_t i = 0; i < answers->n_other_scale; i++) {
        const uint32_t question = answers->other_scale[i];
        const bool first = i == 0 || answers->other_scale[i - 1] != question;
        struct topic_sums *const topic = topic_of(profiles, question);
        topic->asked = true;
        topic->n_other_scale++;
        topic->n_questions_beside += first && !has_answer(answers, question);
    }
}

static void sum_topics(struct profiles *profiles, const struct answers *answers)
{
    for (size_t t = 0; t < profiles->catalogue->n_topics; t++)
        profiles->current[t] = (struct topic_sums){0};
    for (size_t i = 0; i < answers->n_answers; i++)
        moments_add(&topic_of(profiles, answers->answers[i].question)->answers,
                    answers->answers[i].share);
    for (size_t i = 0; i < answers->n_ratings; i++) {
        struct topic_sums *const topic = topic_of(profiles, answers->ratings[i].question);
        topic->asked = true;
        moments_add(&topic->adjusted, answers->ratings[i].adjusted);
    }
    count_other_scale(profiles, answers);
    for (size_t i = 0; i < answers->n_missing; i++)
        topic_of(profiles, answers->missing[i])->asked = true;
}

/* The place of a role and group among the cohorts; a new one is added. */
static size_t cohorts_of(struct profiles *profiles, int64_t role, size_t group)
{
    for (size_t i = 0; i < profiles->n_cohorts; i++)
        if (profiles->cohorts[i].role == role && profiles->cohorts[i].group == group)
            return i;
    profiles->cohorts = memory_resized(profiles->cohorts, profiles->n_cohorts + 1,
                                       sizeof *profiles->cohorts);
    profiles->cohorts[profiles->n_cohorts] = (struct role_cohorts){
        .role = role,
        .group = group,
        .topics = ARENA_ARRAY(&profiles->arena, profiles->catalogue->n_topics, struct cohort)};
    return profiles->n_cohorts++;
}

static bool has_score(const struct profiles *profiles, const struct topic_sums *topic)
{
    return topic->adjusted.n > 0 && topic->adjusted.n >= profiles->limits.floor_profile;
}

static int by_number(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

void profiles_add(struct profiles *profiles, const struct answers *answers, size_t group)
{
    if (profiles->n_candidates == 0 && !profiles->keeps_cohorts)
        return;
    const size_t n_topics = profiles->catalogue->n_topics;
    const size_t role = cohorts_of(profiles, answers->role, group);
    sum_topics(profiles, answers);
    for (size_t t = 0; t < n_topics; t++)
        if (has_score(profiles, profiles->current + t))
            cohort_add(profiles->cohorts[role].topics + t, profiles->current[t].adjusted.mean);
    const int64_t *const wanted = bsearch(&answers->candidate, profiles->candidates,
                                          profiles->n_candidates, sizeof *wanted, by_number);
    if (!wanted)
        return;
    const size_t place = (size_t)(wanted - profiles->candidates);
    struct topic_sums *const kept = profiles->sums + place * n_topics;
    profiles->roles[place] = role;
    for (size_t t = 0; t < n_topics; t++)
        kept[t] = profiles->current[t];
}

static const char *why_no_score(const struct topic_sums *topic)
{
    if (!topic->asked)
        return "this topic was not asked";
    if (topic->adjusted.n > 0)
        return NULL;
    return topic->n_other_scale > 0
               ? "its scores are on other scales than most scores of their questions"
               : "no score was given on this topic";
}

static struct estimate raw_score(const struct topic_sums *topic, size_t floor, struct arena *run)
{
    const struct moments *const answers = &topic->answers;
    const size_t n = answers->n;
    if (why_no_score(topic))
        return estimate_undefined(n, why_no_score(topic));
    if (topic->adjusted.n < floor)
        return estimate_too_few(topic->adjusted.n, floor, run);
    if (n < 2)
        return estimate_too_few(n, 2, run);
    const double se = moments_vary(n, answers->m2) ? sqrt(moments_variance(answers) / (double)n)
                                                   : 0;
    const double mean = fmax(0, fmin(1, answers->mean));
    return estimate_ok(mean, se, interval_wilson(mean, interval_effective_n(mean, se, n)), n);
}

static struct estimate adjusted_score(const struct topic_sums *topic,
                                      const struct residual_spread *residuals, size_t floor,
                                      struct arena *run)
{
    const size_t n = topic->adjusted.n;
    if (why_no_score(topic))
        return estimate_undefined(n, why_no_score(topic));
    if (residuals->df < 1)
        return estimate_undefined(n, "there are not more ratings than candidates, questions and "
                                     "interviewers to compare");
    if (residuals->variance <= 0)
        return estimate_undefined(n, "candidate, question and interviewer explain every rating, so "
                                     "that nothing tells how sure the score is");
    if (n < floor)
        return estimate_too_few(n, floor, run);
    const double se = sqrt(residuals->variance / (double)n);
    return estimate_ok(topic->adjusted.mean, se,
                       interval_t(topic->adjusted.mean, se, residuals->df), n);
}

static enum verdict verdict(const struct topic_profile *topic, size_t floor_cohort)
{
    if (!topic->asked)
        return VERDICT_NOT_ASKED;
    if (topic->adjusted.status != ESTIMATE_OK || topic->n_cohort < floor_cohort)
        return VERDICT_TOO_FEW;
    if (topic->adjusted.lower > topic->p75)
        return VERDICT_ABOVE_TYPICAL;
    return topic->adjusted.upper < topic->p25 ? VERDICT_BELOW_TYPICAL : VERDICT_TYPICAL;
}

static struct topic_profile topic_profile(const struct profiles *profiles,
                                          const struct cohort *cohort,
                                          const struct topic_sums *topic,
                                          const struct residual_spread *residuals,
                                          struct arena *run)
{
    const struct limits *const limits = &profiles->limits;
    const bool member = has_score(profiles, topic);
    const size_t floor_cohort = limits->floor_cohort > 1 ? limits->floor_cohort : 1;
    struct topic_profile profile = {
        .asked = topic->asked,
        .n_questions = topic->answers.n + topic->n_questions_beside,
        .n_on_scale = topic->answers.n,
        .n_ratings = topic->adjusted.n + topic->n_other_scale,
        .n_other_scale = topic->n_other_scale,
        .raw = raw_score(topic, limits->floor_profile, run),
        .adjusted = adjusted_score(topic, residuals, limits->floor_profile, run),
        .mean = topic->answers.n > 0 ? topic->answers.mean : NAN,
        .kelley = NAN,
        .augmented = NAN,
        .n_cohort = cohort->n - member};
    struct percentiles others = {NAN, NAN, NAN, NAN, NAN};
    if (profile.n_cohort >= floor_cohort)
        others = cohort_percentiles(cohort, member ? topic->adjusted.mean : NAN);
    profile.p10 = others.p10;
    profile.p25 = others.p25;
    profile.p50 = others.p50;
    profile.p75 = others.p75;
    profile.p90 = others.p90;
    profile.verdict = verdict(&profile, floor_cohort);
    return profile;
}

/* A candidate who was never shown has no cohort. */
static const struct cohort *cohort_of(const struct profiles *profiles, size_t role, size_t topic)
{
    static const struct cohort nobody = {0};
    return role < profiles->n_cohorts ? profiles->cohorts[role].topics + topic : &nobody;
}

struct profile_result *profiles_finish(struct profiles *profiles,
                                       const struct residual_spread *residuals, struct arena *run)
{
    const size_t n_topics = profiles->catalogue->n_topics;
    struct profile_result *const results = ARENA_ARRAY(run, profiles->n_candidates,
                                                       struct profile_result);
    for (size_t r = 0; r < profiles->n_cohorts; r++)
        for (size_t t = 0; t < n_topics; t++)
            cohort_sort(profiles->cohorts[r].topics + t);
    for (size_t i = 0; i < profiles->n_candidates; i++) {
        results[i] = (struct profile_result){
            .candidate = profiles->candidates[i],
            .topics = ARENA_ARRAY(run, n_topics, struct topic_profile)};
        for (size_t t = 0; t < n_topics; t++)
            results[i].topics[t] = topic_profile(profiles,
                                                 cohort_of(profiles, profiles->roles[i], t),
                                                 profiles->sums + i * n_topics + t, residuals, run);
    }
    return results;
}

struct profile_result profiles_of(struct profiles *profiles, const struct answers *answers,
                                  size_t group, const struct residual_spread *residuals,
                                  struct arena *arena)
{
    const size_t n_topics = profiles->catalogue->n_topics;
    const size_t role = cohorts_of(profiles, answers->role, group);
    const struct profile_result result = {
        .candidate = answers->candidate,
        .topics = ARENA_ARRAY(arena, n_topics, struct topic_profile)};
    sum_topics(profiles, answers);
    for (size_t t = 0; t < n_topics; t++)
        result.topics[t] = topic_profile(profiles, cohort_of(profiles, role, t),
                                         profiles->current + t, residuals, arena);
    return result;
}

void profiles_free(struct profiles *profiles)
{
    if (!profiles)
        return;
    for (size_t r = 0; r < profiles->n_cohorts; r++)
        for (size_t t = 0; t < profiles->catalogue->n_topics; t++)
            cohort_free(profiles->cohorts[r].topics + t);
    free(profiles->cohorts);
    struct arena arena = profiles->arena;
    arena_free(&arena);
}
