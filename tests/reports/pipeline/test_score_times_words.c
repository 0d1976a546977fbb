#include "reports/pipeline/score_times_words.h"

#include <math.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_pipeline.h"

/* A sample without months whose days can be changed. */
static struct score_time *times_of(struct sample *sample, struct arena *arena)
{
    struct pipeline_result *const result = arena_alloc(arena, sizeof *result);
    const size_t n = sample->catalogue.n_interviewers;
    struct score_time *const times = ARENA_ARRAY(arena, (n + 1) * PIPELINE_ALL_WINDOWS,
                                                 struct score_time);
    sample_bare_pipeline(sample, 30, arena);
    *result = *sample->report.pipeline;
    result->score_times = times;
    sample->report.pipeline = result;
    return &times[n * PIPELINE_ALL_WINDOWS];
}

static void assert_text(const struct sample *sample,
                        void (*tell)(const struct report *report, struct buffer *text),
                        const char *expected)
{
    struct buffer text = {0};
    tell(&sample->report, &text);
    assert_string_equal(text.length ? text.data : "", expected);
    buffer_free(&text);
}

static struct estimate days(double value, double lower, double upper)
{
    return estimate_ok(value, NAN, (struct interval){lower, upper}, 50);
}

static void the_summary_says_when_scores_were_in(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct score_time *const all = times_of(sample, *state);
    all->days = days(2, 1, 3);
    all->days_p90 = days(9, 7.5, 12);
    assert_text(sample, score_times_words_summary,
                "Half of the scores were in within 2 days (1–3) of the interview, nine in ten "
                "within 9 days (7.5–12)");
    all->days = days(1, 0, 1.5);
    all->days_p90 = estimate_too_few(30, 36, *state);
    assert_text(sample, score_times_words_summary,
                "Half of the scores were in within 1 day (0–1.5) of the interview; there are too "
                "few to say when nine in ten were");
    all->days = estimate_too_few(4, 10, *state);
    assert_text(sample, score_times_words_summary,
                "Too few interviews tell when their scores were in to say how long that takes: "
                "four");
    all->days = estimate_too_few(0, 10, *state);
    assert_text(sample, score_times_words_summary,
                "No scores of the period have a date of their own after the interview's");
}

static void scores_submitted_before_their_interview_are_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct score_time *const all = times_of(sample, *state);
    assert_text(sample, score_times_words_note, "");
    all->n_before = 1;
    assert_text(sample, score_times_words_note,
                "One set of scores was submitted on a day before the "
                "interview, and does not count in the days until scores are in.");
    all->n_before = 14;
    assert_text(sample, score_times_words_note,
                "14 sets of scores were submitted on a day before the "
                "interview, and do not count in the days until scores are in.");
}

static void without_a_submission_date_the_column_that_would_tell_is_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_bare_pipeline(sample, 30, *state);
    assert_text(sample, score_times_words_note,
                "No export has the day a score was submitted beside the day of the interview, so "
                "that the days until scores are in are not known. In a mapping file that column is "
                "called submitted.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_summary_says_when_scores_were_in),
        ARENA_TEST(scores_submitted_before_their_interview_are_told),
        ARENA_TEST(without_a_submission_date_the_column_that_would_tell_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
