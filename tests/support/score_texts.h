#ifndef ASSAY_TESTS_SUPPORT_SCORE_TEXTS_H
#define ASSAY_TESTS_SUPPORT_SCORE_TEXTS_H

#include "base/score_row.h"

/* The score as an export would give it: texts that a test leaves out, NULL, are empty. */
struct score_row score_texts_fill(struct score_row row);

#endif
