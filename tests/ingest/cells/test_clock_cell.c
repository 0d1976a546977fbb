#include "ingest/cells/clock_cell.h"

#include "tests/support/near.h"

static void a_time_of_day_is_read_beside_any_date(void **state)
{
    (void)state;
    const struct {
        const char *text;
        int32_t hour, minute, second;
    } cases[] = {
        {"2026-10-31 14:05", 14, 5, 0},
        {"2026-10-31T14:05:09.123", 14, 5, 9},
        {"10/31/2026 2:05 PM", 14, 5, 0},
        {"31.10.2026, 12:30 a.m.", 0, 30, 0},
        {"Oct 31, 2026 12:30 pm", 12, 30, 0},
        {"9:15 on 31 Oct 2026", 9, 15, 0},
        {"2026-10-31T14:05:00+02:00", 12, 5, 0},
        {"2026-10-31 14:05 -0730", 21, 35, 0},
        {"2026-10-31T23:30:00-02:00", 1, 30, 0},
        {"2026-10-31T14:05:00Z", 14, 5, 0},
        {"45961.75", 18, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(clock_cell_read(cases[i].text, NULL, 20757),
                         cases[i].hour * 3600 + cases[i].minute * 60 + cases[i].second + 1);
}

static void a_day_alone_and_midnight_say_no_time(void **state)
{
    (void)state;
    const char *const cases[] = {"2026-10-31",
                                 "31.10.2026",
                                 "2026-10-31 00:00:00",
                                 "Oct 31, 2026",
                                 "45961",
                                 "2026-10-31T00:00:00Z",
                                 "",
                                 "12:3",
                                 "99:99",
                                 "45961.0"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(clock_cell_read(cases[i], NULL, 20757), 0);
}

static void a_time_of_day_alone_is_told_from_what_holds_a_day(void **state)
{
    (void)state;
    const char *const times[] = {"09:00", "9:00",     "14:30:05",    "2:15 pm",     "9h30",
                                 "10H00", "9:05 Uhr", "09:00-09:08", "09:00 – 9:30"};
    const char *const others[] = {"9",          "2026-10-31 14:05",    "12:3", "99:99",    "9:60",
                                  "31.10.2026", "9:15 on 31 Oct 2026", "noon", "9:00 room"};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        if (!clock_cell_is_time(times[i]))
            fail_msg("'%s' is no time", times[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (clock_cell_is_time(others[i]))
            fail_msg("'%s' is a time", others[i]);
    assert_false(clock_cell_is_time(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_time_of_day_is_read_beside_any_date),
        cmocka_unit_test(a_day_alone_and_midnight_say_no_time),
        cmocka_unit_test(a_time_of_day_alone_is_told_from_what_holds_a_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
