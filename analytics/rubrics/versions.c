#include "analytics/rubrics/versions.h"

#include <math.h>

#include "analytics/agreement/agreement.h"
#include "analytics/interviewers/effects_contrast.h"
#include "analytics/measure/interval_difference.h"
#include "analytics/questions/difficulty.h"
#include "analytics/questions/discrimination.h"
#include "analytics/rubrics/version_catalogue.h"
#include "analytics/rubrics/version_verdict.h"

struct versions {
    struct arena own, *run;
    struct limits limits;
    struct version_catalogue catalogue;
    int pass;
    struct answers answers;

    /* By question of the split catalogue, or of its changed ones. */
    struct agreement *agreement;
    struct effects effects;
    struct moments *shares;
    struct discrimination *discrimination;

    struct effects_contrast *contrasts; /* by change */
    size_t *n_both;
    struct versions_result result;
};

struct versions *versions_create(const struct catalogue *catalogue, const struct limits *limits,
                                 struct arena *run)
{
    struct arena own = {0};
    struct versions *const versions = ARENA_NEW(&own, struct versions);
    *versions = (struct versions){.run = run, .limits = *limits};
    versions->catalogue = version_catalogue_create(catalogue, &own);
    const size_t n_changes = versions->catalogue.n_changes;
    if (n_changes > 0) {
        const struct catalogue *const split = &versions->catalogue.split;
        versions->agreement = agreement_create(&versions->catalogue.changed, limits, run);
        versions->effects = effects_create(split, &own);
        versions->shares = ARENA_ARRAY(&own, split->n_questions, struct moments);
        versions->discrimination = ARENA_ARRAY(&own, split->n_questions, struct discrimination);
        versions->contrasts = ARENA_ARRAY(&own, n_changes, struct effects_contrast);
        versions->n_both = ARENA_ARRAY(&own, n_changes, size_t);
    }
    versions->own = own;
    return versions;
}

static void add_first(struct versions *versions)
{
    const struct answers *const answers = &versions->answers;
    effects_add(&versions->effects, answers);
    for (size_t i = 0; i < answers->n_answers; i++)
        moments_add(&versions->shares[answers->answers[i].question], answers->answers[i].share);
    for (size_t c = 0; c < versions->catalogue.n_changes; c++)
        versions->n_both[c] += versions->catalogue.met_several[c];
}

static void add_second(struct versions *versions)
{
    struct answers *const answers = &versions->answers;
    if (answers->n_ratings == 0)
        return;
    const double ability = effects_adjust(&versions->effects, answers);
    discrimination_add(versions->discrimination, versions->shares, answers);
    for (size_t c = 0; c < versions->catalogue.n_changes; c++)
        effects_contrast_add(&versions->effects, &versions->contrasts[c], answers, ability);
}

void versions_add(struct versions *versions, const struct candidate_ratings *ratings)
{
    if (versions->catalogue.n_changes == 0)
        return;
    size_t n_changed;
    const struct candidate_ratings split = version_catalogue_split_ratings(&versions->catalogue,
                                                                           ratings, &n_changed);
    struct candidate_ratings changed = split;
    changed.n = n_changed;
    agreement_add(versions->agreement, &changed);
    answers_read(&versions->answers, &versions->catalogue.split, &split);
    if (versions->pass == 0)
        add_first(versions);
    else
        add_second(versions);
}

/* The places of a question's last two wordings in the split catalogue. */
static size_t place_after(const struct versions *versions, size_t change)
{
    const size_t question = versions->catalogue.changes[change];
    return versions->catalogue.first[question] +
           versions->catalogue.original->wordings[question].n - 1;
}

void versions_end_pass(struct versions *versions, const struct parallel *parallel)
{
    if (versions->catalogue.n_changes == 0)
        return;
    agreement_end_pass(versions->agreement);
    if (versions->pass++ > 0)
        return;
    effects_solve(&versions->effects, parallel, &versions->own);
    for (size_t c = 0; c < versions->catalogue.n_changes; c++) {
        versions->contrasts[c].b = place_after(versions, c);
        versions->contrasts[c].a = versions->contrasts[c].b - 1;
    }
    effects_contrasts_solve(&versions->effects, versions->contrasts, versions->catalogue.n_changes,
                            parallel, &versions->own);
}

void versions_merge(struct versions *versions, const struct versions *other)
{
    if (versions->catalogue.n_changes == 0)
        return;
    agreement_merge(versions->agreement, other->agreement);
    effects_merge(&versions->effects, &other->effects);
    for (size_t q = 0; q < versions->catalogue.split.n_questions; q++)
        moments_merge(&versions->shares[q], &other->shares[q]);
    for (size_t c = 0; c < versions->catalogue.n_changes; c++)
        versions->n_both[c] += other->n_both[c];
}

static void free_workspace(struct versions *versions)
{
    agreement_free(versions->agreement);
    answers_free(&versions->answers);
    version_catalogue_free(&versions->catalogue);
}

void versions_free(struct versions *versions)
{
    if (!versions)
        return;
    if (versions->catalogue.n_changes > 0)
        free_workspace(versions);
    struct arena own = versions->own;
    arena_free(&own);
}

/* Why there is no difference: what is missing on the side that lacks it. */
static struct estimate no_difference(const struct estimate *before, const struct estimate *after)
{
    struct estimate lacking = before->status != ESTIMATE_OK ? *before : *after;
    if (before->status != ESTIMATE_OK && after->status == ESTIMATE_UNDEFINED)
        lacking = *after;
    return lacking;
}

static void compare(struct version_comparison *comparison)
{
    const struct estimate *const before = &comparison->before, *const after = &comparison->after;
    comparison->p = NAN;
    if (before->status != ESTIMATE_OK || after->status != ESTIMATE_OK) {
        comparison->difference = no_difference(before, after);
        return;
    }
    comparison->difference = interval_difference(before, after);
    comparison->p = interval_difference_p(&comparison->difference);
}

/* Puts the adjusted difference in the place of the plain one, where there is one. */
static void adjust(const struct versions *versions, size_t change,
                   struct version_comparison *comparison)
{
    double p;
    const struct estimate adjusted = effects_contrast(&versions->effects,
                                                      &versions->contrasts[change], &p);
    if (comparison->difference.status != ESTIMATE_OK || adjusted.status != ESTIMATE_OK)
        return;
    comparison->difference = adjusted;
    comparison->adjusted = true;
    comparison->p = p;
}

static void finish_change(const struct versions *versions, size_t c,
                          const struct agreement_result *agreement, struct version_change *change)
{
    const size_t question = versions->catalogue.changes[c], after = place_after(versions, c);
    const size_t n_wordings = versions->catalogue.original->wordings[question].n;
    const struct limits *const limits = &versions->limits;
    *change = (struct version_change){
        .question = question,
        .before = n_wordings - 2,
        .after = n_wordings - 1,
        .n_candidates = ARENA_ARRAY(versions->run, n_wordings, size_t),
        .n_both = versions->n_both[c]};
    for (size_t w = 0; w < n_wordings; w++)
        change->n_candidates[w] = versions->shares[after + 1 - n_wordings + w].n;
    for (size_t side = 0; side < 2; side++) {
        const size_t place = after - 1 + side;
        const struct estimate estimates[VERSION_N_MEASURES] = {
            difficulty(&versions->shares[place], limits->floor_difficulty, versions->run),
            discrimination(&versions->discrimination[place], limits->floor_correlation,
                           versions->run),
            agreement->questions[place].kappa[KAPPA_QUADRATIC].estimate};
        for (size_t m = 0; m < VERSION_N_MEASURES; m++)
            *(side == 0 ? &change->measures[m].before : &change->measures[m].after) = estimates[m];
    }
    for (size_t m = 0; m < VERSION_N_MEASURES; m++)
        compare(&change->measures[m]);
    adjust(versions, c, &change->measures[VERSION_DIFFICULTY]);
}

const struct versions_result *versions_finish(struct versions *versions)
{
    struct versions_result *const result = &versions->result;
    const size_t n = versions->catalogue.n_changes;
    if (n == 0 || result->n_changes > 0)
        return result;
    const struct agreement_result *const agreement = agreement_finish(versions->agreement);
    result->changes = ARENA_ARRAY(versions->run, n, struct version_change);
    result->n_changes = n;
    for (size_t c = 0; c < n; c++)
        finish_change(versions, c, agreement, &result->changes[c]);
    version_verdicts(result, &versions->limits);
    return result;
}
