#include "ingest/json/json_table.h"

#include <string.h>

#include "tests/support/ingest/json_text.h"
#include "tests/support/near.h"

static void json_is_known_by_how_it_begins(void **state)
{
    (void)state;
    assert_true(json_table_begins(" [ {", 4));
    assert_true(json_table_begins("\xEF\xBB\xBF{\n\"a\"", 9));
    assert_true(json_table_begins("\xFF\xFE[\0{\0", 6));
    assert_true(json_table_begins("[]", 2));
    assert_false(json_table_begins("[1] Question,4", 14));
    assert_false(json_table_begins("{x},y", 5));
    assert_false(json_table_begins("candidate", 9));
    assert_false(json_table_begins("", 0));
}

static void flat_records_keep_their_keys_in_whatever_order_they_come(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table("[{\"candidate\":\"A\",\"1.1 Plan\":3},\n"
                        "{\"1.2 Lock\":null,\"1.1 Plan\":4,\"candidate\":\"B, C\"}]"),
        "candidate,1.1 Plan,1.2 Lock\nA,3,\n\"B, C\",4,\n");
    assert_string_equal(
        json_text_table("{\"a\":true,\"score\":2.5}\n{\"a\":[1,\"x\"],\"score\":1e3}"),
        "a,score\ntrue,2.5\n1; x,1000\n");
}

static void a_list_of_scores_gives_a_row_for_each_with_all_that_stands_around(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table("{\"interviews\":[{\"candidate\":{\"id\":7,\"name\":\"Ann\"},"
                        "\"feedback\":[{\"interviewer\":\"Bob\",\"scores\":{\"SQL\":4,\"C\":3}},"
                        "{\"interviewer\":\"Cy\",\"scores\":{\"SQL\":5}}]}]}"),
        "candidate id,candidate,interviewer,SQL,C\n7,Ann,Bob,4,3\n7,Ann,Cy,5,\n");
    assert_string_equal(
        json_text_table("[{\"candidate\":\"Ann\",\"rater\":\"Bob\",\"score\":2,"
                        "\"answers\":[{\"name\":\"SQL\",\"value\":4,\"comment\":\"x\"}]}]"),
        "candidate,rater,overall score,question,score,comment\nAnn,Bob,2,SQL,4,x\n");
    assert_string_equal(json_text_place("{\"data\":[{\"a\":[{\"score\":1},{\"score\":2}]}]}", 3),
                        "1 $.data[0].a[1]");
}

static void an_object_of_scores_under_names_is_a_list_of_questions(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table("[{\"applicant\":\"Ann\",\"scores\":{\"SQL\":{\"rating\":4,\"note\":\"x\"},"
                        "\"C\":{\"rating\":3}}}]"),
        "applicant,question,rating,note\nAnn,SQL,4,x\nAnn,C,3,\n");
}

static void people_in_a_list_are_not_taken_for_questions(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table("[{\"candidate\":\"Ann\",\"question\":\"1.1\",\"reviewers\":"
                        "[{\"name\":\"Bob\",\"score\":4},{\"name\":\"Cy\",\"score\":3}]}]"),
        "candidate,question,reviewer,score\nAnn,1.1,Bob,4\nAnn,1.1,Cy,3\n");
}

static void an_id_around_the_list_is_none_of_its_members(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table("{\"id\":5,\"candidates\":[{\"name\":\"Ann\",\"score\":4}]}"),
        "id,candidate,score\n5,Ann,4\n");
}

static void lists_of_lists_have_their_heading_first_or_beside_them(void **state)
{
    (void)state;
    static const char expected[] = "candidate,score\nAnn,4\nBo,\n";
    assert_string_equal(json_text_table("[[\"candidate\",\"score\"],[\"Ann\",4],[\"Bo\"]]"),
                        expected);
    assert_string_equal(json_text_table("{\"columns\":[\"candidate\",\"score\"],"
                                        "\"data\":[[\"Ann\",4],[\"Bo\",null]]}"),
                        expected);
}

static void an_object_of_columns_is_a_table_too(void **state)
{
    (void)state;
    static const char expected[] = "candidate,interviewer,score\nAnn,Bea,4\nBo,Bea,\n";
    assert_string_equal(
        json_text_table("{\"candidate\":{\"0\":\"Ann\",\"1\":\"Bo\"},\"interviewer\":"
                        "{\"0\":\"Bea\",\"1\":\"Bea\"},\"score\":{\"0\":4,\"1\":null}}"),
        expected);
    assert_string_equal(json_text_table("{\"candidate\":[\"Ann\",\"Bo\"],\"interviewer\":[\"Bea\","
                                        "\"Bea\"],\"score\":[4,null]}"),
                        expected);
}

static void what_is_said_of_pages_is_no_column(void **state)
{
    (void)state;
    assert_string_equal(json_text_table("{\"success\":true,\"candidate\":\"Ann\",\"results\":"
                                        "[{\"score\":4}],\"nextCursor\":\"x\"}"),
                        "candidate,score\nAnn,4\n");
}

static void records_without_scores_or_of_two_kinds_are_refused(void **state)
{
    (void)state;
    assert_non_null(strstr(json_text_table("[]"), "no scores"));
    assert_non_null(strstr(json_text_table("{}"), "no scores"));
    assert_non_null(strstr(json_text_table("[{\"a\":1},3]"), "record 2 of the JSON is no object"));
    assert_non_null(strstr(json_text_table("[[1],{\"a\":1}]"), "record 2 of the JSON is no list"));
}

static void numbers_keep_their_digits(void **state)
{
    (void)state;
    assert_string_equal(json_text_table("[{\"id\":9007199254740993,\"score\":0.1},"
                                        "{\"id\":-0.30000000000000004,\"score\":1e-7}]"),
                        "id,score\n9007199254740993,0.1\n-0.30000000000000004,1e-07\n");
    assert_non_null(strstr(json_text_table("[{\"id\":123456789012345678901}]"), "too big integer"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_is_known_by_how_it_begins),
        cmocka_unit_test(flat_records_keep_their_keys_in_whatever_order_they_come),
        cmocka_unit_test(a_list_of_scores_gives_a_row_for_each_with_all_that_stands_around),
        cmocka_unit_test(an_object_of_scores_under_names_is_a_list_of_questions),
        cmocka_unit_test(people_in_a_list_are_not_taken_for_questions),
        cmocka_unit_test(an_id_around_the_list_is_none_of_its_members),
        cmocka_unit_test(lists_of_lists_have_their_heading_first_or_beside_them),
        cmocka_unit_test(an_object_of_columns_is_a_table_too),
        cmocka_unit_test(what_is_said_of_pages_is_no_column),
        cmocka_unit_test(records_without_scores_or_of_two_kinds_are_refused),
        cmocka_unit_test(numbers_keep_their_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
