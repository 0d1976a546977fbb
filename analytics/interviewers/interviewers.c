#include "analytics/interviewers/interviewers.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/interviewers/interviewer_findings.h"
#include "analytics/interviewers/interviewer_load.h"
#include "analytics/interviewers/interviewer_scores.h"
#include "analytics/interviewers/severity.h"
#include "analytics/measure/month.h"
#include "base/memory.h"
#include "base/scores/rating_answer.h"
#include "base/scores/rating_share.h"

/* What one scale has in the first pass. */
struct scale_scores {
    size_t n_ratings, n_shared;
    bool has_severity;
    struct severity severity; /* once an answer has two scores */
};

struct interviewers {
    const struct catalogue *catalogue;
    struct limits limits;
    struct arena *run, memory;
    bool counted; /* the first pass is over */
    struct scale_scores *scales;
    size_t scale; /* the main one */
    struct interviewer_load load;
    struct interviewer_scores *scores; /* by interviewer */

    /* The answer under way. */
    uint32_t *interviewer;
    double *share;
    int16_t *level;
    size_t *month;
    size_t n;
};

struct interviewers *interviewers_create(const struct catalogue *catalogue,
                                         const struct limits *limits, struct arena *run)
{
    struct interviewers *const interviewers = calloc(1, sizeof *interviewers);
    if (!interviewers)
        memory_exhausted();
    struct arena *const memory = &interviewers->memory;
    const size_t n = catalogue->n_interviewers;
    interviewers->catalogue = catalogue;
    interviewers->limits = *limits;
    interviewers->run = run;
    interviewers->scales = ARENA_ARRAY(memory, catalogue->n_scales, struct scale_scores);
    interviewers->load = interviewer_load_create(n, memory);
    interviewers->scores = ARENA_ARRAY(memory, n, struct interviewer_scores);
    for (size_t i = 0; i < n; i++)
        interviewers->scores[i].months.arena = memory;
    interviewers->interviewer = ARENA_ARRAY(memory, n, uint32_t);
    interviewers->share = ARENA_ARRAY(memory, n, double);
    interviewers->level = ARENA_ARRAY(memory, n, int16_t);
    interviewers->month = ARENA_ARRAY(memory, n, size_t);
    return interviewers;
}

void interviewers_free(struct interviewers *interviewers)
{
    if (!interviewers)
        return;
    interviewer_load_free(&interviewers->load);
    arena_free(&interviewers->memory);
    free(interviewers);
}

/* Takes in the scores of one answer and returns where the next one begins. */
static size_t read_answer(struct interviewers *interviewers,
                          const struct candidate_ratings *ratings, size_t begin)
{
    const size_t end = rating_answer_end(ratings, begin);
    size_t n = 0;
    for (size_t i = begin; i < end; i++) {
        const int16_t level = ratings->level[i];
        if (level == LEVEL_MISSING)
            continue;
        interviewers->interviewer[n] = ratings->interviewer[i];
        interviewers->level[n] = level;
        interviewers->share[n] = rating_share(interviewers->catalogue, ratings, i);
        interviewers->month[n] = ratings->day ? month_of_day(ratings->day[i]) : MONTH_NONE;
        n++;
    }
    interviewers->n = n;
    return end;
}

static struct shared_answer answer_of(const struct interviewers *interviewers)
{
    return (struct shared_answer){interviewers->interviewer, interviewers->share, interviewers->n};
}

static struct severity *severity_of(struct interviewers *interviewers, struct scale_scores *scores)
{
    if (!scores->has_severity)
        scores->severity = severity_create(interviewers->catalogue->n_interviewers,
                                           &interviewers->memory);
    scores->has_severity = true;
    return &scores->severity;
}

static void count_answer(struct interviewers *interviewers, struct scale_scores *scores)
{
    scores->n_ratings += interviewers->n;
    if (interviewers->n < 2)
        return;
    scores->n_shared++;
    const struct shared_answer answer = answer_of(interviewers);
    severity_count(severity_of(interviewers, scores), &answer);
}

static void add_months(struct interviewers *interviewers)
{
    for (size_t i = 0; i < interviewers->n; i++)
        if (interviewers->month[i] != MONTH_NONE)
            interviewer_months_rate(&interviewers->scores[interviewers->interviewer[i]].months,
                                    interviewers->month[i]);
}

/* Scores on another scale than their question's are of a month too. */
static void add_other_months(struct interviewers *interviewers,
                             const struct candidate_ratings *others)
{
    for (size_t i = 0; i < others->n; i++)
        if (others->day && month_of_day(others->day[i]) != MONTH_NONE)
            interviewer_months_rate(&interviewers->scores[others->interviewer[i]].months,
                                    month_of_day(others->day[i]));
}

static void add_scores(struct interviewers *interviewers, const struct scale *scale)
{
    for (size_t i = 0; i < interviewers->n; i++)
        interviewer_scores_add(&interviewers->scores[interviewers->interviewer[i]], scale,
                               interviewers->share[i], interviewers->level[i], interviewers->run);
}

/* Everyone against the others, net of severity. */
static void compare(struct interviewers *interviewers, const double *effects)
{
    const size_t n = interviewers->n;
    double sum = 0, squares = 0;
    for (size_t i = 0; i < n; i++) {
        const double net = interviewers->share[i] - effects[interviewers->interviewer[i]];
        sum += net;
        squares += net * net;
    }
    for (size_t i = 0; i < n; i++) {
        const uint32_t who = interviewers->interviewer[i];
        const double share = interviewers->share[i], net = share - effects[who];
        const double n_others = (double)(n - 1);
        interviewer_scores_compare(&interviewers->scores[who], share, effects[who],
                                   (sum - net) / n_others, (squares - net * net) / n_others,
                                   interviewers->month[i]);
    }
}

static void add_answer(struct interviewers *interviewers, size_t scale)
{
    add_months(interviewers);
    if (scale != interviewers->scale)
        return;
    add_scores(interviewers, &interviewers->catalogue->scales[scale]);
    if (interviewers->n < 2)
        return;
    struct severity *const severity = &interviewers->scales[scale].severity;
    const struct shared_answer answer = answer_of(interviewers);
    severity_add(severity, &answer);
    compare(interviewers, severity->effects);
}

/* Who did not rate the candidate has nothing to end; who did has it once. */
static void end_candidate(struct interviewers *interviewers,
                          const struct candidate_ratings *ratings)
{
    struct scale_scores *const main_scale = &interviewers->scales[interviewers->scale];
    if (main_scale->has_severity)
        severity_end_candidate(&main_scale->severity);
    for (size_t i = 0; i < ratings->n; i++)
        interviewer_scores_end_candidate(&interviewers->scores[ratings->interviewer[i]]);
}

void interviewers_add(struct interviewers *interviewers, const struct candidate_ratings *ratings)
{
    for (size_t i = 0; i < ratings->n;) {
        const size_t scale = interviewers->catalogue->questions[ratings->question[i]].scale;
        i = read_answer(interviewers, ratings, i);
        if (interviewers->counted)
            add_answer(interviewers, scale);
        else
            count_answer(interviewers, &interviewers->scales[scale]);
    }
    if (!interviewers->counted)
        return;
    if (ratings->other_scale)
        add_other_months(interviewers, ratings->other_scale);
    interviewer_load_add(&interviewers->load, ratings);
    end_candidate(interviewers, ratings);
}

void interviewers_merge(struct interviewers *interviewers, const struct interviewers *other)
{
    for (size_t s = 0; s < interviewers->catalogue->n_scales; s++) {
        struct scale_scores *const to = &interviewers->scales[s];
        const struct scale_scores *const from = &other->scales[s];
        to->n_ratings += from->n_ratings;
        to->n_shared += from->n_shared;
        if (from->has_severity)
            severity_merge(severity_of(interviewers, to), &from->severity);
    }
}

void interviewers_end_pass(struct interviewers *interviewers)
{
    if (interviewers->counted)
        return;
    interviewers->counted = true;
    const struct scale_scores *const scales = interviewers->scales;
    for (size_t s = 1; s < interviewers->catalogue->n_scales; s++) {
        const struct scale_scores *const most = &scales[interviewers->scale];
        if (scales[s].n_shared > most->n_shared ||
            (scales[s].n_shared == most->n_shared && scales[s].n_ratings > most->n_ratings))
            interviewers->scale = s;
    }
    if (interviewers->catalogue->n_scales && scales[interviewers->scale].has_severity)
        severity_solve(&interviewers->scales[interviewers->scale].severity);
}

/* Scales of many levels, and points, are measured in quarters of the scale, as if they had five. */
static double level_of(const struct scale *scale, double range)
{
    enum { MOST_LEVELS = 11, STEPS_OF_FIVE = 4 };
    const bool few = !scale->continuous && scale->n_levels <= MOST_LEVELS;
    return range / (few ? (double)(scale->n_levels - 1) : STEPS_OF_FIVE);
}

static struct interviewer_groups groups_of(const struct interviewers *interviewers,
                                           const struct connected *connected)
{
    const size_t n = interviewers->catalogue->n_interviewers;
    struct interviewer_groups groups = {.group = ARENA_ARRAY(interviewers->run, n, long)};
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t first = connected_first(connected, i);
        if (interviewers->load.counts[i].n_ratings == 0)
            groups.group[i] = GROUP_NONE;
        else
            groups.group[i] = first == i ? (long)groups.n++ : groups.group[first];
    }
    return groups;
}

static struct deviation deviation_of(const struct interviewers *interviewers, size_t i,
                                     double range)
{
    const struct scale_scores *const scores = &interviewers->scales[interviewers->scale];
    return scores->has_severity ? severity_deviation(&scores->severity, i, range)
                                : (struct deviation){.range = range};
}

static struct interviewer_result result_of(const struct interviewers *interviewers, size_t i,
                                           const struct interviewers_result *all,
                                           struct interviewer_tests *tests)
{
    const struct scale *const scale = &interviewers->catalogue->scales[all->scale];
    const struct interviewer_count *const count = &interviewers->load.counts[i];
    const struct interviewer_scores *const scores = &interviewers->scores[i];
    const struct limits *const limits = &interviewers->limits;
    const double line = interviewer_findings_severity_line(all, limits);
    const struct deviation deviation = deviation_of(interviewers, i, scale_range(scale));
    struct interviewer_result result = {.n_ratings = count->n_ratings,
                                        .n_missing = count->n_missing,
                                        .n_other_scale = count->n_other_scale,
                                        .n_candidates = count->n_candidates,
                                        .n_interviews = count->n_interviews,
                                        .severity_points = deviation_estimate(
                                            &deviation, limits->floor_severity, interviewers->run)};
    interviewer_scores_describe(scores, scale, limits->floor_severity, interviewers->run, &result);
    if (result.severity_points.status == ESTIMATE_OK) {
        tests->severe = deviation_p_below(&deviation, -line);
        tests->lenient = 1 - deviation_p_below(&deviation, line);
    }
    if (result.spread.status == ESTIMATE_OK)
        tests->few_levels = interviewer_scores_p_few_levels(scores, limits->few_levels);
    return result;
}

const struct interviewers_result *interviewers_finish(struct interviewers *interviewers)
{
    const struct catalogue *const catalogue = interviewers->catalogue;
    const size_t n = catalogue->n_interviewers;
    struct interviewers_result *const result = ARENA_NEW(interviewers->run,
                                                         struct interviewers_result);
    if (n == 0)
        return result;
    const struct scale_scores *const main_scale = &interviewers->scales[interviewers->scale];
    const struct connected alone = connected_create(n, &interviewers->memory);
    const struct scale *const scale = &catalogue->scales[interviewers->scale];
    result->scale = interviewers->scale;
    result->level = level_of(scale, scale_range(scale));
    result->n_shared = main_scale->n_shared;
    result->subsets = groups_of(interviewers, &interviewers->load.subsets);
    result->same_answers = groups_of(
        interviewers, main_scale->has_severity ? &main_scale->severity.groups : &alone);
    result->interviewers = ARENA_ARRAY(interviewers->run, n, struct interviewer_result);
    struct interviewer_tests *const tests = ARENA_ARRAY(&interviewers->memory, n,
                                                        struct interviewer_tests);
    for (size_t i = 0; i < n; i++)
        result->interviewers[i] = result_of(interviewers, i, result, &tests[i]);
    interviewer_findings_decide(result, n, tests, &interviewers->limits, interviewers->run);
    return result;
}
