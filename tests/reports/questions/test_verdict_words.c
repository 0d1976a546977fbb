#include "reports/questions/verdict_words.h"

#include "tests/support/near.h"

static void check(struct question_needs needs, const char *words)
{
    struct buffer text = {0};
    verdict_words_need(&needs, &text);
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

static void what_would_tell_is_counted_in_singular_and_plural(void **state)
{
    (void)state;
    check((struct question_needs){.candidates = {1, false}}, "about 1 more candidate");
    check((struct question_needs){.candidates = {9, false}}, "about 9 more candidates");
    check((struct question_needs){.shared_interviews = {1, false}},
          "two interviewers in about 1 more interview");
    check((struct question_needs){.candidates = {9, false}, .shared_interviews = {4, false}},
          "about 9 more candidates and two interviewers in about 4 more interviews");
}

static void beyond_what_can_be_told_it_is_many(void **state)
{
    (void)state;
    check((struct question_needs){.candidates = {0, true}}, "many more candidates");
    check((struct question_needs){.candidates = {0, true}, .shared_interviews = {0, true}},
          "many more candidates and two interviewers in many more interviews");
}

static void where_no_number_would_the_reason_stands(void **state)
{
    (void)state;
    check((struct question_needs){.reason = "nobody varies"}, "nobody varies");
    check((struct question_needs){0}, "more answers");
}

static void check_short(struct question_needs needs, const char *words)
{
    struct buffer text = {0};
    verdict_words_short_need(&needs, &text);
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

static void a_cell_has_the_need_that_takes_longer(void **state)
{
    (void)state;
    check_short((struct question_needs){.candidates = {9, false}, .shared_interviews = {4, false}},
                "about 9 more");
    check_short((struct question_needs){.candidates = {4, false}, .shared_interviews = {9, false}},
                "about 9 more by two");
    check_short((struct question_needs){.candidates = {4, false}, .shared_interviews = {0, true}},
                "many more by two");
    check_short((struct question_needs){.candidates = {0, true}}, "many more");
    check_short((struct question_needs){.shared_interviews = {4, false}}, "about 4 more by two");
    check_short((struct question_needs){.shared_interviews = {0, true}}, "many more by two");
    check_short((struct question_needs){.candidates = {9, false}, .reason = "nobody varies"},
                "cannot say");
}

static void a_reason_is_not_hidden_by_a_number(void **state)
{
    (void)state;
    check((struct question_needs){.candidates = {9, false}, .reason = "nobody varies"},
          "about 9 more candidates, but nobody varies");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_would_tell_is_counted_in_singular_and_plural),
        cmocka_unit_test(beyond_what_can_be_told_it_is_many),
        cmocka_unit_test(a_cell_has_the_need_that_takes_longer),
        cmocka_unit_test(a_reason_is_not_hidden_by_a_number),
        cmocka_unit_test(where_no_number_would_the_reason_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
