#include "reports/pipeline/pipeline_words.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

/* A sample whose pipeline can be changed. */
struct words {
    struct sample *sample;
    struct pipeline_result *result;
    struct pipeline_cohort *period;
};

static struct words words_of(void **state)
{
    struct words words = {.sample = sample_report(*state)};
    sample_pipeline(words.sample, NULL, *state);
    words.result = arena_alloc(*state, sizeof *words.result);
    *words.result = *words.sample->report.pipeline;
    words.sample->report.pipeline = words.result;
    words.period = &words.result->cohorts[WINDOW_PERIOD];
    return words;
}

static void assert_summary(const struct words *words, const char *expected)
{
    struct buffer text = {0};
    pipeline_words_summary(&words->sample->report, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

static void set_fates(struct words *words, size_t hired, size_t rejected, size_t withdrawn,
                      size_t in_flight)
{
    words->period->n_hired = hired;
    words->period->n_rejected = rejected;
    words->period->n_withdrawn = withdrawn;
    words->period->n_in_flight = in_flight;
    words->period->n = hired + rejected + withdrawn + in_flight;
}

static void the_summary_says_what_became_of_candidates(void **state)
{
    struct words words = words_of(state);
    set_fates(&words, 1, 20, 1, 1);
    assert_summary(&words, "Of 23 candidates, one was hired, 20 were rejected, one withdrew and "
                           "one is still in process");
    set_fates(&words, 0, 2, 0, 0);
    assert_summary(&words, "None of two candidates was hired: two were rejected");
    set_fates(&words, 0, 0, 0, 2);
    assert_summary(&words, "Of two candidates, two are still in process");
    set_fates(&words, 0, 0, 1, 0);
    assert_summary(&words, "The one candidate withdrew");
    set_fates(&words, 0, 0, 0, 0);
    assert_summary(&words, "There is no candidate");
    words.period->days = (struct day_range){20727, 20757};
    assert_summary(&words, "There is no candidate whose first interview was in October 2026");
    words.period->days = (struct day_range){20727, INT32_MAX};
    assert_summary(&words, "There is no candidate whose first interview was since 1 October 2026");
    words.period->days = (struct day_range){INT32_MIN, 20757};
    assert_summary(&words, "There is no candidate whose first interview was up to 31 October 2026");
    words.period->days = (struct day_range){20727, 20756};
    assert_summary(&words, "There is no candidate whose first interview was from 1 October 2026 to "
                           "30 October 2026");
    words.result->n_named = 1234;
    assert_summary(&words, "There are 1,234 different stages, too many for a pipeline");
}

static void without_outcomes_the_summary_says_how_far_they_came(void **state)
{
    struct words words = words_of(state);
    words.result->tells_outcome = false;
    words.period->n = 1;
    words.period->stages[2].n_reached = 0;
    assert_summary(&words, "One candidate, who has not reached On-site; no export says what became "
                           "of this one");
    words.period->stages[2].n_reached = 1;
    assert_summary(&words,
                   "One candidate, who reached On-site; no export says what became of this one");
    words.period->n = 5;
    assert_summary(&words,
                   "Five candidates, of whom one reached On-site; no export says what became of "
                   "them");
    words.period->stages[2].n_reached = 0;
    assert_summary(&words, "Five candidates, none of whom reached On-site; no export says what "
                           "became of them");
}

static void assert_changes(const struct words *words, const char *expected)
{
    struct buffer text = {0};
    pipeline_words_changes(&words->sample->report, &text);
    assert_string_equal(text.data ? text.data : "", expected);
    buffer_free(&text);
}

static void a_change_is_told_with_its_interval(void **state)
{
    struct words words = words_of(state);
    for (size_t s = 0; s < 3; s++)
        words.result->changes[s].finding.strength = STRENGTH_NONE;
    assert_changes(&words, "In no stage did the share that passes clearly change from September "
                           "2026 to October 2026.");
    words.result->changes[1] = (struct pipeline_change){
        .difference = sample_estimate(0.2, 0.05, 0.35, 40),
        .finding = {.kind = FINDING_FEWER_PASS, .strength = STRENGTH_WATCH},
        .may_be_chance = true,
    };
    words.result->cohorts[WINDOW_MONTH].stages[1].pass.value = 0.8;
    words.result->cohorts[WINDOW_PREVIOUS].stages[1].pass.value = 0.6;
    assert_changes(&words,
                   "Of the candidates of October 2026 maybe more passed Technical than of those of "
                   "September 2026: 80\u00a0% against 60\u00a0%, a difference of 20 points "
                   "(5–35); this may be chance.");
    words.result->changes[1].may_be_undone = true;
    words.result->changes[1].n_in_flight = 1;
    assert_changes(&words,
                   "Of the candidates of October 2026 maybe more passed Technical than of those of "
                   "September 2026: 80\u00a0% against 60\u00a0%, a difference of 20 points "
                   "(5–35); this may be chance, and one candidate of these months who is still in "
                   "process may undo it.");
    words.result->changes[1].may_be_chance = false;
    words.result->changes[1].n_in_flight = 12;
    assert_changes(
        &words, "Of the candidates of October 2026 maybe more passed Technical than of those of "
                "September 2026: 80\u00a0% against 60\u00a0%, a difference of 20 points "
                "(5–35); twelve candidates of these months who are still in process may undo it.");
    words.result->changes[1].may_be_undone = false;
    words.result->changes[1].finding.strength = STRENGTH_CLEAR;
    assert_changes(&words,
                   "Of the candidates of October 2026 more passed Technical than of those of "
                   "September 2026: 80\u00a0% against 60\u00a0%, a difference of 20 points "
                   "(5–35).");
    for (size_t s = 0; s < 3; s++)
        words.result->changes[s] = (struct pipeline_change){
            .difference = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "few")};
    assert_changes(&words, "Too few candidates have an outcome to tell whether the share that "
                           "passes a stage changed from September 2026 to October 2026.");
    words.result->tells_leaving = false;
    assert_changes(&words, "");
}

static void a_share_stands_with_its_count(void **state)
{
    (void)state;
    const struct estimate none = sample_no_estimate(ESTIMATE_TOO_FEW, 0, "none");
    const struct estimate few = sample_no_estimate(ESTIMATE_TOO_FEW, 5, "few");
    const struct estimate known = sample_estimate(0.6, 0.39, 0.78, 1412);
    struct buffer text = {0};
    pipeline_words_share(&none, 0, &text);
    pipeline_words_share(&few, 3, &text);
    pipeline_words_share(&known, 847, &text);
    assert_string_equal(text.data, "–3 of 560\u00a0% (39–78) of 1,412");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_summary_says_what_became_of_candidates),
        ARENA_TEST(without_outcomes_the_summary_says_how_far_they_came),
        ARENA_TEST(a_change_is_told_with_its_interval),
        ARENA_TEST(a_share_stands_with_its_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
