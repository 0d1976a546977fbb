#include "ingest/bytes/digest.h"

#include <string.h>

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

static void pieces_have_the_digest_of_the_whole(void **state)
{
    (void)state;
    char hex[DIGEST_SIZE];
    struct digest *const digest = digest_begin();
    digest_add(digest, "a", 1);
    digest_add(digest, "", 0);
    digest_add(digest, "bc", 2);
    digest_end(digest, hex);
    assert_string_equal(hex, of_abc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_have_the_published_digests),
        cmocka_unit_test(pieces_have_the_digest_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
