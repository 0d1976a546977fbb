#include "ingest/digest.h"

#include <string.h>

#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

/* FIPS 180-2, appendix B.1, and the empty message. */
static const char of_abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
static const char of_nothing[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

static void texts_have_the_published_digests(void **state)
{
    (void)state;
    char hex[DIGEST_SIZE];
    digest_text("abc", hex);
    assert_string_equal(hex, of_abc);
    digest_text("", hex);
    assert_string_equal(hex, of_nothing);
}

static void a_file_has_the_digest_of_its_bytes(void **state)
{
    (void)state;
    struct temporary temporary;
    struct error error;
    char hex[DIGEST_SIZE];
    uint64_t size;
    temporary_create(&temporary);
    assert_true(digest_file(temporary_text(&temporary, "a", "abc"), hex, &size, &error));
    assert_string_equal(hex, of_abc);
    assert_int_equal(size, 3);
    assert_true(digest_file(temporary_text(&temporary, "b", ""), hex, &size, &error));
    assert_string_equal(hex, of_nothing);
    assert_int_equal(size, 0);
    temporary_remove(&temporary);
}

static void what_is_no_file_is_an_error(void **state)
{
    (void)state;
    struct error error;
    char hex[DIGEST_SIZE] = "untouched";
    uint64_t size = 7;
    assert_false(digest_file("/nonexistent/scores.csv", hex, &size, &error));
    assert_string_equal(error.source, "/nonexistent/scores.csv");
    assert_false(digest_file("/", hex, &size, &error));
    assert_non_null(strstr(error.message, "not a regular file"));
    assert_string_equal(hex, "untouched");
    assert_int_equal(size, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_have_the_published_digests),
        cmocka_unit_test(a_file_has_the_digest_of_its_bytes),
        cmocka_unit_test(what_is_no_file_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
