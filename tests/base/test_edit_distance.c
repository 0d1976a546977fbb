#include "base/edit_distance.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void changes_are_counted(void **state)
{
    (void)state;
    assert_int_equal(edit_distance("kitten", "sitting"), 3);
    assert_int_equal(edit_distance("sitting", "kitten"), 3);
    assert_int_equal(edit_distance("ana", "anna"), 1);
    assert_int_equal(edit_distance("same", "same"), 0);
    assert_int_equal(edit_distance("", "abc"), 3);
    assert_int_equal(edit_distance("abc", ""), 3);
}

static void long_words_are_far_from_all(void **state)
{
    (void)state;
    const char word[] = "a word that is longer than forty bytes altogether";
    assert_int_equal(edit_distance(word, word), 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_are_counted),
        cmocka_unit_test(long_words_are_far_from_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
