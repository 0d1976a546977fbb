#include "analytics/calibration/calibration_plan.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/calibration/calibration_distance.h"
#include "analytics/calibration/calibration_tally.h"
#include "base/scores/rating_share.h"

/* Answers that are wanted for one reason, the best of each candidate: as many as all of a session,
 * so that one is left whoever is taken for the others. */
struct slot {
    enum calibration_reason reason;
    size_t question;
    struct confused_levels levels;
    size_t a, b;
    bool in_need; /* used where there are fewer than CALIBRATION_FEWEST without it */
    struct choice {
        struct calibration_answer answer;
        double rank; /* the lowest first */
    } best[CALIBRATION_MOST];
    size_t n;
};

enum { MOST_SLOTS = CALIBRATION_MOST + CALIBRATION_FEWEST };

/* Candidates as near the line as this are alike. */
static const double NEARNESS = 0.02;

struct calibration_planning {
    const struct catalogue *catalogue;
    struct limits limits;
    struct arena *run;
    struct calibration_tally tally;
    struct calibration_plan *plan;
    struct slot slots[MOST_SLOTS];
    size_t n_slots;
    bool is_chosen; /* the first pass is over */
};

struct calibration_planning *calibration_plan_create(const struct catalogue *catalogue,
                                                     const struct limits *limits, struct arena *run)
{
    struct calibration_planning *const planning = ARENA_NEW(run, struct calibration_planning);
    planning->catalogue = catalogue;
    planning->limits = *limits;
    planning->run = run;
    planning->plan = ARENA_NEW(run, struct calibration_plan);
    planning->plan->line = NAN;
    planning->plan->invited = ARENA_ARRAY(run, catalogue->n_interviewers, bool);
    if (calibration_tally_fits(catalogue))
        planning->tally = calibration_tally_create(catalogue, run);
    else
        planning->plan->reason = arena_format(
            run,
            "there are %zu interviewers and %zu questions, too many to hold against each other; a "
            "role or a shorter period has fewer",
            catalogue->n_interviewers, catalogue->n_questions);
    return planning;
}

/* --- What is wanted --------------------------------------------------------------------------- */

static void want(struct calibration_planning *planning, struct slot slot)
{
    planning->slots[planning->n_slots++] = slot;
}

static void want_near_line(struct calibration_planning *planning, size_t question, bool in_need)
{
    want(planning,
         (struct slot){.reason = CALIBRATION_NEAR_LINE, .question = question, .in_need = in_need});
}

static struct confused_levels want_confused(struct calibration_planning *planning, size_t question,
                                            const struct confused_levels *but)
{
    const struct confused_levels levels = calibration_tally_confused(&planning->tally, question,
                                                                     but);
    if (levels.n > 0)
        want(planning,
             (struct slot){.reason = CALIBRATION_CONFUSED, .question = question, .levels = levels});
    return levels;
}

static bool want_strangers(struct calibration_planning *planning)
{
    struct arena scratch = {0};
    struct strangers two;
    const bool found = calibration_tally_strangers(&planning->tally, &two, &scratch);
    if (found)
        want(planning, (struct slot){.reason = CALIBRATION_NEVER_MET,
                                     .question = two.question,
                                     .a = two.a,
                                     .b = two.b});
    arena_free(&scratch);
    return found;
}

/* How much a question is wanted; 0: not at all. */
typedef double measure(const struct calibration_planning *planning, size_t question);

static double distance(const struct calibration_planning *planning, size_t question)
{
    const struct moments *const distances = &planning->tally.distances[question];
    return distances->n >= planning->limits.floor_agreement ? distances->mean : 0;
}

static double use(const struct calibration_planning *planning, size_t question)
{
    return (double)calibration_tally_asked(&planning->tally, question);
}

/* The questions that are wanted most, the first in the catalogue among equals; returns how many. */
static size_t first_questions(const struct calibration_planning *planning, measure *wanted,
                              size_t most, size_t *ret)
{
    size_t n = 0;
    for (size_t q = 0; q < planning->catalogue->n_questions; q++) {
        const double value = wanted(planning, q);
        size_t place = n;
        while (place > 0 && wanted(planning, ret[place - 1]) < value)
            place--;
        if (!(value > 0) || place == most)
            continue;
        n += n < most;
        for (size_t i = n - 1; i > place; i--)
            ret[i] = ret[i - 1];
        ret[place] = q;
    }
    return n;
}

static void choose_slots(struct calibration_planning *planning)
{
    enum { APART = 3 };
    size_t apart[APART], asked[CALIBRATION_FEWEST];
    const size_t n_apart = first_questions(planning, distance, APART, apart);
    const size_t n_asked = first_questions(planning, use, CALIBRATION_FEWEST, asked);
    if (n_apart > 0) {
        const struct confused_levels most = want_confused(planning, apart[0], NULL);
        want_confused(planning, apart[0], &most);
        want_near_line(planning, apart[0], false);
    }
    if (n_apart > 1) {
        want_confused(planning, apart[1], NULL);
        want_near_line(planning, apart[1], false);
    }
    if (!want_strangers(planning) && n_apart > 2)
        want_confused(planning, apart[2], NULL);
    for (size_t i = 0; i < n_asked; i++)
        want_near_line(planning, asked[i], true);
}

/* --- Which answers there are ------------------------------------------------------------------ */

static struct calibration_answer answer_of(const struct candidate_ratings *ratings,
                                           const struct answer_scores *scores,
                                           const struct catalogue *catalogue)
{
    struct calibration_answer answer = {.candidate = ratings->candidate,
                                        .question = scores->question,
                                        .stage = ratings->stage ? ratings->stage[scores->first]
                                                                : UINT32_MAX,
                                        .day = scores->last_day,
                                        .n_scores = scores->n_scores,
                                        .low = INFINITY,
                                        .high = -INFINITY};
    for (size_t i = scores->first; i < scores->first + scores->n; i++) {
        const double share = rating_share(catalogue, ratings, i);
        answer.low = fmin(answer.low, share);
        answer.high = fmax(answer.high, share);
    }
    return answer;
}

static bool is_scored_by(const struct calibration_planning *planning,
                         const struct candidate_ratings *ratings,
                         const struct answer_scores *scores, size_t interviewer)
{
    for (size_t i = scores->first; i < scores->first + scores->n; i++)
        if (ratings->interviewer[i] == interviewer &&
            !isnan(rating_share(planning->catalogue, ratings, i)))
            return true;
    return false;
}

/* The rank of an answer among those that a slot wants; NAN: it is none. */
static double rank_of(const struct calibration_planning *planning, const struct slot *slot,
                      const struct candidate_ratings *ratings, const struct answer_scores *scores,
                      const struct calibration_answer *answer)
{
    const struct scale *const scale = question_scale(planning->catalogue, slot->question);
    switch (slot->reason) {
    case CALIBRATION_CONFUSED:
        return answer->low == scale_share(scale, (size_t)slot->levels.low) &&
                       answer->high == scale_share(scale, (size_t)slot->levels.high)
                   ? 0
                   : NAN;
    case CALIBRATION_NEAR_LINE:
        return floor(fabs(answer->mean - planning->plan->line) / NEARNESS);
    default:
        return (double)(is_scored_by(planning, ratings, scores, slot->a) +
                        is_scored_by(planning, ratings, scores, slot->b));
    }
}

static bool comes_before(const struct choice *a, const struct choice *b)
{
    if (a->rank != b->rank)
        return a->rank < b->rank;
    if (a->answer.day != b->answer.day)
        return a->answer.day > b->answer.day;
    return a->answer.candidate < b->answer.candidate;
}

/* One candidate's answers come one after the other: the better one stays. */
static void offer(struct slot *slot, const struct choice *choice)
{
    size_t n = slot->n;
    for (size_t i = 0; i < slot->n; i++) {
        if (slot->best[i].answer.candidate != choice->answer.candidate)
            continue;
        if (!comes_before(choice, &slot->best[i]))
            return;
        for (size_t j = i; j + 1 < slot->n; j++)
            slot->best[j] = slot->best[j + 1];
        n = --slot->n;
    }
    while (n > 0 && comes_before(choice, &slot->best[n - 1]))
        n--;
    if (n == CALIBRATION_MOST)
        return;
    slot->n += slot->n < CALIBRATION_MOST;
    for (size_t i = slot->n - 1; i > n; i--)
        slot->best[i] = slot->best[i - 1];
    slot->best[n] = *choice;
}

static void complete(const struct calibration_planning *planning, const struct slot *slot,
                     struct calibration_answer *answer)
{
    answer->reason = slot->reason;
    answer->level_low = slot->levels.low;
    answer->level_high = slot->levels.high;
    answer->n_confused = slot->levels.n;
    answer->n_compared = planning->tally.n_pairs[slot->question];
    answer->a = slot->a;
    answer->b = slot->b;
}

static void offer_answers(struct calibration_planning *planning,
                          const struct candidate_ratings *ratings)
{
    const double mean = calibration_tally_mean(planning->catalogue, ratings);
    struct answer_scores scores;
    for (size_t i = 0; i < ratings->n; i += scores.n) {
        scores = calibration_distance_of(planning->catalogue, ratings, i, NULL);
        for (size_t s = 0; s < planning->n_slots && scores.n_scores > 0; s++) {
            struct slot *const slot = &planning->slots[s];
            if (slot->question != scores.question)
                continue;
            struct choice choice = {.answer = answer_of(ratings, &scores, planning->catalogue)};
            choice.answer.mean = mean;
            choice.rank = rank_of(planning, slot, ratings, &scores, &choice.answer);
            complete(planning, slot, &choice.answer);
            if (!isnan(choice.rank))
                offer(slot, &choice);
        }
    }
}

/* --- The session ------------------------------------------------------------------------------ */

static bool is_taken(const struct calibration_plan *plan, int64_t candidate)
{
    for (size_t i = 0; i < plan->n; i++)
        if (plan->answers[i].candidate == candidate)
            return true;
    return false;
}

static void take_from(struct calibration_plan *plan, const struct slot *slot)
{
    for (size_t i = 0; i < slot->n; i++)
        if (!is_taken(plan, slot->best[i].answer.candidate)) {
            plan->answers[plan->n++] = slot->best[i].answer;
            return;
        }
}

/* What is missing to the fewest comes from each question in turn. */
static void take_all(struct calibration_planning *planning)
{
    struct calibration_plan *const plan = planning->plan;
    for (size_t s = 0; s < planning->n_slots; s++)
        if (!planning->slots[s].in_need)
            take_from(plan, &planning->slots[s]);
    for (size_t round = 0; round < CALIBRATION_FEWEST; round++)
        for (size_t s = 0; s < planning->n_slots; s++)
            if (planning->slots[s].in_need && plan->n < CALIBRATION_FEWEST)
                take_from(plan, &planning->slots[s]);
}

static void invite(struct calibration_planning *planning)
{
    struct calibration_plan *const plan = planning->plan;
    const struct catalogue *const catalogue = planning->catalogue;
    for (size_t r = 0; r < catalogue->n_interviewers; r++) {
        for (size_t i = 0; i < plan->n; i++)
            plan->invited[r] |=
                planning->tally.asked[r * catalogue->n_questions + plan->answers[i].question] > 0;
        plan->n_invited += plan->invited[r];
    }
}

void calibration_plan_add(struct calibration_planning *planning,
                          const struct candidate_ratings *ratings)
{
    if (planning->plan->reason)
        return;
    if (planning->is_chosen)
        offer_answers(planning, ratings);
    else
        calibration_tally_add(&planning->tally, ratings, planning->run);
}

void calibration_plan_end_pass(struct calibration_planning *planning)
{
    struct calibration_tally *const tally = &planning->tally;
    struct calibration_plan *const plan = planning->plan;
    if (planning->is_chosen || plan->reason)
        return;
    plan->line = calibration_line_of(tally->candidates, tally->n_candidates,
                                     planning->limits.floor_outcome, &plan->line_is_told);
    choose_slots(planning);
    planning->is_chosen = true;
}

const struct calibration_plan *calibration_plan_finish(struct calibration_planning *planning)
{
    struct calibration_plan *const plan = planning->plan;
    take_all(planning);
    if (plan->reason)
        return plan;
    invite(planning);
    if (plan->n < CALIBRATION_FEWEST)
        plan->reason = "there are fewer than three candidates with a score on these questions";
    else if (plan->n_invited < 2)
        plan->reason = "one interviewer gave all scores on these questions";
    if (plan->reason)
        plan->n = 0;
    return plan;
}

/* FNV-1a, 32 bits. */
static void mix(uint32_t *number, unsigned char byte)
{
    static const uint32_t prime = 16777619;
    *number = (*number ^ byte) * prime;
}

uint32_t calibration_plan_number(const struct calibration_plan *plan,
                                 const struct catalogue *catalogue)
{
    static const uint32_t basis = 2166136261;
    uint32_t number = basis;
    for (size_t i = 0; i < plan->n; i++) {
        const uint64_t candidate = (uint64_t)plan->answers[i].candidate;
        for (size_t byte = 0; byte < sizeof candidate; byte++)
            mix(&number, (unsigned char)(candidate >> 8 * byte));
        for (const char *c = catalogue->questions[plan->answers[i].question].code; *c; c++)
            mix(&number, (unsigned char)*c);
        mix(&number, 0);
    }
    return number;
}
