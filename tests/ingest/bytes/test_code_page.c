#include "ingest/bytes/code_page.h"

#include <string.h>

#include "ingest/bytes/encoding.h"
#include "tests/support/near.h"

static enum code_page page_of(const char *text)
{
    struct error error = {0};
    enum code_page page;
    FILE *const file = fmemopen((void *)(uintptr_t)text, strlen(text), "rb");
    assert_true(code_page_find(file, &page, &error));
    fclose(file);
    return page;
}

static void letters_where_western_text_has_signs_are_central_european(void **state)
{
    (void)state;
    assert_int_equal(page_of("Kandydat;Ocena\n\xA3ukasz \xAF"
                             "ak;4\n"),
                     CODE_PAGE_CENTRAL);
    assert_int_equal(page_of("Uwagi\nwie\xBF"
                             "a\n"),
                     CODE_PAGE_CENTRAL);
    assert_int_equal(page_of("Jm\xE9no\nJi\xF8\xED Nov\xE1\x9E"
                             "ek\n"),
                     CODE_PAGE_CENTRAL);
    assert_int_equal(page_of("N\xE9v\nGy\xFBr\xFB\n"), CODE_PAGE_CENTRAL);
}

static void western_text_stays_western(void **state)
{
    (void)state;
    static const char *const texts[] = {"Pr\xFC"
                                        "fer;M\xFCller\n",
                                        "\xC9l\xE8ve;c\x9C"
                                        "ur\n",
                                        "\xBFQu\xE9 tal?;Mu\xF1oz\n",
                                        "Preis \xA3"
                                        "5;10 m\xB3\n",
                                        "Avalia\xE7\xE3o;li\xE7\xF5"
                                        "es\n",
                                        "S\xF8ren;bl\xE5\n",
                                        "Citt\xE0;pi\xF9;luned\xEC\n",
                                        "Fu\xDFnote\xB9;2\xB2\n",
                                        "it\x92s;O\x92"
                                        "Brien;don\x92t;we\x92ve;they\x92re\n",
                                        "\x93Well\x94\x85;\x96\x96\x96\x96\n",
                                        "S\xF8ren;\x8Aim\x9A;bl\xE5\n",
                                        "pi\xF9;luned\xEC;citt\xE0;Dra\x9A"
                                        "a\n",
                                        "ch\xE2teau;g\xFBt;d\xE9"
                                        "j\xE0\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (page_of(texts[i]) != CODE_PAGE_WESTERN)
            fail_msg("%zu: %d", i, (int)page_of(texts[i]));
}

static void pairs_of_kana_and_kanji_are_japanese(void **state)
{
    (void)state;
    assert_int_equal(page_of("\x89\x9e\x95\xe5\x8e\xd2,\x96\xca\x90\xda\x8a\xaf\n"),
                     CODE_PAGE_JAPANESE);
}

static void words_of_letters_beyond_ascii_alone_are_asked_about(void **state)
{
    (void)state;
    /* "Kandidat" in windows-1251 */
    static const char text[] = "\xCA\xE0\xED\xE4\xE8\xE4\xE0\xF2;\xCE\xF6\xE5\xED\xEA\xE0\n1;2\n";
    struct encoding encoding;
    struct error error = {0};
    assert_int_equal(page_of(text), CODE_PAGE_NOT_WESTERN);
    FILE *const file = fmemopen((void *)(uintptr_t)text, strlen(text), "rb");
    assert_false(encoding_detect(file, &encoding, &error));
    assert_non_null(strstr(error.hint, "--encoding windows-1251"));
    fclose(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_where_western_text_has_signs_are_central_european),
        cmocka_unit_test(western_text_stays_western),
        cmocka_unit_test(pairs_of_kana_and_kanji_are_japanese),
        cmocka_unit_test(words_of_letters_beyond_ascii_alone_are_asked_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
