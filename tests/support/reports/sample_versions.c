#include "tests/support/reports/sample_versions.h"

static const struct question_version hard[] = {
    {1, INT32_MIN, "Bisect", "Find the commit that broke it.", "Strong answer: bisect."},
    {2, 20500, "Bisect a heisenbug", "It fails one time in ten. Find the commit.", "Bisects."},
    {3, 20636, "Bisect a heisenbug", "It fails one time in ten; here is the log. Find the commit.",
     "Bisects."}};
static const struct question_version sequence[] = {
    {1, INT32_MIN, "Sequence a migration", "Move a large table.", "Names the steps."},
    {2, 20636, "Sequence a migration", "Move a large table.", "Names the steps and the risks."}};

static struct version_comparison compared(struct estimate before, struct estimate after,
                                          struct estimate difference, enum version_verdict verdict)
{
    return (struct version_comparison){before, after, difference, 0.001, false, verdict};
}

static struct version_change change_of_hard(struct arena *arena)
{
    struct version_change change = {.question = 5, .before = 1, .after = 2, .n_both = 2};
    change.n_candidates = ARENA_ARRAY(arena, 3, size_t);
    change.n_candidates[0] = 12;
    change.n_candidates[1] = 40;
    change.n_candidates[2] = 31;
    change.measures[VERSION_DIFFICULTY] = compared(
        sample_estimate(0.14, 0.10, 0.18, 40), sample_estimate(0.41, 0.34, 0.48, 31),
        sample_estimate(0.24, 0.15, 0.33, 31), VERSION_BETTER);
    change.measures[VERSION_DIFFICULTY].adjusted = true;
    change.measures[VERSION_SEPARATION] = compared(
        sample_estimate(0.33, 0.02, 0.58, 40), sample_estimate(0.41, 0.07, 0.67, 31),
        sample_estimate(0.08, -0.33, 0.48, 31), VERSION_NO_VISIBLE_CHANGE);
    const struct estimate few = sample_no_estimate(ESTIMATE_TOO_FEW, 6,
                                                   "n is 6, at least 10 are needed");
    change.measures[VERSION_AGREEMENT] = compared(sample_estimate(0.58, 0.37, 0.73, 21), few, few,
                                                  VERSION_TOO_FEW);
    change.verdict = VERSION_BETTER;
    return change;
}

static struct version_change change_of_sequence(struct arena *arena)
{
    struct version_change change = {.question = 8, .before = 0, .after = 1};
    change.n_candidates = ARENA_ARRAY(arena, 2, size_t);
    change.n_candidates[0] = 1;
    change.n_candidates[1] = 45;
    change.measures[VERSION_DIFFICULTY] = compared(
        sample_estimate(0.50, 0.42, 0.58, 34), sample_estimate(0.54, 0.46, 0.61, 45),
        sample_estimate(0.04, -0.07, 0.15, 34), VERSION_NO_VISIBLE_CHANGE);
    change.measures[VERSION_SEPARATION] = compared(
        sample_estimate(0.61, 0.34, 0.79, 34), sample_estimate(0.20, -0.10, 0.47, 45),
        sample_estimate(-0.41, -0.76, -0.03, 34), VERSION_WORSE);
    const struct estimate none = sample_no_estimate(ESTIMATE_UNDEFINED, 0, "no answer has two");
    change.measures[VERSION_AGREEMENT] = compared(none, none, none, VERSION_TOO_FEW);
    change.verdict = VERSION_WORSE;
    return change;
}

void sample_add_versions(struct sample *sample, struct arena *arena)
{
    struct wordings *const wordings = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct wordings);
    wordings[5] = (struct wordings){hard, 3};
    wordings[8] = (struct wordings){sequence, 2};
    sample->catalogue.wordings = wordings;
    struct version_change *const changes = ARENA_ARRAY(arena, 2, struct version_change);
    changes[0] = change_of_hard(arena);
    changes[1] = change_of_sequence(arena);
    sample->result.versions = (struct versions_result){changes, 2};
}
