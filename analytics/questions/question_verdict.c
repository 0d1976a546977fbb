#include "analytics/questions/question_verdict.h"

#include "analytics/questions/question_line.h"

enum { MOST_LEVELS_USED = 11, SHARED_OF = 10 };

/* What stands in the way of a verdict on one kind. */
struct obstacle {
    struct state_need candidates, shared;
    const char *reason;
};

struct judging {
    const struct limits *limits;
    struct question_result *question;
    size_t n_levels; /* 0: points */
    struct question_needs needs;
};

static enum finding_strength strength_of(const struct question_result *question,
                                         enum finding_kind kind)
{
    for (size_t i = 0; i < question->n_findings; i++)
        if (question->findings[i].kind == kind)
            return question->findings[i].strength;
    return STRENGTH_NONE;
}

/* "Flat" and "negative" cover each other (findings.h): what one says of separation holds for the
 * other where the estimate is beyond its line too. */
static enum finding_strength strength_at(const struct question_result *question,
                                         enum finding_kind kind, double line)
{
    const enum finding_strength own = strength_of(question, kind);
    const struct estimate *const separation = &question->separation;
    if (own != STRENGTH_NONE || separation->status != ESTIMATE_OK || separation->value >= line)
        return own;
    if (kind == FINDING_FLAT)
        return strength_of(question, FINDING_NEGATIVE);
    if (kind == FINDING_NEGATIVE && strength_of(question, FINDING_FLAT) != STRENGTH_NONE)
        return STRENGTH_WATCH;
    return own;
}

static void add_needs(struct judging *judging, const struct obstacle *obstacle)
{
    struct question_needs *const needs = &judging->needs;
    needs->candidates = state_need_larger(needs->candidates, obstacle->candidates);
    needs->shared_interviews = state_need_larger(needs->shared_interviews, obstacle->shared);
    if (!needs->reason)
        needs->reason = obstacle->reason;
}

/* `n` is what the estimate is made of, `floor` what it must be. */
static struct obstacle obstacle_of(const struct judging *judging, const struct question_line *line,
                                   size_t n, size_t floor)
{
    if (line->estimate->status == ESTIMATE_OK)
        return (struct obstacle){.candidates = state_need_for_line(
                                     line->estimate, judging->question->n_candidates, line->at)};
    if (n < floor)
        return (struct obstacle){.candidates = state_need_for_floor(n, floor)};
    return (struct obstacle){.reason = line->estimate->reason};
}

/* A kind whose estimate is made of candidates. */
static void judge(struct judging *judging, enum finding_kind kind, size_t n, size_t floor)
{
    struct question_result *const question = judging->question;
    const struct question_line line = question_line(question, kind, judging->limits);
    const enum state state = state_of_line(line.estimate, line.side, line.at,
                                           strength_at(question, kind, line.at));
    question->verdict.kinds[kind] = state;
    if (state != STATE_CANNOT_SAY)
        return;
    const struct obstacle obstacle = obstacle_of(judging, &line, n, floor);
    add_needs(judging, &obstacle);
}

static void judge_difficulty(struct judging *judging)
{
    const size_t n = judging->question->n_candidates, floor = judging->limits->floor_difficulty;
    judge(judging, FINDING_TOO_HARD, n, floor);
    judge(judging, FINDING_TOO_EASY, n, floor);
}

/* The floor counts candidates who answered another question too: of how many there are as many.
 * Where nobody did, no number of candidates would tell. */
static size_t separation_floor(const struct judging *judging)
{
    const size_t n = judging->question->n_candidates, rest = judging->question->separation.n;
    const size_t floor = judging->limits->floor_correlation;
    return n == 0 ? floor : rest == 0 ? 0 : (floor * n + rest - 1) / rest;
}

static void judge_separation(struct judging *judging)
{
    const size_t n = judging->question->n_candidates, floor = separation_floor(judging);
    judge(judging, FINDING_NEGATIVE, n, floor);
    judge(judging, FINDING_FLAT, n, floor);
}

/* The floor counts ratings: how many candidates give as many. */
static size_t rubric_floor(const struct judging *judging)
{
    const size_t n = judging->question->n_candidates,
                 ratings = question_result_on_scale(judging->question);
    const size_t floor = judging->limits->floor_rubric;
    return ratings == 0 ? floor : (floor * n + ratings - 1) / ratings;
}

static void judge_ends(struct judging *judging)
{
    const size_t n = judging->question->n_candidates, floor = rubric_floor(judging);
    judge(judging, FINDING_FLOOR, n, floor);
    judge(judging, FINDING_CEILING, n, floor);
}

static struct obstacle agreement_obstacle(const struct judging *judging,
                                          const struct question_line *line)
{
    const struct estimate *const kappa = line->estimate;
    const size_t n = judging->question->n_shared, floor = judging->limits->floor_agreement;
    if (kappa->status == ESTIMATE_OK)
        return (struct obstacle){.shared = state_need_for_line(kappa, n, line->at)};
    if (kappa->status == ESTIMATE_UNDEFINED && n >= floor)
        return (struct obstacle){.reason = kappa->reason};
    /* The floor holds for candidates too, of whom at least one more is missing. */
    return (struct obstacle){.shared = state_need_for_floor(n < floor ? n : floor - 1, floor)};
}

static void judge_agreement(struct judging *judging)
{
    struct question_result *const question = judging->question;
    const struct question_line line = question_line(question, FINDING_DISAGREE, judging->limits);
    const enum state state = state_of_line(line.estimate, line.side, line.at,
                                           strength_of(question, FINDING_DISAGREE));
    question->verdict.kinds[FINDING_DISAGREE] = state;
    const bool seen = question->n_shared > 0 &&
                      question->n_shared * SHARED_OF >= question->n_answers;
    if (state != STATE_CANNOT_SAY || !seen)
        return;
    const struct obstacle obstacle = agreement_obstacle(judging, &line);
    add_needs(judging, &obstacle);
}

static enum state without_line(enum finding_strength strength, bool seen)
{
    if (strength == STRENGTH_NONE)
        return seen ? STATE_SOUND : STATE_CANNOT_SAY;
    return strength == STRENGTH_CLEAR ? STATE_FLAGGED : STATE_WATCH;
}

static void judge_levels(struct judging *judging)
{
    struct question_result *const question = judging->question;
    const bool negative = strength_of(question, FINDING_NEGATIVE) == STRENGTH_CLEAR;
    size_t n_compared = 0;
    for (size_t l = 0; l < judging->n_levels; l++)
        n_compared += question->levels[l].ability.status == ESTIMATE_OK;
    question->verdict.kinds[FINDING_UNUSED_LEVEL] = without_line(
        strength_of(question, FINDING_UNUSED_LEVEL),
        judging->n_levels <= MOST_LEVELS_USED && question->floor.status == ESTIMATE_OK);
    /* A clear "negative" tells of the order of levels too. */
    question->verdict.kinds[FINDING_DISORDERED_LEVELS] = without_line(
        negative ? STRENGTH_CLEAR : strength_of(question, FINDING_DISORDERED_LEVELS),
        n_compared > 1);
}

static enum state of_question(const struct judging *judging)
{
    const struct question_result *const question = judging->question;
    const struct question_needs *const needs = &judging->needs;
    if (question->n_findings > 0 && question->findings[0].strength == STRENGTH_CLEAR)
        return STATE_FLAGGED;
    if (question->n_findings > 0 && question->findings[0].strength == STRENGTH_WATCH)
        return STATE_WATCH;
    const bool told = needs->candidates.more == 0 && !needs->candidates.many &&
                      needs->shared_interviews.more == 0 && !needs->shared_interviews.many;
    return told && !needs->reason ? STATE_SOUND : STATE_CANNOT_SAY;
}

void question_verdict_set(struct question_result *question, size_t n_levels,
                          const struct limits *limits)
{
    struct judging judging = {.limits = limits, .question = question, .n_levels = n_levels};
    question->verdict = (struct question_verdict){.state = STATE_CANNOT_SAY};
    judge_difficulty(&judging);
    judge_separation(&judging);
    if (n_levels > 0) {
        judge_ends(&judging);
        judge_agreement(&judging);
        judge_levels(&judging);
    }
    question->verdict.state = of_question(&judging);
    if (question->verdict.state == STATE_CANNOT_SAY)
        question->verdict.needs = judging.needs;
}
