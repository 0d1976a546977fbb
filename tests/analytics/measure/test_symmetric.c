#include "analytics/measure/symmetric.h"

#include "tests/support/near.h"

static void the_upper_triangle_is_not_read(void **state)
{
    (void)state;
    const double matrix[9] = {2, NAN, NAN, 3, 5, NAN, -1, 4, 7}, vector[3] = {1, -2, 3};
    double product[3];
    symmetric_multiply(matrix, vector, 3, product);
    assert_near(product[0], 2 - 6 - 3, 0);
    assert_near(product[1], 3 - 10 + 12, 0);
    assert_near(product[2], -1 - 8 + 21, 0);
}

static void nothing_times_nothing_is_nothing(void **state)
{
    (void)state;
    double product = 9;
    symmetric_multiply(&product, &product, 0, &product);
    assert_near(product, 9, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_upper_triangle_is_not_read),
        cmocka_unit_test(nothing_times_nothing_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
