#include "ingest/cells/key_sketch.h"

#include <math.h>

#include "tests/support/near.h"

static void keys_with_two_values_are_counted(void **state)
{
    (void)state;
    struct key_sketch sketch = {0};
    for (uint64_t i = 0; i < 100; i++) {
        const uint64_t key = key_sketch_hash(1, (const char *)&i, sizeof i);
        key_sketch_add(&sketch, key, 7, 2 * i + 1);
        key_sketch_add(&sketch, key, i % 4 ? 7 : 8, 2 * i + 2);
    }
    assert_int_equal(sketch.n, 100);
    assert_int_equal(sketch.n_contradicted, 25);
    assert_int_equal(sketch.line, 1);
    assert_int_equal(sketch.again, 2);
    key_sketch_free(&sketch);
}

static void of_a_million_keys_the_share_is_kept_in_bounded_memory(void **state)
{
    (void)state;
    struct key_sketch sketch = {0};
    for (uint64_t i = 0; i < 1000000; i++) {
        const uint64_t key = key_sketch_hash(1, (const char *)&i, sizeof i);
        key_sketch_add(&sketch, key, 7, i + 1);
        if (i % 4 == 0)
            key_sketch_add(&sketch, key, 8, i + 1);
    }
    assert_true(sketch.n < KEY_SKETCH_PLACES);
    assert_true(fabs((double)sketch.n_contradicted / (double)sketch.n - 0.25) < 0.03);
    key_sketch_free(&sketch);
}

static void each_byte_the_length_and_the_seed_change_the_hash(void **state)
{
    (void)state;
    enum { LONGEST = 40 };
    char text[LONGEST + 1] = "a text of forty bytes, each with meaning";
    for (size_t length = 0; length < LONGEST; length++) {
        const uint64_t hash = key_sketch_hash(7, text, length);
        assert_true(hash != key_sketch_hash(7, text, length + 1));
        assert_true(hash != key_sketch_hash(8, text, length));
        for (size_t i = 0; i < length; i++) {
            text[i] ^= 1;
            assert_true(hash != key_sketch_hash(7, text, length));
            text[i] ^= 1;
        }
        assert_true(hash == key_sketch_hash(7, text, length));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_byte_the_length_and_the_seed_change_the_hash),
        cmocka_unit_test(keys_with_two_values_are_counted),
        cmocka_unit_test(of_a_million_keys_the_share_is_kept_in_bounded_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
