#include "ingest/question_label.h"

#include <string.h>

#include "ingest/decimal.h"
#include "tests/support/near.h"

static struct arena arena;

static void expect(const char *text, const char *code, const char *title)
{
    const struct question_label label = question_label_read(text, &arena);
    if (strcmp(label.code, code) != 0 || strcmp(label.title, title) != 0)
        fail_msg("'%s' is '%s' and '%s'", text, label.code, label.title);
}

static void a_code_stands_before_the_title(void **state)
{
    (void)state;
    expect("1.1 Mutable vs immutable", "1.1", "Mutable vs immutable");
    expect("B2 C extension war story", "B2", "C extension war story");
    expect("2.1 Closures, late binding", "2.1", "Closures, late binding");
    expect("Q7: Title", "Q7", "Title");
    expect("3. Tell me about it", "3", "Tell me about it");
    expect("B4", "B4", "");
    expect("1.10", "1.10", "");
}

static void the_inner_code_wins_over_a_running_number(void **state)
{
    (void)state;
    expect("Question 3: 6.2 Profiling (50 points)", "6.2", "Profiling");
    expect("Question 3: Profiling", "Q3", "Profiling");
}

static void a_plain_number_is_no_code(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Problem solving", "2 pointers", "3 sum problem", "2026",       "5 years",
        "1 Data model",    "B2C sales",  "Top 10",        "+49 30 1234"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_string_equal(question_label_read(texts[i], &arena).code, "");
}

static void a_maximum_in_points_is_taken_from_the_title(void **state)
{
    (void)state;
    const struct question_label label = question_label_read("5.1 GIL (50 points)", &arena);
    assert_int_equal(label.maximum, MAXIMUM_POINTS);
    assert_int_equal(label.highest, 50 * DECIMAL_ONE);
    assert_string_equal(label.title, "GIL");
    assert_int_equal(question_label_read("5.1 GIL (max 50)", &arena).maximum, MAXIMUM_POINTS);
}

static void a_range_of_levels_is_taken_from_the_title(void **state)
{
    (void)state;
    static const char *const texts[] = {"4.1 MRO (1-5)", "4.1 MRO [1–5]", "4.1 MRO /5",
                                        "4.1 MRO (/5)"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const struct question_label label = question_label_read(texts[i], &arena);
        assert_int_equal(label.maximum, MAXIMUM_LEVELS);
        assert_int_equal(label.lowest, DECIMAL_ONE);
        assert_int_equal(label.highest, 5 * DECIMAL_ONE);
        assert_string_equal(label.title, "MRO");
    }
}

static void brackets_that_are_no_maximum_stay(void **state)
{
    (void)state;
    expect("4.1 MRO and super()", "4.1", "MRO and super()");
    expect("9.1 N+1 queries (ORM)", "9.1", "N+1 queries (ORM)");
    assert_int_equal(question_label_read("4.1 TCP/IP", &arena).maximum, MAXIMUM_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_stands_before_the_title),
        cmocka_unit_test(the_inner_code_wins_over_a_running_number),
        cmocka_unit_test(a_plain_number_is_no_code),
        cmocka_unit_test(a_maximum_in_points_is_taken_from_the_title),
        cmocka_unit_test(a_range_of_levels_is_taken_from_the_title),
        cmocka_unit_test(brackets_that_are_no_maximum_stay),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
