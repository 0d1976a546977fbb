#include "reports/interviewers/interviewer_words.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static struct interviewer_result *of(struct sample *sample, size_t interviewer)
{
    return &sample->result.interviewers.interviewers[interviewer];
}

static void assert_finding(struct sample *sample, size_t interviewer, size_t finding,
                           const char *want)
{
    struct buffer text = {0}, action = {0};
    interviewer_words_finding(&sample->report, interviewer,
                              &of(sample, interviewer)->findings[finding], &text, &action);
    assert_string_equal(text.data, want);
    assert_true(action.length > 0);
    buffer_free(&text);
    buffer_free(&action);
}

static void assert_summary(struct sample *sample, const char *want)
{
    struct buffer text = {0};
    interviewer_words_summary(&sample->report, &text);
    assert_string_equal(text.data, want);
    buffer_free(&text);
}

static void assert_trend(struct sample *sample, size_t interviewer, const char *want)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    interviewer_words_trend(&sample->report, interviewer, &text);
    assert_string_equal(text.data, want);
    buffer_free(&text);
}

static void findings_are_sentences(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_finding(sample, 0, 0,
                   "Amara Diallo scores lower than colleagues on the same answers, by 0.62 points "
                   "from the average of the four who share answers (0.46–0.78, 120 answers).");
    assert_finding(
        sample, 0, 1,
        "Amara Diallo may use fewer levels than colleagues on the same answers: scores "
        "spread 0.71 times as wide (0.62–0.81, 120 answers); 82\u00a0% of the scores are 2 or "
        "3; this may be chance.");
    assert_finding(sample, 1, 0,
                   "Bruno Keller may score higher than colleagues on the same answers, by 0.31 "
                   "points from the average of the four who share answers (0.12–0.50, 64 answers); "
                   "whether the difference passes the line of 0.25 is not sure.");
}

/* Each is 0.62 from the average of both: nobody else tells who of them is off. */
static void two_who_share_answers_with_nobody_else_are_compared_with_each_other(void **state)
{
    struct sample *const sample = sample_report(*state);
    long *const groups = sample->result.interviewers.same_answers.group;
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        groups[i] = i < 2 ? 0 : 1;
    assert_finding(sample, 0, 0,
                   "Amara Diallo scores lower than Bruno Keller on the same answers, by 1.24 "
                   "points (0.92–1.56, 120 answers). They put answers in the same order, and give "
                   "the same score to 80 % of them (κ 0.72, 0.58–0.82). With two people the data "
                   "cannot say who of them is off.");
}

static void one_score_for_all_is_said_so(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct interviewer_result *const result = of(sample, 4);
    result->spread = sample_estimate(0, 0, 0.5, 9);
    result->n_findings = 1;
    result->findings = &(struct finding){
        .kind = FINDING_FEW_LEVELS, .strength = STRENGTH_CLEAR, .p = 0.001};
    assert_finding(
        sample, 4, 0,
        "Émile gave one score to all 9 answers that colleagues scored too: 3. Colleagues "
        "varied.");
}

static void points_have_no_levels_to_name(void **state)
{
    struct sample *const sample = sample_report(*state);
    of(sample, 0)->levels = NULL;
    of(sample, 0)->findings[1].strength = STRENGTH_CLEAR;
    assert_finding(sample, 0, 1,
                   "Amara Diallo uses fewer levels than colleagues on the same answers: scores "
                   "spread 0.71 times as wide (0.62–0.81, 120 answers).");
}

static void verdicts_say_what_is_known(void **state)
{
    struct sample *const sample = sample_report(*state);
    static const char *const want[] = {"scores lower", "may score higher", "as colleagues",
                                       "too few", "no shared answer"};
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        assert_string_equal(interviewer_words_verdict(&sample->report, i), want[i]);
    of(sample, 2)->severity_points.upper = 0.3;
    assert_string_equal(interviewer_words_verdict(&sample->report, 2), "cannot say");
}

static void a_trend_is_told_where_it_is_beyond_its_doubt_and_large(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_trend(sample, 0,
                 "Amara Diallo moved down against colleagues from 2026-07 to 2026-09, by 0.13 "
                 "points a month (0.05–0.21, 118 answers); of twenty such lines one shows by "
                 "chance.");
    assert_trend(sample, 1, "");
    of(sample, 0)->trend = sample_estimate(0.20, 0.1, 0.3, 118);
    assert_trend(sample, 0,
                 "Amara Diallo moved up against colleagues from 2026-07 to 2026-09, by 0.20 points "
                 "a month (0.10–0.30, 118 answers); of twenty such lines one shows by chance.");
    of(sample, 0)->trend = sample_estimate(0.03, 0.01, 0.05, 118);
    assert_trend(sample, 0, "");
    of(sample, 0)->trend = sample_estimate(0.3, -0.1, 0.7, 118);
    assert_trend(sample, 0, "");
}

static void the_summary_counts(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct interviewers_result *const result = &sample->result.interviewers;
    assert_summary(sample,
                   "One of three interviewers clearly scores differently from colleagues on "
                   "the same answers");
    result->tally.n_clear = 0;
    assert_summary(sample, "None of three interviewers clearly scores differently from colleagues "
                           "on the same answers");
    result->tally.n_clear = 2;
    assert_summary(sample, "Two of three interviewers clearly score differently from colleagues on "
                           "the same answers");
    for (size_t i = 0; i < 3; i++)
        of(sample, i)->severity_points.status = ESTIMATE_TOO_FEW;
    assert_summary(sample, "No interviewer shares enough answers with colleagues to compare");
    result->n_shared = 0;
    assert_summary(sample, "No two interviewers scored the same answer");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(findings_are_sentences),
        ARENA_TEST(two_who_share_answers_with_nobody_else_are_compared_with_each_other),
        ARENA_TEST(one_score_for_all_is_said_so),
        ARENA_TEST(points_have_no_levels_to_name),
        ARENA_TEST(verdicts_say_what_is_known),
        ARENA_TEST(a_trend_is_told_where_it_is_beyond_its_doubt_and_large),
        ARENA_TEST(the_summary_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
