#include "analytics/questions/question_verdict.h"

#include "tests/support/analytics/sound.h"
#include "tests/support/near.h"

/* Sound questions that two interviewers scored, changed by `change`. */
static struct question_verdict state_after(void (*change)(struct question_result *question))
{
    struct sound sound;
    sound_make(&sound, 1);
    struct question_result *const question = sound.result.questions;
    question->n_answers = question->n_shared = SOUND_MANY;
    change(question);
    sound_decide(&sound);
    question_verdict_set(question, SOUND_LEVELS, &LIMITS_DEFAULT);
    const struct question_verdict verdict = question->verdict;
    sound_discard(&sound);
    return verdict;
}

static void assert_needs(const struct question_verdict *state, size_t candidates, size_t shared)
{
    assert_int_equal(state->state, STATE_CANNOT_SAY);
    assert_int_equal(state->needs.candidates.more, candidates);
    assert_int_equal(state->needs.shared_interviews.more, shared);
    assert_false(state->needs.candidates.many || state->needs.shared_interviews.many);
    assert_null(state->needs.reason);
}

static void nothing(struct question_result *question)
{
    (void)question;
}

static void what_is_inside_all_lines_is_sound(void **state)
{
    (void)state;
    const struct question_verdict sound = state_after(nothing);
    assert_int_equal(sound.state, STATE_SOUND);
    for (enum finding_kind kind = 0; kind < FINDING_TOO_FEW; kind++)
        assert_int_equal(sound.kinds[kind], STATE_SOUND);
}

/* Wilson's bound of 0.33 among 36 is 0.20: (.13/.03)^2 is many. */
static void near_the_line(struct question_result *question)
{
    question->n_candidates = 36;
    question->difficulty = sound_share(0.33, 36);
}

static void of_what_is_near_a_line_nobody_can_say(void **state)
{
    (void)state;
    const struct question_verdict unsure = state_after(near_the_line);
    assert_int_equal(unsure.state, STATE_CANNOT_SAY);
    assert_int_equal(unsure.kinds[FINDING_TOO_HARD], STATE_CANNOT_SAY);
    assert_int_equal(unsure.kinds[FINDING_TOO_EASY], STATE_SOUND);
    assert_true(unsure.needs.candidates.many);
    assert_false(unsure.needs.shared_interviews.many);
}

/* 0.7 of 90: Wilson from 0.598 to 0.786; (0.086/0.05)^2 - 1 = 1.94 times 90. */
static void not_far_from_the_line(struct question_result *question)
{
    question->n_candidates = 90;
    question->difficulty = sound_share(0.7, 90);
}

static void it_is_told_how_many_more_it_takes(void **state)
{
    (void)state;
    const struct question_verdict unsure = state_after(not_far_from_the_line);
    assert_int_equal(unsure.state, STATE_CANNOT_SAY);
    assert_false(unsure.needs.candidates.many);
    assert_in_range(unsure.needs.candidates.more, 150, 200);
}

static void too_hard(struct question_result *question)
{
    question->difficulty = sound_share(0.1, SOUND_MANY);
    question->separation = sound_correlation(0.22, SOUND_MANY);
}

static void a_finding_counts_more_than_what_nobody_can_say(void **state)
{
    (void)state;
    const struct question_verdict flagged = state_after(too_hard);
    assert_int_equal(flagged.state, STATE_FLAGGED);
    assert_int_equal(flagged.kinds[FINDING_TOO_HARD], STATE_FLAGGED);
    assert_int_equal(flagged.kinds[FINDING_FLAT], STATE_CANNOT_SAY);
    assert_int_equal(flagged.needs.candidates.more, 0);
}

static void a_little_too_hard(struct question_result *question)
{
    question->difficulty = sound_share(0.29, SOUND_MANY);
}

static void an_estimate_beyond_the_line_is_to_watch(void **state)
{
    (void)state;
    assert_int_equal(state_after(a_little_too_hard).state, STATE_WATCH);
}

static void nobody_shared(struct question_result *question)
{
    question->n_shared = 39;
    question->kappa_quadratic = estimate_undefined(0, "nobody scored an answer twice");
}

static void agreement_that_nobody_could_see_leaves_a_question_sound(void **state)
{
    (void)state;
    const struct question_verdict sound = state_after(nobody_shared);
    assert_int_equal(sound.state, STATE_SOUND);
    assert_int_equal(sound.kinds[FINDING_DISAGREE], STATE_CANNOT_SAY);
}

static void a_tenth_shared(struct question_result *question)
{
    question->n_candidates = 60;
    question->n_answers = 60;
    question->n_shared = 6;
    question->kappa_quadratic = (struct estimate){
        .status = ESTIMATE_TOO_FEW, .value = NAN, .lower = NAN, .upper = NAN, .n = 6};
}

static void from_a_tenth_on_agreement_has_its_say(void **state)
{
    (void)state;
    const struct question_verdict unsure = state_after(a_tenth_shared);
    assert_needs(&unsure, 0, 4);
}

static void constant(struct question_result *question)
{
    question->kappa_quadratic = estimate_undefined(SOUND_MANY, "both gave one level");
}

static void what_no_number_would_tell_has_its_reason(void **state)
{
    (void)state;
    const struct question_verdict unsure = state_after(constant);
    assert_int_equal(unsure.state, STATE_CANNOT_SAY);
    assert_string_equal(unsure.needs.reason, "both gave one level");
}

static void of_seven(struct question_result *question)
{
    *question = (struct question_result){.n_candidates = 7,
                                         .n_ratings = 14,
                                         .n_answers = 7,
                                         .n_shared = 7,
                                         .difficulty = {.status = ESTIMATE_TOO_FEW, .n = 7},
                                         .separation = {.status = ESTIMATE_TOO_FEW, .n = 7},
                                         .levels = question->levels,
                                         .floor = {.status = ESTIMATE_TOO_FEW, .n = 14},
                                         .ceiling = {.status = ESTIMATE_TOO_FEW, .n = 14},
                                         .kappa_quadratic = {.status = ESTIMATE_TOO_FEW, .n = 7}};
}

static void the_highest_floor_is_what_is_missing(void **state)
{
    (void)state;
    const struct question_verdict unsure = state_after(of_seven);
    assert_needs(&unsure, 13, 3);
}

static void alone(struct question_result *question)
{
    question->separation = estimate_undefined(0, "no candidate answered another question");
}

static void where_nobody_answered_another_question_no_number_is_promised(void **state)
{
    (void)state;
    const struct question_verdict unsure = state_after(alone);
    assert_int_equal(unsure.state, STATE_CANNOT_SAY);
    assert_string_equal(unsure.needs.reason, "no candidate answered another question");
    assert_int_equal(unsure.needs.candidates.more, 0);
}

/* 10 of 40 have a rest score: 20 are among 80. */
static void mostly_alone(struct question_result *question)
{
    question->n_candidates = 40;
    question->separation = (struct estimate){.status = ESTIMATE_TOO_FEW, .n = 10};
}

static void candidates_who_answered_nothing_else_are_counted_in_what_it_takes(void **state)
{
    (void)state;
    const struct question_verdict unsure = state_after(mostly_alone);
    assert_needs(&unsure, 40, 0);
}

static void backwards(struct question_result *question)
{
    question->separation = sound_correlation(-0.5, SOUND_MANY);
}

static void slightly_backwards(struct question_result *question)
{
    question->separation = sound_correlation(-0.02, SOUND_MANY);
}

static void of_two_kinds_that_cover_each_other_both_have_a_state(void **state)
{
    (void)state;
    const struct question_verdict clear = state_after(backwards);
    assert_int_equal(clear.kinds[FINDING_NEGATIVE], STATE_FLAGGED);
    assert_int_equal(clear.kinds[FINDING_FLAT], STATE_FLAGGED);
    assert_int_equal(clear.kinds[FINDING_DISORDERED_LEVELS], STATE_FLAGGED);
    const struct question_verdict flat = state_after(slightly_backwards);
    assert_int_equal(flat.kinds[FINDING_NEGATIVE], STATE_WATCH);
    assert_int_equal(flat.kinds[FINDING_FLAT], STATE_FLAGGED);
}

static void a_question_on_points_has_no_levels_to_judge(void **state)
{
    (void)state;
    struct sound sound;
    sound_make(&sound, 1);
    struct question_result *const question = sound.result.questions;
    question->n_answers = question->n_shared = SOUND_MANY;
    question->floor = question->ceiling = question->kappa_quadratic = estimate_undefined(
        SOUND_MANY, "points have no levels");
    sound_decide(&sound);
    question_verdict_set(question, 0, &LIMITS_DEFAULT);
    assert_int_equal(question->verdict.state, STATE_SOUND);
    assert_int_equal(question->verdict.kinds[FINDING_FLOOR], STATE_CANNOT_SAY);
    assert_int_equal(question->verdict.kinds[FINDING_TOO_HARD], STATE_SOUND);
    sound_discard(&sound);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_inside_all_lines_is_sound),
        cmocka_unit_test(of_what_is_near_a_line_nobody_can_say),
        cmocka_unit_test(it_is_told_how_many_more_it_takes),
        cmocka_unit_test(a_finding_counts_more_than_what_nobody_can_say),
        cmocka_unit_test(an_estimate_beyond_the_line_is_to_watch),
        cmocka_unit_test(agreement_that_nobody_could_see_leaves_a_question_sound),
        cmocka_unit_test(from_a_tenth_on_agreement_has_its_say),
        cmocka_unit_test(what_no_number_would_tell_has_its_reason),
        cmocka_unit_test(the_highest_floor_is_what_is_missing),
        cmocka_unit_test(where_nobody_answered_another_question_no_number_is_promised),
        cmocka_unit_test(candidates_who_answered_nothing_else_are_counted_in_what_it_takes),
        cmocka_unit_test(of_two_kinds_that_cover_each_other_both_have_a_state),
        cmocka_unit_test(a_question_on_points_has_no_levels_to_judge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
