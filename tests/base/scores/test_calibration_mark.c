#include "base/scores/calibration_mark.h"

#include "tests/support/near.h"

enum { OCTOBER_3 = 20729 };

static void a_mark_is_read_as_the_day_it_was_written_for(void **state)
{
    char mark[CALIBRATION_MARK_SIZE];
    int32_t day = 0;
    (void)state;
    calibration_mark_write(OCTOBER_3, 0x4f2a91, mark);
    assert_string_equal(mark, "assay-session-2026-10-03-004f2a91");
    assert_true(calibration_mark_read(mark, &day));
    assert_int_equal(day, OCTOBER_3);
}

static void what_is_not_quite_a_mark_is_none(void **state)
{
    static const char *const texts[] = {
        "",
        "42",
        "assay-session-",
        "assay-session-2026-10-03",
        "assay-session-2026-02-30-004f2a91",
        "assay-session-2026-10-03-004F2A91",
        "assay-session-2026-10-03_004f2a91",
        "assay-session-2026-10-03-004f2a911",
        "assay-session-2026-10-03-004f2a9",
        "Assay-session-2026-10-03-004f2a91",
        " assay-session-2026-10-03-004f2a91",
    };
    int32_t day;
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (calibration_mark_read(texts[i], &day))
            fail_msg("'%s' is taken for a mark", texts[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_is_read_as_the_day_it_was_written_for),
        cmocka_unit_test(what_is_not_quite_a_mark_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
