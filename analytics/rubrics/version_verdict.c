#include "analytics/rubrics/version_verdict.h"

#include <math.h>

#include "analytics/measure/threshold_check.h"

/* How far a difficulty is beyond its lines. */
static double distance(double difficulty, const struct limits *limits)
{
    return fmax(0, fmax(limits->too_hard - difficulty, difficulty - limits->too_easy));
}

static enum version_verdict verdict_of_difficulty(const struct version_comparison *comparison,
                                                  const struct limits *limits)
{
    const double before = comparison->before.value;
    const double after = fmin(1, fmax(0, before + comparison->difference.value));
    const double nearer = distance(before, limits) - distance(after, limits);
    return nearer > 0 ? VERSION_BETTER : nearer < 0 ? VERSION_WORSE : VERSION_CHANGED;
}

static enum version_verdict verdict_of(const struct version_comparison *comparison,
                                       enum version_measure measure, bool visible,
                                       const struct limits *limits)
{
    if (comparison->difference.status != ESTIMATE_OK)
        return VERSION_TOO_FEW;
    if (!visible)
        return VERSION_NO_VISIBLE_CHANGE;
    if (measure == VERSION_DIFFICULTY)
        return verdict_of_difficulty(comparison, limits);
    return comparison->difference.value > 0 ? VERSION_BETTER : VERSION_WORSE;
}

static enum version_verdict verdict_of_all(const struct version_change *change)
{
    enum version_verdict most = VERSION_TOO_FEW;
    bool better = false;
    for (size_t m = 0; m < VERSION_N_MEASURES; m++) {
        const enum version_verdict verdict = change->measures[m].verdict;
        better |= verdict == VERSION_BETTER;
        most = verdict > most ? verdict : most;
    }
    return most == VERSION_WORSE && better ? VERSION_MIXED : most;
}

static size_t list_checks(const struct versions_result *versions, struct threshold_check *checks)
{
    size_t n = 0;
    for (size_t c = 0; c < versions->n_changes; c++)
        for (size_t m = 0; m < VERSION_N_MEASURES; m++) {
            const struct version_comparison *const comparison = &versions->changes[c].measures[m];
            const struct estimate *const difference = &comparison->difference;
            if (difference->status == ESTIMATE_OK)
                checks[n++] = (struct threshold_check){
                    comparison->p, false, difference->lower > 0 || difference->upper < 0};
        }
    return n;
}

void version_verdicts(struct versions_result *versions, const struct limits *limits)
{
    struct arena scratch = {0};
    const size_t most = versions->n_changes * VERSION_N_MEASURES;
    struct threshold_check *const checks = ARENA_ARRAY(&scratch, most, struct threshold_check);
    enum finding_strength *const strengths = ARENA_ARRAY(&scratch, most, enum finding_strength);
    const size_t n = list_checks(versions, checks);
    threshold_checks_decide(checks, n, limits->false_discovery, strengths, &scratch);
    size_t next = 0;
    for (size_t c = 0; c < versions->n_changes; c++) {
        struct version_change *const change = &versions->changes[c];
        for (enum version_measure m = 0; m < VERSION_N_MEASURES; m++) {
            struct version_comparison *const comparison = &change->measures[m];
            const bool visible = comparison->difference.status == ESTIMATE_OK &&
                                 strengths[next++] == STRENGTH_CLEAR;
            comparison->verdict = verdict_of(comparison, m, visible, limits);
        }
        change->verdict = verdict_of_all(change);
    }
    arena_free(&scratch);
}
