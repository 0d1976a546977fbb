#include "analytics/pipeline/applications.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static int compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int by_role_stage_interview(const void *left, const void *right)
{
    const struct sitting *const a = left, *const b = right;
    if (a->role != b->role)
        return compare(a->role, b->role);
    if (a->stage != b->stage)
        return compare(a->stage, b->stage);
    return compare(a->interview, b->interview);
}

static bool is_decided(enum outcome outcome)
{
    return outcome == OUTCOME_HIRED || outcome == OUTCOME_REJECTED || outcome == OUTCOME_WITHDRAWN;
}

/* Whether the sitting's outcome counts before the one found so far, which was given on `day`. */
static bool overrules(const struct sitting *sitting, enum outcome found, int32_t day)
{
    const enum outcome own = sitting->outcome;
    if (own == OUTCOME_HIRED || found == OUTCOME_HIRED)
        return found != OUTCOME_HIRED;
    if (is_decided(own) != is_decided(found))
        return is_decided(own);
    if (is_decided(own))
        return sitting->last_day != day ? sitting->last_day > day : own < found;
    return own > found;
}

/* The first of n sittings begin a step; returns how many belong to it. */
static size_t add_step(struct applications *all, const struct sitting *sittings, size_t n)
{
    struct application_step step = {.stage = sittings[0].stage, .first_day = INT32_MIN};
    int32_t day = INT32_MIN;
    size_t i = 0;
    for (; i < n && sittings[i].role == sittings[0].role && sittings[i].stage == step.stage; i++) {
        const struct sitting *const sitting = &sittings[i];
        if (i == 0 || sitting->interview != sittings[i - 1].interview) {
            step.n_interviews++;
            all->n_unknown += sitting->outcome == OUTCOME_UNKNOWN;
        }
        if (sitting->first_day != INT32_MIN &&
            (step.first_day == INT32_MIN || sitting->first_day < step.first_day))
            step.first_day = sitting->first_day;
        if (overrules(sitting, step.outcome, day)) {
            step.outcome = sitting->outcome;
            day = sitting->last_day;
        }
    }
    all->steps = memory_room(all->steps, all->n_steps + 1, sizeof *all->steps,
                             &all->steps_capacity);
    all->steps[all->n_steps++] = step;
    return i;
}

/* The first of n sittings begin an application; returns how many belong to it. */
static size_t add_application(struct applications *all, int64_t candidate,
                              const struct sitting *sittings, size_t n)
{
    struct application application = {.candidate = candidate, .first_step = all->n_steps};
    size_t used = 0;
    while (used < n && sittings[used].role == sittings[0].role)
        used += add_step(all, sittings + used, n - used);
    application.n_steps = all->n_steps - application.first_step;
    all->list = memory_room(all->list, all->n + 1, sizeof *all->list, &all->capacity);
    all->list[all->n++] = application;
    return used;
}

void applications_add(struct applications *applications, const struct candidate_sittings *sittings)
{
    const size_t n = sittings->n;
    if (n == 0)
        return;
    applications->sorted = memory_room(applications->sorted, n, sizeof *applications->sorted,
                                       &applications->sorted_capacity);
    memcpy(applications->sorted, sittings->sittings, n * sizeof *sittings->sittings);
    qsort(applications->sorted, n, sizeof *applications->sorted, by_role_stage_interview);
    for (size_t used = 0; used < n;)
        used += add_application(applications, sittings->candidate, applications->sorted + used,
                                n - used);
}

void applications_free(struct applications *applications)
{
    free(applications->list);
    free(applications->steps);
    free(applications->sorted);
    *applications = (struct applications){0};
}
