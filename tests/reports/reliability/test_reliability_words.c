#include "reports/reliability/reliability_words.h"

#include <string.h>

#include "reports/reliability/reliability_json.h"
#include "reports/reliability/reliability_table.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_report.h"

enum { PANELS = 3, MOST = 10 };

/* Reliability by questions and interviewers, as if of a formula. */
struct planned {
    struct sample *sample;
    struct reliability_result result;
};

static struct planned *plan(struct arena *arena)
{
    struct planned *const planned = ARENA_NEW(arena, struct planned);
    struct reliability_result *const result = &planned->result;
    planned->sample = sample_report(arena);
    planned->sample->report.reliability = result;
    *result = (struct reliability_result){.n_scores = 100, .usual = {8, 2, 3, 0.25}};
    result->rows = ARENA_ARRAY(arena, MOST * PANELS, struct reliability_row);
    for (size_t n = 1; n <= MOST; n++)
        for (size_t k = 1; k <= PANELS; k++) {
            const double value = 1 / (1 + 1.0 / (double)n + 0.25 / (double)k);
            result->rows[result->n_rows++] = (struct reliability_row){
                .n_questions = n,
                .n_interviewers = k,
                .g = sample_estimate(value, value - 0.1, value + 0.05, 40),
                .phi = sample_estimate(value, value - 0.1, value + 0.05, 40),
                .gqk = sample_estimate(value, value - 0.1, value + 0.05, 40)};
        }
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        result->design.told[k] = true;
        result->components[k] = (struct reliability_component){sample_estimate(0.5, 0.25, 1, 40),
                                                               1.0 / N_COMPONENTS};
    }
    return planned;
}

static void a_lead_reads_what_there_is_and_what_one_more_would_add(void **state)
{
    struct planned *const planned = plan(*state);
    assert_string_equal(reliability_words_title(&planned->sample->report, *state),
                        "Eight questions and two interviewers: 0.80 (0.70–0.85); a third "
                        "interviewer adds 0.03 and 60 minutes");
    planned->sample->report.interview_minutes = 45;
    assert_non_null(
        strstr(reliability_words_title(&planned->sample->report, *state), "and 45 minutes"));
}

static void nothing_is_said_of_interviewers_beyond_the_table(void **state)
{
    struct planned *const planned = plan(*state);
    planned->result.usual.interviewers = PANELS;
    assert_string_equal(reliability_words_title(&planned->sample->report, *state),
                        "Eight questions and three interviewers: 0.83 (0.73–0.88)");
    assert_null(reliability_words_more(&planned->sample->report, *state));
}

static void whose_time_helps_more_is_said(void **state)
{
    struct planned *const planned = plan(*state);
    assert_string_equal(reliability_words_more(&planned->sample->report, *state),
                        "Two more questions add 0.02, one more interviewer who scores every answer "
                        "0.03: let one more score the answers, before more is asked.");
    planned->result.usual.questions = 2;
    assert_non_null(strstr(reliability_words_more(&planned->sample->report, *state), "ask more"));
}

static void an_impression_that_cannot_be_told_is_named(void **state)
{
    struct planned *const planned = plan(*state);
    assert_null(reliability_words_confounded(&planned->sample->report, *state));
    planned->result.design.told[COMPONENT_CANDIDATE_INTERVIEWER] = false;
    planned->result.design.within[COMPONENT_CANDIDATE_INTERVIEWER] = COMPONENT_CANDIDATE;
    assert_non_null(strstr(reliability_words_confounded(&planned->sample->report, *state),
                           "reliability is at most this"));
}

static void without_a_result_the_reason_stands_alone(void **state)
{
    struct planned *const planned = plan(*state);
    struct buffer text = {0}, json = {0};
    planned->result = (struct reliability_result){
        .reason = "there is no score", .missing = sample_no_estimate(ESTIMATE_UNDEFINED, 0, "x")};
    table_terminal(reliability_table(&planned->sample->report, *state), 80, &text);
    assert_fits(&text, 80);
    assert_non_null(strstr(text.data, "cannot be said: there is no score"));
    reliability_json(&planned->sample->report, &json);
    assert_non_null(strstr(json.data, "\"d_study\": []"));
    buffer_free(&text);
    buffer_free(&json);
}

static void a_plan_of_reliability_reads_well_at_80_columns(void **state)
{
    struct planned *const planned = plan(*state);
    struct buffer text = {0};
    table_terminal(reliability_table(&planned->sample->report, *state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "reliability.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_lead_reads_what_there_is_and_what_one_more_would_add),
        ARENA_TEST(nothing_is_said_of_interviewers_beyond_the_table),
        ARENA_TEST(whose_time_helps_more_is_said),
        ARENA_TEST(an_impression_that_cannot_be_told_is_named),
        ARENA_TEST(without_a_result_the_reason_stands_alone),
        ARENA_TEST(a_plan_of_reliability_reads_well_at_80_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
