#include "ingest/survey/scan/label_order.h"

#include <string.h>

#include "tests/support/ingest/survey_fixture.h"

#define LABELS(numbers) "candidate,interviewer,question,score," numbers "\n"

static void labels_are_offered_in_the_order_of_percents_beside_them(void **state)
{
    (void)state;
    expect_asked(LABELS("Zorp") "A,R,Q1,Superb,100%\nA,R,Q2,Grim,0%\nB,R,Q1,Middling,50%\n"
                                "B,R,Q2,Superb,100%\n",
                 "by the numbers in 'Zorp', lowest first, give --scale 'Grim,Middling,Superb'");
    assert_null(strstr(refusal.hint, "where the lowest"));
}

static void numbers_under_an_unknown_heading_may_count_from_the_best(void **state)
{
    (void)state;
    expect_asked(LABELS("Zorp") "A,R,Q1,Blau,1\nA,R,Q2,Rot,3\nB,R,Q1,Grau,2\n",
                 "give --scale 'Blau,Grau,Rot', or where the lowest number is the best, --scale "
                 "'Rot,Grau,Blau'");
}

static void words_of_judgement_tell_which_end_is_the_best(void **state)
{
    (void)state;
    expect_asked(LABELS("Zorp") "A,R,Q1,good,1\nA,R,Q2,poor,3\nB,R,Q1,Grau,2\n",
                 "give --scale 'poor,Grau,good'");
    assert_null(strstr(refusal.hint, "where the lowest"));
}

static void numbers_that_contradict_each_other_order_no_labels(void **state)
{
    (void)state;
    expect_asked(LABELS("Zorp") "A,R,Q1,Blau,1\nA,R,Q2,Rot,3\nB,R,Q1,Blau,2\n", "--scale LABELS");
    expect_asked(LABELS("Zorp") "A,R,Q1,Blau,1\nA,R,Q2,Rot,1\nB,R,Q1,Grau,2\n", "--scale LABELS");
}

static void a_label_without_a_number_beside_it_has_no_place(void **state)
{
    (void)state;
    expect_asked(LABELS("Zorp") "A,R,Q1,Blau,1\nA,R,Q2,Rot,3\nB,R,Q1,Grau,\n", "--scale LABELS");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST(labels_are_offered_in_the_order_of_percents_beside_them),
        SURVEY_TEST(numbers_under_an_unknown_heading_may_count_from_the_best),
        SURVEY_TEST(words_of_judgement_tell_which_end_is_the_best),
        SURVEY_TEST(numbers_that_contradict_each_other_order_no_labels),
        SURVEY_TEST(a_label_without_a_number_beside_it_has_no_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
