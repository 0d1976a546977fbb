#include "ingest/cells/date_id.h"

#include "tests/support/near.h"

static struct arena arena;

static const char *repaired(const char *text)
{
    const char *code;
    return date_id_repair(text, &arena, &code) ? code : "";
}

static void a_day_and_a_month_were_two_numbers(void **state)
{
    (void)state;
    assert_string_equal(repaired("01. Jan"), "1.1");
    assert_string_equal(repaired("09. Mrz"), "9.3");
    assert_string_equal(repaired("9-Mar"), "9.3");
    assert_string_equal(repaired("12-déc"), "12.12");
}

static void a_full_date_was_two_numbers_and_a_year_was_added(void **state)
{
    (void)state;
    assert_string_equal(repaired("09.03.2026"), "9.3");
    assert_string_equal(repaired("2026-03-09"), "9.3");
    assert_string_equal(repaired("26.10.26"), "26.10");
    assert_string_equal(repaired("5. Oktober 2026"), "5.10");
    assert_string_equal(repaired("9-Mar-26"), "9.3");
}

static void an_id_that_is_no_date_is_left_alone(void **state)
{
    (void)state;
    static const char *const texts[] = {"1.1", "B4",         "Q3", "3 Marbles", "Jan",
                                        "10",  "05/10/2026", "",   "1.2.10"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_string_equal(repaired(texts[i]), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_and_a_month_were_two_numbers),
        cmocka_unit_test(a_full_date_was_two_numbers_and_a_year_was_added),
        cmocka_unit_test(an_id_that_is_no_date_is_left_alone),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
