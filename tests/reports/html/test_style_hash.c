#include "reports/html/style_hash.h"
#include "tests/support/near.h"

/* SHA-256 of "" and "abc" (FIPS 180-2, appendix B.1), in base64. */
static void hashes_are_those_of_the_standard(void **state)
{
    (void)state;
    char hash[PAGE_HASH_SIZE];
    style_hash("", hash);
    assert_string_equal(hash, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    style_hash("abc", hash);
    assert_string_equal(hash, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(hashes_are_those_of_the_standard)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
