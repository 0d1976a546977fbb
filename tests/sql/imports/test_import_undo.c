#include "sql/imports/import_undo.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"

static const char *stored(const char *query)
{
    return text_of(connection, &arena, query);
}

static void load_submitted(const char *sha, const char *candidate, int16_t level, int32_t day,
                           const char *comment, int32_t submitted_day)
{
    const struct score_row row = {.candidate = candidate,
                                  .interviewer = "Ann",
                                  .question = "1",
                                  .comment = comment,
                                  .level = level,
                                  .day = day,
                                  .submitted_day = submitted_day};
    load(connection, &(struct load){.sha256 = sha, .rows = &row, .n = 1});
}

static void load_one(const char *sha, const char *candidate, int16_t level, int32_t day,
                     const char *comment)
{
    load_submitted(sha, candidate, level, day, comment, day + 2);
}

static struct undo_record undo(int64_t number)
{
    struct undo_record record;
    struct error error;
    if (!import_undo(connection, number, false, &record, &error))
        fail_msg("%s", error.message);
    return record;
}

static const char value[] = "SELECT level, rated_on, comment, import_id FROM assay.rating";

static void undoing_the_last_import_brings_back_the_value_before(void **state)
{
    (void)state;
    load_one("a", "x", 1, 5, "first");
    load_one("b", "x", 3, 5, "second");
    const struct undo_record record = undo(2);
    assert_int_equal(record.returned, 1);
    assert_int_equal(record.removed + record.overwritten + record.confirmed, 0);
    assert_string_equal(stored(value), "1|1970-01-06|first|1");
    assert_string_equal(stored("SELECT count(*) FROM assay.rating_change"), "0");
}

static void an_import_that_was_overwritten_leaves_the_history_only(void **state)
{
    (void)state;
    load_one("a", "x", 1, 5, "first");
    load_one("b", "x", 2, 5, "second");
    load_one("c", "x", 3, 5, "third");
    assert_int_equal(undo(2).overwritten, 1);
    assert_string_equal(stored(value), "3|1970-01-06|third|3");
    assert_string_equal(stored("SELECT level, import_id, superseded_by FROM assay.rating_change"),
                        "1|1|3");
    assert_int_equal(undo(3).returned, 1);
    assert_string_equal(stored(value), "1|1970-01-06|first|1");
}

static void a_value_that_another_import_gave_as_well_stays(void **state)
{
    (void)state;
    load_one("a", "x", 1, 5, "same");
    load_one("b", "x", 1, 5, "same");
    assert_string_equal(stored("SELECT import_id FROM assay.rating_confirmation"), "2");
    assert_int_equal(undo(1).confirmed, 1);
    assert_string_equal(stored(value), "1|1970-01-06|same|2");
    assert_int_equal(undo(2).removed, 1);
    assert_string_equal(stored(value), "");
}

static void a_submission_date_is_part_of_the_value(void **state)
{
    static const char submitted[] = "SELECT submitted_on, import_id FROM assay.rating";
    (void)state;
    load_submitted("a", "x", 1, 5, "same", INT32_MIN);
    load_submitted("b", "x", 1, 5, "same", 6);
    load_submitted("c", "x", 1, 5, "same", 6);
    load_submitted("d", "x", 1, 5, "same", 9);
    assert_string_equal(stored(submitted), "1970-01-10|4");
    assert_string_equal(stored("SELECT submitted_on, import_id, superseded_by FROM "
                               "assay.rating_change ORDER BY 2"),
                        "null|1|2 1970-01-07|2|4");
    assert_string_equal(stored("SELECT submitted_on, import_id FROM assay.rating_confirmation"),
                        "1970-01-07|3");
    assert_int_equal(undo(2).overwritten, 1);
    assert_int_equal(undo(4).returned, 1);
    assert_string_equal(stored(submitted), "1970-01-07|3");
    assert_int_equal(undo(3).returned, 1);
    assert_string_equal(stored(submitted), "null|1");
}

static void points_and_scale_return_with_the_value(void **state)
{
    (void)state;
    load_one("a", "x", 1, 5, "");
    load_one("b", "x", 3, 5, "");
    run_statement(connection,
                  "UPDATE assay.rating_change SET level = NULL, points = 12.5, scale_id = 77");
    undo(2);
    assert_string_equal(stored("SELECT level, points, scale_id FROM assay.rating"), "null|12.5|77");
}

static void what_only_the_import_spoke_of_goes_with_it(void **state)
{
    (void)state;
    const struct score_row row = {.candidate = "y",
                                  .role = "R",
                                  .stage = "S",
                                  .interviewer = "Zed",
                                  .question = "9",
                                  .topic = "T",
                                  .level = 1,
                                  .day = 5};
    load_one("a", "x", 1, 5, "");
    load(connection, &(struct load){.sha256 = "b", .rows = &row, .n = 1});
    undo(2);
    assert_string_equal(stored("SELECT (SELECT string_agg(export_id, ',') FROM assay.candidate),"
                               " (SELECT string_agg(name, ',') FROM assay.interviewer),"
                               " (SELECT string_agg(code, ',') FROM assay.question),"
                               " (SELECT string_agg(code, ',') FROM assay.topic),"
                               " (SELECT string_agg(name, ',') FROM assay.role),"
                               " (SELECT string_agg(name, ',') FROM assay.stage),"
                               " (SELECT count(*) FROM assay.interview)"),
                        "x|Ann|1||||1");
}

static void nothing_is_kept_of_an_interviewer_who_went_or_of_rejected_cells(void **state)
{
    (void)state;
    load_one("a", "x", 1, 5, "");
    run_statement(connection,
                  "INSERT INTO assay.import_reject VALUES (1, 1, 2, 'score', 'a secret', 'why')");
    run_statement(connection, "INSERT INTO assay.report_run (made_at, version, summary, candidates,"
                              " interviews, interviewers, questions, ratings, missing) VALUES"
                              " (now(), '1', 'Ann scores lower', 1, 1, 1, 1, 1, 0),"
                              " (now(), '1', 'Bea scores lower', 1, 1, 1, 1, 1, 0)");
    run_statement(connection, "INSERT INTO assay.interviewer_result (report_run_id, place,"
                              " interviewer) VALUES (1, 1, 'Ann'), (1, 2, 'Bea')");
    run_statement(connection, "INSERT INTO assay.pair_result (report_run_id, place, a, b) VALUES"
                              " (1, 1, 'Ann', 'Bea'), (1, 2, 'Bea', 'Ann'), (1, 3, 'Bea', 'Cy')");
    undo(1);
    assert_string_equal(
        stored("SELECT (SELECT count(*) FROM assay.import_reject),"
               " (SELECT string_agg(summary, ',' ORDER BY report_run_id) FROM assay.report_run),"
               " (SELECT string_agg(interviewer, ',') FROM assay.interviewer_result),"
               " (SELECT string_agg(a || '+' || b, ',') FROM assay.pair_result)"),
        "0|,Bea scores lower|Bea|Bea+Cy");
}

static void the_code_of_a_candidate_who_went_is_not_given_again(void **state)
{
    (void)state;
    load_one("a", "x", 1, 5, "");
    undo(1);
    load_one("b", "y", 1, 5, "");
    assert_string_equal(stored("SELECT candidate_id, export_id FROM assay.candidate"), "2|y");
}

static void a_file_whose_import_is_undone_can_be_loaded_again(void **state)
{
    (void)state;
    load_one("a", "x", 1, 5, "");
    undo(1);
    load_one("a", "x", 1, 5, "");
    assert_string_equal(stored("SELECT import_id, undone_at IS NULL AS in_force FROM assay.import "
                               "ORDER BY 1"),
                        "1|false 2|true");
    assert_string_equal(stored(value), "1|1970-01-06||2");
}

static void an_import_that_is_unknown_or_undone_is_refused(void **state)
{
    (void)state;
    struct undo_record record;
    struct error error;
    load_one("a", "x", 1, 5, "");
    assert_false(import_undo(connection, 7, false, &record, &error));
    assert_int_equal(error.code, ERROR_FAILED);
    assert_string_equal(error.message, "there is no import 7");
    assert_non_null(strstr(error.hint, "assay imports"));
    undo(1);
    assert_false(import_undo(connection, 1, false, &record, &error));
    assert_non_null(strstr(error.message, "undone already"));
    assert_non_null(strstr(error.hint, "load its file again"));
}

static void a_dry_run_counts_and_changes_nothing(void **state)
{
    (void)state;
    struct undo_record record;
    struct error error;
    load_one("a", "x", 1, 5, "");
    assert_true(import_undo(connection, 1, true, &record, &error));
    assert_int_equal(record.removed, 1);
    assert_string_equal(stored(value), "1|1970-01-06||1");
    assert_int_equal(undo(1).removed, 1);
}

#define UNDO_TEST(name) cmocka_unit_test_setup_teardown(name, open_empty_database, close_database)

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNDO_TEST(undoing_the_last_import_brings_back_the_value_before),
        UNDO_TEST(an_import_that_was_overwritten_leaves_the_history_only),
        UNDO_TEST(a_value_that_another_import_gave_as_well_stays),
        UNDO_TEST(a_submission_date_is_part_of_the_value),
        UNDO_TEST(points_and_scale_return_with_the_value),
        UNDO_TEST(what_only_the_import_spoke_of_goes_with_it),
        UNDO_TEST(nothing_is_kept_of_an_interviewer_who_went_or_of_rejected_cells),
        UNDO_TEST(the_code_of_a_candidate_who_went_is_not_given_again),
        UNDO_TEST(a_file_whose_import_is_undone_can_be_loaded_again),
        UNDO_TEST(an_import_that_is_unknown_or_undone_is_refused),
        UNDO_TEST(a_dry_run_counts_and_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
