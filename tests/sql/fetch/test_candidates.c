#include "sql/fetch/candidates.h"

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/sample_scores.h"

static int64_t found(const char *text)
{
    int64_t candidate;
    struct error error;
    if (!candidate_find(connection, text, &candidate, &error))
        fail_msg("%s", error.message);
    return candidate;
}

static void a_code_is_tried_before_the_export_id(void **state)
{
    (void)state;
    assert_int_equal(found("C-0002"), 2);
    assert_int_equal(found("c-2"), 2);
    assert_int_equal(found("b"), 2);
    run_statement(connection, "BEGIN");
    run_statement(connection,
                  "UPDATE assay.candidate SET export_id = 'C-1' WHERE candidate_id = 2");
    assert_int_equal(found("C-1"), 1);
    run_statement(connection,
                  "UPDATE assay.candidate SET export_id = 'C-99' WHERE candidate_id = 2");
    assert_int_equal(found("C-99"), 2);
    session_abandon(connection, true);
}

static void nobody_and_two_are_errors_that_say_what_to_do(void **state)
{
    (void)state;
    int64_t candidate = 5;
    struct error error;
    assert_false(candidate_find(connection, "C-99999999999999999999", &candidate, &error));
    assert_false(candidate_find(connection, "' OR true --", &candidate, &error));
    assert_false(candidate_find(connection, "a", &candidate, &error));
    assert_string_equal(error.hint, "use a code, such as C-0001 or C-0003");
    assert_int_equal(candidate, 5);
}

static void a_name_is_found_in_whatever_case_and_part_of_one_gives_codes(void **state)
{
    (void)state;
    int64_t candidate = 5;
    struct error error = {0};
    run_statement(connection, "BEGIN");
    run_statement(connection, "UPDATE assay.candidate SET name = 'Zoë Quill', folded_name = "
                              "'zoë quill' WHERE candidate_id = 2");
    assert_int_equal(found("ZOË Quill"), 2);
    assert_false(candidate_find(connection, "quil", &candidate, &error));
    assert_string_equal(error.hint, "it is part of the name or id of C-0002");
    run_statement(connection,
                  "UPDATE assay.candidate SET folded_name = 'zoë quill' WHERE candidate_id = 1");
    assert_false(candidate_find(connection, "Zoë Quill", &candidate, &error));
    assert_string_equal(error.hint, "use a code, such as C-0001 or C-0002");
    assert_false(candidate_find(connection, "nobody at all", &candidate, &error));
    assert_string_equal(error.hint, "give a code such as C-0017, the id of the export, or a name");
    assert_int_equal(candidate, 5);
    session_abandon(connection, true);
}

static void labels_come_in_the_order_asked_for(void **state)
{
    (void)state;
    struct candidate_label *labels;
    struct error error;
    const int64_t candidates[] = {3, 1};
    assert_true(candidate_labels(connection, candidates, 2, &arena, &labels, &error));
    assert_string_equal(labels[0].export_id, "a");
    assert_string_equal(labels[0].role, "");
    assert_string_equal(labels[1].name, "Ann");
    assert_string_equal(labels[1].role, "Analyst");
}

static void only_scores_count_for_who_and_when(void **state)
{
    (void)state;
    struct error error;
    int64_t *candidates;
    size_t n;
    int32_t first, last;
    assert_true(candidates_in_filter(connection, &FILTER_ALL, &arena, &candidates, &n, &error));
    assert_int_equal(n, 2);
    assert_int_equal(candidates[1], 2);
    assert_true(date_range(connection, &FILTER_ALL, &first, &last, &error));
    assert_int_equal(first, 20458);
    assert_int_equal(last, 20513);
    struct filter filter = FILTER_ALL;
    filter.to_day = 0;
    assert_true(date_range(connection, &filter, &first, &last, &error));
    assert_int_equal(first, INT32_MIN);
}

static void what_has_no_date_is_in_every_window_and_in_no_days_that_were_given(void **state)
{
    (void)state;
    struct counts counts;
    struct error error;
    int32_t first, last;
    struct filter filter = FILTER_ALL;
    filter.from_day = 20458;
    filter.to_day = 20513;
    assert_true(ratings_count(connection, &filter, &counts, &first, &last, &error));
    assert_int_equal(counts.candidates, 1);
    filter.window = WINDOW_12_MONTHS;
    assert_true(ratings_count(connection, &filter, &counts, &first, &last, &error));
    assert_int_equal(counts.candidates, 2);
    filter.from_day = filter.to_day = 1;
    assert_true(ratings_count(connection, &filter, &counts, &first, &last, &error));
    assert_int_equal(counts.candidates, 1);
    assert_int_equal(first, INT32_MIN);
}

static void everything_within_a_filter_is_counted(void **state)
{
    (void)state;
    struct counts counts;
    struct error error;
    int32_t first, last;
    struct filter filter = FILTER_ALL;
    assert_true(ratings_count(connection, &filter, &counts, &first, &last, &error));
    assert_int_equal(counts.candidates, 2);
    assert_int_equal(counts.interviews, 3);
    assert_int_equal(counts.interviewers, 2);
    assert_int_equal(counts.questions, 3);
    assert_int_equal(counts.ratings, 5);
    assert_int_equal(counts.missing, 1);
    assert_int_equal(first, 20458);
    assert_int_equal(last, 20513);
    filter.to_day = 0;
    assert_true(ratings_count(connection, &filter, &counts, &first, &last, &error));
    assert_int_equal(counts.candidates + counts.interviews + counts.ratings, 0);
    assert_int_equal(last, INT32_MIN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_is_tried_before_the_export_id),
        cmocka_unit_test(nobody_and_two_are_errors_that_say_what_to_do),
        cmocka_unit_test(a_name_is_found_in_whatever_case_and_part_of_one_gives_codes),
        cmocka_unit_test(labels_come_in_the_order_asked_for),
        cmocka_unit_test(only_scores_count_for_who_and_when),
        cmocka_unit_test(what_has_no_date_is_in_every_window_and_in_no_days_that_were_given),
        cmocka_unit_test(everything_within_a_filter_is_counted),
    };
    return cmocka_run_group_tests(tests, open_sample_database, close_database_and_server);
}
