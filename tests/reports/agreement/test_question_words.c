#include "reports/agreement/question_words.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_pair.h"

enum { LEVELS = 5, QUESTION = 8 };

/* What is said of 4.2, which Amara and Bruno scored, and here Amara and Chen, too. */
static const char *words(struct sample *sample, struct arena *arena)
{
    struct buffer text = {0};
    question_words(&sample->report, QUESTION, arena, &text);
    const char *const kept = arena_copy(arena, text.data);
    buffer_free(&text);
    return kept;
}

static struct sample *two_pairs(struct arena *arena, size_t n_levels, const size_t *one,
                                const size_t *other)
{
    struct sample *const sample = sample_report(arena);
    sample_set_pair(sample, 2, n_levels, one, 0.2);
    sample_set_pair(sample, 3, n_levels, other, 0.2)->question = QUESTION;
    sample_keep_pairs(sample, 4);
    return sample;
}

static void the_levels_that_all_pairs_mix_up_come_first(void **state)
{
    const size_t one[LEVELS * LEVELS] = {3, 2, 0, 0, 0, 1, 3, 2, 0, 0, 0, 1},
                              other[LEVELS * LEVELS] = {0, 1, 0, 0, 0, 0, 0, 3, 0, 0, 0, 2};
    assert_string_equal(
        words(two_pairs(*state, LEVELS, one, other), *state),
        "4.2 Sequence a migration: the same score for 54\u00a0% of 21 answers. Next "
        "step: an example answer for each level, 2 and 3 first: 8 of 12 "
        "differences are between these.");
}

static void nobody_mixes_up_neighbours(void **state)
{
    const size_t one[LEVELS * LEVELS] = {3, 0, 2, 0, 0}, none[LEVELS * LEVELS] = {1};
    assert_string_equal(
        words(two_pairs(*state, LEVELS, one, none), *state),
        "4.2 Sequence a migration: the same score for 54\u00a0% of 21 answers. Next "
        "step: an example answer for each level.");
}

static void of_two_levels_there_is_nothing_to_choose(void **state)
{
    const size_t one[] = {5, 4, 5, 6}, other[] = {5, 3, 2, 5};
    assert_string_equal(
        words(two_pairs(*state, 2, one, other), *state),
        "4.2 Sequence a migration: the same score for 54\u00a0% of 21 answers. Next "
        "step: an example answer for each level.");
}

static void without_tables_there_is_a_next_step_all_the_same(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_keep_pairs(sample, 0);
    sample->result.agreement.questions[QUESTION].n_units = 1;
    assert_string_equal(words(sample, *state),
                        "4.2 Sequence a migration: the same score for 54\u00a0% of 1 answer. Next "
                        "step: an example answer for each level.");
    assert_false(question_words_is_one_level(&sample->report, QUESTION, *state));
}

static void one_score_for_nearly_all_sends_to_the_question(void **state)
{
    size_t one[LEVELS * LEVELS] = {0}, other[LEVELS * LEVELS] = {0};
    one[0] = 20;
    other[0] = 18;
    other[1] = 1;
    struct sample *const sample = two_pairs(*state, LEVELS, one, other);
    sample->result.agreement.questions[QUESTION].observed = 0.97;
    assert_true(question_words_is_one_level(&sample->report, QUESTION, *state));
    assert_string_equal(
        words(sample, *state),
        "4.2 Sequence a migration: the same score for 97\u00a0% of 21 answers; kappa "
        "is 0.12 because nearly every answer got the score 1. Next step: see in "
        "`assay questions` whether it is too easy or too hard.");
}

static void a_reason_stands_for_a_missing_kappa(void **state)
{
    const size_t none[LEVELS * LEVELS] = {1, 1};
    struct sample *const sample = two_pairs(*state, LEVELS, none, none);
    sample->result.agreement.questions[QUESTION].kappa[KAPPA_QUADRATIC].estimate =
        sample_no_estimate(ESTIMATE_UNDEFINED, 2, "points have no levels to agree on");
    assert_string_equal(words(sample, *state),
                        "4.2 Sequence a migration: points have no levels to agree on.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_levels_that_all_pairs_mix_up_come_first),
        ARENA_TEST(nobody_mixes_up_neighbours),
        ARENA_TEST(of_two_levels_there_is_nothing_to_choose),
        ARENA_TEST(without_tables_there_is_a_next_step_all_the_same),
        ARENA_TEST(one_score_for_nearly_all_sends_to_the_question),
        ARENA_TEST(a_reason_stands_for_a_missing_kappa),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
