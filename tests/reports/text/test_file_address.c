#include "reports/text/file_address.h"

#include "tests/support/near.h"

static void what_means_something_in_an_address_is_encoded(void **state)
{
    (void)state;
    static const struct {
        const char *path, *address;
    } cases[] = {
        {"/srv/reports/2026-10.html", "file:///srv/reports/2026-10.html"},
        {"/home/jo/Büro & co/a b#1?x=50%.html",
         "file:///home/jo/B%C3%BCro%20%26%20co/a%20b%231%3Fx%3D50%25.html"},
        {"/tmp/'\"`$(x)\n", "file:///tmp/%27%22%60%24%28x%29%0A"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer out = {0};
        file_address(cases[i].path, &out);
        assert_string_equal(out.data, cases[i].address);
        buffer_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_means_something_in_an_address_is_encoded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
