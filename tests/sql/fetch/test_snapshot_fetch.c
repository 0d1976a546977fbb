#include "sql/fetch/snapshot_fetch.h"

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/shown_snapshot.h"

static void begin(struct shown_snapshot *shown, const struct filter *filter)
{
    struct error error;
    if (!shown_snapshot_begin(connection, filter, &arena, shown, &error))
        fail_msg("%s", error.message);
}

static void candidates_come_one_by_one_with_sorted_ratings(void **state)
{
    (void)state;
    struct shown_snapshot shown;
    begin(&shown, &FILTER_ALL);
    struct candidate_ratings ratings;
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.candidate, 1);
    assert_int_equal(ratings.role, 42);
    const uint32_t questions[] = {0, 1, 1, 2}, interviewers[] = {1, 0, 1, 0};
    const int16_t levels[] = {1, 0, 2, LEVEL_MISSING};
    assert_int_equal(ratings.n, 4);
    assert_memory_equal(ratings.question, questions, sizeof questions);
    assert_memory_equal(ratings.interviewer, interviewers, sizeof interviewers);
    assert_memory_equal(ratings.level, levels, sizeof levels);
    assert_int_equal(ratings.day[2], 20458);
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.candidate, 2);
    assert_int_equal(ratings.n, 1);
    assert_int_equal(ratings.day[0], INT32_MIN);
    assert_false(shown_snapshot_next(&shown, &ratings));
    shown_snapshot_end(&shown);
}

static void a_filter_that_nothing_passes_shows_nobody(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.from_day = filter.to_day = 1;
    struct shown_snapshot shown;
    begin(&shown, &filter);
    struct candidate_ratings ratings;
    assert_false(shown_snapshot_next(&shown, &ratings));
    shown_snapshot_end(&shown);
}

static void a_window_shows_what_has_no_date_too(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.from_day = filter.to_day = 1;
    filter.window = WINDOW_6_MONTHS;
    struct shown_snapshot shown;
    begin(&shown, &filter);
    struct candidate_ratings ratings;
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.candidate, 2);
    assert_int_equal(ratings.day[0], INT32_MIN);
    assert_int_equal(shown.view.n_undated, 1);
    assert_false(shown_snapshot_next(&shown, &ratings));
    shown_snapshot_end(&shown);
}

static void many_ratings_of_one_candidate_are_shown_in_order(void **state)
{
    (void)state;
    run_statement(connection, "BEGIN");
    run_statement(connection,
                  "INSERT INTO assay.interview (candidate_id, interview_id, role_id, stage_id,"
                  " occurrence) SELECT 3, 1000 + n, 41, stage_id, n FROM assay.stage,"
                  " generate_series(1, 3000) AS n WHERE name = ''");
    run_statement(
        connection,
        "INSERT INTO assay.rating (candidate_id, interview_id, question_id,"
        " interviewer_id, question_version, scale_id, level, import_id)"
        " SELECT 3, 1000 + n, 11, 51, 1, 31, n % 3, 61 FROM generate_series(1, 3000) AS n");
    struct shown_snapshot shown;
    begin(&shown, &FILTER_ALL);
    struct candidate_ratings ratings;
    for (int i = 0; i < 3; i++)
        assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.n, 3000);
    assert_int_equal(ratings.interview[2999], 4000);
    assert_int_equal(ratings.level[2999], 0);
    assert_false(shown_snapshot_next(&shown, &ratings));
    shown_snapshot_end(&shown);
    session_abandon(connection, true);
}

/* The interviews of candidate 1 in the sample: 71, last rated on 2026-02-02, and 72 on 2026-03-01.
 */
static void a_candidate_has_the_outcome_of_the_latest_interview_that_has_one(void **state)
{
    (void)state;
    struct candidate_ratings ratings;
    struct shown_snapshot shown;
    run_statement(connection, "BEGIN");
    run_statement(connection, "UPDATE assay.interview SET outcome ="
                              " CASE interview_id WHEN 71 THEN 'rejected' WHEN 72 THEN 'on hold'"
                              " ELSE 'unknown' END");
    begin(&shown, &FILTER_ALL);
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.outcome, OUTCOME_IN_FLIGHT);
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.outcome, OUTCOME_NONE);
    shown_snapshot_end(&shown);
    run_statement(connection, "UPDATE assay.interview SET outcome = '' WHERE interview_id = 72");
    begin(&shown, &FILTER_ALL);
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.outcome, OUTCOME_REJECTED);
    shown_snapshot_end(&shown);
    session_abandon(connection, true);
}

static void a_rating_says_which_wording_was_asked(void **state)
{
    (void)state;
    struct candidate_ratings ratings;
    run_statement(connection,
                  "INSERT INTO assay.question_version (question_id, version, valid_from)"
                  " VALUES (12, 3, '2026-03-01')");
    run_statement(connection, "UPDATE assay.rating SET question_version = 3"
                              " WHERE candidate_id = 1 AND interview_id = 72 AND question_id = 12");
    struct shown_snapshot shown;
    begin(&shown, &FILTER_ALL);
    assert_true(shown_snapshot_next(&shown, &ratings));
    const int16_t versions[] = {3, 1, 1, 1};
    assert_memory_equal(ratings.version, versions, sizeof versions);
    shown_snapshot_end(&shown);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(candidates_come_one_by_one_with_sorted_ratings),
        cmocka_unit_test(a_filter_that_nothing_passes_shows_nobody),
        cmocka_unit_test(a_candidate_has_the_outcome_of_the_latest_interview_that_has_one),
        cmocka_unit_test(a_rating_says_which_wording_was_asked),
        cmocka_unit_test(a_window_shows_what_has_no_date_too),
        cmocka_unit_test(many_ratings_of_one_candidate_are_shown_in_order),
    };
    return cmocka_run_group_tests(tests, open_sample_database, close_database_and_server);
}
