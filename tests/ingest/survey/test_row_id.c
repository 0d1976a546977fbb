#include "ingest/survey/people/row_id.h"

#include <string.h>

#include "ingest/cells/scale_notation.h"
#include "ingest/survey/survey.h"
#include "tests/support/near.h"

static struct arena arena;
static struct error error;
static struct survey survey;

static int clean_up(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static const char *candidate_of(const char *text)
{
    static struct scale scale;
    assert_true(scale_notation_parse("1..5", &arena, &scale, &error));
    const struct survey_options options = {.scale = &scale};
    FILE *const file = fmemopen((void *)(uintptr_t)text, strlen(text), "rb");
    error = (struct error){0};
    if (!survey_file(file, &options, &arena, &survey, &error))
        fail_msg("'%s' (%s)", error.message, error.hint);
    fclose(file);
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
        cmocka_unit_test_teardown(
            an_id_that_no_two_rows_share_is_no_candidate_where_another_groups_them, clean_up),
        cmocka_unit_test_teardown(where_no_column_groups_the_rows_their_id_is_the_candidate,
                                  clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
