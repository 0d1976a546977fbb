#include "reports/rubrics/criteria_words.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_criteria.h"

static struct sample *sample_of(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_criteria_add(sample, *state);
    return sample;
}

static void expect(struct buffer *text, const char *expected)
{
    assert_string_equal(text->data, expected);
    buffer_free(text);
}

static void expect_finding(const struct sample *sample, size_t criterion, struct finding finding,
                           const char *sentence, const char *next)
{
    struct buffer text = {0}, action = {0};
    criteria_words_finding(&sample->report, criterion, &finding, &text, &action);
    const size_t name = strlen(sample->catalogue.criteria->questions[criterion].code);
    assert_string_equal(text.data + name, sentence);
    buffer_free(&text);
    expect(&action, next);
}

static void a_finding_tells_its_numbers_and_the_next_step(void **state)
{
    const struct sample *const sample = sample_of(state);
    struct finding finding = {.kind = FINDING_FLAT, .strength = STRENGTH_CLEAR};
    expect_finding(
        sample, 0, finding,
        " “names a trade-off” does not separate strong from weak candidates: correlation "
        "with the other questions 0.41 (0.21 to 0.60), 79 candidates.",
        "Ask for a reason or an example in it, or take it out of the rubric.");
    finding.kind = FINDING_DISAGREE;
    expect_finding(sample, 0, finding,
                   " “names a trade-off” divides interviewers: two of them give the same mark to "
                   "81\u00a0% of 76 answers, kappa 0.31 (0.16 to 0.45).",
                   "Write down what counts as met, with one answer that does and one that does "
                   "not.");
    finding.strength = STRENGTH_WATCH;
    finding.kind = FINDING_NEGATIVE;
    expect_finding(sample, 0, finding,
                   " “names a trade-off” may be met less often by strong candidates: correlation "
                   "with the other questions 0.41 (0.21 to 0.60), 79 candidates.",
                   "Read answers of strong candidates against it, and reword it or take it out.");
}

static void a_criterion_without_a_text_is_known_by_its_code(void **state)
{
    const struct sample *const sample = sample_of(state);
    struct buffer text = {0};
    criteria_words_name(&sample->report, 3, &text);
    expect(&text, sample->catalogue.criteria->questions[3].code);
    assert_string_equal(criteria_words_kind(&sample->report, 3), "");
    assert_string_equal(criteria_words_kind(&sample->report, 2), "optional");
}

static void expect_summary(struct sample *sample, size_t n, size_t n_clear, size_t n_watch,
                           const char *expected)
{
    struct buffer text = {0};
    sample->result.criteria.n = n;
    sample->result.criteria.tally.n_clear = n_clear;
    sample->result.criteria.tally.n_watch = n_watch;
    criteria_words_summary(&sample->report, &text);
    expect(&text, expected);
}

static void the_summary_holds_for_none_one_and_many(void **state)
{
    struct sample *const sample = sample_of(state);
    expect_summary(sample, 5, 2, 1, "2 of 5 criteria need attention, and 1 is to watch");
    expect_summary(sample, 5, 1, 0, "1 of 5 criteria needs attention");
    expect_summary(sample, 5, 0, 2, "No criterion needs attention, but 2 are to watch");
    expect_summary(sample, 5, 0, 0, "No criterion needs attention");
    expect_summary(sample, 1, 1, 0, "The one criterion needs attention");
    expect_summary(sample, 0, 0, 0, "No criterion of a rubric was rated by itself");
    sample->result.criteria.criteria[0] = sample->result.criteria.criteria[3];
    expect_summary(sample, 1, 0, 0, "Not enough marks yet to judge any criterion");
}

static void marks_of_an_earlier_rubric_are_told(void **state)
{
    const struct sample *const sample = sample_of(state);
    struct buffer text = {0};
    criteria_words_earlier(&sample->report, 0, &text);
    assert_int_equal(text.length, 0);
    criteria_words_earlier(&sample->report, 4, &text);
    assert_non_null(strstr(text.data, ": 1 mark is left out"));
    buffer_free(&text);
    criteria_words_earlier(&sample->report, 1, &text);
    assert_non_null(strstr(text.data, ": 3 marks are left out"));
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_finding_tells_its_numbers_and_the_next_step),
        ARENA_TEST(a_criterion_without_a_text_is_known_by_its_code),
        ARENA_TEST(the_summary_holds_for_none_one_and_many),
        ARENA_TEST(marks_of_an_earlier_rubric_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
