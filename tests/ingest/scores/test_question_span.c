#include "ingest/scores/question_span.h"

#include "tests/support/near.h"

static void the_first_and_last_question_are_by_natural_order(void **state)
{
    (void)state;
    struct question_span span = {0};
    const char *const codes[] = {"2.10", "10.1", "2.9", "2.1", "10.1"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        question_span_add(&span, codes[i]);
    assert_string_equal(span.first.data, "2.1");
    assert_string_equal(span.last.data, "10.1");
    assert_int_equal(span.questions.n, 4);
    question_span_free(&span);
}

static void codes_are_compared_as_they_are(void **state)
{
    (void)state;
    struct question_span span = {0};
    question_span_add(&span, "q1");
    question_span_add(&span, "Q1");
    question_span_add(&span, "q1");
    assert_int_equal(span.questions.n, 2);
    question_span_free(&span);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_and_last_question_are_by_natural_order),
        cmocka_unit_test(codes_are_compared_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
