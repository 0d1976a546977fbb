#include "ingest/survey/people/row_id.h"

#include "tests/support/ingest/survey_fixture.h"

static const char *candidate_of(const char *text)
{
    expect_read(text);
    return survey.layout.header.headings[survey.layout.field[COLUMN_CANDIDATE]];
}

static void an_id_that_no_two_rows_share_is_no_candidate_where_another_groups_them(void **state)
{
    (void)state;
    assert_string_equal(candidate_of("annotation_id,annotator,response_id,helpfulness,tone\n"
                                     "901,3,resp_1,4,2\n902,12,resp_1,5,1\n903,3,resp_2,3,2\n"
                                     "904,7,resp_2,1,5\n905,12,resp_3,2,2\n906,7,resp_3,4,4\n"),
                        "response_id");
    assert_string_equal(candidate_of("zorp,annotator,blip,helpfulness,tone\n"
                                     "k901,3,b1,4,2\nk902,12,b1,5,1\nk903,3,b2,3,2\n"
                                     "k904,7,b2,1,5\nk905,12,b3,2,2\nk906,7,b3,4,4\n"),
                        "blip");
}

static void where_no_column_groups_the_rows_their_id_is_the_candidate(void **state)
{
    (void)state;
    assert_string_equal(candidate_of("zorp,annotator,helpfulness,tone\n"
                                     "k901,3,4,2\nk902,12,5,1\nk903,3,3,2\n"
                                     "k904,7,1,5\nk905,12,2,2\nk906,7,4,4\n"),
                        "zorp");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(an_id_that_no_two_rows_share_is_no_candidate_where_another_groups_them),
        SURVEY_TEST_ON_FIVE(where_no_column_groups_the_rows_their_id_is_the_candidate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
