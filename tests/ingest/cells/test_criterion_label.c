#include "ingest/cells/criterion_label.h"

#include "tests/support/near.h"

static void expect(const char *text, size_t length, int position)
{
    int found = 0;
    const size_t taken = criterion_label_length(text, &found);
    if (taken != length || found != position)
        fail_msg("'%s' takes %zu and is %d", text, taken, found);
}

static void a_place_in_a_rubric_stands_behind_a_slash(void **state)
{
    (void)state;
    expect("/3", 2, 3);
    expect("/12 names a trade-off", 3, 12);
    expect("/ 3: names it", 3, 3);
    expect("/3. Names it", 2, 3);
    expect("/07", 3, 7);
}

static void a_fraction_a_maximum_and_a_word_are_no_place(void **state)
{
    (void)state;
    static const char *const texts[] = {"/3.5", "/0", "/100", "/3rd", "/", "/x", "3", "", "-3"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        expect(texts[i], 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_in_a_rubric_stands_behind_a_slash),
        cmocka_unit_test(a_fraction_a_maximum_and_a_word_are_no_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
