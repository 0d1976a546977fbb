#include "ingest/json/feedback_form.h"

#include <string.h>

#include "tests/support/ingest/json_text.h"
#include "tests/support/near.h"

#define CARD                                                                                       \
    "\"candidate_id\":7,\"application_id\":8,\"interview\":\"Technical\",\"interviewed_at\":"      \
    "\"2026-03-04T14:00:00.000Z\",\"interviewer\":{\"first_name\":\"Bea\",\"last_name\":"          \
    "\"Norton\"},\"submitted_by\":{\"name\":\"Olga Stein\"},\"overall_recommendation\":\"yes\""

static void greenhouse_attributes_are_rows_and_the_verdict_is_none(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table("[{" CARD ",\"attributes\":[{\"name\":\"SQL\",\"type\":\"Skills\",\"note\":"
                        "null,\"rating\":\"strong_yes\"}],\"questions\":[]}]"),
        "Candidate ID,Application ID,Interview,Interviewed At,Interviewer,Submitted By,Overall "
        "Recommendation,Attribute Type,Attribute,Rating,Note\n"
        "7,8,Technical,2026-03-04T14:00:00.000Z,Bea Norton,Olga "
        "Stein,yes,Skills,SQL,strong_yes,\n");
}

static void one_scorecard_alone_is_one_record(void **state)
{
    (void)state;
    assert_string_equal(json_text_place("{" CARD ",\"attributes\":[{\"name\":\"SQL\",\"rating\":"
                                        "\"no\"},{\"name\":\"C\",\"rating\":\"no\"}]}",
                                        3),
                        "1 $.attributes[1]");
}

static void a_verdict_is_the_question_where_it_is_all_there_is(void **state)
{
    (void)state;
    assert_non_null(strstr(json_text_table("[{" CARD ",\"attributes\":[]}]"),
                           "Overall Recommendation,yes,greenhouse-overall\n"));
}

#define FORM(more) "{\"text\":\"On-site\",\"user\":\"u1\",\"completedAt\":1,\"fields\":[" more "]"

static void lever_scores_go_from_1_to_4(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table(
            FORM("{\"type\":\"score-system\",\"text\":\"Rating\",\"value\":\"3 - Hire\"},"
                 "{\"type\":\"score\",\"text\":\"SQL\",\"value\":4},"
                 "{\"type\":\"code\",\"text\":\"x\",\"value\":\"y\"},"
                 "{\"type\":\"scorecard\",\"text\":\"Grid\",\"scores\":[{\"text\":\"C\"}],"
                 "\"value\":[{\"score\":2,\"comment\":\"so\"}]}") ","
                                                                  "\"opportunity_id\":\"o1\"}"),
        "Opportunity ID,Form,Interviewer,createdAt,completedAt,Question,Score,min_score,max_score,"
        "Comment\no1,On-site,u1,,1,SQL,4,1,4,\no1,On-site,u1,,1,C,2,1,4,so\n");
    assert_non_null(strstr(json_text_table(FORM("{\"type\":\"score-system\",\"text\":\"Rating\","
                                                "\"value\":\"3 - Hire\"}") ",\"opportunity\":{"
                                                                           "\"id\":\"o1\"}}"),
                           "Rating,3 - Hire,lever\n"));
}

static void lever_forms_without_an_opportunity_are_refused_with_what_to_add(void **state)
{
    (void)state;
    const char *const told = json_text_table(
        "{\"data\":[" FORM("{\"type\":\"score\",\"text\":\"SQL\",\"value\":4}") "}]}");
    assert_non_null(strstr(told, "does not say which candidate"));
    assert_non_null(strstr(told, "\"opportunity_id\""));
}

static void ashby_scores_are_the_form_s_score_fields(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table(
            "{\"success\":true,\"results\":[{\"applicationId\":\"a1\",\"submittedAt\":\"2026-03-"
            "07\","
            "\"submittedByUser\":{\"firstName\":\"Bea\",\"lastName\":\"Norton\"},"
            "\"formDefinition\":"
            "{\"sections\":[{\"title\":\"Tech\",\"fields\":[{\"field\":{\"type\":\"Score\","
            "\"path\":"
            "\"sql\",\"title\":\"SQL\"}},{\"field\":{\"type\":\"Score\",\"path\":\"c\",\"title\":"
            "\"C\"}},{\"field\":{\"type\":\"RichText\",\"path\":\"n\",\"title\":\"N\"}}]}]},"
            "\"submittedValues\":{\"sql\":\"4\",\"c\":{\"score\":2,\"comments\":{\"type\":"
            "\"Plain\","
            "\"value\":\"so\"}},\"n\":\"x\"}}]}"),
        "Candidate ID,Interviewer,Interview date,Topic,Question,Score,min_score,max_score,Comment\n"
        "a1,Bea Norton,2026-03-07,Tech,SQL,4,1,4,\na1,Bea Norton,2026-03-07,Tech,C,2,1,4,so\n");
}

static void workable_scores_are_those_of_the_scorecard_or_the_grade(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table(
            "[{\"candidate\":{\"id\":\"1\",\"name\":\"Ann\"},\"member\":{\"name\":\"Bea\"},"
            "\"scale\":\"stars\",\"grade\":4,\"comment\":\"so\"},"
            "{\"candidate\":{\"id\":\"2\",\"name\":\"Bo\"},\"member_id\":\"m\",\"scale\":"
            "\"stars\",\"grade\":3,\"score_card\":{\"sections\":[{\"name\":\"S\",\"traits\":"
            "[{\"name\":\"SQL\",\"score\":2,\"note\":\"n\",\"questions\":[{\"body\":\"Q\","
            "\"score\":1}]}]}]}}]"),
        "Candidate ID,Candidate Name,Interviewer,Stage,Interview date,Question,Score,Scale,Comment,"
        "Topic\n1,Ann,Bea,,,Rating,4,workable-stars,so,\n2,Bo,m,,,SQL,2,workable-stars,n,S\n"
        "2,Bo,m,,,Q,1,workable-stars,,S\n");
}

static void activities_that_are_no_ratings_are_left_out(void **state)
{
    (void)state;
    assert_string_equal(
        json_text_table(
            "{\"activities\":[{\"action\":\"rating\",\"candidate\":{\"id\":\"1\"},\"member\":"
            "{\"name\":\"Bea\"},\"rating\":{\"score\":\"positive\"}},{\"action\":\"comment\","
            "\"candidate\":{\"id\":\"1\"},\"member\":{\"name\":\"Bea\"},\"body\":\"x\"}],"
            "\"paging\":{\"next\":\"y\"}}"),
        "Candidate ID,Candidate Name,Interviewer,Stage,Interview date,Question,Score,Comment\n"
        "1,1,Bea,,,Rating,positive,\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(greenhouse_attributes_are_rows_and_the_verdict_is_none),
        cmocka_unit_test(one_scorecard_alone_is_one_record),
        cmocka_unit_test(a_verdict_is_the_question_where_it_is_all_there_is),
        cmocka_unit_test(lever_scores_go_from_1_to_4),
        cmocka_unit_test(lever_forms_without_an_opportunity_are_refused_with_what_to_add),
        cmocka_unit_test(ashby_scores_are_the_form_s_score_fields),
        cmocka_unit_test(activities_that_are_no_ratings_are_left_out),
        cmocka_unit_test(workable_scores_are_those_of_the_scorecard_or_the_grade),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
