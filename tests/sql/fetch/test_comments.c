#include "sql/fetch/comments.h"

#include "sql/fetch/scope.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/sample_scores.h"

static void write_comments(void)
{
    run_statement(connection,
                  "UPDATE assay.rating SET comment = 'on ' || interview_id || ' by ' || "
                  "interviewer_id WHERE candidate_id = 1 AND level IS NOT NULL");
    run_statement(connection,
                  "UPDATE assay.rating SET comment = 'of another' WHERE candidate_id = 2");
}

static struct comments fetched(const struct filter *filter)
{
    struct comments comments;
    struct error error;
    if (!comments_fetch(connection, filter, 1, &arena, &comments, &error))
        fail_msg("%s", error.message);
    return comments;
}

static void a_candidate_s_comments_come_by_question_and_day(void **state)
{
    (void)state;
    write_comments();
    const struct comments comments = fetched(&FILTER_ALL);
    assert_int_equal(comments.n, 4);
    assert_string_equal(comments.comments[0].question, "Q10");
    assert_string_equal(comments.comments[0].criterion, "");
    assert_string_equal(comments.comments[0].interviewer, "Zoe");
    assert_string_equal(comments.comments[0].text, "on 71 by 51");
    assert_int_equal(comments.comments[0].day, 20458);
    assert_string_equal(comments.comments[1].text, "on 71 by 52");
    assert_string_equal(comments.comments[3].question, "Q2");
}

static void a_comment_outside_the_filter_stays_where_it_is(void **state)
{
    (void)state;
    write_comments();
    struct filter filter = FILTER_ALL;
    filter.role = "Analyst";
    assert_int_equal(fetched(&filter).n, 2);
    filter = FILTER_ALL;
    filter.to_day = 20458;
    assert_int_equal(fetched(&filter).n, 1);
}

static void a_comment_on_a_criterion_names_it_and_its_question(void **state)
{
    (void)state;
    write_comments();
    run_statement(connection, "UPDATE assay.question SET criterion_of = 12, criterion = 1, code = "
                              "'Q2/1' WHERE code = 'Q10'");
    const struct comments comments = fetched(&FILTER_ALL);
    assert_int_equal(comments.n, 4);
    assert_string_equal(comments.comments[0].question, "Q2");
    assert_string_equal(comments.comments[0].criterion, "");
    assert_string_equal(comments.comments[1].question, "Q2");
    assert_string_equal(comments.comments[1].criterion, "Q2/1");
}

static void hidden_interviewers_have_numbers(void **state)
{
    (void)state;
    struct error error;
    write_comments();
    assert_true(scope_hide_interviewers(connection, true, &error));
    const struct comments comments = fetched(&FILTER_ALL);
    for (size_t i = 0; i < comments.n; i++)
        assert_memory_equal(comments.comments[i].interviewer, "Interviewer ", 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_candidate_s_comments_come_by_question_and_day,
                                        open_sample_database, close_database),
        cmocka_unit_test_setup_teardown(a_comment_outside_the_filter_stays_where_it_is,
                                        open_sample_database, close_database),
        cmocka_unit_test_setup_teardown(a_comment_on_a_criterion_names_it_and_its_question,
                                        open_sample_database, close_database),
        cmocka_unit_test_setup_teardown(hidden_interviewers_have_numbers, open_sample_database,
                                        close_database),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
