#include "analytics/facets/style/style.h"

#include <gsl/gsl_randist.h>
#include <math.h>

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { QUESTIONS = 12, TOPICS = 4, INTERVIEWERS = 6, CANDIDATES = 200, LEVELS = 5 };

/* Panels of two, who both score all questions; each planted one is the first of them. */
struct world {
    gsl_rng *rng;
    double central, halo, bias; /* factor, deviation, logits on topic 0 */
    bool alone;                 /* each question has interviewers of its own */
    struct sheet sheet;
    struct arena arena;
    struct facets_result result;
};

static int draw_level(struct world *world, double place)
{
    double chance[LEVELS], sum = chance[0] = 1;
    for (int k = 1; k < LEVELS; k++)
        sum += chance[k] = chance[k - 1] * exp(place - (k - 2.5));
    double at = gsl_rng_uniform(world->rng) * sum;
    int level = 0;
    while (level < LEVELS - 1 && (at -= chance[level]) > 0)
        level++;
    return level;
}

static void draw_candidate(struct world *world, uint32_t number)
{
    const double ability = gsl_ran_gaussian(world->rng, 1.2);
    const double halo = gsl_ran_gaussian(world->rng, world->halo);
    const uint32_t panel[] = {number % INTERVIEWERS,
                              (number + 1 + number / INTERVIEWERS % (INTERVIEWERS - 1)) %
                                  INTERVIEWERS};
    sheet_candidate(&world->sheet);
    for (uint32_t q = 0; q < QUESTIONS; q++)
        for (size_t i = 0; i < 2; i++) {
            double place = ability - (q / 6.0 - 1);
            if (panel[i] == 0)
                place = world->central * (place + halo) - (q % TOPICS == 0 ? world->bias : 0);
            if (!world->alone || q % INTERVIEWERS == panel[i])
                sheet_rate(&world->sheet, q, panel[i], draw_level(world, place));
        }
}

static void run(struct world *world)
{
    const struct facets_options options = {.style = true, .limits = LIMITS_DEFAULT};
    struct error error = {0};
    world->rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(world->rng, 7);
    world->sheet = (struct sheet){.n_levels = LEVELS,
                                  .n_questions = QUESTIONS,
                                  .n_interviewers = INTERVIEWERS,
                                  .n_topics = TOPICS};
    sheet_open(&world->sheet);
    struct facets_data data = facets_data_create(&world->sheet.catalogue, 0, false, false);
    for (uint32_t c = 0; c < CANDIDATES; c++)
        draw_candidate(world, c);
    for (size_t c = 0; c < CANDIDATES; c++)
        facets_data_add(&data, &world->sheet.candidates[c]);
    assert_true(facets_of(&data, &options, NULL, &world->arena, &world->result, &error));
    assert_true(world->result.converged);
    facets_data_free(&data);
    gsl_rng_free(world->rng);
}

static void close_world(struct world *world)
{
    sheet_close(&world->sheet);
    arena_free(&world->arena);
}

static size_t count_told(const struct world *world, enum finding_kind kind)
{
    size_t n = 0;
    for (size_t i = 0; i < INTERVIEWERS; i++) {
        const struct facets_interviewer *const result = &world->result.interviewers[i];
        n += kind == FINDING_CENTRAL && result->central.strength != STRENGTH_NONE;
        n += kind == FINDING_HALO && result->halo.strength != STRENGTH_NONE;
        for (size_t t = 0; kind == FINDING_BIAS && t < TOPICS; t++)
            n += result->topics[t].finding.strength != STRENGTH_NONE;
    }
    return n;
}

static void sound_interviewers_are_told_of_nothing(void **state)
{
    struct world world = {.central = 1};
    (void)state;
    run(&world);
    for (enum finding_kind kind = FINDING_CENTRAL; kind <= FINDING_BIAS; kind++)
        assert_int_equal(count_told(&world, kind), 0);
    for (size_t i = 0; i < INTERVIEWERS; i++) {
        const struct facets_interviewer *const result = &world.result.interviewers[i];
        assert_near(result->slope.value, 1, 4 * result->slope.se);
        assert_near(result->halo_share.value, 0, 4 * result->halo_share.se);
    }
    close_world(&world);
}

static void who_keeps_to_the_middle_is_told_alone(void **state)
{
    struct world world = {.central = 0.5};
    (void)state;
    run(&world);
    assert_int_equal(world.result.interviewers[0].central.strength, STRENGTH_CLEAR);
    assert_int_equal(count_told(&world, FINDING_CENTRAL), 1);
    assert_int_equal(count_told(&world, FINDING_HALO), 0);
    assert_true(world.result.interviewers[0].slope.upper < 0.9);
    close_world(&world);
}

/* A colleague of one who sees one thing in the whole candidate does not do so. */
static void halo_is_told_of_whom_it_is_and_not_of_colleagues(void **state)
{
    struct world world = {.central = 1, .halo = 1};
    (void)state;
    run(&world);
    assert_int_equal(world.result.interviewers[0].halo.strength, STRENGTH_CLEAR);
    assert_int_equal(count_told(&world, FINDING_HALO), 1);
    assert_true(world.result.interviewers[0].halo_share.lower > 0);
    close_world(&world);
}

static void a_topic_that_is_read_otherwise_is_told_with_its_direction(void **state)
{
    struct world world = {.central = 1, .bias = 1.5};
    (void)state;
    run(&world);
    assert_int_equal(world.result.interviewers[0].topics[0].finding.strength, STRENGTH_CLEAR);
    assert_true(world.result.interviewers[0].topics[0].points.upper < 0);
    assert_int_equal(count_told(&world, FINDING_HALO), 0);
    close_world(&world);
}

/* The question's own faults would be told as the interviewer's. */
static void of_questions_that_nobody_else_asks_nothing_is_told(void **state)
{
    struct world world = {.central = 0.5, .alone = true};
    (void)state;
    run(&world);
    for (size_t i = 0; i < INTERVIEWERS; i++) {
        const struct facets_interviewer *const result = &world.result.interviewers[i];
        assert_int_equal(result->slope.status, ESTIMATE_UNDEFINED);
        assert_int_equal(result->halo_share.status, ESTIMATE_UNDEFINED);
        for (size_t t = 0; t < TOPICS; t++)
            assert_int_equal(result->topics[t].points.status, ESTIMATE_UNDEFINED);
    }
    close_world(&world);
}

static void bands_hold_most_and_are_the_same_each_time(void **state)
{
    struct world world = {.central = 1}, again = {.central = 1};
    size_t n_outside = 0;
    (void)state;
    run(&world);
    run(&again);
    assert_int_equal(world.result.n_draws, 200);
    for (size_t q = 0; q < QUESTIONS; q++) {
        const struct facets_question *const one = &world.result.questions[q];
        assert_near(one->infit_band.lower, again.result.questions[q].infit_band.lower, 0);
        assert_near(one->outfit_band.upper, again.result.questions[q].outfit_band.upper, 0);
        assert_true(one->infit_band.lower < 1 && one->infit_band.upper > 1);
        n_outside += one->infit < one->infit_band.lower || one->infit > one->infit_band.upper;
    }
    assert_true(n_outside <= 2);
    close_world(&world);
    close_world(&again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sound_interviewers_are_told_of_nothing),
        cmocka_unit_test(who_keeps_to_the_middle_is_told_alone),
        cmocka_unit_test(halo_is_told_of_whom_it_is_and_not_of_colleagues),
        cmocka_unit_test(a_topic_that_is_read_otherwise_is_told_with_its_direction),
        cmocka_unit_test(of_questions_that_nobody_else_asks_nothing_is_told),
        cmocka_unit_test(bands_hold_most_and_are_the_same_each_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
