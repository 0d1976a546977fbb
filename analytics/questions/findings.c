#include "analytics/questions/findings.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/measure/answers.h"
#include "analytics/measure/line_p.h"
#include "analytics/measure/threshold_check.h"

enum { MOST_LEVELS_USED = 11, KINDS_WITHOUT_LEVELS = 7 };

/* All tests of the run, question by question, and what each of them would find. */
struct checks {
    struct threshold_check *checks;
    struct finding *findings;
    size_t n;
};

static void add_check(struct checks *checks, enum finding_kind kind, size_t level,
                      struct threshold_check check)
{
    checks->checks[checks->n] = check;
    checks->findings[checks->n++] = (struct finding){.kind = kind, .p = check.p, .level = level};
}

static void add(struct checks *checks, enum finding_kind kind, const struct estimate *estimate,
                double line, double p_below)
{
    if (kind == FINDING_TOO_EASY || kind == FINDING_FLOOR || kind == FINDING_CEILING)
        add_check(
            checks, kind, 0,
            (struct threshold_check){1 - p_below, estimate->value > line, estimate->lower > line});
    else
        add_check(
            checks, kind, 0,
            (struct threshold_check){p_below, estimate->value < line, estimate->upper < line});
}

static void check_share(struct checks *checks, enum finding_kind kind, const struct estimate *share,
                        size_t n_candidates, double line)
{
    if (share->status != ESTIMATE_OK)
        return;
    const double n = interval_effective_n(share->value, share->se, n_candidates);
    add(checks, kind, share, line, line_p_share(share->value, n, line));
}

static void check_separation(struct checks *checks, enum finding_kind kind,
                             const struct estimate *r, double line)
{
    if (r->status == ESTIMATE_OK)
        add(checks, kind, r, line, line_p_correlation(r->value, r->n, line));
}

/* Answers of one candidate are not independent: there are no more degrees of freedom than
 * candidates. */
static void check_agreement(struct checks *checks, const struct question_result *question,
                            double line)
{
    const struct estimate *const kappa = &question->kappa_quadratic;
    if (kappa->status != ESTIMATE_OK)
        return;
    const size_t n = kappa->n < question->n_candidates ? kappa->n : question->n_candidates;
    if (n > 1)
        add(checks, FINDING_DISAGREE, kappa, line, line_p_atanh(kappa, (double)n - 1, line));
}

static void check_unused(struct checks *checks, const struct question_result *question,
                         size_t level, double line)
{
    if (question->levels[level].share.status != ESTIMATE_OK)
        return;
    const bool unused = question->levels[level].count == 0;
    const double n = (double)question->n_candidates;
    add_check(checks, FINDING_UNUSED_LEVEL, level,
              (struct threshold_check){unused ? line_p_unused(n, line) : 1, unused,
                                       unused && 3 / n < line});
}

static void check_order(struct checks *checks, const struct question_result *question, size_t lower,
                        size_t upper)
{
    const struct estimate *const a = &question->levels[lower].ability;
    const struct estimate *const b = &question->levels[upper].ability;
    if (a->status != ESTIMATE_OK || b->status != ESTIMATE_OK)
        return;
    const double p = line_p_difference(a, b);
    add_check(checks, FINDING_DISORDERED_LEVELS, lower,
              (struct threshold_check){p, b->value < a->value, p < 0.025});
}

static void check_levels(struct checks *checks, const struct question_result *question,
                         size_t n_levels, const struct limits *limits)
{
    if (n_levels <= MOST_LEVELS_USED)
        for (size_t l = 0; l < n_levels; l++)
            check_unused(checks, question, l, limits->unused_share);
    size_t before = n_levels;
    for (size_t l = 0; l < n_levels; l++) {
        if (question->levels[l].count == 0)
            continue;
        if (before < n_levels)
            check_order(checks, question, before, l);
        before = l;
    }
}

static void check_question(struct checks *checks, const struct question_result *question,
                           size_t n_levels, const struct limits *limits)
{
    const size_t n = question->n_candidates;
    check_share(checks, FINDING_TOO_HARD, question_result_judged_difficulty(question), n,
                limits->too_hard);
    check_share(checks, FINDING_TOO_EASY, question_result_judged_difficulty(question), n,
                limits->too_easy);
    check_separation(checks, FINDING_NEGATIVE, &question->separation, limits->negative);
    check_separation(checks, FINDING_FLAT, &question->separation, limits->flat);
    check_agreement(checks, question, limits->disagree);
    check_share(checks, FINDING_FLOOR, &question->floor, n, limits->floor_share);
    check_share(checks, FINDING_CEILING, &question->ceiling, n, limits->ceiling_share);
    check_levels(checks, question, n_levels, limits);
}

static void decide_strengths(struct checks *checks, double false_discovery, struct arena *scratch)
{
    enum finding_strength *const strengths = ARENA_ARRAY(scratch, checks->n, enum finding_strength);
    threshold_checks_decide(checks->checks, checks->n, false_discovery, strengths, scratch);
    for (size_t i = 0; i < checks->n; i++)
        checks->findings[i].strength = strengths[i];
}

static enum finding_strength strength_of(const struct finding *checked, size_t n,
                                         enum finding_kind kind)
{
    for (size_t i = 0; i < n; i++)
        if (checked[i].kind == kind)
            return checked[i].strength;
    return STRENGTH_NONE;
}

/* The place of the disorder with the smallest p, the lower level among equals; n: there is none. */
static size_t worst_disorder(const struct finding *checked, size_t n)
{
    size_t worst = n;
    for (size_t i = 0; i < n; i++)
        if (checked[i].kind == FINDING_DISORDERED_LEVELS &&
            (worst == n || checked[i].p < checked[worst].p))
            worst = i;
    return worst;
}

/* Where strong candidates do worse the question does not separate and its levels fall, as one would
 * expect; of "flat" and an unclear "negative" one is enough; and of several disorders the one
 * furthest from chance stands for all. */
static bool is_covered(const struct finding *checked, size_t n, const struct finding *finding)
{
    const bool negative = strength_of(checked, n, FINDING_NEGATIVE) == STRENGTH_CLEAR;
    switch (finding->kind) {
    case FINDING_FLAT:
        return negative;
    case FINDING_NEGATIVE:
        return !negative && strength_of(checked, n, FINDING_FLAT) != STRENGTH_NONE;
    case FINDING_DISORDERED_LEVELS:
        return negative || finding != &checked[worst_disorder(checked, n)];
    default:
        return false;
    }
}

static int by_strength(const void *a, const void *b)
{
    const struct finding *const x = a, *const y = b;
    if (x->strength != y->strength)
        return x->strength > y->strength ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    return (x->level > y->level) - (x->level < y->level);
}

static void keep_findings(struct question_result *question, const struct finding *checked, size_t n,
                          struct arena *run)
{
    question->findings = ARENA_ARRAY(run, n, struct finding);
    for (size_t i = 0; i < n; i++) {
        const struct finding *const finding = &checked[i];
        if (finding->strength != STRENGTH_NONE && !is_covered(checked, n, finding))
            question->findings[question->n_findings++] = *finding;
    }
    if (question->n_findings > 1)
        qsort(question->findings, question->n_findings, sizeof *question->findings, by_strength);
}

static bool is_asked(const struct question_result *question)
{
    return question->n_ratings + question->n_missing > 0;
}

static bool has_too_few(const struct question_result *question)
{
    return question->difficulty.status != ESTIMATE_OK;
}

static void set_too_few(struct question_result *question, struct arena *run)
{
    question->findings = ARENA_NEW(run, struct finding);
    question->findings[0] = (struct finding){.kind = FINDING_TOO_FEW, .p = NAN};
    question->n_findings = 1;
}

void findings_decide(struct questions_result *result, const struct catalogue *catalogue,
                     const struct limits *limits, struct arena *run)
{
    struct arena scratch = {0};
    const size_t n = catalogue->n_questions;
    size_t most = 0;
    for (size_t q = 0; q < n; q++)
        most += KINDS_WITHOUT_LEVELS + 2 * question_scale(catalogue, q)->n_levels;
    struct checks checks = {.checks = ARENA_ARRAY(&scratch, most, struct threshold_check),
                            .findings = ARENA_ARRAY(&scratch, most, struct finding)};
    size_t *const ends = ARENA_ARRAY(&scratch, n, size_t);
    for (size_t q = 0; q < n; q++) {
        if (!has_too_few(result->questions + q))
            check_question(&checks, result->questions + q,
                           scale_n_levels(question_scale(catalogue, q)), limits);
        ends[q] = checks.n;
    }
    decide_strengths(&checks, limits->false_discovery, &scratch);
    for (size_t q = 0; q < n; q++) {
        struct question_result *const question = result->questions + q;
        const size_t first = q == 0 ? 0 : ends[q - 1];
        if (!is_asked(question))
            continue;
        if (has_too_few(question))
            set_too_few(question, run);
        else
            keep_findings(question, checks.findings + first, ends[q] - first, run);
        finding_tally_add(&result->tally, question->findings, question->n_findings);
    }
    arena_free(&scratch);
}
