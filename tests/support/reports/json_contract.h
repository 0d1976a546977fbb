#ifndef ASSAY_TESTS_SUPPORT_JSON_CONTRACT_H
#define ASSAY_TESTS_SUPPORT_JSON_CONTRACT_H

#include <jansson.h>

#include "base/buffer.h"

/*
 * Reads a document back and checks what all of them promise: one line end at the end, the common
 * beginning, and that an estimate has n always, numbers only while its status is ok, and a reason
 * where it is undefined. Frees the text; the caller releases the document.
 */
json_t *json_checked(struct buffer *text);

/* The value at a path such as "questions.1.difficulty.n"; fails where there is none. */
json_t *json_at(json_t *document, const char *path);

#endif
