#include "sql/fetch/report_runs.h"

#include <string.h>

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"

static const char *stored(const char *query)
{
    return text_of(connection, &arena, query);
}

static struct report_run_record record_made_at(int64_t moment)
{
    return (struct report_run_record){
        .version = "1",
        .summary = "Nothing",
        .made_at = moment,
        .filter = {.role = "Engineer",
                   .from_day = 20393,
                   .to_day = 20757,
                   .window = WINDOW_12_MONTHS},
        .reported = {20727, 20757},
        .counts = {.candidates = 1,
                   .interviews = 2,
                   .interviewers = 3,
                   .questions = 4,
                   .ratings = 5,
                   .missing = 6},
        .first_day = 20731,
        .last_day = INT32_MIN,
        .questions =
            "[{\"question\": \"2\", \"difficulty\": 0.10000000000000001, \"other\": 1},"
            " {\"question\": \"1\", \"difficulty\": null, \"title\": \"it's; \\\"x\\\"\"}]",
        .pairs = "[{\"scope\": \"pair\", \"a\": \"Ann\", \"b\": \"Ben\", \"n_answers\": 12}]",
        .interviewers = "[]",
        .topics = "[{\"topic\": \"1\", \"kind\": \"core\"}]"};
}

static int64_t keep(const struct report_run_record *record)
{
    struct error error = {0};
    int64_t run = 0;
    assert_true(report_run_keep(connection, record, &run, &error));
    return run;
}

static void a_run_is_kept_with_its_filters_and_counts(void **state)
{
    (void)state;
    const struct report_run_record record = record_made_at(1793606399);
    assert_int_equal(keep(&record), 1);
    assert_string_equal(
        stored("SELECT concat_ws('|', bank, role, stage, from_day, to_day, first_day, last_day, "
               "summary, candidates, interviews, interviewers, questions, ratings, missing, "
               "window_name, reported_from, reported_to, "
               "extract(epoch FROM made_at)::bigint) FROM assay.report_run"),
        "Engineer|2025-11-01|2026-10-31|2026-10-05|Nothing|1|2|3|4|5|6|12m|2026-10-01|"
        "2026-10-31|1793606399");
}

static void rows_keep_their_order_numbers_and_texts(void **state)
{
    (void)state;
    const struct report_run_record record = record_made_at(0);
    keep(&record);
    assert_string_equal(
        stored("SELECT string_agg(concat_ws('|', place, question, difficulty, title), ' ' ORDER BY "
               "place) FROM assay.question_result"),
        "1|2|0.1 2|1|it's; \"x\"");
    assert_string_equal(stored("SELECT concat_ws('|', a, b, n_answers) FROM assay.pair_result"),
                        "Ann|Ben|12");
    assert_string_equal(stored("SELECT count(*) FROM assay.interviewer_result"), "0");
}

static void views_show_the_newest_run_of_the_same_filters(void **state)
{
    (void)state;
    struct report_run_record record = record_made_at(200);
    keep(&record);
    record.made_at = 100;
    keep(&record);
    record.filter.role = NULL;
    keep(&record);
    assert_string_equal(stored("SELECT string_agg(report_run_id::text, ' ' ORDER BY report_run_id) "
                               "FROM assay.latest_report_run"),
                        "1 3");
    assert_string_equal(stored("SELECT count(*) FROM assay.latest_question_result"), "4");
    assert_string_equal(
        stored("SELECT string_agg(coalesce(role, 'all'), ' ' ORDER BY report_run_id)"
               " FROM assay.latest_topic_result"),
        "Engineer all");
}

static void all_of_a_run_is_kept_or_nothing(void **state)
{
    (void)state;
    struct report_run_record record = record_made_at(0);
    struct error error = {0};
    int64_t run = 7;
    record.topics = "[{\"topic\": null}]";
    assert_false(report_run_keep(connection, &record, &run, &error));
    assert_int_equal(run, 7);
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_string_equal(stored("SELECT count(*) FROM assay.report_run"), "0");
    record.topics = "[]";
    keep(&record); /* the connection is fit for use */
}

static void results_go_with_their_run(void **state)
{
    (void)state;
    const struct report_run_record record = record_made_at(0);
    struct error error = {0};
    keep(&record);
    assert_true(session_query(connection, "DELETE FROM assay.report_run", NO_PARAMETERS, NULL, NULL,
                              &error));
    assert_string_equal(stored("SELECT count(*) FROM assay.question_result"), "0");
}

static void who_may_only_read_is_told_before(void **state)
{
    (void)state;
    struct error error = {0};
    bool allowed = false;
    assert_true(report_runs_allowed(connection, &allowed, &error));
    assert_true(allowed);
    stored("SELECT set_config('default_transaction_read_only', 'on', false)");
    assert_true(report_runs_allowed(connection, &allowed, &error));
    assert_false(allowed);
}

#define DATABASE_TEST(name)                                                                        \
    cmocka_unit_test_setup_teardown(name, open_empty_database, close_database)

int main(void)
{
    const struct CMUnitTest tests[] = {
        DATABASE_TEST(a_run_is_kept_with_its_filters_and_counts),
        DATABASE_TEST(rows_keep_their_order_numbers_and_texts),
        DATABASE_TEST(views_show_the_newest_run_of_the_same_filters),
        DATABASE_TEST(all_of_a_run_is_kept_or_nothing),
        DATABASE_TEST(results_go_with_their_run),
        DATABASE_TEST(who_may_only_read_is_told_before),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
