#include "sql/fetch/outcomes.h"

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/throwaway.h"

static struct connection *connection;
static struct arena run;

static int open_sample(void **state)
{
    (void)state;
    connection = sample_scores();
    return 0;
}

static int close_sample(void **state)
{
    (void)state;
    connection_close(connection);
    arena_free(&run);
    throwaway_end();
    return 0;
}

static struct outcomes fetch(const struct filter *filter)
{
    struct outcomes outcomes;
    struct error error;
    if (!outcomes_fetch(connection, filter, &run, &outcomes, &error))
        fail_msg("%s", error.message);
    return outcomes;
}

static void exports_without_outcomes_give_none(void **state)
{
    (void)state;
    const struct outcomes outcomes = fetch(&FILTER_ALL);
    assert_int_equal(outcomes.n_wordings, 0);
    assert_int_equal(outcomes.n_interviews, 0);
}

static void wordings_are_read_and_counted(void **state)
{
    (void)state;
    run_statement(connection, "BEGIN");
    run_statement(connection, "UPDATE assay.interview SET outcome ="
                              " CASE interview_id WHEN 72 THEN 'Eingestellt' ELSE 'purple' END");
    const struct outcomes outcomes = fetch(&FILTER_ALL);
    assert_int_equal(outcomes.n_wordings, 2);
    assert_string_equal(outcomes.wordings[0].text, "Eingestellt");
    assert_int_equal(outcomes.wordings[0].outcome, OUTCOME_HIRED);
    assert_string_equal(outcomes.wordings[1].text, "purple");
    assert_int_equal(outcomes.wordings[1].outcome, OUTCOME_UNKNOWN);
    assert_int_equal(outcomes.wordings[1].n_interviews, 2);
    assert_int_equal(outcomes.n_interviews, 3);
    assert_int_equal(outcomes.interviews[1].candidate, 1);
    assert_int_equal(outcomes.interviews[1].interview, 72);
    assert_int_equal(outcomes.interviews[1].outcome, OUTCOME_HIRED);
    session_abandon(connection, true);
}

static void interviews_outside_of_the_filter_do_not_count(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.from_day = filter.to_day = 20513; /* 2026-03-01 */
    run_statement(connection, "BEGIN");
    run_statement(connection, "UPDATE assay.interview SET outcome = 'hired'");
    const struct outcomes outcomes = fetch(&filter);
    assert_int_equal(outcomes.n_wordings, 1);
    assert_int_equal(outcomes.wordings[0].n_interviews, 1);
    session_abandon(connection, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exports_without_outcomes_give_none),
        cmocka_unit_test(wordings_are_read_and_counted),
        cmocka_unit_test(interviews_outside_of_the_filter_do_not_count),
    };
    return cmocka_run_group_tests(tests, open_sample, close_sample);
}
