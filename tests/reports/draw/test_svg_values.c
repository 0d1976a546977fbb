#include "reports/draw/svg_values.h"

#include "tests/support/near.h"

/* Compares what is added; NULL: the value is refused and nothing added. */
#define ASSERT_VALUE(expected, call)                                                               \
    do {                                                                                           \
        struct buffer value = {0};                                                                 \
        const char *const wanted = (expected);                                                     \
        buffer_add(&value, "");                                                                    \
        assert_int_equal(call, wanted != NULL);                                                    \
        assert_string_equal(value.data, wanted ? wanted : "");                                     \
        buffer_free(&value);                                                                       \
    } while (0)

static void colours_become_hexadecimal(void **state)
{
    (void)state;
    ASSERT_VALUE("#1b1f24", svg_values_add_colour("rgb( 27,  31,  36)", &value));
    ASSERT_VALUE("#ffffff", svg_values_add_colour("rgb(255,255,255)", &value));
    ASSERT_VALUE("currentColor", svg_values_add_colour("black", &value));
    ASSERT_VALUE("none", svg_values_add_colour("none", &value));
    ASSERT_VALUE("#0a0b0c", svg_values_add_colour("#0a0b0c", &value));
}

static void other_colours_are_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {
        "",        "red",         "url(#a)",      "rgb(256,0,0)",  "rgb(1,2)",
        "rgb(1,2", "rgb(1,2,3)x", "rgb(-1,2,3)",  "rgb(0001,2,3)", "#12345",
        "#12345g", "var(--ink)",  "javascript:1", "#ffffff;x:y",   "rgb(1,2,3) url(x)"};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        ASSERT_VALUE(NULL, svg_values_add_colour(refused[i], &value));
}

static void coordinates_are_rounded_to_a_tenth(void **state)
{
    (void)state;
    ASSERT_VALUE("M10.3,80 L-0.1,5 Z",
                 svg_values_add_geometry("M10.26,80.01\n  L-0.09,5 Z ", true, &value));
    ASSERT_VALUE("M10.26,80.01", svg_values_add_geometry("M10.26,80.01", false, &value));
    ASSERT_VALUE("1e5", svg_values_add_geometry("1e5", true, &value));
    ASSERT_VALUE("1.2.3", svg_values_add_geometry("1.2.3", true, &value));
    ASSERT_VALUE("", svg_values_add_geometry("  ", true, &value));
    ASSERT_VALUE(NULL, svg_values_add_geometry("M0,0\"", true, &value));
}

static void a_number_with_an_exponent_stays_as_it_is(void **state)
{
    (void)state;
    ASSERT_VALUE("M1.25e3,1.5E+40", svg_values_add_geometry("M1.25e3,1.5E+40", true, &value));
    ASSERT_VALUE("M10.25e-7 3.5", svg_values_add_geometry("M10.25e-7 3.52", true, &value));
    ASSERT_VALUE("1.5e 1.5e+ 1.5ee1",
                 svg_values_add_geometry("1.52e 1.52e+ 1.52ee1", true, &value));
    ASSERT_VALUE("translate(1.25e9,0.1)",
                 svg_values_add_transform("translate(1.25e9,0.123)", true, &value));
}

static void only_movements_of_a_transformation_are_rounded(void **state)
{
    (void)state;
    ASSERT_VALUE("translate(200,100.1) scale(3.02)",
                 svg_values_add_transform("translate(199.99,100.07) scale(3.02)", true, &value));
    ASSERT_VALUE("rotate(-90.25)", svg_values_add_transform("rotate(-90.25)", true, &value));
    ASSERT_VALUE(NULL, svg_values_add_transform("url(#x)", true, &value));
}

static void numbers_lose_zeros_alone(void **state)
{
    (void)state;
    ASSERT_VALUE("12", svg_values_add_numbers("12.00", &value));
    ASSERT_VALUE("10.50", svg_values_add_numbers("10.50", &value));
    ASSERT_VALUE("3.6,3.6", svg_values_add_numbers("3.6,3.6", &value));
    ASSERT_VALUE("0 0 720 540", svg_values_add_numbers("0 0 720 540", &value));
    ASSERT_VALUE(NULL, svg_values_add_numbers("", &value));
    ASSERT_VALUE(NULL, svg_values_add_numbers("12px", &value));
    ASSERT_VALUE(NULL, svg_values_add_numbers("100%", &value));
}

static void text_is_never_markup(void **state)
{
    (void)state;
    struct buffer text = {0};
    svg_values_add_text("a &lt; & <c> \x07\n \"é\"", &text);
    assert_string_equal(text.data, "a &amp;lt; &amp; &lt;c&gt;    \"é\"");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(colours_become_hexadecimal),
        cmocka_unit_test(other_colours_are_refused),
        cmocka_unit_test(coordinates_are_rounded_to_a_tenth),
        cmocka_unit_test(a_number_with_an_exponent_stays_as_it_is),
        cmocka_unit_test(only_movements_of_a_transformation_are_rounded),
        cmocka_unit_test(numbers_lose_zeros_alone),
        cmocka_unit_test(text_is_never_markup),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
