#ifndef ASSAY_TESTS_FUZZ_TABLE_CHECK_H
#define ASSAY_TESTS_FUZZ_TABLE_CHECK_H

#include <stddef.h>

#include "base/buffer.h"
#include "ingest/bytes/table_text.h"

/* What must hold of a table that was made of any input: CSV without a fault, in which the places of
 * the records go up; `same_width`: all records have as many fields. Its bytes are added to `told`.
 */
void table_check(struct table_text *table, bool same_width, struct buffer *told);

#endif
