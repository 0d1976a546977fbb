#ifndef ASSAY_REPORTS_TEXT_FORMAT_H
#define ASSAY_REPORTS_TEXT_FORMAT_H

#include <stddef.h>

#include "base/buffer.h"

/*
 * Numbers for readers, the same in every format: U+2212 as the minus, a no-break space before %,
 * a comma between thousands, no "−0.00". What is not finite becomes "–".
 */

void format_number(double value, int decimals, struct buffer *text); /* "−0.11" */
void format_signed(double value, int decimals, struct buffer *text); /* "+0.29" */
void format_share(double share, struct buffer *text);                /* 0.38: "38 %" */
void format_count(size_t count, struct buffer *text);                /* "1,412" */

/* "1.78–2.10"; "−0.35 to 0.14" where an end is negative. */
void format_range(double lower, double upper, int decimals, struct buffer *text);
void format_share_range(double lower, double upper, struct buffer *text); /* "35–42 %" */

/* "38 % (31–45)", with as many decimals, four at most, as it takes to tell the bounds apart. */
void format_share_interval(double share, double lower, double upper, struct buffer *text);

/* As many decimals, `decimals` at least and four more at most, as it takes for a value not to look
 * like a limit that it differs from. */
int format_decimals_apart(double value, double lower, double upper, int decimals);

/* A number as a person would write it, with at most two decimals: "4", "2.2", "3.75". */
void format_plain(double value, struct buffer *text);

#endif
