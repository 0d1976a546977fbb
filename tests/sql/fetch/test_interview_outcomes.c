#include "sql/fetch/snapshot_fetch.h"

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/shown_snapshot.h"

static struct shown_snapshot fetch(const struct filter *filter)
{
    struct shown_snapshot shown;
    struct error error;
    if (!shown_snapshot_begin(connection, filter, &arena, &shown, &error))
        fail_msg("%s", error.message);
    return shown;
}

static void exports_without_outcomes_give_none(void **state)
{
    (void)state;
    struct shown_snapshot shown = fetch(&FILTER_ALL);
    assert_int_equal(shown.view.n_outcomes, 0);
    shown_snapshot_end(&shown);
}

static void wordings_are_read_and_counted(void **state)
{
    (void)state;
    run_statement(connection, "BEGIN");
    run_statement(connection, "UPDATE assay.interview SET outcome ="
                              " CASE interview_id WHEN 72 THEN 'Eingestellt' ELSE 'purple' END");
    struct shown_snapshot shown = fetch(&FILTER_ALL);
    assert_int_equal(shown.view.n_outcomes, 2);
    assert_string_equal(shown.view.outcomes[0].text, "Eingestellt");
    assert_int_equal(shown.view.outcomes[0].outcome, OUTCOME_HIRED);
    assert_string_equal(shown.view.outcomes[1].text, "purple");
    assert_int_equal(shown.view.outcomes[1].outcome, OUTCOME_UNKNOWN);
    assert_int_equal(shown.view.outcomes[1].n_interviews, 2);
    shown_snapshot_end(&shown);
    session_abandon(connection, true);
}

static void interviews_outside_of_the_filter_do_not_count(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.from_day = filter.to_day = 20513; /* 2026-03-01 */
    run_statement(connection, "BEGIN");
    run_statement(connection, "UPDATE assay.interview SET outcome = 'hired'");
    struct shown_snapshot shown = fetch(&filter);
    assert_int_equal(shown.view.n_outcomes, 1);
    assert_int_equal(shown.view.outcomes[0].n_interviews, 1);
    shown_snapshot_end(&shown);
    session_abandon(connection, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exports_without_outcomes_give_none),
        cmocka_unit_test(wordings_are_read_and_counted),
        cmocka_unit_test(interviews_outside_of_the_filter_do_not_count),
    };
    return cmocka_run_group_tests(tests, open_sample_database, close_database_and_server);
}
