#include "base/scores/rating_answer.h"

#include "tests/support/near.h"

static const uint32_t question[] = {0, 0, 0, 1, 1};
static const int64_t interview[] = {7, 7, 9, 9, 9};
static const struct candidate_ratings ratings = {
    .n = 5, .question = question, .interview = interview};

static void an_answer_ends_where_another_interview_asked_the_same(void **state)
{
    (void)state;
    assert_int_equal(rating_answer_end(&ratings, 0), 2);
}

static void an_answer_ends_where_the_interview_asked_something_else(void **state)
{
    (void)state;
    assert_int_equal(rating_answer_end(&ratings, 2), 3);
}

static void the_last_answer_ends_with_the_ratings(void **state)
{
    (void)state;
    assert_int_equal(rating_answer_end(&ratings, 3), 5);
}

static void from_within_an_answer_the_end_is_the_same(void **state)
{
    (void)state;
    assert_int_equal(rating_answer_end(&ratings, 1), 2);
    assert_int_equal(rating_answer_end(&ratings, 4), 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_ends_where_another_interview_asked_the_same),
        cmocka_unit_test(an_answer_ends_where_the_interview_asked_something_else),
        cmocka_unit_test(the_last_answer_ends_with_the_ratings),
        cmocka_unit_test(from_within_an_answer_the_end_is_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
