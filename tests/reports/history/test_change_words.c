#include "reports/history/change_words.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_changes.h"

static struct sample *changed(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        sample->questions[q].title = "";
    sample_changes(sample, *state);
    return sample;
}

static void assert_change(const struct sample *sample, size_t question, enum change_kind kind,
                          const char *want)
{
    struct buffer text = {0};
    change_words(&sample->report, question, kind, &text);
    assert_string_equal(text.data, want);
    buffer_free(&text);
}

static void assert_summary(const struct sample *sample, const char *want)
{
    struct buffer text = {0};
    change_words_summary(&sample->report, &text);
    assert_string_equal(text.data, want);
    buffer_free(&text);
}

static void changes_are_told_with_both_values_and_the_difference(void **state)
{
    struct sample *const sample = changed(state);
    assert_change(
        sample, 0, CHANGE_DIFFICULTY,
        "1.1 is easier: candidates reached 61\u00a0% of the scale, before 38\u00a0% (up 23 "
        "percentage points, 12–34; n 46 and 41).");
    assert_change(sample, 1, CHANGE_SEPARATION,
                  "1.2 separates strong from weak candidates less: separation 0.11, before 0.48 "
                  "(down 0.37, 0.16–0.58; n 46 and 41).");
    assert_change(sample, 2, CHANGE_AGREEMENT,
                  "Interviewers agree less on 2.1: κ 0.34, before 0.71 (down 0.37, 0.20–0.54; n 46 "
                  "and 41).");
    assert_change(sample, CHANGE_OF_ALL, CHANGE_AGREEMENT,
                  "Interviewers agree more on all questions together: κ 0.66, before 0.52 (up "
                  "0.14, 0.06–0.22; n 46 and 41).");
}

static void summaries_have_singular_plural_none_and_too_few(void **state)
{
    struct sample *const sample = changed(state);
    struct changes_result result = *sample->report.changes;
    sample->report.changes = &result;
    assert_summary(sample, "Four visible changes since September 2026");
    result.n_visible = 1;
    assert_summary(sample, "One visible change since September 2026");
    result.n_visible = 0;
    assert_summary(sample, "No visible changes since September 2026");
    result.n_compared = 0;
    assert_summary(sample, "Too few answers for a comparison with September 2026");
    sample_no_changes(sample, *state);
    assert_summary(sample, "Nothing to compare with in September 2026");
}

static void periods_that_are_no_month_are_counted_in_days(void **state)
{
    struct sample *const sample = changed(state);
    struct report previous = *sample->report.previous;
    sample->report.previous = &previous;
    previous.filter.from_day++;
    assert_summary(sample, "Four visible changes since the 29 days before");
    previous.filter.from_day = previous.filter.to_day;
    assert_summary(sample, "Four visible changes since the one day before");
}

static void counts_stand_beside_those_before(void **state)
{
    struct sample *const sample = changed(state);
    struct buffer text = {0};
    change_words_counts(&sample->report, &text);
    assert_string_equal(text.data,
                        "96 candidates (91 before), 98 interviews (92), 1,003 ratings (981)");
    text.length = 0;
    sample->report.counts = (struct counts){.candidates = 1, .interviews = 1, .ratings = 1};
    change_words_counts(&sample->report, &text);
    assert_string_equal(text.data, "1 candidate (91 before), 1 interview (92), 1 rating (981)");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(changes_are_told_with_both_values_and_the_difference),
        ARENA_TEST(summaries_have_singular_plural_none_and_too_few),
        ARENA_TEST(periods_that_are_no_month_are_counted_in_days),
        ARENA_TEST(counts_stand_beside_those_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
