#ifndef ASSAY_BASE_CSV_TEXT_H
#define ASSAY_BASE_CSV_TEXT_H

#include "base/buffer.h"

/*
 * One cell of a CSV file (RFC 4180), without the comma or line end that follows it.
 *
 * A text cell that a spreadsheet would take for a formula (it begins with = + - @, their full-width
 * forms, a tab or a line end) gets a leading apostrophe; numbers never do.
 */
void csv_text_add(struct buffer *buffer, const char *cell);

/* What such a cell was before it got its apostrophe: for sheets of ours that come back. */
const char *csv_text_unguarded(const char *cell);

/* The shortest form that reads back as the same number, with a decimal point; empty where it is not
 * finite. */
void csv_text_add_number(struct buffer *buffer, double number);

#endif
