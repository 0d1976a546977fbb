#ifndef ASSAY_REPORTS_TABLE_TABLE_TERMINAL_H
#define ASSAY_REPORTS_TABLE_TABLE_TERMINAL_H

#include "base/buffer.h"
#include "reports/table/table.h"

/*
 * The table and those after it, for a terminal `width` columns wide: title, leading notes, cells,
 * then the other notes, broken between words. Where a row is too wide, optional columns give way
 * first, then text is cut with …, the widest column first; numbers never are. No control character
 * or escape sequence gets through.
 */
void table_terminal(const struct table *table, size_t width, struct buffer *out);

/* The same, with a count in place of rows that need nothing. */
void table_terminal_brief(const struct table *table, size_t width, struct buffer *out);

/* One paragraph broken between words; lines after the first are indented. */
void table_terminal_paragraph(const char *text, size_t width, size_t indent, struct buffer *out);

#endif
