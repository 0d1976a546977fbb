/* What it is worth that findings of difficulty are net of who was asked and who asked: in simulated
 * years in which questions go to anybody, and in years in which strong candidates are mostly asked
 * the harder ones, how often findings tell what is so of the average candidate, and how often they
 * are false; by the scores as they are and by the estimate that a run takes. The true values are
 * those of so many candidates, asked at random, that they have next to no doubt left.
 * `power_difficulty N` takes N years instead of 200. Ends with status 1 where clear findings by the
 * latter are false in more than 2 % of what is truly inside a line. */

#include <stdio.h>
#include <stdlib.h>

#include "analytics/questions/findings.h"
#include "tests/support/analytics/simulated_year_result.h"

enum { YEARS = 200, TRUTH_CANDIDATES = 12000 };

static const size_t sizes[] = {15, 40, 120, 300}; /* candidates per question */
static const double INSIDE = 0.05, MOST_FALSE = 0.02;

enum { N_SIZES = sizeof sizes / sizeof *sizes, N_DESIGNS = 2, N_BASES = 2 };

static const char *const designs[N_DESIGNS] = {"to anybody", "by strength"};
static const char *const bases[N_BASES] = {"as scored", "as judged"};

struct tally {
    size_t inside, falsely_clear; /* of lines that the question is truly inside of */
    size_t beyond, clear, watched;
    size_t known, covered; /* intervals, those that hold the true value */
    size_t years, net;     /* those judged net of who was asked and who asked */
};

static bool has(const struct question_result *question, enum finding_kind kind,
                enum finding_strength strength)
{
    for (size_t i = 0; i < question->n_findings; i++)
        if (question->findings[i].kind == kind && question->findings[i].strength == strength)
            return true;
    return false;
}

static void count_kind(const struct question_result *question, enum finding_kind kind,
                       double beyond, struct tally *tally)
{
    const bool clear = has(question, kind, STRENGTH_CLEAR);
    if (beyond <= -INSIDE) {
        tally->inside++;
        tally->falsely_clear += clear;
    } else if (beyond >= INSIDE) {
        tally->beyond++;
        tally->clear += clear;
        tally->watched += has(question, kind, STRENGTH_WATCH);
    }
}

static void count_questions(const struct questions_result *result,
                            const struct question_result *truth, struct tally *tally)
{
    const struct limits limits = LIMITS_DEFAULT;
    tally->years++;
    tally->net += result->difficulty_basis == DIFFICULTY_NET;
    for (size_t q = 0; q < YEAR_QUESTIONS; q++) {
        const struct estimate *const reach = question_result_judged_difficulty(
            &result->questions[q]);
        const double share = truth[q].difficulty.value;
        count_kind(&result->questions[q], FINDING_TOO_HARD, limits.too_hard - share, tally);
        count_kind(&result->questions[q], FINDING_TOO_EASY, share - limits.too_easy, tally);
        if (reach->status != ESTIMATE_OK)
            continue;
        tally->known++;
        tally->covered += reach->lower <= share && share <= reach->upper;
    }
}

/* The same year judged by the scores as they are. */
static void judge_as_scored(const struct simulated_world *world, struct questions_result *result,
                            struct arena *run)
{
    const struct limits limits = LIMITS_DEFAULT;
    result->difficulty_basis = DIFFICULTY_AS_SCORED;
    for (size_t q = 0; q < YEAR_QUESTIONS; q++) {
        result->questions[q].difficulty_basis = DIFFICULTY_AS_SCORED;
        result->questions[q].n_findings = 0;
    }
    findings_decide(result, &world->catalogue, &limits, run);
}

static void add_year(const struct simulated_world *world, uint64_t seed,
                     struct tally tallies[N_DESIGNS][N_SIZES][N_BASES])
{
    struct arena run = {0};
    const size_t most = sizes[N_SIZES - 1] * YEAR_QUESTIONS / YEAR_ASKED;
    struct simulation_options options = {
        .seed = seed, .every_fault = true, .n_candidates = most + TRUTH_CANDIDATES};
    const struct question_result *const truth =
        simulated_year_result(world, options, most, &run).questions;
    for (int design = 0; design < N_DESIGNS; design++)
        for (size_t s = 0; s < N_SIZES; s++) {
            options.routing = design == 1;
            options.n_candidates = sizes[s] * YEAR_QUESTIONS / YEAR_ASKED;
            struct questions_result result = simulated_year_result(world, options, 0, &run);
            count_questions(&result, truth, &tallies[design][s][1]);
            judge_as_scored(world, &result, &run);
            count_questions(&result, truth, &tallies[design][s][0]);
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

static void print_tally(int design, size_t size, int basis, const struct tally *tally)
{
    printf("%-12s %10zu  %-10s", designs[design], size, bases[basis]);
    print_percent(tally->net, tally->years);
    printf(" %7zu", tally->inside);
    print_percent(tally->falsely_clear, tally->inside);
    printf(" %7zu", tally->beyond);
    print_percent(tally->clear, tally->beyond);
    print_percent(tally->watched, tally->beyond);
    print_percent(tally->covered, tally->known);
    putchar('\n');
}

int main(int argc, char **argv)
{
    struct simulated_world world = {0};
    struct tally tallies[N_DESIGNS][N_SIZES][N_BASES] = {0};
    const unsigned long years = argc > 1 ? strtoul(argv[1], NULL, 10) : YEARS;
    bool too_many_false = false;
    simulated_world_create(&world);
    for (unsigned long seed = 1; seed <= years; seed++)
        add_year(&world, seed, tallies);
    printf("%-12s %10s  %-10s %8s %7s %8s %7s %8s %8s %8s\n", "questions go", "candidates",
           "difficulty", "net %", "inside", "clear %", "beyond", "clear %", "watch %", "held %");
    for (int design = 0; design < N_DESIGNS; design++)
        for (size_t s = 0; s < N_SIZES; s++)
            for (int basis = 0; basis < N_BASES; basis++) {
                const struct tally *const tally = &tallies[design][s][basis];
                print_tally(design, sizes[s], basis, tally);
                too_many_false = too_many_false ||
                                 (basis == 1 && (double)tally->falsely_clear >
                                                    MOST_FALSE * (double)tally->inside);
            }
    arena_free(&world.arena);
    return too_many_false;
}
