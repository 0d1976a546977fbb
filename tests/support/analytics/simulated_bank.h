#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_SIMULATED_BANK_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_SIMULATED_BANK_H

#include "base/arena.h"
#include "base/bank.h"

enum { SIMULATED_BANK_CORE = 13, SIMULATED_BANK_BONUS = 2 };

/* A bank of a core topic with so many questions, and a bonus topic. */
struct bank simulated_bank(struct arena *run);

#endif
