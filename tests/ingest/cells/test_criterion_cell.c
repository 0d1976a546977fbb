#include "ingest/cells/criterion_cell.h"

#include "tests/support/near.h"

static void expect(const char *const *texts, size_t n, enum criterion_cell cell)
{
    for (size_t i = 0; i < n; i++)
        if (criterion_cell_read(texts[i]) != cell)
            fail_msg("'%s' is %d", texts[i], criterion_cell_read(texts[i]));
}

#define EXPECT(cell, ...)                                                                          \
    expect((const char *const[]){__VA_ARGS__},                                                     \
           sizeof(const char *[]){__VA_ARGS__} / sizeof(char *), cell)

static void yes_in_any_form_is_met(void **state)
{
    (void)state;
    EXPECT(CRITERION_MET, "yes", "YES", "y", "1", "1.0", "x", "X", "met", "Met", "true", "TRUE",
           "ja", "oui", "Sí", "WAHR", "VRAI", "✓", "✔", "Erfüllt");
}

static void no_in_any_form_is_not_met(void **state)
{
    (void)state;
    EXPECT(CRITERION_NOT_MET, "no", "NO", "n", "0", "0,0", "not met", "Not  met", "false", "FALSE",
           "nein", "non", "FALSCH", "FAUX", "✗", "nicht erfüllt");
}

static void nothing_said_is_missing(void **state)
{
    (void)state;
    EXPECT(CRITERION_MISSING, "", "-", "n/a", "not asked", "k.A.");
}

static void anything_else_cannot_be_read(void **state)
{
    (void)state;
    EXPECT(CRITERION_UNREADABLE, "4", "maybe", "partly", "0.5", "=TRUE()", "yes and no", "2",
           "yes yes yes yes yes yes yes yes yes yes yes yes yes");
}

static void the_levels_are_those_of_its_scale(void **state)
{
    (void)state;
    assert_string_equal(criterion_scale.labels[CRITERION_NOT_MET], "not met");
    assert_string_equal(criterion_scale.labels[CRITERION_MET], "met");
    assert_near(criterion_scale.values[CRITERION_MET], 1, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(yes_in_any_form_is_met),
        cmocka_unit_test(no_in_any_form_is_not_met),
        cmocka_unit_test(nothing_said_is_missing),
        cmocka_unit_test(anything_else_cannot_be_read),
        cmocka_unit_test(the_levels_are_those_of_its_scale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
