#include "ingest/words/word_index.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "tests/support/near.h"

static size_t find(const struct word_index *index, const char *word)
{
    return word_index_find(index, word, strlen(word));
}

static void a_word_is_found_in_its_list(void **state)
{
    (void)state;
    struct word_index index = {0};
    assert_int_equal(find(&index, "judge"), SIZE_MAX);
    word_index_add(&index, "  judge rater  ", 0);
    word_index_add(&index, "candidate", 1);
    assert_int_equal(find(&index, "judge"), 0);
    assert_int_equal(find(&index, "rater"), 0);
    assert_int_equal(find(&index, "candidate"), 1);
    word_index_free(&index);
}

static void a_part_of_a_word_is_no_word(void **state)
{
    (void)state;
    struct word_index index = {0};
    word_index_add(&index, "candidate rater", 0);
    assert_int_equal(find(&index, "candid"), SIZE_MAX);
    assert_int_equal(find(&index, "candidates"), SIZE_MAX);
    assert_int_equal(find(&index, ""), SIZE_MAX);
    assert_int_equal(find(&index, "candidate rater"), SIZE_MAX);
    assert_int_equal(word_index_find(&index, "raters", 5), 0);
    word_index_free(&index);
}

static void the_first_of_two_lists_has_a_word(void **state)
{
    (void)state;
    struct word_index index = {0};
    word_index_add(&index, "", 0);
    word_index_add(&index, "level", 1);
    word_index_add(&index, "level grade", 2);
    assert_int_equal(find(&index, "level"), 1);
    assert_int_equal(find(&index, "grade"), 2);
    word_index_free(&index);
}

static void ten_thousand_words_are_all_found(void **state)
{
    (void)state;
    enum { WORDS = 10000 };
    static char words[WORDS][16];
    struct word_index index = {0};
    for (size_t i = 0; i < WORDS; i++) {
        snprintf(words[i], sizeof words[i], "w%zu", i);
        word_index_add(&index, words[i], i);
    }
    for (size_t i = 0; i < WORDS; i++)
        assert_int_equal(find(&index, words[i]), i);
    assert_int_equal(find(&index, "w10000"), SIZE_MAX);
    word_index_free(&index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_is_found_in_its_list),
        cmocka_unit_test(a_part_of_a_word_is_no_word),
        cmocka_unit_test(the_first_of_two_lists_has_a_word),
        cmocka_unit_test(ten_thousand_words_are_all_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
