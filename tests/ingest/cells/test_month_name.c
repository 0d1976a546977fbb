#include "ingest/cells/month_name.h"

#include <string.h>

#include "tests/support/near.h"

static int32_t month(const char *word)
{
    return month_name_read(word, strlen(word));
}

static void months_are_known_in_five_languages(void **state)
{
    (void)state;
    static const char *const names[12] = {"Januar",  "févr", "März", "ABRIL", "mei", "Juin",
                                          "juillet", "août", "Sept", "Okt",   "nov", "diciembre"};
    for (int32_t i = 0; i < 12; i++)
        assert_int_equal(month(names[i]), i + 1);
}

static void any_other_word_is_no_month(void **state)
{
    (void)state;
    static const char *const words[] = {"", "J", "Marbles", "an", "ju", "Montag"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_int_equal(month(words[i]), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_are_known_in_five_languages),
        cmocka_unit_test(any_other_word_is_no_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
