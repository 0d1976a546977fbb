#include "analytics/run/simulation_truth.h"

#include <stdlib.h>

#include "tests/support/analytics/simulated_bank.h"
#include "tests/support/near.h"

enum { CANDIDATES = 1500, QUESTIONS = SIMULATED_BANK_CORE + SIMULATED_BANK_BONUS };

/* What a simulation gave, to be set against what was expected. */
struct seen {
    const struct simulation *simulation;
    double question_sum[QUESTIONS], question_n[QUESTIONS];
    double level_sum[SIMULATION_INTERVIEWERS], level_n[SIMULATION_INTERVIEWERS];
    double candidate_sum[CANDIDATES + 1], candidate_n[CANDIDATES + 1]; /* on the core topic */
};

struct fixture {
    struct arena run;
    struct bank bank;
    struct simulation_truth truth;
    struct seen seen;
};

static void see(const struct simulated_rating *rating, void *context)
{
    struct seen *const seen = context;
    const size_t q = (size_t)(rating->question - seen->simulation->questions);
    const size_t r = (size_t)(rating->interviewer - seen->simulation->interviewers);
    const double share = (rating->level - 1.0) / (SIMULATION_LEVELS - 1);
    if (!rating->level)
        return;
    seen->question_sum[q] += share;
    seen->question_n[q] += 1;
    seen->level_sum[r] += rating->level;
    seen->level_n[r] += 1;
    if (q < SIMULATED_BANK_CORE) {
        seen->candidate_sum[rating->candidate] += share;
        seen->candidate_n[rating->candidate] += 1;
    }
}

/* Every interviewer scores every core question of every candidate, so that what is seen is a mean
 * over the same things as what is expected. */
static struct simulation *simulate(struct fixture *fixture, struct simulation_options options)
{
    options.seed = 11;
    options.n_candidates = CANDIDATES;
    options.n_per_answer = SIMULATION_INTERVIEWERS;
    options.n_asked = SIMULATED_BANK_CORE;
    options.bank = &fixture->bank;
    struct simulation *const simulation = simulation_create(&options, &fixture->run);
    fixture->seen = (struct seen){.simulation = simulation};
    simulation_run(simulation, see, &fixture->seen);
    simulation_truth_create(simulation, &fixture->run, &fixture->truth);
    return simulation;
}

static int create_fixture(void **state)
{
    struct fixture *const fixture = calloc(1, sizeof *fixture);
    fixture->bank = simulated_bank(&fixture->run);
    *state = fixture;
    return 0;
}

static int free_fixture(void **state)
{
    struct fixture *const fixture = *state;
    arena_free(&fixture->run);
    free(fixture);
    return 0;
}

static void assert_questions(const struct fixture *fixture)
{
    for (size_t q = 0; q < SIMULATED_BANK_CORE; q++)
        assert_near(fixture->seen.question_sum[q] / fixture->seen.question_n[q],
                    fixture->truth.question_shares[q], 0.035);
}

static void assert_interviewers(const struct fixture *fixture)
{
    for (size_t r = 0; r < SIMULATION_INTERVIEWERS; r++)
        assert_near(fixture->seen.level_sum[r] / fixture->seen.level_n[r], fixture->truth.levels[r],
                    0.045);
}

/* Of the candidates expected to reach little, and much, what they did reach. */
static void assert_candidates(const struct fixture *fixture)
{
    double expected[2] = {0}, seen[2] = {0}, n[2] = {0};
    for (size_t c = 1; c <= CANDIDATES; c++) {
        const double share = fixture->truth.shares[(c - 1) * 2];
        const int strong = share > 0.5;
        assert_true(share > 0 && share < 1);
        expected[strong] += share;
        seen[strong] += fixture->seen.candidate_sum[c] / fixture->seen.candidate_n[c];
        n[strong] += 1;
    }
    for (int strong = 0; strong < 2; strong++) {
        assert_true(n[strong] > 100);
        assert_near(seen[strong] / n[strong], expected[strong] / n[strong], 0.01);
    }
    assert_true(expected[1] / n[1] > expected[0] / n[0] + 0.2);
}

static void what_is_expected_is_the_mean_of_what_is_seen(void **state)
{
    simulate(*state, (struct simulation_options){.every_fault = true});
    assert_questions(*state);
    assert_interviewers(*state);
    assert_candidates(*state);
}

static void it_is_so_with_a_halo_and_an_interviewer_of_one_level(void **state)
{
    struct fixture *const fixture = *state;
    simulate(fixture, (struct simulation_options){.halo_sd = 0.8, .constant = true});
    assert_questions(fixture);
    assert_interviewers(fixture);
    assert_candidates(fixture);
    assert_near(fixture->truth.levels[SIMULATION_INTERVIEWERS - 1], SIMULATION_CONSTANT_LEVEL,
                1e-12);
}

static void a_candidate_who_comes_after_a_repair_is_expected_to_meet_the_repaired(void **state)
{
    struct fixture *const fixture = *state;
    struct simulation *const simulation = simulate(fixture, (struct simulation_options){0});
    struct simulation_truth repaired;
    assert_true(simulation_repair(simulation, "1.1", 180, &fixture->run));
    simulation_truth_create(simulation, &fixture->run, &repaired);
    size_t same = 0, harder = 0;
    for (size_t c = 0; c < CANDIDATES; c++) {
        same += repaired.shares[2 * c] == fixture->truth.shares[2 * c];
        harder += repaired.shares[2 * c] < fixture->truth.shares[2 * c];
    }
    assert_true(same > CANDIDATES / 3 && harder > CANDIDATES / 3 && same + harder == CANDIDATES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_expected_is_the_mean_of_what_is_seen,
                                        create_fixture, free_fixture),
        cmocka_unit_test_setup_teardown(it_is_so_with_a_halo_and_an_interviewer_of_one_level,
                                        create_fixture, free_fixture),
        cmocka_unit_test_setup_teardown(
            a_candidate_who_comes_after_a_repair_is_expected_to_meet_the_repaired, create_fixture,
            free_fixture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
