#include "ingest/survey/scan/label_order.h"

#include <string.h>

#include "ingest/survey/survey.h"
#include "tests/support/near.h"

static struct arena arena;
static struct error error;

static int clean_up(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void expect_hint(const char *text, const char *hint)
{
    const struct survey_options options = {0};
    struct survey survey;
    FILE *const file = fmemopen((void *)(uintptr_t)text, strlen(text), "rb");
    error = (struct error){0};
    assert_false(survey_file(file, &options, &arena, &survey, &error));
    fclose(file);
    if (!strstr(error.hint, hint))
        fail_msg("'%s' (%s)", error.message, error.hint);
}

#define LABELS(numbers) "candidate,interviewer,question,score," numbers "\n"

static void labels_are_offered_in_the_order_of_percents_beside_them(void **state)
{
    (void)state;
    expect_hint(LABELS("Zorp") "A,R,Q1,Superb,100%\nA,R,Q2,Grim,0%\nB,R,Q1,Middling,50%\n"
                               "B,R,Q2,Superb,100%\n",
                "by the numbers in 'Zorp', lowest first, give --scale 'Grim,Middling,Superb'");
    assert_null(strstr(error.hint, "where the lowest"));
}

static void numbers_under_an_unknown_heading_may_count_from_the_best(void **state)
{
    (void)state;
    expect_hint(LABELS("Zorp") "A,R,Q1,Blau,1\nA,R,Q2,Rot,3\nB,R,Q1,Grau,2\n",
                "give --scale 'Blau,Grau,Rot', or where the lowest number is the best, --scale "
                "'Rot,Grau,Blau'");
}

static void words_of_judgement_tell_which_end_is_the_best(void **state)
{
    (void)state;
    expect_hint(LABELS("Zorp") "A,R,Q1,good,1\nA,R,Q2,poor,3\nB,R,Q1,Grau,2\n",
                "give --scale 'poor,Grau,good'");
    assert_null(strstr(error.hint, "where the lowest"));
}

static void numbers_that_contradict_each_other_order_no_labels(void **state)
{
    (void)state;
    expect_hint(LABELS("Zorp") "A,R,Q1,Blau,1\nA,R,Q2,Rot,3\nB,R,Q1,Blau,2\n", "--scale LABELS");
    expect_hint(LABELS("Zorp") "A,R,Q1,Blau,1\nA,R,Q2,Rot,1\nB,R,Q1,Grau,2\n", "--scale LABELS");
}

static void a_label_without_a_number_beside_it_has_no_place(void **state)
{
    (void)state;
    expect_hint(LABELS("Zorp") "A,R,Q1,Blau,1\nA,R,Q2,Rot,3\nB,R,Q1,Grau,\n", "--scale LABELS");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(labels_are_offered_in_the_order_of_percents_beside_them,
                                  clean_up),
        cmocka_unit_test_teardown(numbers_under_an_unknown_heading_may_count_from_the_best,
                                  clean_up),
        cmocka_unit_test_teardown(words_of_judgement_tell_which_end_is_the_best, clean_up),
        cmocka_unit_test_teardown(numbers_that_contradict_each_other_order_no_labels, clean_up),
        cmocka_unit_test_teardown(a_label_without_a_number_beside_it_has_no_place, clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
