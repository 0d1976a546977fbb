#include "reports/monthly/report_workbook.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static struct buffer workbook_of(const struct sample *sample)
{
    struct buffer bytes = {0};
    struct error error = {0};
    assert_true(report_workbook(&sample->report, &bytes, &error));
    assert_memory_equal(bytes.data, "PK\3\4", 4);
    return bytes;
}

static void any_report_makes_a_workbook(void **state)
{
    const struct sample *const samples[] = {sample_report(*state), hostile_report(*state),
                                            empty_report(*state), too_few_report(*state)};
    for (size_t s = 0; s < sizeof samples / sizeof *samples; s++) {
        struct buffer bytes = workbook_of(samples[s]);
        buffer_free(&bytes);
    }
}

static void the_same_report_gives_the_same_bytes(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct buffer first = workbook_of(sample);
    sleep(1);
    struct buffer second = workbook_of(sample);
    assert_int_equal(first.length, second.length);
    assert_memory_equal(first.data, second.data, first.length);
    buffer_free(&first);
    buffer_free(&second);
}

static void a_place_that_cannot_be_written_is_an_error(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct buffer bytes = {0};
    struct error error = {0};
    setenv("TMPDIR", "/nonexistent", 1);
    assert_false(report_workbook(&sample->report, &bytes, &error));
    unsetenv("TMPDIR");
    assert_int_equal(error.code, ERROR_FAILED);
    assert_non_null(strstr(error.message, "/nonexistent"));
    assert_int_equal(bytes.length, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(any_report_makes_a_workbook),
        ARENA_TEST(the_same_report_gives_the_same_bytes),
        ARENA_TEST(a_place_that_cannot_be_written_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
