#include "base/person_name.h"

#include <string.h>

#include "tests/support/near.h"

static struct arena arena;

static enum name_likeness compare(const char *a, const char *b)
{
    const struct person_name x = person_name_read(&arena, a), y = person_name_read(&arena, b);
    const enum name_likeness likeness = person_name_compare(&x, &y);
    assert_int_equal(person_name_compare(&y, &x), likeness);
    return likeness;
}

static void case_accents_apostrophes_and_hyphens_make_no_difference(void **state)
{
    (void)state;
    assert_int_equal(compare("José Núñez", "JOSE NUNEZ"), NAMES_EQUAL);
    assert_int_equal(compare("Mei-Ling Tsao", "Mei\xe2\x80\x91Ling Tsao"), NAMES_EQUAL);
    assert_int_equal(compare("O'Brien", "O\xe2\x80\x99"
                                        "Brien"),
                     NAMES_EQUAL);
}

static void the_same_words_may_stand_in_another_order(void **state)
{
    (void)state;
    assert_int_equal(compare("O'Brien, Siobhán", "Siobhan O\xe2\x80\x99"
                                                 "Brien"),
                     NAMES_REORDERED);
}

static void one_letter_of_a_long_word_may_differ(void **state)
{
    (void)state;
    assert_int_equal(compare("Sam Whitlock", "Sam Whitlok"), NAMES_TYPO);
    assert_int_equal(compare("Sam Whitlock", "Sam Whitlcok"), NAMES_TYPO);
    assert_int_equal(compare("Sam Whitlock", "Sam Whytlock"), NAMES_TYPO);
    assert_int_equal(compare("Elena", "Alena"), NAMES_TYPO);
    assert_int_equal(compare("Sam Whitlock", "Sam Wittlok"), NAMES_DIFFER);
    assert_int_equal(compare("Sam Reed", "Sam Reid"), NAMES_DIFFER);
    assert_int_equal(compare("Sam Whitlock", "Pam Whitlock"), NAMES_DIFFER);
}

static void a_letter_may_stand_for_a_word_when_another_word_is_there(void **state)
{
    (void)state;
    assert_int_equal(compare("S. Whitlock", "Sam Whitlock"), NAMES_INITIAL);
    assert_int_equal(compare("Whitlock, S.", "Sam Whitlock"), NAMES_INITIAL);
    assert_int_equal(compare("S. W.", "Sam Whitlock"), NAMES_DIFFER);
    assert_int_equal(compare("T. Whitlock", "Sam Whitlock"), NAMES_DIFFER);
}

static void a_name_may_be_part_of_another(void **state)
{
    (void)state;
    assert_int_equal(compare("Elena", "Elena Marchetti"), NAMES_PART);
    assert_int_equal(compare("Ana Sofia Ruiz", "Ana Ruiz"), NAMES_PART);
    assert_int_equal(compare("Elena", "Sam Whitlock"), NAMES_DIFFER);
}

static void a_name_without_words_is_like_no_other(void **state)
{
    (void)state;
    assert_int_equal(compare("", ""), NAMES_DIFFER);
    assert_int_equal(compare("...", "Sam"), NAMES_DIFFER);
    assert_int_equal(compare("\xff\xfe", "Sam"), NAMES_DIFFER);
    char many[200] = "";
    for (size_t i = 0; i < 90; i++)
        strcat(many, "a ");
    assert_int_equal(compare(many, many), NAMES_DIFFER);
}

static int release(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_accents_apostrophes_and_hyphens_make_no_difference),
        cmocka_unit_test(the_same_words_may_stand_in_another_order),
        cmocka_unit_test(one_letter_of_a_long_word_may_differ),
        cmocka_unit_test(a_letter_may_stand_for_a_word_when_another_word_is_there),
        cmocka_unit_test(a_name_may_be_part_of_another),
        cmocka_unit_test(a_name_without_words_is_like_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
