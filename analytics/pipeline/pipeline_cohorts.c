#include "analytics/pipeline/pipeline_cohorts.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/measure/order_statistic.h"
#include "base/memory.h"

/* Of one candidate, or summed over candidates: those who passed (y) among those decided (m). */
struct cluster_sums {
    double y, m, yy, ym, mm;
};

/* A stage while applications are counted. */
struct stage_sums {
    struct pipeline_stage *stage;
    struct cluster_sums all, candidate;
    int32_t *days;
    size_t n_days, capacity;
};

struct cohort_sums {
    const struct ordered_applications *ordered;
    struct pipeline_cohort *cohort;
    struct stage_sums *stages;
    struct stage_sums whole; /* from the first interview to being hired */
};

struct application_state pipeline_cohort_state(const struct ordered_applications *ordered,
                                               const struct application *application)
{
    struct application_state state = {STAGE_ANY, OUTCOME_IN_FLIGHT, INT32_MIN};
    const struct application_step *const steps = &ordered->all->steps[application->first_step];
    bool hired = false;
    for (size_t i = 0; i < application->n_steps; i++) {
        const long position = ordered->position[steps[i].stage];
        if (position == STAGE_ANY)
            continue;
        hired = hired || steps[i].outcome == OUTCOME_HIRED;
        if (position > state.last) {
            state.last = position;
            state.outcome = steps[i].outcome;
        }
        if (steps[i].first_day != INT32_MIN &&
            (state.first_day == INT32_MIN || steps[i].first_day < state.first_day))
            state.first_day = steps[i].first_day;
    }
    if (hired)
        state.outcome = OUTCOME_HIRED;
    else if (state.outcome != OUTCOME_REJECTED && state.outcome != OUTCOME_WITHDRAWN)
        state.outcome = OUTCOME_IN_FLIGHT;
    return state;
}

static void end_candidate(struct stage_sums *sums)
{
    const double y = sums->candidate.y, m = sums->candidate.m;
    sums->all.y += y;
    sums->all.m += m;
    sums->all.yy += y * y;
    sums->all.ym += y * m;
    sums->all.mm += m * m;
    sums->candidate = (struct cluster_sums){0};
}

static void end_candidates(struct cohort_sums *sums)
{
    for (size_t s = 0; s < sums->ordered->n_stages; s++)
        end_candidate(&sums->stages[s]);
    end_candidate(&sums->whole);
}

static void decide(struct stage_sums *sums, bool passed)
{
    sums->candidate.m++;
    sums->candidate.y += passed;
}

static void count_stages(struct cohort_sums *sums, const struct application_state *state)
{
    for (long s = 0; s <= state->last; s++) {
        struct pipeline_stage *const stage = sums->stages[s].stage;
        const bool passed = s < state->last || state->outcome == OUTCOME_HIRED;
        stage->n_reached++;
        stage->n_passed += passed;
        stage->n_rejected += !passed && state->outcome == OUTCOME_REJECTED;
        stage->n_withdrawn += !passed && state->outcome == OUTCOME_WITHDRAWN;
        stage->n_in_flight += !passed && state->outcome == OUTCOME_IN_FLIGHT;
        if (passed || state->outcome != OUTCOME_IN_FLIGHT)
            decide(&sums->stages[s], passed);
    }
}

static void add_days(struct stage_sums *sums, int32_t days)
{
    sums->days = memory_room(sums->days, sums->n_days + 1, sizeof *sums->days, &sums->capacity);
    sums->days[sums->n_days++] = days;
}

/* The step of the next later stage, or NULL. */
static const struct application_step *next_step(const struct ordered_applications *ordered,
                                                const struct application *application,
                                                long position)
{
    const struct application_step *const steps = &ordered->all->steps[application->first_step];
    const struct application_step *next = NULL;
    long best = STAGE_ANY;
    for (size_t i = 0; i < application->n_steps; i++) {
        const long other = ordered->position[steps[i].stage];
        if (other > position && (best == STAGE_ANY || other < best)) {
            best = other;
            next = &steps[i];
        }
    }
    return next;
}

static void count_steps(struct cohort_sums *sums, const struct application *application)
{
    const struct application_step *const steps =
        &sums->ordered->all->steps[application->first_step];
    for (size_t i = 0; i < application->n_steps; i++) {
        const long position = sums->ordered->position[steps[i].stage];
        if (position == STAGE_ANY)
            continue;
        sums->stages[position].stage->n_interviewed++;
        const struct application_step *const next = next_step(sums->ordered, application, position);
        if (next && steps[i].first_day != INT32_MIN && next->first_day >= steps[i].first_day)
            add_days(&sums->stages[position], next->first_day - steps[i].first_day);
    }
}

static void count_application(struct cohort_sums *sums, const struct application *application,
                              const struct application_state *state)
{
    struct pipeline_cohort *const cohort = sums->cohort;
    cohort->n++;
    cohort->n_hired += state->outcome == OUTCOME_HIRED;
    cohort->n_rejected += state->outcome == OUTCOME_REJECTED;
    cohort->n_withdrawn += state->outcome == OUTCOME_WITHDRAWN;
    cohort->n_in_flight += state->outcome == OUTCOME_IN_FLIGHT;
    if (state->outcome != OUTCOME_IN_FLIGHT)
        decide(&sums->whole, state->outcome == OUTCOME_HIRED);
    count_stages(sums, state);
    count_steps(sums, application);
}

static void count_all(struct cohort_sums *sums)
{
    const struct applications *const all = sums->ordered->all;
    int64_t candidate = INT64_MIN;
    for (size_t i = 0; i < all->n; i++) {
        const struct application_state state = pipeline_cohort_state(sums->ordered, &all->list[i]);
        if (state.last == STAGE_ANY || !day_range_has(&sums->cohort->days, state.first_day))
            continue;
        if (all->list[i].candidate != candidate) {
            end_candidates(sums);
            sums->cohort->n_candidates++;
            candidate = all->list[i].candidate;
        }
        count_application(sums, &all->list[i], &state);
    }
    end_candidates(sums);
}

/* Between candidates over within them; what it would be if those of one all went the same way where
 * everybody did. */
static double design_effect(const struct cluster_sums *sums)
{
    const double p = sums->y / sums->m, plain = sums->m * p * (1 - p);
    const double effect = plain > 0 ? (sums->yy - 2 * p * sums->ym + p * p * sums->mm) / plain
                                    : sums->mm / sums->m;
    return fmax(effect, 1);
}

static struct estimate share_of(const struct cluster_sums *sums, const char *unknown,
                                const struct limits *limits, double *ret_n, struct arena *run)
{
    const size_t n = (size_t)sums->m;
    *ret_n = n > 0 ? sums->m / design_effect(sums) : 0;
    if (unknown)
        return estimate_undefined(n, unknown);
    if (n < limits->floor_pass)
        return estimate_too_few(n, limits->floor_pass, run);
    const double p = sums->y / sums->m;
    return estimate_ok(p, sqrt(p * (1 - p) / *ret_n), interval_wilson(p, *ret_n), n);
}

static int by_days(const void *left, const void *right)
{
    const int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

static void finish_stage(struct stage_sums *sums, const char *unknown, const struct limits *limits,
                         struct arena *run)
{
    struct pipeline_stage *const stage = sums->stage;
    stage->pass = share_of(&sums->all, unknown, limits, &stage->n_effective, run);
    if (sums->n_days > 1)
        qsort(sums->days, sums->n_days, sizeof *sums->days, by_days);
    stage->days = order_statistic(sums->days, sums->n_days, 0.5, limits->floor_pass, run);
    stage->days_p90 = order_statistic(sums->days, sums->n_days, 0.9, limits->floor_pass, run);
    free(sums->days);
}

static void finish_last_stage(struct pipeline_stage *last)
{
    last->days = last->days_p90 = estimate_undefined(0, "no stage comes after this one");
}

struct pipeline_cohort pipeline_cohorts_of(const struct ordered_applications *ordered,
                                           struct day_range days, const char *unknown,
                                           const struct limits *limits, struct arena *run)
{
    struct pipeline_cohort cohort = {
        .days = days, .stages = ARENA_ARRAY(run, ordered->n_stages, struct pipeline_stage)};
    struct cohort_sums sums = {.ordered = ordered,
                               .cohort = &cohort,
                               .stages = ARENA_ARRAY(run, ordered->n_stages, struct stage_sums)};
    for (size_t s = 0; s < ordered->n_stages; s++)
        sums.stages[s].stage = &cohort.stages[s];
    count_all(&sums);
    for (size_t s = 0; s < ordered->n_stages; s++)
        finish_stage(&sums.stages[s], unknown, limits, run);
    if (ordered->n_stages > 0)
        finish_last_stage(&cohort.stages[ordered->n_stages - 1]);
    double n_effective;
    cohort.hired = share_of(&sums.whole.all, unknown, limits, &n_effective, run);
    return cohort;
}
