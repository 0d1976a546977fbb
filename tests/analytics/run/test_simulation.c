#include "analytics/run/simulation.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/analytics/simulated_bank.h"
#include "tests/support/near.h"

enum { N_CORE = SIMULATED_BANK_CORE, N_BONUS = SIMULATED_BANK_BONUS };

struct fixture {
    struct arena run;
    struct bank bank;
};

static int create_bank(void **state)
{
    struct fixture *const fixture = calloc(1, sizeof *fixture);
    fixture->bank = simulated_bank(&fixture->run);
    *state = fixture;
    return 0;
}

static int free_bank(void **state)
{
    struct fixture *const fixture = *state;
    arena_free(&fixture->run);
    free(fixture);
    return 0;
}

static struct simulation *simulate(struct fixture *fixture, uint64_t seed, size_t candidates)
{
    const struct simulation_options options = {
        .seed = seed, .n_candidates = candidates, .bank = &fixture->bank};
    return simulation_create(&options, &fixture->run);
}

static struct simulation *simulate_all(struct fixture *fixture, uint64_t seed, size_t candidates)
{
    const struct simulation_options options = {
        .seed = seed, .n_candidates = candidates, .bank = &fixture->bank, .every_fault = true};
    return simulation_create(&options, &fixture->run);
}

/* What a run shows, folded into numbers that differ when a rating does. */
struct trace {
    size_t n, up_to, n_up_to;
    uint64_t hash;
    double level_sum[N_CORE + N_BONUS], level_n[N_CORE + N_BONUS];
    const struct simulated_question *first;
};

static void follow(const struct simulated_rating *rating, void *context)
{
    struct trace *const trace = context;
    trace->n++;
    assert_true(rating->level >= 0 && rating->level <= SIMULATION_LEVELS);
    if (rating->level) {
        const size_t q = (size_t)(rating->question - trace->first);
        trace->level_sum[q] += rating->level;
        trace->level_n[q] += 1;
    }
    if (rating->candidate <= trace->up_to) {
        trace->n_up_to++;
        trace->hash = trace->hash * 31 + (uint64_t)rating->level * 7 + (uint64_t)rating->day +
                      (uint64_t)rating->interviewer->name[0];
    }
}

static struct trace trace_of(const struct simulation *simulation, size_t up_to)
{
    struct trace trace = {.up_to = up_to, .first = simulation->questions};
    simulation_run(simulation, follow, &trace);
    return trace;
}

static void the_same_seed_gives_the_same_ratings(void **state)
{
    const struct trace a = trace_of(simulate(*state, 5, 40), 40);
    const struct trace b = trace_of(simulate(*state, 5, 40), 40);
    const struct trace c = trace_of(simulate(*state, 6, 40), 40);
    assert_true(a.n > 40 * 12 && a.hash == b.hash && a.hash != c.hash);
}

static void more_candidates_begin_with_the_same_ones(void **state)
{
    const struct trace few = trace_of(simulate(*state, 5, 10), 10);
    const struct trace many = trace_of(simulate(*state, 5, 30), 10);
    assert_int_equal(few.n_up_to, many.n_up_to);
    assert_true(few.hash == many.hash && many.n > few.n);
}

static void count_faults(const struct simulation *simulation, int count[FAULT_DISORDERED + 1])
{
    for (size_t q = 0; q < simulation->n_questions; q++)
        count[simulation->questions[q].fault]++;
    for (size_t r = 0; r < simulation->options.n_interviewers; r++)
        count[simulation->interviewers[r].fault]++;
}

static void each_usual_fault_is_planted_once(void **state)
{
    int count[FAULT_DISORDERED + 1] = {0};
    count_faults(simulate(*state, 1, 1), count);
    for (int fault = FAULT_TOO_HARD; fault <= FAULT_DISORDERED; fault++)
        assert_int_equal(count[fault], fault <= FAULT_LENIENT);
}

static void every_fault_is_planted_once_where_that_is_wanted(void **state)
{
    int count[FAULT_DISORDERED + 1] = {0};
    count_faults(simulate_all(*state, 1, 1), count);
    for (int fault = FAULT_TOO_HARD; fault <= FAULT_DISORDERED; fault++)
        assert_int_equal(count[fault], 1);
}

static void more_faults_leave_the_other_questions_as_they_are(void **state)
{
    const struct simulation *const usual = simulate(*state, 4, 60);
    const struct simulation *const all = simulate_all(*state, 4, 60);
    const struct trace some = trace_of(usual, 0), more = trace_of(all, 0);
    for (size_t q = 0; q < usual->n_questions; q++) {
        const bool same = usual->questions[q].fault == all->questions[q].fault;
        assert_true((some.level_sum[q] == more.level_sum[q]) == same);
        assert_true(some.level_n[q] == more.level_n[q]);
    }
}

/* How often each level of the question with a fault is given. */
/* Which offices' interviewers a candidate has met, and what the last interviewer gave. */
struct met {
    bool office[64][4];
    size_t levels[SIMULATION_LEVELS + 1];
    const struct simulated_interviewer *last;
};

static void meet(const struct simulated_rating *rating, void *context)
{
    struct met *const met = context;
    met->office[rating->candidate][rating->interviewer->office] = true;
    if (rating->interviewer == met->last)
        met->levels[rating->level]++;
}

static void no_candidate_meets_interviewers_of_two_offices(void **state)
{
    struct fixture *const fixture = *state;
    struct met met = {0};
    const struct simulation *const simulation = simulation_create(
        &(struct simulation_options){
            .seed = 4, .n_candidates = 60, .n_offices = 3, .bank = &fixture->bank},
        &fixture->run);
    simulation_run(simulation, meet, &met);
    size_t candidates[3] = {0}, offices[3] = {0};
    for (size_t c = 1; c <= 60; c++) {
        assert_int_equal(met.office[c][0] + met.office[c][1] + met.office[c][2], 1);
        for (size_t o = 0; o < 3; o++)
            candidates[o] += met.office[c][o];
    }
    for (size_t r = 0; r < simulation->options.n_interviewers; r++)
        offices[simulation->interviewers[r].office]++;
    for (size_t o = 0; o < 3; o++) {
        assert_int_equal(candidates[o], 20);
        assert_true(offices[o] >= 2);
    }
    assert_null(simulation_create(
        &(struct simulation_options){
            .seed = 4, .n_interviewers = 5, .n_offices = 3, .bank = &fixture->bank},
        &fixture->run));
}

static void a_constant_interviewer_gives_one_level(void **state)
{
    struct fixture *const fixture = *state;
    const struct simulation *const simulation = simulation_create(
        &(struct simulation_options){
            .seed = 4, .n_candidates = 60, .constant = true, .bank = &fixture->bank},
        &fixture->run);
    struct met met = {.last = &simulation->interviewers[simulation->options.n_interviewers - 1]};
    assert_int_equal(met.last->fault, FAULT_CONSTANT);
    simulation_run(simulation, meet, &met);
    assert_true(met.levels[3] > 30);
    assert_int_equal(met.levels[1] + met.levels[2] + met.levels[4] + met.levels[5], 0);
}

static void without_faults_the_other_questions_are_as_they_were(void **state)
{
    struct fixture *const fixture = *state;
    struct simulation_options options = {.seed = 9, .every_fault = true, .bank = &fixture->bank};
    const struct simulation *const with = simulation_create(&options, &fixture->run);
    options.no_faults = true;
    const struct simulation *const without = simulation_create(&options, &fixture->run);
    size_t n_same = 0;
    for (size_t q = 0; q < with->n_questions; q++) {
        assert_int_equal(without->questions[q].fault, FAULT_NONE);
        if (with->questions[q].fault != FAULT_NONE)
            continue;
        assert_near(without->questions[q].difficulty, with->questions[q].difficulty, 0);
        assert_near(without->questions[q].slope, with->questions[q].slope, 0);
        n_same++;
    }
    assert_true(n_same > 0);
    for (size_t r = 0; r < without->options.n_interviewers; r++) {
        assert_int_equal(without->interviewers[r].fault, FAULT_NONE);
        assert_true(fabs(without->interviewers[r].severity) <= 0.2);
    }
}

static void a_plain_year_is_the_model_itself(void **state)
{
    struct fixture *const fixture = *state;
    const struct simulation *const plain = simulation_create(
        &(struct simulation_options){.seed = 9, .plain = true, .bank = &fixture->bank},
        &fixture->run);
    assert_near(plain->topic_correlation, 1, 0);
    for (size_t q = 0; q < plain->n_questions; q++) {
        assert_near(plain->questions[q].slope, 1, 0);
        assert_near(plain->questions[q].answer_sd, 0, 0);
        assert_int_equal(plain->questions[q].fault, FAULT_NONE);
    }
    assert_int_equal(plain->interviewers[0].fault, FAULT_NONE);
}

static void count_levels(const struct simulated_rating *rating, void *context)
{
    size_t(*const counts)[SIMULATION_LEVELS + 1] = context;
    counts[rating->question->fault][rating->level]++;
}

static size_t n_asked;

static bool stops_after_two(struct error *error)
{
    (void)error;
    return n_asked++ < 2;
}

static void see_last_candidate(const struct simulated_rating *rating, void *context)
{
    *(size_t *)context = rating->candidate;
}

static void a_simulation_ends_when_it_is_asked_to(void **state)
{
    size_t last = 0;
    struct simulation *const simulation = simulate(*state, 5, 1000000);
    simulation->options.go_on = stops_after_two;
    n_asked = 0;
    simulation_run(simulation, see_last_candidate, &last);
    assert_int_equal(last, 2);
    assert_int_equal(n_asked, 3);
}

static void rubric_faults_show_in_the_levels(void **state)
{
    size_t counts[FAULT_DISORDERED + 1][SIMULATION_LEVELS + 1] = {0};
    simulation_run(simulate_all(*state, 3, 2000), count_levels, counts);
    const size_t *const low = counts[FAULT_FLOOR], *const high = counts[FAULT_CEILING];
    assert_true(3 * low[1] > 2 * (low[1] + low[2] + low[3] + low[4] + low[5]));
    assert_true(3 * high[5] > 2 * (high[1] + high[2] + high[3] + high[4] + high[5]));
    assert_int_equal(counts[FAULT_UNUSED][4], 0);
    assert_true(counts[FAULT_UNUSED][3] > 500 && counts[FAULT_UNUSED][5] > 500);
}

static void thresholds_sum_to_zero_and_rise(void **state)
{
    const struct simulation *const simulation = simulate(*state, 3, 1);
    for (size_t q = 0; q < simulation->n_questions; q++) {
        const double *const t = simulation->questions[q].thresholds;
        assert_near(t[0] + t[1] + t[2] + t[3], 0, 1e-12);
        assert_true(t[0] < t[1] && t[1] < t[2] && t[2] < t[3]);
    }
}

static void hard_and_easy_questions_score_as_they_should(void **state)
{
    const struct simulation *const simulation = simulate(*state, 2, 400);
    const struct trace trace = trace_of(simulation, 0);
    for (size_t q = 0; q < simulation->n_questions; q++) {
        const double share = (trace.level_sum[q] / trace.level_n[q] - 1) / (SIMULATION_LEVELS - 1);
        const enum simulated_fault fault = simulation->questions[q].fault;
        if (fault == FAULT_TOO_HARD)
            assert_true(share < 0.25);
        else if (fault == FAULT_TOO_EASY)
            assert_true(share > 0.80);
        else
            assert_true(share > 0.33 && share < 0.67);
    }
}

static void a_bank_with_too_few_questions_is_refused(void **state)
{
    struct fixture *const fixture = *state;
    struct bank_topic topic = fixture->bank.topics[0];
    topic.n_questions = 11;
    const struct bank bank = {.topics = &topic, .n_topics = 1};
    const struct simulation_options options = {.bank = &bank};
    assert_null(simulation_create(&options, &fixture->run));
}

enum { FUNNEL_CANDIDATES = 200, MOST_RATINGS = 60 };

struct kept_rating {
    int32_t day;
    int level;
    const struct simulated_question *question;
};

struct kept {
    struct kept_rating ratings[FUNNEL_CANDIDATES + 1][MOST_RATINGS];
    size_t n[FUNNEL_CANDIDATES + 1], stages[FUNNEL_CANDIDATES + 1], open;
};

static void keep(const struct simulated_rating *rating, void *context)
{
    struct kept *const kept = context;
    const size_t c = rating->candidate;
    assert_true(c <= FUNNEL_CANDIDATES && kept->n[c] < MOST_RATINGS);
    if (strcmp(rating->stage, "On-site") == 0)
        kept->stages[c] = 2;
    if (kept->n[c] == 0)
        kept->open += strcmp(rating->outcome, "in progress") == 0;
    kept->ratings[c][kept->n[c]++] = (struct kept_rating){rating->day, rating->level,
                                                          rating->question};
}

static void a_funnel_leaves_interviews_out_and_changes_none(void **state)
{
    struct fixture *const fixture = *state;
    struct kept *const whole = calloc(2, sizeof *whole), *const funnel = whole + 1;
    struct simulation *const simulation = simulate(fixture, 4, FUNNEL_CANDIDATES);
    simulation_run(simulation, keep, whole);
    simulation->options.funnel = true;
    simulation_run(simulation, keep, funnel);
    size_t stopped = 0;
    for (size_t c = 1; c <= FUNNEL_CANDIDATES; c++) {
        assert_int_equal(whole->stages[c], 2);
        stopped += funnel->stages[c] != 2;
        assert_true(funnel->n[c] > 0 && funnel->n[c] <= whole->n[c]);
        for (size_t i = 0; i < funnel->n[c]; i++) {
            assert_int_equal(funnel->ratings[c][i].day, whole->ratings[c][i].day);
            assert_int_equal(funnel->ratings[c][i].level, whole->ratings[c][i].level);
            assert_ptr_equal(funnel->ratings[c][i].question, whole->ratings[c][i].question);
        }
    }
    assert_int_equal(whole->open, 0);
    assert_true(funnel->open > 0 && funnel->open < FUNNEL_CANDIDATES / 5);
    assert_true(stopped > FUNNEL_CANDIDATES / 4 && stopped < FUNNEL_CANDIDATES / 2);
    free(whole);
}

/* How many scores each answer has, who asked each question, and how hard what strong and weak
 * candidates are asked is. */
struct answers {
    size_t n, n_questions[61], n_scores[61][N_CORE + N_BONUS], candidate;
    bool asks[N_CORE + N_BONUS][16];
    const struct simulation *simulation;
};

static void count_answers(const struct simulated_rating *rating, void *context)
{
    struct answers *const answers = context;
    const size_t q = (size_t)(rating->question - answers->simulation->questions);
    const size_t c = rating->candidate;
    answers->n++;
    answers->n_questions[c] += answers->n_scores[c][q]++ == 0 && !rating->question->topic->bonus;
    answers->asks[q][rating->interviewer - answers->simulation->interviewers] = true;
}

static struct answers answers_of(struct fixture *fixture, struct simulation_options options)
{
    options.seed = 4;
    options.n_candidates = 60;
    options.bank = &fixture->bank;
    struct answers answers = {.simulation = simulation_create(&options, &fixture->run)};
    assert_non_null(answers.simulation);
    simulation_run(answers.simulation, count_answers, &answers);
    return answers;
}

/* The share of answers with so many scores. */
static double share_with(const struct answers *answers, size_t n_scores)
{
    size_t n = 0, with = 0;
    for (size_t c = 1; c <= 60; c++)
        for (size_t q = 0; q < N_CORE + N_BONUS; q++) {
            n += answers->n_scores[c][q] > 0;
            with += answers->n_scores[c][q] == n_scores;
        }
    return (double)with / (double)n;
}

static void each_answer_has_as_many_scores_as_are_wanted(void **state)
{
    for (size_t n = 1; n <= 4; n++) {
        const struct answers answers = answers_of(*state,
                                                  (struct simulation_options){.n_per_answer = n});
        assert_near(share_with(&answers, n), 1, 0);
    }
    assert_null(simulation_create(
        &(struct simulation_options){.n_per_answer = 9, .bank = &((struct fixture *)*state)->bank},
        &((struct fixture *)*state)->run));
}

static void as_many_questions_are_asked_as_are_wanted(void **state)
{
    for (size_t n = 2; n <= N_CORE; n++) {
        const struct answers answers = answers_of(*state,
                                                  (struct simulation_options){.n_asked = n});
        for (size_t c = 1; c <= 60; c++)
            assert_int_equal(answers.n_questions[c], n);
    }
}

static void singles_leave_scores_out_and_change_none(void **state)
{
    const struct answers all = answers_of(*state, (struct simulation_options){0});
    const struct answers half = answers_of(*state, (struct simulation_options){.singles = 0.5});
    assert_near(share_with(&all, 1), 0, 0);
    assert_near(share_with(&half, 1), 0.5, 0.06);
    struct fixture *const fixture = *state;
    struct kept *const kept = calloc(2, sizeof *kept);
    struct simulation *const simulation = simulate(fixture, 4, 40);
    simulation_run(simulation, keep, &kept[0]);
    simulation->options.singles = 0.5;
    simulation_run(simulation, keep, &kept[1]);
    for (size_t c = 1; c <= 40; c++) {
        size_t at = 0;
        for (size_t i = 0; i < kept[1].n[c]; i++, at++) {
            const struct kept_rating *const left = &kept[1].ratings[c][i];
            while (kept[0].ratings[c][at].question != left->question ||
                   kept[0].ratings[c][at].day != left->day ||
                   kept[0].ratings[c][at].level != left->level)
                assert_true(++at < kept[0].n[c]);
        }
    }
    free(kept);
}

static void specialists_ask_their_own_questions_alone(void **state)
{
    const struct answers answers = answers_of(
        *state, (struct simulation_options){.specialists = true, .n_per_answer = 1});
    for (size_t q = 0; q < N_CORE + N_BONUS; q++) {
        size_t n = 0;
        for (size_t r = 0; r < SIMULATION_INTERVIEWERS; r++)
            n += answers.asks[q][r];
        assert_int_equal(n, 1);
    }
}

/* Sums for the correlation of a candidate's strength and how hard the questions are. */
struct routed {
    double product, n;
};

static void follow_strength(const struct simulated_rating *rating, void *context)
{
    struct routed *const routed = context;
    if (rating->question->topic->bonus || rating->question->fault != FAULT_NONE)
        return;
    const int strength = strcmp(rating->outcome, "hired") == 0 ? 1 : -1;
    routed->product += strength * rating->question->difficulty;
    routed->n += 1;
}

static double mean_product(struct fixture *fixture, bool routing)
{
    struct routed routed = {0};
    simulation_run(simulation_create(&(struct simulation_options){.seed = 4,
                                                                  .n_candidates = 600,
                                                                  .no_faults = true,
                                                                  .routing = routing,
                                                                  .bank = &fixture->bank},
                                     &fixture->run),
                   follow_strength, &routed);
    return routed.product / routed.n;
}

static void strong_candidates_get_harder_questions_where_that_is_wanted(void **state)
{
    assert_true(mean_product(*state, true) > mean_product(*state, false) + 0.02);
}

/* Levels of the question with a fault before and after a day. */
struct before_after {
    const struct simulated_question *question;
    int32_t day;
    double sum[2], n[2];
};

static void sum_levels(const struct simulated_rating *rating, void *context)
{
    struct before_after *const sums = context;
    if (rating->question != sums->question || !rating->level)
        return;
    const int after = rating->day >= sums->day;
    sums->sum[after] += rating->level;
    sums->n[after] += 1;
}

static void a_repaired_question_is_sound_from_its_month_on_and_no_other_changes(void **state)
{
    struct fixture *const fixture = *state;
    struct simulation *const simulation = simulate(fixture, 4, 800);
    struct before_after sums = {&simulation->questions[0], 180, {0}, {0}};
    assert_int_equal(sums.question->fault, FAULT_TOO_EASY);
    const struct trace usual = trace_of(simulation, 0);
    assert_true(simulation_repair(simulation, "1.1", 180, &fixture->run));
    assert_false(simulation_repair(simulation, "1.2", 180, &fixture->run));
    assert_false(simulation_repair(simulation, "x", 180, &fixture->run));
    simulation_run(simulation, sum_levels, &sums);
    assert_true(sums.sum[0] / sums.n[0] > 4 && sums.sum[1] / sums.n[1] < 3.6);
    const struct trace repaired = trace_of(simulation, 0);
    for (size_t q = 0; q < simulation->n_questions; q++)
        assert_int_equal(repaired.level_sum[q] == usual.level_sum[q], q != 0);
}

static void given_numbers_hold_in_place_of_the_usual_ones(void **state)
{
    struct fixture *const fixture = *state;
    const struct simulation *const simulation = simulation_create(
        &(struct simulation_options){.plain = true,
                                     .topic_correlation = {true, 0.3},
                                     .answer_sd = {true, 0.2},
                                     .bank = &fixture->bank},
        &fixture->run);
    assert_near(simulation->topic_correlation, 0.3, 0);
    assert_near(simulation->questions[3].answer_sd, 0.2, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_seed_gives_the_same_ratings),
        cmocka_unit_test(more_candidates_begin_with_the_same_ones),
        cmocka_unit_test(a_funnel_leaves_interviews_out_and_changes_none),
        cmocka_unit_test(each_usual_fault_is_planted_once),
        cmocka_unit_test(every_fault_is_planted_once_where_that_is_wanted),
        cmocka_unit_test(more_faults_leave_the_other_questions_as_they_are),
        cmocka_unit_test(rubric_faults_show_in_the_levels),
        cmocka_unit_test(no_candidate_meets_interviewers_of_two_offices),
        cmocka_unit_test(a_constant_interviewer_gives_one_level),
        cmocka_unit_test(without_faults_the_other_questions_are_as_they_were),
        cmocka_unit_test(a_plain_year_is_the_model_itself),
        cmocka_unit_test(each_answer_has_as_many_scores_as_are_wanted),
        cmocka_unit_test(as_many_questions_are_asked_as_are_wanted),
        cmocka_unit_test(singles_leave_scores_out_and_change_none),
        cmocka_unit_test(specialists_ask_their_own_questions_alone),
        cmocka_unit_test(strong_candidates_get_harder_questions_where_that_is_wanted),
        cmocka_unit_test(a_repaired_question_is_sound_from_its_month_on_and_no_other_changes),
        cmocka_unit_test(given_numbers_hold_in_place_of_the_usual_ones),
        cmocka_unit_test(thresholds_sum_to_zero_and_rise),
        cmocka_unit_test(hard_and_easy_questions_score_as_they_should),
        cmocka_unit_test(a_bank_with_too_few_questions_is_refused),
        cmocka_unit_test(a_simulation_ends_when_it_is_asked_to),
    };
    return cmocka_run_group_tests(tests, create_bank, free_bank);
}
