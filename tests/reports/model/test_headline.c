#include "reports/model/headline.h"

#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"

static struct bare bare;
static struct arena arena;

static int begin(void **state)
{
    (void)state;
    bare_report(&bare);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

/* "a too-hard,interviewer:Ben severe" */
static void expect(const char *handles)
{
    const struct headline headline = headline_of(&bare.report, &arena);
    struct buffer text = {0};
    buffer_add(&text, "");
    for (size_t i = 0; i < headline.n; i++) {
        buffer_add(&text, i ? "," : "");
        headline_handle(&bare.report, &headline.items[i], &text);
    }
    assert_string_equal(text.data, handles);
    buffer_free(&text);
}

static void without_a_finding_it_is_empty(void **state)
{
    (void)state;
    expect("");
    assert_int_equal(headline_of(&bare.report, &arena).n_clear, 0);
}

static void what_moves_more_points_for_more_candidates_comes_first(void **state)
{
    (void)state;
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.20); /* 0.4 points, 40 candidates */
    bare_question(&bare, 1, FINDING_TOO_EASY, STRENGTH_CLEAR, 0.95); /* 0.8 */
    bare_interviewer(&bare, 1, -0.7);                                /* 0.7, 30 candidates */
    expect("b too-easy,interviewer:Ben severe,a too-hard");
    bare.people[1].n_candidates = 400;
    expect("interviewer:Ben severe,b too-easy,a too-hard");
}

/* Ann and Ben share answers with each other alone: what one scores lower the other scores higher.
 */
static void two_who_share_answers_with_nobody_else_are_one_finding(void **state)
{
    (void)state;
    static long groups[] = {0, 0, 1};
    bare_interviewer(&bare, 0, 0.6);
    bare_interviewer(&bare, 1, -0.6);
    expect("interviewer:Ann lenient,interviewer:Ben severe");
    bare.result.interviewers.same_answers.group = groups;
    expect("pair:Ann+Ben level");
    bare_interviewer(&bare, 0, -0.6);
    bare_interviewer(&bare, 1, 0.6);
    expect("pair:Ann+Ben level");
    const struct headline headline = headline_of(&bare.report, &arena);
    assert_string_equal(headline_about(headline.items[0].subject), "pair");
    assert_string_equal(headline_other(&bare.report, &headline.items[0]), "Ben");
    assert_near(headline.items[0].points, 0.6, 1e-12);
}

static void what_moves_no_points_stands_below_by_candidates(void **state)
{
    (void)state;
    bare_question(&bare, 0, FINDING_NEGATIVE, STRENGTH_CLEAR, 0.5);
    bare_question(&bare, 1, FINDING_DISAGREE, STRENGTH_CLEAR, 0.5);
    bare_question(&bare, 2, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.29);
    bare.found[1].n_candidates = 41;
    expect("c too-hard,b interviewers-disagree,a strong-do-worse");
}

static void what_is_to_watch_comes_behind_all_that_is_clear(void **state)
{
    (void)state;
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_WATCH, 0.01);
    bare_question(&bare, 2, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    expect("c flat,a too-hard");
    assert_int_equal(headline_of(&bare.report, &arena).n_clear, 1);
}

static void drift_moves_what_the_telling_month_is_off(void **state)
{
    (void)state;
    struct drift_month month = {.is_judged = true, .side = DRIFT_BELOW, .expected = 0.6};
    month.value.value = 0.4;
    struct drift_series questions[BARE_QUESTIONS] = {{.state = DRIFT_STEADY},
                                                     {.state = DRIFT_CLEAR,
                                                      .side = DRIFT_BELOW,
                                                      .n_in_a_row = 3,
                                                      .months = &month,
                                                      .n_months = 1},
                                                     {.state = DRIFT_TOO_FEW}};
    struct drift_series people[BARE_INTERVIEWERS] = {
        {.state = DRIFT_WATCH, .side = DRIFT_ABOVE, .trend_total = 0.3}};
    const struct drift_result drift = {.questions = questions, .interviewers = people};
    bare.report.drift = &drift;
    expect("b grown-harder,interviewer:Ann grown-lenient");
    const struct headline headline = headline_of(&bare.report, &arena);
    assert_near(headline.items[0].points, 0.8, 1e-12);
    assert_near(headline.items[1].points, 0.3, 1e-12);
}

static void a_stage_comes_last_and_only_where_its_order_is_known(void **state)
{
    (void)state;
    static const char *const stages[] = {"On site"};
    struct pipeline_stage reached = {.n_reached = 4000};
    struct pipeline_change change = {
        .finding = {.kind = FINDING_FEWER_PASS, .strength = STRENGTH_CLEAR}};
    struct pipeline_result pipeline = {.stages = stages,
                                       .n_stages = 1,
                                       .shown = STAGE_ANY,
                                       .tells_leaving = true,
                                       .changes = &change};
    pipeline.cohorts[WINDOW_MONTH].stages = &reached;
    change.difference.value = -0.2;
    bare.report.pipeline = &pipeline;
    bare_question(&bare, 0, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    expect("a flat,stage:On-site fewer-pass");
    pipeline.order = ORDER_NAMES;
    expect("a flat");
}

static void a_hidden_interviewer_is_a_number_in_the_handle(void **state)
{
    (void)state;
    bare_interviewer(&bare, 1, 0.7);
    bare.interviewers[1] = "Interviewer 2";
    expect("interviewer:Interviewer-2 lenient");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(without_a_finding_it_is_empty, begin, end),
        cmocka_unit_test_setup_teardown(what_moves_more_points_for_more_candidates_comes_first,
                                        begin, end),
        cmocka_unit_test_setup_teardown(two_who_share_answers_with_nobody_else_are_one_finding,
                                        begin, end),
        cmocka_unit_test_setup_teardown(what_moves_no_points_stands_below_by_candidates, begin,
                                        end),
        cmocka_unit_test_setup_teardown(what_is_to_watch_comes_behind_all_that_is_clear, begin,
                                        end),
        cmocka_unit_test_setup_teardown(drift_moves_what_the_telling_month_is_off, begin, end),
        cmocka_unit_test_setup_teardown(a_stage_comes_last_and_only_where_its_order_is_known, begin,
                                        end),
        cmocka_unit_test_setup_teardown(a_hidden_interviewer_is_a_number_in_the_handle, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
