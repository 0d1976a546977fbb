#ifndef ASSAY_TESTS_SUPPORT_GOLDEN_H
#define ASSAY_TESTS_SUPPORT_GOLDEN_H

#include "base/buffer.h"

/* Fails unless the text is that of tests/golden/<name>, naming the first line that differs; writes
 * the file instead when ASSAY_GOLDEN=write. Frees the text. */
void assert_golden(struct buffer *text, const char *name);

#endif
