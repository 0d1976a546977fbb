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

static void memory_that_grows_keeps_what_it_has(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *grown = NULL, *const other = arena_alloc(&arena, 3);
    memset(other, 'o', 3);
    for (size_t size = 0, larger = 10; larger < 1000000; size = larger, larger *= 3) {
        grown = arena_grow(&arena, grown, size, larger);
        for (size_t i = size; i < larger; i++)
            assert_int_equal(grown[i], 0);
        memset(grown + size, 'g', larger - size);
        for (size_t i = 0; i < larger; i++)
            assert_int_equal(grown[i], 'g');
    }
    assert_memory_equal(other, "ooo", 3);
    arena_free(&arena);
}

static void joined_arenas_live_on_as_one(void **state)
{
    (void)state;
    struct arena to = {0}, from = {0}, nothing = {0};
    char *const kept = arena_copy(&to, "kept"), *const moved = arena_copy(&from, "moved");
    arena_join(&to, &from);
    arena_join(&to, &nothing);
    assert_null(from.blocks);
    arena_free(&from);
    assert_string_equal(kept, "kept");
    assert_string_equal(moved, "moved");
    arena_free(&to);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_comes_zeroed_and_apart),
        cmocka_unit_test(memory_that_grows_keeps_what_it_has),
        cmocka_unit_test(joined_arenas_live_on_as_one),
        cmocka_unit_test(a_copy_of_nothing_is_an_empty_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
