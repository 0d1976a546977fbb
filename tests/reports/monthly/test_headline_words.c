#include "reports/monthly/headline_words.h"

#include "reports/text/phrase.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/bare_report.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/sample_pipeline.h"
#include "tests/support/reports/sample_report.h"

static void add_item(const struct report *report, const struct headline_item *item,
                     struct buffer *text)
{
    struct headline_figure figure;
    struct buffer action = {0};
    const struct finding_mark mark = headline_words_mark(item);
    phrase(text, "{} {} ", TEXT(mark.mark), TEXT(mark.class));
    headline_words_heading(report, item, text);
    phrase(text, " #");
    headline_words_target(item, text);
    phrase(text, "\n  ");
    headline_words_evidence(report, item, text, &action);
    phrase(text, "\n  Try: {}\n", TEXT(action.data ? action.data : "nothing"));
    if (headline_words_figure(report, item, &figure))
        phrase(text, "  {} {} ({})\n", TEXT(figure.value.data), TEXT(figure.unit.data),
               TEXT(figure.bounds.data));
    headline_words_figure_free(&figure);
    buffer_free(&action);
}

static void every_kind_of_finding_has_its_words(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample_pipeline(sample, NULL, *state);
    const struct headline headline = headline_of(&sample->report, *state);
    for (size_t i = 0; i < headline.n; i++)
        add_item(&sample->report, &headline.items[i], &text);
    assert_golden(&text, "headline.txt");
}

/* Of the one finding of a bare report. */
static void expect(const struct bare *bare, struct arena *arena, const char *words)
{
    const struct headline headline = headline_of(&bare->report, arena);
    struct buffer text = {0};
    assert_int_equal(headline.n, 1);
    add_item(&bare->report, &headline.items[0], &text);
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

static void an_interviewer_says_who_met_him_and_an_even_score_which(void **state)
{
    struct bare bare;
    bare_report(&bare);
    bare_interviewer(&bare, 1, 0.7);
    bare.people[1].n_candidates = 1;
    expect(&bare, *state,
           "▲ easy Ben scores higher than colleagues on the same answers #interviewers\n"
           "  By 0.70 points from the average of the three who share answers (0.60–0.80, 60 "
           "answers); 1 of 40 candidates met this interviewer.\n"
           "  Try: Score a recorded interview with a colleague, each alone, and settle level by "
           "level what earns it.\n"
           "  +0.70 points from the average (0.60 to 0.80)\n");
    static size_t levels[] = {0, 0, 60, 0, 0};
    bare.people[1].levels = levels;
    bare.people[1].n_on_scale = 60;
    bare.people[1].spread = sample_estimate(0, 0, 0.1, 60);
    bare.people_findings[1].kind = FINDING_FEW_LEVELS;
    expect(&bare, *state,
           "◆ flat Ben gives one score to every answer #interviewers\n"
           "  All 60 answers that colleagues scored too got one score: 3. Colleagues varied.\n"
           "  Try: Read the anchors of the lowest and the highest level together, and score a "
           "recorded answer that colleagues put there.\n"
           "  0.00 times as wide (0.00 to 0.10)\n");
}

static void a_stage_says_whether_fewer_pass_or_more(void **state)
{
    static const char *const stages[] = {"Onsite"};
    struct pipeline_stage now = {.n_reached = 40}, before = {.n_reached = 40};
    struct pipeline_change change = {
        .difference = sample_estimate(-0.2, -0.35, -0.05, 40),
        .finding = {.kind = FINDING_FEWER_PASS, .strength = STRENGTH_CLEAR}};
    struct pipeline_result pipeline = {.stages = stages,
                                       .n_stages = 1,
                                       .shown = STAGE_ANY,
                                       .tells_leaving = true,
                                       .changes = &change};
    now.pass = sample_estimate(0.3, 0.2, 0.4, 40);
    before.pass = sample_estimate(0.5, 0.4, 0.6, 40);
    pipeline.cohorts[WINDOW_MONTH] = (struct pipeline_cohort){{20727, 20757}, .stages = &now};
    pipeline.cohorts[WINDOW_PREVIOUS] = (struct pipeline_cohort){{20697, 20726}, .stages = &before};
    struct bare bare;
    bare_report(&bare);
    bare.report.pipeline = &pipeline;
    expect(&bare, *state,
           "◆ flat Fewer candidates pass Onsite #pipeline\n"
           "  Of the candidates of October 2026 fewer passed Onsite than of those of September "
           "2026: 30\u00a0% against 50\u00a0%, a difference of 20 points (5–35).\n"
           "  Try: Ask those who decide on Onsite what changed, and look at who was interviewed.\n"
           "  −20 percentage points (−35 to −5)\n");
    change.finding.strength = STRENGTH_WATCH;
    const struct headline headline = headline_of(&bare.report, *state);
    struct buffer text = {0};
    headline_words_heading(&bare.report, &headline.items[0], &text);
    assert_string_equal(text.data, "Maybe fewer candidates pass Onsite");
    buffer_free(&text);
    change.difference.value = 0.2;
    headline_words_heading(&bare.report, &headline.items[0], &text);
    assert_string_equal(text.data, "Maybe more candidates pass Onsite");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_kind_of_finding_has_its_words),
        ARENA_TEST(an_interviewer_says_who_met_him_and_an_even_score_which),
        ARENA_TEST(a_stage_says_whether_fewer_pass_or_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
