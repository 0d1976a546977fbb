#include "reports/rubrics/rubric_words.h"

#include <math.h>
#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

enum { SOUND = 0, DISPUTED = 8, FEW = 11 };

static struct rubric_sentences words_of(const struct sample *sample, size_t question, void **state)
{
    return rubric_words(&sample->report, question, *state);
}

static void assert_sentence(const struct rubric_sentences *sentences, size_t index, bool attention,
                            const char *expected)
{
    assert_true(index < sentences->n);
    assert_string_equal(sentences->items[index].text, expected);
    assert_int_equal(sentences->items[index].attention, attention);
}

static void all_is_well(void **state)
{
    const struct rubric_sentences found = words_of(sample_report(*state), SOUND, state);
    assert_int_equal(found.n, 1);
    assert_sentence(&found, 0, false,
                    "Candidates rated higher reach more over the whole interview, level by level.");
}

/* Counts of each number, at the top, at the bottom and between. */
static void a_level_that_is_hardly_given_is_told(void **state)
{
    static const struct {
        size_t level, count, n_ratings;
        const char *expected;
    } cases[] = {
        {4, 0, 214,
         "5 was never given in 214 ratings; so far nobody has shown what the rubric asks for it."},
        {4, 1, 214,
         "5 was given once in 214 ratings; hardly anyone shows what the rubric asks for it."},
        {4, 2, 214,
         "5 was given twice in 214 ratings; hardly anyone shows what the rubric asks for it."},
        {4, 5, 1412,
         "5 was given 5 times in 1,412 ratings; hardly anyone shows what the rubric asks for it."},
        {0, 0, 214,
         "1 was never given in 214 ratings; so far every answer has shown more than it describes."},
        {0, 3, 214,
         "1 was given 3 times in 214 ratings; nearly all answers show more than it describes."},
        {2, 1, 214, "3 was given once in 214 ratings; interviewers step over it."},
        {2, 0, 1, "3 was never given in 1 rating; interviewers step over it."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sample *const sample = sample_report(*state);
        struct question_result *const result = &sample->result.questions.questions[SOUND];
        result->n_ratings = cases[i].n_ratings;
        result->levels[cases[i].level].count = cases[i].count;
        result->levels[cases[i].level].share = sample_estimate(0.01, 0.001, 0.049, 214);
        const struct rubric_sentences found = words_of(sample, SOUND, state);
        assert_sentence(&found, 0, true, cases[i].expected);
    }
}

static void set_use(struct question_result *result, size_t level, size_t count)
{
    const double half = 0.03, share = (double)count / (double)result->n_ratings;
    result->levels[level].count = count;
    result->levels[level].share = sample_estimate(share, fmax(share - half, 0), share + half, 300);
}

static void only_a_level_between_two_that_are_given_more_is_stepped_over(void **state)
{
    static const struct {
        size_t counts[5], level;
        const char *expected;
    } cases[] = {
        {{80, 90, 90, 0, 40}, 3, "4 was never given in 300 ratings; interviewers step over it."},
        {{40, 0, 90, 90, 80}, 1, "2 was never given in 300 ratings; interviewers step over it."},
        {{90, 90, 95, 5, 20}, 3, "4 was given 5 times in 300 ratings."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sample *const sample = sample_report(*state);
        struct question_result *const result = &sample->result.questions.questions[SOUND];
        result->n_ratings = 300;
        for (size_t level = 0; level < 5; level++)
            set_use(result, level, cases[i].counts[level]);
        const struct rubric_sentences found = words_of(sample, SOUND, state);
        bool is_told = false;
        for (size_t s = 0; s < found.n; s++)
            is_told |= strcmp(found.items[s].text, cases[i].expected) == 0;
        if (!is_told)
            fail_msg("not told: %s; but: %s", cases[i].expected, found.items[0].text);
    }
}

static void neighbours_that_are_hardly_given_share_a_sentence(void **state)
{
    static const struct {
        size_t counts[5];
        const char *expected;
    } cases[] = {
        {{3, 4, 96, 97, 100},
         "1 and 2 were given 3 and 4 times in 300 ratings; nearly all answers show more than they "
         "describe."},
        {{0, 0, 100, 100, 100},
         "1 and 2 were never given in 300 ratings; so far every answer has shown more than they "
         "describe."},
        {{100, 100, 96, 3, 1},
         "4 and 5 were given 3 and 1 times in 300 ratings; hardly anyone shows what the rubric "
         "asks for them."},
        {{100, 100, 100, 0, 0},
         "4 and 5 were never given in 300 ratings; so far nobody has shown what the rubric asks "
         "for them."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sample *const sample = sample_report(*state);
        struct question_result *const result = &sample->result.questions.questions[SOUND];
        result->n_ratings = 300;
        for (size_t level = 0; level < 5; level++)
            set_use(result, level, cases[i].counts[level]);
        const struct rubric_sentences found = words_of(sample, SOUND, state);
        assert_sentence(&found, 0, true, cases[i].expected);
        assert_int_equal(found.n, 2);
    }
}

static void a_level_that_could_be_used_more_is_not_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[SOUND];
    result->levels[4].count = 0;
    result->levels[4].share = sample_estimate(0, 0, 0.06, 60);
    assert_int_equal(words_of(sample, SOUND, state).n, 1);
}

static void names_of_levels_are_quoted(void **state)
{
    static const char *const labels[] = {"No", "Weak", "Mixed", "Good", "Strong Yes"};
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[SOUND];
    sample->scales[0].labels = labels;
    result->levels[4].count = 1;
    result->levels[4].share = sample_estimate(0.01, 0.001, 0.02, 214);
    const struct rubric_sentences found = words_of(sample, SOUND, state);
    assert_non_null(strstr(found.items[0].text, "“Strong Yes” was given once in"));
}

static void set_ability(struct sample *sample, size_t level, double value, double half)
{
    sample->result.questions.questions[SOUND].levels[level].ability = sample_estimate(
        value, value - half, value + half, 20);
}

static void levels_out_of_order_are_told_as_surely_as_they_are_known(void **state)
{
    struct sample *const sample = sample_report(*state);
    set_ability(sample, 3, 0.47, 0.05);
    struct rubric_sentences found = words_of(sample, SOUND, state);
    assert_sentence(&found, 0, false,
                    "Candidates rated higher mostly reach more over the whole interview; whether "
                    "also from 3 to 4 is not known yet.");
    set_ability(sample, 1, 0.30, 0.05);
    found = words_of(sample, SOUND, state);
    assert_sentence(&found, 0, false,
                    "Whether candidates rated higher reach more over the whole interview is not "
                    "known yet.");
    set_ability(sample, 3, 0.30, 0.05);
    found = words_of(sample, SOUND, state);
    assert_sentence(
        &found, 0, true,
        "Candidates rated 1, 2, 3, 4 and 5 reach 36\u00a0%, 30\u00a0%, 50\u00a0%, 30\u00a0% "
        "and 64\u00a0% of the scale over the whole interview; it should rise from "
        "level to level.");
}

/* No step alone is beyond chance, the whole is. */
static void levels_that_fall_little_by_little_are_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    const double values[] = {0.57, 0.48, 0.46, 0.45, 0.40};
    for (size_t level = 0; level < 5; level++)
        set_ability(sample, level, values[level], 0.05);
    const struct rubric_sentences found = words_of(sample, SOUND, state);
    assert_sentence(
        &found, 0, true,
        "Candidates rated 1, 2, 3, 4 and 5 reach 57\u00a0%, 48\u00a0%, 46\u00a0%, 45\u00a0% "
        "and 40\u00a0% of the scale over the whole interview; it should rise from "
        "level to level.");
}

static void levels_that_are_confused_are_told_with_their_numbers(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct rubric_sentences found = words_of(sample, DISPUTED, state);
    assert_int_equal(found.n, 2);
    assert_sentence(&found, 1, true,
                    "Interviewers confuse 3 and 4: of 60 pairs of scores at 3 or 4, 24 have one "
                    "of each; lots would give 24, and who tells the two apart hardly any.");
    struct question_confusion *const confusion = &sample->result.confusions[DISPUTED];
    confusion->pairs[2].confused = STRENGTH_WATCH;
    confusion->pairs[2].n_apart = 1;
    confusion->pairs[2].n = 1;
    confusion->pairs[0].confused = STRENGTH_NONE;
    found = words_of(sample, DISPUTED, state);
    assert_int_equal(found.n, 2);
    assert_sentence(&found, 1, true,
                    "Interviewers may confuse 3 and 4: of 1 pair of scores at 3 or 4, 1 has one of "
                    "each; lots would give 1, and who tells the two apart hardly any.");
}

/* It is what a reader of the table beside it sees. */
static void of_several_perhaps_confused_the_commonest_is_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct level_pair *const pairs = sample->result.confusions[DISPUTED].pairs;
    pairs[2].confused = STRENGTH_WATCH;
    pairs[0].n_apart = 25;
    const struct rubric_sentences found = words_of(sample, DISPUTED, state);
    assert_sentence(&found, 1, true,
                    "Interviewers may confuse 1 and 2: of 60 pairs of scores at 1 or 2, 25 have "
                    "one of each; lots would give 28, and who tells the two apart hardly any.");
}

/* Without disagreement on the question, what is only perhaps confused says nothing. */
static void a_watch_alone_is_not_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.confusions[SOUND].pairs[1].confused = STRENGTH_WATCH;
    assert_int_equal(words_of(sample, SOUND, state).n, 1);
}

static void what_cannot_be_said_has_a_reason(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[FEW];
    for (size_t level = 0; level < 5; level++)
        result->levels[level].ability = sample_no_estimate(ESTIMATE_TOO_FEW, 1, "too few");
    struct rubric_sentences found = words_of(sample, FEW, state);
    assert_int_equal(found.n, 1);
    assert_sentence(&found, 0, false, "8 ratings are too few to say how the levels work.");
    result->n_ratings = 1;
    found = words_of(sample, FEW, state);
    assert_sentence(&found, 0, false, "1 rating is too few to say how the levels work.");
    result->n_ratings = 0;
    found = words_of(sample, FEW, state);
    assert_sentence(&found, 0, false, "There is no score yet.");
    sample->scales[0].continuous = true;
    found = words_of(sample, FEW, state);
    assert_sentence(&found, 0, false, "Scores are points; there are no levels to judge.");
    sample->scales[0].continuous = false;
    sample->scales[0].n_levels = 21;
    found = words_of(sample, FEW, state);
    assert_sentence(&found, 0, false, "The scale has too many levels to judge each of them.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(all_is_well),
        ARENA_TEST(a_level_that_is_hardly_given_is_told),
        ARENA_TEST(only_a_level_between_two_that_are_given_more_is_stepped_over),
        ARENA_TEST(neighbours_that_are_hardly_given_share_a_sentence),
        ARENA_TEST(a_level_that_could_be_used_more_is_not_told),
        ARENA_TEST(names_of_levels_are_quoted),
        ARENA_TEST(levels_out_of_order_are_told_as_surely_as_they_are_known),
        ARENA_TEST(levels_that_fall_little_by_little_are_told),
        ARENA_TEST(levels_that_are_confused_are_told_with_their_numbers),
        ARENA_TEST(of_several_perhaps_confused_the_commonest_is_told),
        ARENA_TEST(a_watch_alone_is_not_told),
        ARENA_TEST(what_cannot_be_said_has_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
