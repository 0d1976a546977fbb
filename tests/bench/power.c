/* What the findings about questions are worth. In simulated years with every kind of fault planted,
 * at 15 to 300 candidates per question: how often a question that is truly beyond a line gets a
 * finding that is clear, or one to watch; and how often one that is truly inside gets a clear one.
 * The true values are those of a year with so many candidates of the same questions and
 * interviewers that they have next to no doubt left. `power N` takes N years instead of 200. Ends
 * with status 1 where clear findings are false in more than 2 % of sound questions, or where more
 * than 2.5 % of those beyond a line are called sound. */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/support/analytics/simulated_year_result.h"

enum {
    YEARS = 200,
    TRUTH_CANDIDATES = 12000,
    FEWEST_AT_LEVEL = 30, /* for the true ability at a level */
    N_KINDS = FINDING_TOO_FEW
};

static const size_t sizes[] = {15, 40, 120, 300}; /* candidates per question */
static const double MOST_FALSE = 0.02, MOST_SOUND_BEYOND = 0.025;

/* Truly so, a sound question should be known to be sound. */
static const double WELL_SEPARATED = 0.45, WELL_AGREED = 0.65;

enum { N_SIZES = sizeof sizes / sizeof *sizes };

/* How far inside its line, or beyond it, a question is sound, or at fault, in truth. A level is
 * unused that next to none of the ratings is at. */
static const struct kind {
    const char *name;
    double sound, fault;
} kinds[N_KINDS] = {
    [FINDING_TOO_HARD] = {"too hard", 0.05, 0.05},
    [FINDING_TOO_EASY] = {"too easy", 0.05, 0.05},
    [FINDING_NEGATIVE] = {"negative", 0.10, 0.10},
    [FINDING_FLAT] = {"flat", 0.10, 0.10},
    [FINDING_DISAGREE] = {"interviewers disagree", 0.05, 0.05},
    [FINDING_FLOOR] = {"floor", 0.05, 0.05},
    [FINDING_CEILING] = {"ceiling", 0.05, 0.05},
    [FINDING_UNUSED_LEVEL] = {"unused level", 0.05, 0.019},
    [FINDING_DISORDERED_LEVELS] = {"disordered levels", 0, 0.05},
};

static double least_used(const struct question_result *question)
{
    double least = 1;
    for (size_t l = 0; l < SIMULATION_LEVELS; l++)
        least = fmin(least, question->levels[l].share.value);
    return least;
}

/* How far ability falls from one level to the next that is used; below 0 where it always rises. */
static double worst_fall(const struct question_result *question)
{
    double worst = -1;
    const struct level_use *before = NULL;
    for (size_t l = 0; l < SIMULATION_LEVELS; l++) {
        const struct level_use *const level = &question->levels[l];
        if (level->ability.status != ESTIMATE_OK || level->ability.n < FEWEST_AT_LEVEL)
            continue;
        if (before)
            worst = fmax(worst, before->ability.value - level->ability.value);
        before = level;
    }
    return worst;
}

/* How far a question is truly beyond the line; below 0 inside. */
static double excess(const struct question_result *truth, enum finding_kind kind)
{
    const struct limits limits = LIMITS_DEFAULT;
    switch (kind) {
    case FINDING_TOO_HARD:
        return limits.too_hard - truth->difficulty.value;
    case FINDING_TOO_EASY:
        return truth->difficulty.value - limits.too_easy;
    case FINDING_NEGATIVE:
        return limits.negative - truth->separation.value;
    case FINDING_FLAT:
        return limits.flat - truth->separation.value;
    case FINDING_DISAGREE:
        return limits.disagree - truth->kappa_quadratic.value;
    case FINDING_FLOOR:
        return truth->floor.value - limits.floor_share;
    case FINDING_CEILING:
        return truth->ceiling.value - limits.ceiling_share;
    case FINDING_UNUSED_LEVEL:
        return limits.unused_share - least_used(truth);
    case FINDING_DISORDERED_LEVELS:
        return worst_fall(truth);
    default:
        break;
    }
    return NAN;
}

static enum finding_strength strength(const struct question_result *question,
                                      enum finding_kind kind)
{
    enum finding_strength strongest = STRENGTH_NONE;
    for (size_t i = 0; i < question->n_findings; i++)
        if (question->findings[i].kind == kind && question->findings[i].strength > strongest)
            strongest = question->findings[i].strength;
    return strongest;
}

/* A finding that another one covers (findings.h) counts as told: a clear "negative" tells of "flat"
 * and of disorder, and of an unclear one "flat" tells that there is something to watch. */
static enum finding_strength told(const struct question_result *question, enum finding_kind kind)
{
    const enum finding_strength own = strength(question, kind);
    const bool negative = strength(question, FINDING_NEGATIVE) == STRENGTH_CLEAR;
    if ((kind == FINDING_FLAT || kind == FINDING_DISORDERED_LEVELS) && negative)
        return STRENGTH_CLEAR;
    if (kind == FINDING_NEGATIVE && !negative)
        return strength(question, FINDING_FLAT) ? STRENGTH_WATCH : STRENGTH_NONE;
    return own;
}

struct tally {
    size_t sound, falsely_clear, falsely_watched; /* questions truly inside */
    size_t fault, clear, watched;                 /* questions truly beyond */
    double beyond;                                /* by how much, summed */
    size_t called_sound, cannot_say;              /* of the sound */
    size_t faulty, fault_called_sound;            /* of those beyond a line */
};

/* The rows of a size: kinds, and questions that are sound in all, or beyond some line; of these the
 * sound ones that separate and agree well. */
enum { ROW_ANY = N_KINDS, ROW_WELL, N_ROWS };

static void count_state(enum state state, bool inside, bool fault, struct tally *tally)
{
    tally->called_sound += inside && state == STATE_SOUND;
    tally->cannot_say += inside && state == STATE_CANNOT_SAY;
    tally->faulty += fault;
    tally->fault_called_sound += fault && state == STATE_SOUND;
}

static void count(const struct question_result *truth, const struct question_result *question,
                  struct tally tallies[N_ROWS])
{
    bool sound = true, any_clear = false, any_fault = false;
    for (enum finding_kind kind = 0; kind < FINDING_TOO_FEW; kind++) {
        const double beyond = excess(truth, kind);
        const enum finding_strength found = told(question, kind);
        struct tally *const tally = &tallies[kind];
        const bool inside = beyond <= -kinds[kind].sound, fault = beyond >= kinds[kind].fault;
        tally->sound += inside;
        tally->falsely_clear += inside && found == STRENGTH_CLEAR;
        tally->falsely_watched += inside && found == STRENGTH_WATCH;
        tally->fault += fault;
        tally->beyond += fault ? beyond : 0;
        tally->clear += fault && found == STRENGTH_CLEAR;
        tally->watched += fault && found == STRENGTH_WATCH;
        count_state(question->verdict.kinds[kind], inside, fault, tally);
        sound = sound && inside;
        any_fault = any_fault || fault;
        any_clear = any_clear || found == STRENGTH_CLEAR;
    }
    const bool well = sound && truth->separation.value >= WELL_SEPARATED &&
                      truth->kappa_quadratic.value >= WELL_AGREED;
    tallies[ROW_ANY].sound += sound;
    tallies[ROW_ANY].falsely_clear += sound && any_clear;
    tallies[ROW_WELL].sound += well;
    count_state(question->verdict.state, sound, any_fault, &tallies[ROW_ANY]);
    count_state(question->verdict.state, well, false, &tallies[ROW_WELL]);
}

static void add_year(const struct simulated_world *world, uint64_t seed,
                     struct tally tallies[N_SIZES][N_ROWS])
{
    struct arena run = {0};
    const size_t most = sizes[N_SIZES - 1] * YEAR_QUESTIONS / YEAR_ASKED;
    struct simulation_options options = {
        .seed = seed, .every_fault = true, .n_candidates = most + TRUTH_CANDIDATES};
    const struct question_result *const truth =
        simulated_year_result(world, options, most, &run).questions;
    for (size_t s = 0; s < N_SIZES; s++) {
        options.n_candidates = sizes[s] * YEAR_QUESTIONS / YEAR_ASKED;
        const struct question_result *const questions =
            simulated_year_result(world, options, 0, &run).questions;
        for (size_t q = 0; q < YEAR_QUESTIONS; q++)
            count(&truth[q], &questions[q], tallies[s]);
    }
    arena_free(&run);
}

static void print_percent(size_t part, size_t whole)
{
    if (whole)
        printf(" %8.1f", 100 * (double)part / (double)whole);
    else
        printf(" %8s", "-");
}

static void print_tally(size_t size, const char *name, const struct tally *tally)
{
    printf("%10zu  %-22s %7zu", size, name, tally->sound);
    print_percent(tally->falsely_clear, tally->sound);
    print_percent(tally->falsely_watched, tally->sound);
    printf(" %9zu", tally->fault);
    if (tally->fault)
        printf(" %8.2f", tally->beyond / (double)tally->fault);
    else
        printf(" %8s", "-");
    print_percent(tally->clear, tally->fault);
    print_percent(tally->watched, tally->fault);
    putchar('\n');
}

static void print_state(size_t size, const char *name, const struct tally *tally)
{
    printf("%10zu  %-22s %7zu", size, name, tally->sound);
    print_percent(tally->called_sound, tally->sound);
    print_percent(tally->cannot_say, tally->sound);
    printf(" %9zu", tally->faulty);
    print_percent(tally->fault_called_sound, tally->faulty);
    putchar('\n');
}

static const char *row_name(size_t row)
{
    return row < N_KINDS ? kinds[row].name : row == ROW_ANY ? "any" : "well apart and agreed";
}

/* A few among few are no rate. */
static bool is_too_often(size_t part, size_t whole, double most)
{
    return (double)part > 1 + most * (double)whole;
}

/* How often what is truly sound is known to be, and what is beyond a line is taken for sound. */
static bool print_states(struct tally tallies[N_SIZES][N_ROWS])
{
    bool too_many = false;
    printf("\n%10s  %-22s %7s %8s %8s %9s %8s\n", "candidates", "state", "sound", "sound %",
           "unsaid %", "at fault", "sound %");
    for (size_t s = 0; s < N_SIZES; s++)
        for (size_t row = 0; row < N_ROWS; row++) {
            const struct tally *const tally = &tallies[s][row];
            print_state(sizes[s], row_name(row), tally);
            /* Of these two no finding is enough to be sound. */
            if (row != FINDING_UNUSED_LEVEL && row != FINDING_DISORDERED_LEVELS && row < N_KINDS)
                too_many = too_many || is_too_often(tally->fault_called_sound, tally->faulty,
                                                    MOST_SOUND_BEYOND);
        }
    return too_many;
}

int main(int argc, char **argv)
{
    struct simulated_world world = {0};
    struct tally tallies[N_SIZES][N_ROWS] = {0};
    const unsigned long years = argc > 1 ? strtoul(argv[1], NULL, 10) : YEARS;
    bool too_many_false = false;
    simulated_world_create(&world);
    for (unsigned long seed = 1; seed <= years; seed++)
        add_year(&world, seed, tallies);
    printf("%10s  %-22s %7s %8s %8s %9s %8s %8s %8s\n", "candidates", "finding", "sound", "clear %",
           "watch %", "at fault", "beyond", "clear %", "watch %");
    for (size_t s = 0; s < N_SIZES; s++) {
        for (size_t k = 0; k <= ROW_ANY; k++) {
            const struct tally *const tally = &tallies[s][k];
            print_tally(sizes[s], row_name(k), tally);
            too_many_false = too_many_false ||
                             (double)tally->falsely_clear > MOST_FALSE * (double)tally->sound;
        }
    }
    const bool too_many_sound = print_states(tallies);
    arena_free(&world.arena);
    return too_many_false || too_many_sound;
}
