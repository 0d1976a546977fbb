#ifndef ASSAY_REPORTS_TABLE_JSON_DUMP_H
#define ASSAY_REPORTS_TABLE_JSON_DUMP_H

#include <jansson.h>

#include "base/buffer.h"

/*
 * The text of a value as jansson writes it, indented by two, numbers with 17 significant digits;
 * but what a terminal obeys is escaped. Written at once into `out`, where its lines but the first
 * stand `depth` levels in.
 */
void json_dump(json_t *value, size_t depth, struct buffer *out);

#endif
