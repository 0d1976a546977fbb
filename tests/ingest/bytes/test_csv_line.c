#include "ingest/bytes/csv_line.h"

#include <string.h>

#include "tests/support/near.h"

static void a_line_ends_at_the_first_line_end_of_either_kind(void **state)
{
    (void)state;
    static char bytes[2000];
    memset(bytes, 'x', sizeof bytes);
    assert_int_equal(csv_line_length(bytes, sizeof bytes), sizeof bytes);
    for (size_t at = 0; at < 600; at += 37) {
        bytes[at] = '\n';
        bytes[at + 300] = '\r';
        assert_int_equal(csv_line_length(bytes, sizeof bytes), at);
        bytes[at] = '\r';
        assert_int_equal(csv_line_length(bytes, sizeof bytes), at);
        bytes[at] = bytes[at + 300] = 'x';
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_ends_at_the_first_line_end_of_either_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
