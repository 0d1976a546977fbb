#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_LSAT6_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_LSAT6_H

#include "tests/support/analytics/sheet.h"

/* 1000 candidates on the five yes-or-no questions of the LSAT, section 6: Bock & Lieberman (1970),
 * Psychometrika 35, 179-197. */
void lsat6_open(struct sheet *sheet);

#endif
