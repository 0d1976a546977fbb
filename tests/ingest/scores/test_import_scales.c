#include "ingest/scores/import_scales.h"

#include <string.h>

#include "ingest/cells/decimal.h"
#include "ingest/cells/product_scale.h"
#include "ingest/cells/scale_notation.h"
#include "tests/support/near.h"

static struct arena arena;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static size_t use_range(struct import_scales *scales, int lowest, int highest)
{
    size_t index;
    struct error error;
    assert_true(import_scales_use_range(scales, (int64_t)lowest * DECIMAL_ONE,
                                        (int64_t)highest * DECIMAL_ONE, &arena, &index, &error));
    return index;
}

static void a_scale_is_listed_once(void **state)
{
    (void)state;
    struct import_scales scales = {0};
    struct scale bank;
    struct error error;
    size_t index;
    assert_int_equal(use_range(&scales, 1, 5), 0);
    assert_int_equal(use_range(&scales, 1, 4), 1);
    assert_int_equal(use_range(&scales, 1, 5), 0);
    assert_true(scale_notation_parse("1..4", &arena, &bank, &error));
    assert_true(import_scales_use(&scales, &bank, &index, &error));
    assert_int_equal(index, 1);
    assert_int_equal(use_range(&scales, 1, 4), 1);
    assert_int_equal(scales.n, 2);
    assert_string_equal(scales.scale[1].name, "1..4");
}

static void a_range_that_is_no_scale_adds_nothing(void **state)
{
    (void)state;
    struct import_scales scales = {0};
    struct error error;
    size_t index;
    assert_false(import_scales_use_range(&scales, 0, 0, &arena, &index, &error));
    assert_false(
        import_scales_use_range(&scales, DECIMAL_ONE, -DECIMAL_ONE, &arena, &index, &error));
    assert_int_equal(scales.n, 0);
}

static void scales_of_one_name_with_other_values_are_two(void **state)
{
    (void)state;
    struct import_scales scales = {0};
    struct scale plain;
    struct error error;
    size_t index;
    const struct scale *const trakstar = &product_scale_find("trakstar")->scale;
    assert_true(scale_notation_parse(trakstar->name, &arena, &plain, &error));
    assert_string_equal(plain.name, trakstar->name);
    assert_true(import_scales_use(&scales, trakstar, &index, &error));
    assert_int_equal(index, 0);
    assert_true(import_scales_use(&scales, &plain, &index, &error));
    assert_int_equal(index, 1);
    assert_true(import_scales_use(&scales, trakstar, &index, &error));
    assert_int_equal(index, 0);
}

static void there_is_room_for_64_scales(void **state)
{
    (void)state;
    struct import_scales scales = {0};
    struct error error;
    size_t index;
    for (int i = 0; i < IMPORT_MAX_SCALES; i++)
        assert_int_equal(use_range(&scales, 1, 2 + i), i);
    assert_false(import_scales_use_range(&scales, 0, DECIMAL_ONE, &arena, &index, &error));
    assert_non_null(strstr(error.message, "more than 64 scales"));
    assert_int_equal(use_range(&scales, 1, 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_scale_is_listed_once, free_arena),
        cmocka_unit_test_teardown(a_range_that_is_no_scale_adds_nothing, free_arena),
        cmocka_unit_test_teardown(scales_of_one_name_with_other_values_are_two, free_arena),
        cmocka_unit_test_teardown(there_is_room_for_64_scales, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
