#include "analytics/questions/findings.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { LEVELS = 4, MANY = 400 };

/* A question about which there is nothing to say: 400 candidates with one rating each. */
struct sound {
    struct sheet sheet;
    struct arena run;
    struct questions_result result;
};

static struct estimate share(double p, size_t n)
{
    const double se = sqrt(p * (1 - p) / (double)n);
    return estimate_ok(p, se, interval_wilson(p, interval_effective_n(p, se, n)), n);
}

static struct estimate correlation(double r, size_t n)
{
    return estimate_ok(r, (1 - r * r) / sqrt((double)n - 3), interval_fisher_z(r, n), n);
}

static struct estimate kappa(double value, double se, size_t n)
{
    return estimate_ok(value, se, interval_atanh(value, se, (double)n - 1), n);
}

static struct estimate ability(double value, double se, size_t n)
{
    return estimate_ok(value, se, interval_t(value, se, (double)n - 1), n);
}

static void make_sound(struct sound *sound, size_t n_questions)
{
    *sound = (struct sound){
        .sheet = {.n_levels = LEVELS, .n_questions = n_questions, .n_interviewers = 1}};
    sheet_open(&sound->sheet);
    sound->result.questions = ARENA_ARRAY(&sound->run, n_questions, struct question_result);
    for (size_t q = 0; q < n_questions; q++) {
        struct question_result *const question = sound->result.questions + q;
        *question = (struct question_result){
            .n_candidates = MANY,
            .n_ratings = MANY,
            .difficulty = share(0.5, MANY),
            .separation = correlation(0.5, MANY),
            .levels = ARENA_ARRAY(&sound->run, LEVELS, struct level_use),
            .floor = share(0.25, MANY),
            .ceiling = share(0.25, MANY),
            .kappa_quadratic = kappa(0.7, 0.03, MANY)};
        for (size_t l = 0; l < LEVELS; l++)
            question->levels[l] = (struct level_use){
                .count = MANY / LEVELS,
                .share = share(0.25, MANY),
                .ability = ability(0.2 + 0.1 * (double)l, 0.02, MANY / LEVELS)};
    }
}

static void decide(struct sound *sound)
{
    findings_decide(&sound->result, &sound->sheet.catalogue, &LIMITS_DEFAULT, &sound->run);
}

static void discard(struct sound *sound)
{
    sheet_close(&sound->sheet);
    arena_free(&sound->run);
}

static void assert_only(const struct question_result *question, enum finding_kind kind,
                        enum finding_strength strength)
{
    assert_int_equal(question->n_findings, 1);
    assert_int_equal(question->findings[0].kind, kind);
    assert_int_equal(question->findings[0].strength, strength);
}

static void a_sound_question_has_no_finding(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 3);
    decide(&sound);
    assert_int_equal(sound.result.questions[0].n_findings, 0);
    assert_int_equal(sound.result.n_healthy, 3);
    assert_int_equal(sound.result.n_clear + sound.result.n_watch + sound.result.n_too_few, 0);
    discard(&sound);
}

static void each_line_has_its_finding(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 7);
    struct question_result *const questions = sound.result.questions;
    questions[0].difficulty = share(0.15, MANY);
    questions[1].difficulty = share(0.90, MANY);
    questions[2].separation = correlation(-0.3, MANY);
    questions[3].separation = correlation(0.02, MANY);
    questions[4].kappa_quadratic = kappa(0.1, 0.05, MANY);
    questions[5].floor = share(0.8, MANY);
    questions[6].ceiling = share(0.8, MANY);
    decide(&sound);
    const enum finding_kind kinds[] = {FINDING_TOO_HARD, FINDING_TOO_EASY, FINDING_NEGATIVE,
                                       FINDING_FLAT,     FINDING_DISAGREE, FINDING_FLOOR,
                                       FINDING_CEILING};
    for (size_t q = 0; q < 7; q++)
        assert_only(questions + q, kinds[q], STRENGTH_CLEAR);
    assert_int_equal(sound.result.n_clear, 7);
    discard(&sound);
}

static void an_interval_across_the_line_is_a_watch(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 1);
    sound.result.questions[0].difficulty = share(0.29, MANY);
    decide(&sound);
    assert_only(sound.result.questions, FINDING_TOO_HARD, STRENGTH_WATCH);
    assert_int_equal(sound.result.n_watch, 1);
    discard(&sound);
}

/* The interval of r = 0.09 among 400 ends at 0.187, below 0.20: p is 0.013. Alone among the tests
 * of three questions that is not enough. */
static void one_of_many_tests_must_be_surer(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 3);
    struct question_result *const question = sound.result.questions + 1;
    question->separation = correlation(0.09, MANY);
    assert_true(question->separation.upper < 0.20);
    decide(&sound);
    assert_only(question, FINDING_FLAT, STRENGTH_WATCH);
    assert_near(question->findings[0].p, 0.0127, 5e-4);
    discard(&sound);
}

static void flat_covers_a_negative_that_is_not_clear(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 1);
    sound.result.questions[0].separation = correlation(-0.02, MANY);
    decide(&sound);
    assert_only(sound.result.questions, FINDING_FLAT, STRENGTH_CLEAR);
    discard(&sound);
}

static void too_few_candidates_are_the_only_finding(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 3);
    struct question_result *const questions = sound.result.questions;
    questions[1].n_candidates = questions[1].n_ratings = 4;
    questions[1].difficulty = estimate_too_few(4, 10, &sound.run);
    questions[1].floor = share(0.9, MANY);
    questions[2] = (struct question_result){.levels = questions[2].levels,
                                            .difficulty = estimate_undefined(0, "none")};
    decide(&sound);
    assert_only(questions + 1, FINDING_TOO_FEW, STRENGTH_NONE);
    assert_true(isnan(questions[1].findings[0].p));
    assert_int_equal(questions[2].n_findings, 0);
    assert_int_equal(sound.result.n_too_few, 1);
    assert_int_equal(sound.result.n_healthy, 1);
    discard(&sound);
}

static void leave_unused(struct question_result *question, size_t level, size_t n)
{
    question->n_candidates = n;
    question->levels[level] = (struct level_use){
        .share = estimate_ok(0, 0, interval_wilson(0, (double)n), n),
        .ability = estimate_undefined(0, "no candidate was given this level")};
}

/* 3/150 is the line itself; 0.98^400 is 0.0003. */
static void an_unused_level_is_clear_among_many_only(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 2);
    leave_unused(sound.result.questions + 0, 3, MANY);
    leave_unused(sound.result.questions + 1, 1, 150);
    decide(&sound);
    assert_only(sound.result.questions + 0, FINDING_UNUSED_LEVEL, STRENGTH_CLEAR);
    assert_only(sound.result.questions + 1, FINDING_UNUSED_LEVEL, STRENGTH_WATCH);
    assert_int_equal(sound.result.questions[0].findings[0].level, 3);
    assert_int_equal(sound.result.questions[1].findings[0].level, 1);
    discard(&sound);
}

static void levels_out_of_order_name_the_lower_one(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 2);
    sound.result.questions[0].levels[2].ability = ability(0.10, 0.02, 100);
    sound.result.questions[1].levels[2].ability = ability(0.29, 0.02, 100);
    decide(&sound);
    assert_only(sound.result.questions + 0, FINDING_DISORDERED_LEVELS, STRENGTH_CLEAR);
    assert_only(sound.result.questions + 1, FINDING_DISORDERED_LEVELS, STRENGTH_WATCH);
    assert_int_equal(sound.result.questions[0].findings[0].level, 1);
    discard(&sound);
}

static void order_is_compared_across_a_level_that_is_not_used(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 1);
    struct question_result *const question = sound.result.questions;
    leave_unused(question, 1, MANY);
    question->levels[2].ability = ability(0.05, 0.02, 100);
    decide(&sound);
    assert_int_equal(question->n_findings, 2);
    assert_int_equal(question->findings[1].kind, FINDING_DISORDERED_LEVELS);
    assert_int_equal(question->findings[1].level, 0);
    discard(&sound);
}

static void the_strongest_comes_first(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 1);
    sound.result.questions[0].difficulty = share(0.29, MANY);
    sound.result.questions[0].floor = share(0.8, MANY);
    decide(&sound);
    assert_int_equal(sound.result.questions[0].findings[0].kind, FINDING_FLOOR);
    assert_int_equal(sound.result.questions[0].findings[1].kind, FINDING_TOO_HARD);
    assert_int_equal(sound.result.n_clear, 1);
    discard(&sound);
}

static void a_fine_scale_is_not_asked_for_unused_levels(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 12, .n_questions = 1, .n_interviewers = 1};
    struct arena run = {0};
    struct level_use levels[12];
    struct question_result question = {.n_candidates = MANY,
                                       .n_ratings = MANY,
                                       .levels = levels,
                                       .difficulty = share(0.5, MANY),
                                       .separation = estimate_undefined(0, ""),
                                       .floor = share(0.5, MANY),
                                       .ceiling = share(0.5, MANY),
                                       .kappa_quadratic = estimate_undefined(0, "")};
    struct questions_result result = {.questions = &question};
    sheet_open(&sheet);
    for (size_t l = 0; l < 12; l++)
        leave_unused(&question, l, MANY);
    findings_decide(&result, &sheet.catalogue, &LIMITS_DEFAULT, &run);
    assert_int_equal(question.n_findings, 0);
    sheet_close(&sheet);
    arena_free(&run);
}

static void the_clearest_disorder_stands_for_all(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 1);
    struct question_result *const question = sound.result.questions;
    question->levels[1].ability = ability(0.15, 0.02, MANY / LEVELS);
    question->levels[3].ability = ability(0.10, 0.02, MANY / LEVELS);
    decide(&sound);
    assert_only(question, FINDING_DISORDERED_LEVELS, STRENGTH_CLEAR);
    assert_int_equal(question->findings[0].level, 2);
    discard(&sound);
}

static void a_negative_question_is_not_called_disordered_too(void **state)
{
    (void)state;
    struct sound sound;
    make_sound(&sound, 1);
    struct question_result *const question = sound.result.questions;
    question->separation = correlation(-0.5, MANY);
    question->levels[3].ability = ability(0.10, 0.02, MANY / LEVELS);
    decide(&sound);
    assert_only(question, FINDING_NEGATIVE, STRENGTH_CLEAR);
    discard(&sound);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_question_has_no_finding),
        cmocka_unit_test(the_clearest_disorder_stands_for_all),
        cmocka_unit_test(a_negative_question_is_not_called_disordered_too),
        cmocka_unit_test(each_line_has_its_finding),
        cmocka_unit_test(an_interval_across_the_line_is_a_watch),
        cmocka_unit_test(one_of_many_tests_must_be_surer),
        cmocka_unit_test(flat_covers_a_negative_that_is_not_clear),
        cmocka_unit_test(too_few_candidates_are_the_only_finding),
        cmocka_unit_test(an_unused_level_is_clear_among_many_only),
        cmocka_unit_test(levels_out_of_order_name_the_lower_one),
        cmocka_unit_test(order_is_compared_across_a_level_that_is_not_used),
        cmocka_unit_test(the_strongest_comes_first),
        cmocka_unit_test(a_fine_scale_is_not_asked_for_unused_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
