#include "tests/support/reports/sample_changes.h"

#include <math.h>

enum { OCTOBER_1 = 20727, OCTOBER_31 = 20757, SEPTEMBER_1 = 20697 };

static struct change change(double before, double now, double half, bool is_visible)
{
    return (struct change){.before = sample_estimate(before, before - half, before + half, 41),
                           .now = sample_estimate(now, now - half, now + half, 46),
                           .difference = sample_estimate(now - before, now - before - 1.4 * half,
                                                         now - before + 1.4 * half, 41),
                           .p = is_visible ? 0.001 : 0.4,
                           .is_visible = is_visible};
}

static struct change none(const char *reason)
{
    const struct estimate nothing = sample_no_estimate(ESTIMATE_TOO_FEW, 4, reason);
    return (struct change){.before = nothing, .now = nothing, .difference = nothing, .p = NAN};
}

static struct report *september(struct sample *sample, struct arena *arena)
{
    struct report *const previous = ARENA_NEW(arena, struct report);
    sample->report.filter.from_day = OCTOBER_1;
    sample->report.filter.to_day = OCTOBER_31;
    sample->report.reported = (struct day_range){OCTOBER_1, OCTOBER_31};
    *previous = sample->report;
    previous->filter.from_day = SEPTEMBER_1;
    previous->filter.to_day = OCTOBER_1 - 1;
    previous->counts = (struct counts){.candidates = 91,
                                       .interviews = 92,
                                       .interviewers = SAMPLE_INTERVIEWERS,
                                       .questions = SAMPLE_QUESTIONS,
                                       .ratings = 981};
    sample->report.previous = previous;
    return previous;
}

static struct changes_result *all_of(struct arena *arena, struct change change)
{
    struct changes_result *const result = ARENA_NEW(arena, struct changes_result);
    result->agreement = change;
    result->questions = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct changes);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        for (size_t kind = 0; kind < CHANGE_KINDS; kind++)
            result->questions[q].of[kind] = change;
    return result;
}

void sample_changes(struct sample *sample, struct arena *arena)
{
    struct changes_result *const result = all_of(arena, change(0.50, 0.53, 0.09, false));
    september(sample, arena);
    result->n_compared = 1 + SAMPLE_QUESTIONS * CHANGE_KINDS - 1;
    result->n_visible = 4;
    result->agreement = change(0.52, 0.66, 0.06, true);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        result->questions[q].was_there = true;
    result->questions[0].of[CHANGE_DIFFICULTY] = change(0.38, 0.61, 0.08, true);
    result->questions[1].of[CHANGE_SEPARATION] = change(0.48, 0.11, 0.15, true);
    result->questions[2].of[CHANGE_AGREEMENT] = change(0.71, 0.34, 0.12, true);
    result->questions[2].of[CHANGE_SEPARATION] = none("n is 4, at least 20 are needed");
    sample->report.changes = result;
}

void sample_no_changes(struct sample *sample, struct arena *arena)
{
    september(sample, arena)->counts = (struct counts){0};
    sample->report.changes = all_of(arena, none("it was not asked in the period before"));
}
