#include "ingest/cells/question_label.h"

#include <string.h>

#include "ingest/cells/decimal.h"
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

static void dates_times_quarters_and_numbers_are_no_codes(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "01. Jan", "26.10.26", "5. Oktober 2026", "12:30", "Q1 2026", "1.234", "3 - 4"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_string_equal(question_label_read(texts[i], &arena).code, "");
    expect("1.2.10", "1.2.10", "");
    expect("Q1 2026 in review", "Q1", "2026 in review");
}

static void a_dash_may_part_a_number_from_its_title(void **state)
{
    (void)state;
    expect("3 - Profiling", "3", "Profiling");
    expect("3 – Profiling", "3", "Profiling");
    expect("6.2 — Profiling", "6.2", "Profiling");
}

static void a_maximum_in_points_is_taken_from_the_title(void **state)
{
    (void)state;
    const struct question_label label = question_label_read("5.1 GIL (50 points)", &arena);
    assert_int_equal(label.maximum, MAXIMUM_POINTS);
    assert_int_equal(label.highest, 50 * DECIMAL_ONE);
    assert_string_equal(label.title, "GIL");
    assert_int_equal(question_label_read("5.1 GIL (max 50)", &arena).maximum, MAXIMUM_POINTS);
    assert_int_equal(question_label_read("GIL (out of 20 marks)", &arena).maximum, MAXIMUM_POINTS);
    assert_string_equal(question_label_read("GIL out of 20 marks", &arena).title, "GIL");
}

static void a_maximum_in_points_may_be_a_decimal(void **state)
{
    (void)state;
    static const char *const texts[] = {"5.1 GIL (2.5 points)", "5.1 GIL (2,5 Punkte)"};
    for (size_t i = 0; i < 2; i++) {
        const struct question_label label = question_label_read(texts[i], &arena);
        assert_int_equal(label.maximum, MAXIMUM_POINTS);
        assert_int_equal(label.highest, 5 * DECIMAL_ONE / 2);
        assert_string_equal(label.title, "GIL");
    }
}

static void a_range_that_no_scale_has_stays_in_the_title(void **state)
{
    (void)state;
    static const char *const texts[] = {"Projects (2019-2024)", "Projects (1-500)",
                                        "Projects (1-4.5)", "Projects (5-1)", "Projects /2024"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        expect(texts[i], "", texts[i]);
        assert_int_equal(question_label_read(texts[i], &arena).maximum, MAXIMUM_NONE);
    }
    const struct question_label label = question_label_read("Fit (-2-2)", &arena);
    assert_int_equal(label.lowest, -2 * DECIMAL_ONE);
    assert_int_equal(label.highest, 2 * DECIMAL_ONE);
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

static void what_stands_behind_a_slash_is_a_criterion(void **state)
{
    (void)state;
    struct question_label label = question_label_read("1.1/3 Names a trade-off", &arena);
    assert_string_equal(label.code, "1.1");
    assert_int_equal(label.criterion, 3);
    assert_string_equal(label.title, "Names a trade-off");
    assert_int_equal(label.maximum, MAXIMUM_NONE);
    assert_string_equal(question_label_id(&label, &arena), "1.1/3");
    label = question_label_read("B4/12", &arena);
    assert_string_equal(label.code, "B4");
    assert_int_equal(label.criterion, 12);
    assert_string_equal(label.title, "");
    expect("1.1/3.5", "", "1.1/3.5");
    expect("9/11", "", "9/11");
}

static void with_blanks_before_the_slash_it_may_be_a_maximum(void **state)
{
    (void)state;
    const struct question_label label = question_label_read("1.1 / 3", &arena);
    assert_string_equal(question_label_id(&label, &arena), "1.1");
    assert_int_equal(label.criterion, 0);
    assert_int_equal(label.may_be, 3);
    assert_int_equal(label.maximum, MAXIMUM_LEVELS);
    assert_int_equal(label.highest, 3 * DECIMAL_ONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_stands_before_the_title),
        cmocka_unit_test(what_stands_behind_a_slash_is_a_criterion),
        cmocka_unit_test(with_blanks_before_the_slash_it_may_be_a_maximum),
        cmocka_unit_test(the_inner_code_wins_over_a_running_number),
        cmocka_unit_test(a_plain_number_is_no_code),
        cmocka_unit_test(dates_times_quarters_and_numbers_are_no_codes),
        cmocka_unit_test(a_dash_may_part_a_number_from_its_title),
        cmocka_unit_test(a_maximum_in_points_is_taken_from_the_title),
        cmocka_unit_test(a_maximum_in_points_may_be_a_decimal),
        cmocka_unit_test(a_range_that_no_scale_has_stays_in_the_title),
        cmocka_unit_test(a_range_of_levels_is_taken_from_the_title),
        cmocka_unit_test(brackets_that_are_no_maximum_stay),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
