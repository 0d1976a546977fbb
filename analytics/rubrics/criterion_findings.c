#include "analytics/rubrics/criterion_findings.h"

#include <stdlib.h>

#include "analytics/measure/line_p.h"
#include "analytics/measure/threshold_check.h"

enum { SINGLE_KINDS = 3, MOST_FINDINGS = 4 };

/* All tests of the run, and what each of them would find of which criterion. */
struct checks {
    struct threshold_check *checks;
    struct finding *findings;
    size_t *criteria;
    size_t n;
};

static void add(struct checks *checks, size_t criterion, struct finding finding,
                bool estimate_beyond, bool interval_beyond)
{
    checks->checks[checks->n] = (struct threshold_check){finding.p, estimate_beyond,
                                                         interval_beyond};
    checks->findings[checks->n] = finding;
    checks->criteria[checks->n++] = criterion;
}

static void check_separation(struct checks *checks, size_t criterion, enum finding_kind kind,
                             const struct estimate *r, double line)
{
    if (r->status != ESTIMATE_OK)
        return;
    const double p = line_p_correlation(r->value, r->n, line);
    add(checks, criterion, (struct finding){.kind = kind, .p = p}, r->value < line,
        r->upper < line);
}

/* Marks of one candidate are not independent: no more degrees of freedom than candidates. */
static void check_agreement(struct checks *checks, size_t criterion,
                            const struct criterion_result *result, double line)
{
    const struct estimate *const kappa = &result->kappa;
    const size_t n = kappa->n < result->n_candidates ? kappa->n : result->n_candidates;
    if (kappa->status != ESTIMATE_OK || n < 2)
        return;
    const double p = line_p_atanh(kappa, (double)n - 1, line);
    add(checks, criterion, (struct finding){.kind = FINDING_DISAGREE, .p = p}, kappa->value < line,
        kappa->upper < line);
}

static void check_pair(struct checks *checks, const struct criterion_pair *pair, size_t floor,
                       struct arena *run)
{
    const struct estimate difference = criterion_pair_difference(pair, floor, run);
    if (difference.status != ESTIMATE_OK)
        return;
    add(checks, pair->required,
        (struct finding){.kind = FINDING_RARER,
                         .p = criterion_pair_p(pair),
                         .optional = pair->optional,
                         .difference = difference},
        difference.value > 0, difference.lower > 0);
}

/* Strongest first, then what is required and rarer, then by kind, then by p. */
static int by_strength(const void *left, const void *right)
{
    const struct finding *const a = left, *const b = right;
    if (a->strength != b->strength)
        return a->strength > b->strength ? -1 : 1;
    if ((a->kind == FINDING_RARER) != (b->kind == FINDING_RARER))
        return a->kind == FINDING_RARER ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return (a->p > b->p) - (a->p < b->p);
}

static struct finding *find(struct criterion_result *result, enum finding_kind kind)
{
    for (size_t i = 0; i < result->n_findings; i++)
        if (result->findings[i].kind == kind)
            return &result->findings[i];
    return NULL;
}

static void keep(struct criterion_result *result, const struct finding *finding, struct arena *run)
{
    struct finding *const before = find(result, finding->kind);
    if (!result->findings)
        result->findings = ARENA_ARRAY(run, MOST_FINDINGS, struct finding);
    if (!before)
        result->findings[result->n_findings++] = *finding;
    else if (by_strength(finding, before) < 0)
        *before = *finding;
}

static void drop_flat(struct criterion_result *result)
{
    const struct finding *const negative = find(result, FINDING_NEGATIVE);
    struct finding *const flat = find(result, FINDING_FLAT);
    if (negative && flat && flat->strength <= negative->strength)
        *flat = result->findings[--result->n_findings];
}

static void settle(struct criteria_result *result)
{
    for (size_t i = 0; i < result->n; i++) {
        struct criterion_result *const criterion = &result->criteria[i];
        drop_flat(criterion);
        if (criterion->n_findings > 1)
            qsort(criterion->findings, criterion->n_findings, sizeof *criterion->findings,
                  by_strength);
        finding_tally_add(&result->tally, criterion->findings, criterion->n_findings);
    }
}

void criterion_findings_decide(struct criteria_result *result, const struct criterion_pairs *pairs,
                               const struct limits *limits, struct arena *run)
{
    struct arena scratch = {0};
    const size_t most = SINGLE_KINDS * result->n + pairs->n;
    struct checks checks = {.checks = ARENA_ARRAY(&scratch, most, struct threshold_check),
                            .findings = ARENA_ARRAY(&scratch, most, struct finding),
                            .criteria = ARENA_ARRAY(&scratch, most, size_t)};
    for (size_t i = 0; i < result->n; i++) {
        const struct estimate *const r = &result->criteria[i].separation;
        check_separation(&checks, i, FINDING_NEGATIVE, r, limits->negative);
        check_separation(&checks, i, FINDING_FLAT, r, limits->flat);
        check_agreement(&checks, i, &result->criteria[i], limits->disagree);
    }
    for (size_t i = 0; i < pairs->n; i++)
        check_pair(&checks, &pairs->pairs[i], limits->floor_difficulty, run);
    enum finding_strength *const strengths = ARENA_ARRAY(&scratch, most, enum finding_strength);
    threshold_checks_decide(checks.checks, checks.n, limits->false_discovery, strengths, &scratch);
    for (size_t i = 0; i < checks.n; i++) {
        checks.findings[i].strength = strengths[i];
        if (strengths[i] != STRENGTH_NONE)
            keep(&result->criteria[checks.criteria[i]], &checks.findings[i], run);
    }
    settle(result);
    arena_free(&scratch);
}
