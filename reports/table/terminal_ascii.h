#ifndef ASSAY_REPORTS_TABLE_TERMINAL_ASCII_H
#define ASSAY_REPORTS_TABLE_TERMINAL_ASCII_H

#include "base/buffer.h"

/*
 * A text for a terminal that shows nothing beyond ASCII: what Assay draws and writes itself has a
 * stand-in of the same width ("●" is "o", "─" is "-", "–" is "-"), a letter loses its accent, and
 * of all else each column becomes "?". The columns of a table stay in line.
 */
void terminal_ascii(const char *text, struct buffer *out);

#endif
