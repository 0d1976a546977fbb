#include "reports/interviewers/interviewer_gap_words.h"

#include "tests/support/near.h"
#include "tests/support/reports/sample_report.h"

static void expect(const struct widest_gap *gap, const char *expected)
{
    struct buffer text = {0}, action = {0};
    interviewer_gap_words(gap, &text, &action);
    assert_string_equal(text.data, expected);
    assert_true(action.length > 0);
    buffer_free(&text);
    buffer_free(&action);
}

static void the_gap_is_told_with_those_on_both_sides(void **state)
{
    (void)state;
    struct widest_gap gap = {.points = sample_estimate(1.31, 1.21, 1.41, 100),
                             .n_judged = 8,
                             .n_higher = 1,
                             .n_lower = 2,
                             .n_candidates = 321};
    struct buffer heading = {0};
    interviewer_gap_words_heading(&gap, &heading);
    assert_string_equal(heading.data, "Who a candidate meets moves the score by up to 1.3 points");
    buffer_free(&heading);
    expect(&gap, "Three of eight interviewers differ clearly from colleagues on the same answers, "
                 "one upwards and two downwards; the widest gap is 1.31 (1.21–1.41) points. At "
                 "most 321 candidates met one of them.");
}

static void one_alone_is_one(void **state)
{
    (void)state;
    const struct widest_gap gap = {.points = sample_estimate(0.7, 0.5, 0.9, 100),
                                   .n_judged = 3,
                                   .n_lower = 1,
                                   .n_candidates = 1};
    expect(&gap, "One of three interviewers differs clearly from colleagues on the same answers, "
                 "one downwards; the widest gap is 0.70 (0.50–0.90) points. At most 1 candidate "
                 "met one of them.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_gap_is_told_with_those_on_both_sides),
        cmocka_unit_test(one_alone_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
