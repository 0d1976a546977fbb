#include "reports/text/progress_text.h"

#include "tests/support/near.h"

static void assert_text(const struct progress *progress, const char *expected)
{
    struct buffer text = {0};
    progress_text(progress, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

static void speed_and_time_left_are_of_the_pass_so_far(void **state)
{
    (void)state;
    assert_text(
        &(struct progress){.bytes = 72351744, .total = 299892736, .rows = 640000, .seconds = 10},
        "69 of 286 MiB, 64,000 rows/s, 31 s left");
    assert_text(&(struct progress){.bytes = 1572864, .seconds = 4}, "1.5 MiB");
    assert_text(&(struct progress){.bytes = 1 << 20, .total = 100 << 20, .seconds = 4},
                "1 of 100 MiB, 6 min 36 s left");
    assert_text(
        &(struct progress){.bytes = 1 << 20, .total = 3ull << 30, .rows = 1234567, .seconds = 4},
        "0.0 of 3.0 GiB, 308,641 rows/s, 3 h 24 min left");
}

static void the_first_two_seconds_foretell_nothing(void **state)
{
    (void)state;
    assert_text(&(struct progress){.bytes = 3 << 19, .total = 25 << 20, .rows = 9, .seconds = 1.9},
                "1.5 of 25.0 MiB");
    assert_text(&(struct progress){.total = 900, .seconds = 9}, "0 of 900 bytes");
}

static void a_file_that_grew_has_no_time_left(void **state)
{
    (void)state;
    assert_text(&(struct progress){.bytes = 30720, .total = 20480, .seconds = 3},
                "30.0 of 20.0 KiB, 0 s left");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(speed_and_time_left_are_of_the_pass_so_far),
        cmocka_unit_test(the_first_two_seconds_foretell_nothing),
        cmocka_unit_test(a_file_that_grew_has_no_time_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
