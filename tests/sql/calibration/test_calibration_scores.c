#include "sql/calibration/calibration_scores.h"

#include <string.h>

#include "sql/imports/import_undo.h"
#include "sql/imports/merges.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"

#define MARK "assay-session-2026-10-03-0000000a"
#define LATER_MARK "assay-session-2026-10-04-0000000a"

enum { OCTOBER_3 = 20729 };

static struct score_row row_of(const char *mark, const char *interviewer, const char *question,
                               int16_t level)
{
    return (struct score_row){.candidate = "C-0001",
                              .interview = mark,
                              .interviewer = interviewer,
                              .question = question,
                              .level = level,
                              .day = INT32_MIN,
                              .submitted_day = INT32_MIN};
}

static struct load_outcome load_rows(const char *sha, struct score_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        rows[i].line = i + 2;
    return load(connection, &(struct load){.sha256 = sha, .rows = rows, .n = n});
}

static const struct calibration_score *fetch(size_t n)
{
    struct calibration_score *scores;
    size_t found;
    struct error error;
    if (!calibration_scores_fetch(connection, &arena, &scores, &found, &error))
        fail_msg("%s", error.message);
    assert_int_equal(found, n);
    return scores;
}

static void scores_of_a_session_are_kept_apart(void **state)
{
    struct score_row rows[] = {row_of(MARK, "Ann", "1", 4), row_of(MARK, "Bo", "1", 0),
                               row_of("42", "Ann", "1", 2)};
    (void)state;
    const struct load_outcome outcome = load_rows("a", rows, 3);
    assert_int_equal(outcome.receipt.n_calibration, 2);
    assert_int_equal(outcome.receipt.calibration.interviewers, 2);
    assert_int_equal(outcome.receipt.calibration.candidates, 1);
    assert_int_equal(outcome.receipt.record.accepted, 3);
    const struct calibration_score *const scores = fetch(2);
    assert_string_equal(scores[0].session, MARK);
    assert_int_equal(scores[0].day, OCTOBER_3);
    assert_string_equal(scores[0].interviewer, "Ann");
    assert_string_equal(scores[0].candidate, "C-0001");
    assert_string_equal(scores[0].question, "1");
    assert_near(scores[0].share, 1, 1e-12);
    assert_near(scores[1].share, 0, 1e-12);
    assert_true(scores[0].person > 0);
    assert_int_equal(scores[1].person, 0);
    assert_string_equal(text_of(connection, &arena, "SELECT count(*) FROM assay.rating"), "1");
    assert_string_equal(text_of(connection, &arena, "SELECT count(*) FROM assay.interviewer"), "1");
}

static void missing_scores_are_counted_and_not_kept(void **state)
{
    struct score_row rows[] = {row_of(MARK, "Ann", "1", LEVEL_MISSING),
                               row_of(MARK, "Ann", "2", 1)};
    (void)state;
    const struct load_outcome outcome = load_rows("a", rows, 2);
    assert_int_equal(outcome.receipt.record.missing, 1);
    assert_int_equal(outcome.receipt.n_calibration, 1);
    fetch(1);
}

static void the_same_twice_is_once_and_two_scores_of_one_answer_are_refused(void **state)
{
    struct score_row rows[] = {row_of(MARK, "Ann", "1", 2), row_of(MARK, "ANN ", "1", 2),
                               row_of(MARK, "Ann", "2", 1), row_of(MARK, "Ann", "2", 3),
                               row_of(LATER_MARK, "Ann", "2", 3)};
    (void)state;
    const struct load_outcome outcome = load_rows("a", rows, 5);
    assert_string_equal(outcome.rejects,
                        "4  : the session has another score of this interviewer for this answer\n"
                        "5  : the session has another score of this interviewer for this answer\n");
    fetch(2);
}

static void a_name_like_a_formula_comes_back_as_it_was(void **state)
{
    struct score_row rows[] = {row_of("42", "=Ann", "=1", 2), row_of(MARK, "'=Ann", "'=1", 4)};
    (void)state;
    load_rows("a", rows, 2);
    const struct calibration_score *const scores = fetch(1);
    assert_string_equal(scores[0].interviewer, "=Ann");
    assert_string_equal(scores[0].question, "=1");
    assert_true(scores[0].person > 0);
}

static void criteria_are_refused(void **state)
{
    struct score_row rows[] = {row_of(MARK, "Ann", "1", 2), row_of(MARK, "Ann", "1", 1)};
    (void)state;
    rows[1].criterion = 1;
    rows[1].question = "2";
    assert_string_equal(load_rows("a", rows, 2).rejects,
                        "3  : a session scores answers, not criteria\n");
    fetch(1);
}

static void a_later_file_corrects_an_earlier_one_until_it_is_undone(void **state)
{
    struct score_row first = row_of(MARK, "Ann", "1", 0), second = row_of(MARK, "ann", "1", 4);
    struct undo_record record;
    struct error error;
    (void)state;
    load_rows("a", &first, 1);
    load_rows("b", &second, 1);
    assert_near(fetch(1)[0].share, 1, 1e-12);
    assert_true(import_undo(connection, 2, false, &record, &error));
    assert_int_equal(record.removed, 1);
    assert_near(fetch(1)[0].share, 0, 1e-12);
    assert_true(import_undo(connection, 1, false, &record, &error));
    fetch(0);
}

static void a_merged_name_is_that_of_who_it_was_merged_into(void **state)
{
    struct score_row rows[] = {row_of("41", "Ann", "1", 2), row_of("42", "Anne", "1", 2),
                               row_of(MARK, "Anne", "1", 4)};
    struct merge_record merge;
    struct error error;
    (void)state;
    load_rows("a", rows, 3);
    assert_string_equal(fetch(1)[0].interviewer, "Anne");
    if (!merge_people(connection, PERSON_INTERVIEWER, "Ann", "Anne", &arena, &merge, &error))
        fail_msg("%s", error.message);
    assert_string_equal(fetch(1)[0].interviewer, "Ann");
}

static void hidden_names_are_not_told(void **state)
{
    struct score_row row = row_of(MARK, "Nobody's colleague", "1", 4);
    (void)state;
    load_rows("a", &row, 1);
    run_statement(connection, "SET assay.hide_interviewers = 'true'");
    assert_null(fetch(1)[0].interviewer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(scores_of_a_session_are_kept_apart, open_empty_database,
                                        close_database),
        cmocka_unit_test_setup_teardown(missing_scores_are_counted_and_not_kept,
                                        open_empty_database, close_database),
        cmocka_unit_test_setup_teardown(
            the_same_twice_is_once_and_two_scores_of_one_answer_are_refused, open_empty_database,
            close_database),
        cmocka_unit_test_setup_teardown(a_name_like_a_formula_comes_back_as_it_was,
                                        open_empty_database, close_database),
        cmocka_unit_test_setup_teardown(criteria_are_refused, open_empty_database, close_database),
        cmocka_unit_test_setup_teardown(a_later_file_corrects_an_earlier_one_until_it_is_undone,
                                        open_empty_database, close_database),
        cmocka_unit_test_setup_teardown(a_merged_name_is_that_of_who_it_was_merged_into,
                                        open_empty_database, close_database),
        cmocka_unit_test_setup_teardown(hidden_names_are_not_told, open_empty_database,
                                        close_database),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
