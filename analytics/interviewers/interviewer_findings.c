#include "analytics/interviewers/interviewer_findings.h"

#include <stdlib.h>

#include "analytics/measure/threshold_check.h"

enum { KINDS = 3 };

/* All tests of the run, interviewer by interviewer. */
struct checks {
    struct threshold_check checks[KINDS];
    enum finding_kind kinds[KINDS];
    size_t n;
};

double interviewer_findings_severity_line(const struct interviewers_result *result,
                                          const struct limits *limits)
{
    return limits->severity * result->level;
}

static void add(struct checks *checks, enum finding_kind kind, struct threshold_check check)
{
    checks->kinds[checks->n] = kind;
    checks->checks[checks->n++] = check;
}

static struct checks check(const struct interviewer_result *interviewer,
                           const struct interviewer_tests *tests, double line, double few)
{
    struct checks checks = {.n = 0};
    const struct estimate *const severity = &interviewer->severity_points;
    const struct estimate *const spread = &interviewer->spread;
    if (severity->status == ESTIMATE_OK) {
        add(&checks, FINDING_SEVERE,
            (struct threshold_check){tests->severe, severity->value < -line,
                                     severity->upper < -line});
        add(&checks, FINDING_LENIENT,
            (struct threshold_check){tests->lenient, severity->value > line,
                                     severity->lower > line});
    }
    if (spread->status == ESTIMATE_OK)
        add(&checks, FINDING_FEW_LEVELS,
            (struct threshold_check){tests->few_levels, spread->value < few, spread->upper < few});
    return checks;
}

static int by_strength(const void *left, const void *right)
{
    const struct finding *const a = left, *const b = right;
    if (a->strength != b->strength)
        return a->strength > b->strength ? -1 : 1;
    return (a->kind > b->kind) - (a->kind < b->kind);
}

static void keep(struct interviewer_result *interviewer, const struct checks *checks,
                 const enum finding_strength *strengths, struct arena *run)
{
    interviewer->findings = ARENA_ARRAY(run, checks->n, struct finding);
    for (size_t i = 0; i < checks->n; i++)
        if (strengths[i] != STRENGTH_NONE)
            interviewer->findings[interviewer->n_findings++] = (struct finding){
                .kind = checks->kinds[i], .strength = strengths[i], .p = checks->checks[i].p};
    if (interviewer->n_findings > 1)
        qsort(interviewer->findings, interviewer->n_findings, sizeof *interviewer->findings,
              by_strength);
}

void interviewer_findings_decide(struct interviewers_result *result, size_t n,
                                 const struct interviewer_tests *tests, const struct limits *limits,
                                 struct arena *run)
{
    struct arena scratch = {0};
    const double line = interviewer_findings_severity_line(result, limits);
    struct checks *const checks = ARENA_ARRAY(&scratch, n, struct checks);
    struct threshold_check *const all = ARENA_ARRAY(&scratch, n * KINDS, struct threshold_check);
    enum finding_strength *strengths = ARENA_ARRAY(&scratch, n * KINDS, enum finding_strength);
    size_t n_all = 0;
    for (size_t i = 0; i < n; i++) {
        checks[i] = check(&result->interviewers[i], &tests[i], line, limits->few_levels);
        for (size_t k = 0; k < checks[i].n; k++)
            all[n_all++] = checks[i].checks[k];
    }
    threshold_checks_decide(all, n_all, limits->false_discovery, strengths, &scratch);
    for (size_t i = 0; i < n; i++) {
        struct interviewer_result *const interviewer = &result->interviewers[i];
        keep(interviewer, &checks[i], strengths, run);
        strengths += checks[i].n;
        finding_tally_add(&result->tally, interviewer->findings, interviewer->n_findings);
    }
    arena_free(&scratch);
}
