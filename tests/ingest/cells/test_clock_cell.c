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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_time_of_day_is_read_beside_any_date),
        cmocka_unit_test(a_day_alone_and_midnight_say_no_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
