#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_BANK_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_BANK_H

#include "base/bank.h"

/* Two core topics and a bonus topic; a rubric of two lines with emphasis of its own, a question
 * without a rubric. */
extern const struct bank sample_bank;

#endif
