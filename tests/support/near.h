#ifndef ASSAY_TESTS_SUPPORT_NEAR_H
#define ASSAY_TESTS_SUPPORT_NEAR_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* cmocka 1.1 compares floating point as float; this compares doubles, and NaN equals nothing. */
#define assert_near(actual, expected, tolerance)                                                   \
    do {                                                                                           \
        const double near_actual_ = (actual), near_expected_ = (expected);                         \
        if (!(fabs(near_actual_ - near_expected_) <= (tolerance)))                                 \
            fail_msg("%s is %.17g, expected %.17g", #actual, near_actual_, near_expected_);        \
    } while (0)

#endif
