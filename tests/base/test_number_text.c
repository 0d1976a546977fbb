#include "base/number_text.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/near.h"

/* As the C library has it, which is exact. */
static void expect_both(double number)
{
    char text[NUMBER_TEXT_SIZE], expected[64];
    snprintf(expected, sizeof expected, "%.17g", number);
    assert_int_equal(number_text_full(number, text), strlen(expected));
    assert_string_equal(text, expected);
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(expected, sizeof expected, "%.*g", digits, number);
        if (strtod(expected, NULL) == number)
            break;
    }
    assert_int_equal(number_text_shortest(number, text), strlen(expected));
    assert_string_equal(text, expected);
}

static void expect_signs_and_neighbours(double number)
{
    expect_both(number);
    expect_both(-number);
    expect_both(nextafter(number, INFINITY));
    expect_both(nextafter(number, -INFINITY));
}

static void numbers_are_written_as_printf_does(void **state)
{
    (void)state;
    static const double numbers[] = {0,
                                     1,
                                     10,
                                     0.5,
                                     0.1,
                                     1.0 / 3,
                                     2.0 / 3,
                                     1e-4,
                                     1e-5,
                                     9e-5,
                                     123456,
                                     1e15,
                                     1e16,
                                     1e17,
                                     1e22,
                                     1e-11,
                                     1e-12,
                                     0.95,
                                     0.975,
                                     4.35,
                                     1e-300,
                                     DBL_MAX,
                                     DBL_MIN,
                                     5e-324,
                                     DBL_EPSILON,
                                     999999999999999.9,
                                     99999999999999995.0,
                                     0.99999999999999989,
                                     9.9999999999999995e-5};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        expect_signs_and_neighbours(numbers[i]);
}

/* Below a power of two the numbers lie closer than above it, and many are halfway between digits.
 */
static void powers_of_two_are_written_as_printf_does(void **state)
{
    (void)state;
    for (int exponent = -1074; exponent < 1024; exponent++)
        expect_signs_and_neighbours(ldexp(1, exponent));
    for (int exponent = 0; exponent < 60; exponent++)
        expect_signs_and_neighbours(1 + ldexp(1, -exponent));
}

static void powers_of_ten_are_written_as_printf_does(void **state)
{
    (void)state;
    for (int exponent = -30; exponent < 30; exponent++)
        for (int digit = 1; digit < 10; digit++)
            expect_signs_and_neighbours(digit * pow(10, exponent));
}

static void any_numbers_are_written_as_printf_does(void **state)
{
    (void)state;
    uint64_t random = 20261130;
    for (int i = 0; i < 50000; i++) {
        random = random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        const double share = (double)(random >> 11) * 0x1p-53;
        double any;
        memcpy(&any, &random, sizeof any);
        if (isfinite(any))
            expect_both(any);
        expect_both(share);
        expect_both(share * pow(10, (int)(random >> 33) % 18 - 12));
        expect_both((double)(random >> 40) / 1000);
        expect_both(ldexp((double)(random >> 20), -30));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_written_as_printf_does),
        cmocka_unit_test(powers_of_two_are_written_as_printf_does),
        cmocka_unit_test(powers_of_ten_are_written_as_printf_does),
        cmocka_unit_test(any_numbers_are_written_as_printf_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
