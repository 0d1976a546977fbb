#include "base/buffer.h"

#include <string.h>

#include "tests/support/near.h"

static void what_is_added_stands_in_order(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_add(&buffer, "kappa ");
    buffer_format(&buffer, "%.2f", 0.41);
    buffer_add_n(&buffer, "\0x", 2);
    assert_int_equal(buffer.length, 12);
    assert_memory_equal(buffer.data, "kappa 0.41\0x", 13);
    buffer_free(&buffer);
    assert_null(buffer.data);
}

static void it_grows_past_any_first_size(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    for (int i = 0; i < 10000; i++)
        buffer_format(&buffer, "%d,", i % 10);
    assert_int_equal(buffer.length, 20000);
    assert_int_equal(strlen(buffer.data), 20000);
    buffer_clear(&buffer);
    assert_string_equal(buffer.data, "");
    buffer_free(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_added_stands_in_order),
        cmocka_unit_test(it_grows_past_any_first_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
