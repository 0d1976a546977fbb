/* What a calibration session is said to have done to a question, where it is known. Simulated teams
 * of four interviewers score a year of candidates, with the planted fault that interviewers
 * understand one question differently; then a session is held about it, and the next 30, 60 or 120
 * answers to it come with the fault gone, gone from every other answer, or as before. Beside these
 * years without any fault, where the session is held about the question whose scores lay farthest
 * apart, and nothing changes. `calibration N` takes N years instead of 1000. Ends with status 1
 * where "better" is said where nothing changed in more than 2 %, or less often than in 80 % of 60
 * answers with the fault gone. */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analytics/calibration/calibration_change.h"
#include "analytics/calibration/calibration_distance.h"
#include "tests/support/analytics/simulated_year_result.h"

enum {
    YEARS = 1000,
    INTERVIEWERS = 4,
    CANDIDATES_BEFORE = 375,
    CANDIDATES_AFTER = 600, /* among whom there are as many answers to a question as are wanted */
    MOST_ANSWERS = 120,
    FAULTY = YEAR_QUESTIONS * 2 / 3
};

static const size_t sizes[] = {10, 20, 30, 60, 120}; /* answers after the session */

enum { N_SIZES = sizeof sizes / sizeof *sizes };

enum change { GONE, HALF_GONE, UNCHANGED, SOUND_YEAR, N_CHANGES };

static const char *const names[N_CHANGES] = {
    "fault gone", "gone from every other answer", "nothing changed",
    "sound year, nothing changed, the question farthest apart"};

static const double LEAST_TOLD = 0.80, MOST_FALSE = 0.02;

/* --- The distances of a team's answers -------------------------------------------------------- */

struct team {
    struct moments before[YEAR_QUESTIONS];
    double after[YEAR_QUESTIONS][MOST_ANSWERS];
    size_t n_after[YEAR_QUESTIONS];
};

struct listener {
    const struct simulated_world *world;
    const struct simulation *simulation;
    struct team *team;
    struct simulated_rating first; /* of the answer under way */
    uint32_t question[8], interviewer[8];
    int64_t interview[8];
    int16_t level[8];
    int32_t day[8];
    size_t n;
};

static void end_answer(struct listener *listener)
{
    const struct candidate_ratings ratings = {.n = listener->n,
                                              .question = listener->question,
                                              .interviewer = listener->interviewer,
                                              .interview = listener->interview,
                                              .level = listener->level,
                                              .day = listener->day};
    struct team *const team = listener->team;
    if (listener->n == 0)
        return;
    listener->n = 0;
    const struct answer_scores answer = calibration_distance_of(&listener->world->catalogue,
                                                                &ratings, 0, NULL);
    if (isnan(answer.distance))
        return;
    size_t *const n_after = &team->n_after[answer.question];
    if (listener->first.candidate <= CANDIDATES_BEFORE)
        moments_add(&team->before[answer.question], answer.distance);
    else if (*n_after < MOST_ANSWERS)
        team->after[answer.question][(*n_after)++] = answer.distance;
}

static void hear(const struct simulated_rating *rating, void *context)
{
    struct listener *const listener = context;
    const struct simulated_rating *const first = &listener->first;
    if (listener->n == 0 || rating->candidate != first->candidate ||
        rating->question != first->question || strcmp(rating->stage, first->stage) != 0) {
        end_answer(listener);
        listener->first = *rating;
    }
    const size_t i = listener->n++;
    listener->question[i] = (uint32_t)(rating->question - listener->simulation->questions);
    listener->interviewer[i] = (uint32_t)(rating->interviewer - listener->simulation->interviewers);
    listener->level[i] = (int16_t)(rating->level ? rating->level - 1 : LEVEL_MISSING);
}

static void simulate(const struct simulated_world *world, uint64_t seed, bool faults, bool repaired,
                     struct team *ret)
{
    struct arena run = {0};
    const struct simulation_options options = {.seed = seed,
                                               .n_candidates = CANDIDATES_BEFORE + CANDIDATES_AFTER,
                                               .n_interviewers = INTERVIEWERS,
                                               .bank = &world->bank,
                                               .no_faults = !faults};
    struct simulation *const simulation = simulation_create(&options, &run);
    struct listener listener = {.world = world, .simulation = simulation, .team = ret};
    *ret = (struct team){0};
    if (repaired &&
        !simulation_repair(simulation, world->catalogue.questions[FAULTY].code, INT32_MIN, &run))
        abort();
    simulation_run(simulation, hear, &listener);
    end_answer(&listener);
    arena_free(&run);
}

/* --- What is said of them --------------------------------------------------------------------- */

struct tally {
    size_t n, better, worse, held;
};

static enum calibration_verdict judge(const struct team *before, const double *after, size_t n,
                                      size_t question, double truth, struct tally *tally)
{
    struct arena scratch = {0};
    const struct limits limits = LIMITS_DEFAULT;
    struct moments now = {0};
    for (size_t i = 0; i < n; i++)
        moments_add(&now, after[i]);
    const struct calibration_change change = calibration_change_of(
        before->before, YEAR_QUESTIONS, question, &now, &limits, &scratch);
    tally->n++;
    tally->better += change.verdict == CALIBRATION_BETTER;
    tally->worse += change.verdict == CALIBRATION_WORSE;
    tally->held += change.difference.status == ESTIMATE_OK && change.difference.lower <= truth &&
                   change.difference.upper >= truth;
    arena_free(&scratch);
    return change.verdict;
}

static size_t farthest_apart(const struct team *team)
{
    size_t farthest = 0;
    for (size_t q = 1; q < YEAR_QUESTIONS; q++)
        if (team->before[q].mean > team->before[farthest].mean)
            farthest = q;
    return farthest;
}

/* By how much answers truly came closer, by all years: sums are kept, for the truth is known last.
 */
static double mean_change(const struct simulated_world *world, size_t n_years)
{
    struct moments faulty = {0}, sound = {0};
    struct team *const team = malloc(sizeof *team);
    for (size_t year = 0; year < n_years; year++) {
        simulate(world, year + 1, true, false, team);
        for (size_t i = 0; i < team->n_after[FAULTY]; i++)
            moments_add(&faulty, team->after[FAULTY][i]);
        simulate(world, year + 1, true, true, team);
        for (size_t i = 0; i < team->n_after[FAULTY]; i++)
            moments_add(&sound, team->after[FAULTY][i]);
    }
    free(team);
    printf("# mean distance: %.3f points with the fault, %.3f without\n", faulty.mean, sound.mean);
    return sound.mean - faulty.mean;
}

static void add_year(const struct simulated_world *world, uint64_t seed, double truth,
                     struct team teams[3], struct tally tallies[N_CHANGES][N_SIZES])
{
    struct team *const faulty = &teams[0], *const mended = &teams[1], *const sound = &teams[2];
    double half[MOST_ANSWERS];
    simulate(world, seed, true, false, faulty);
    simulate(world, seed, true, true, mended);
    simulate(world, seed, false, false, sound);
    const size_t farthest = farthest_apart(sound);
    for (size_t i = 0; i < MOST_ANSWERS; i++)
        half[i] = (i % 2 ? faulty : mended)->after[FAULTY][i];
    for (size_t s = 0; s < N_SIZES; s++) {
        judge(faulty, mended->after[FAULTY], sizes[s], FAULTY, truth, &tallies[GONE][s]);
        judge(faulty, half, sizes[s], FAULTY, truth / 2, &tallies[HALF_GONE][s]);
        judge(faulty, faulty->after[FAULTY], sizes[s], FAULTY, 0, &tallies[UNCHANGED][s]);
        judge(sound, sound->after[farthest], sizes[s], farthest, 0, &tallies[SOUND_YEAR][s]);
    }
}

static double share(size_t part, size_t whole)
{
    return (double)part / (double)whole;
}

static bool print(struct tally tallies[N_CHANGES][N_SIZES])
{
    bool fine = true;
    printf("%-58s %8s %8s %8s %8s\n", "", "answers", "better", "worse", "held");
    for (enum change c = 0; c < N_CHANGES; c++)
        for (size_t s = 0; s < N_SIZES; s++) {
            const struct tally *const tally = &tallies[c][s];
            const double better = share(tally->better, tally->n);
            printf("%-58s %8zu %7.1f%% %7.1f%% %7.1f%%\n", names[c], sizes[s], 100 * better,
                   100 * share(tally->worse, tally->n), 100 * share(tally->held, tally->n));
            fine = fine && (c < UNCHANGED || better <= MOST_FALSE) &&
                   (c != GONE || sizes[s] != 60 || better >= LEAST_TOLD);
        }
    return fine;
}

int main(int argc, char **argv)
{
    const size_t n_years = argc > 1 ? strtoul(argv[1], NULL, 10) : YEARS;
    struct tally tallies[N_CHANGES][N_SIZES] = {0};
    struct simulated_world world = {0};
    struct team *const teams = calloc(3, sizeof *teams);
    if (!teams)
        abort();
    simulated_world_create(&world);
    const double truth = mean_change(&world, n_years);
    for (size_t year = 0; year < n_years; year++)
        add_year(&world, year + 1, truth, teams, tallies);
    free(teams);
    arena_free(&world.arena);
    return print(tallies) ? EXIT_SUCCESS : EXIT_FAILURE;
}
