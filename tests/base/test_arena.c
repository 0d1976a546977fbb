#include "base/arena.h"

#include <string.h>

#include "tests/support/near.h"

static void memory_comes_zeroed_and_apart(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *const small = arena_alloc(&arena, 3);
    char *const large = arena_alloc(&arena, 1000000);
    assert_int_equal(large[999999], 0);
    memset(small, 'x', 3);
    memset(large, 'y', 1000000);
    assert_memory_equal(small, "xxx", 3);
    arena_free(&arena);
    assert_null(arena.blocks);
}

static void a_copy_of_nothing_is_an_empty_text(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_string_equal(arena_copy_n(&arena, "abc", 0), "");
    assert_string_equal(arena_format(&arena, "%s-%d", "C", 17), "C-17");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_comes_zeroed_and_apart),
        cmocka_unit_test(a_copy_of_nothing_is_an_empty_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
