#ifndef ASSAY_REPORTS_CHART_GNUPLOT_TEXT_H
#define ASSAY_REPORTS_CHART_GNUPLOT_TEXT_H

#include "base/buffer.h"

enum { GNUPLOT_TEXT_LIMIT = 200 }; /* bytes */

/*
 * The only way text gets into a gnuplot script: cleaned and in single quotes, in which gnuplot
 * knows no escape but the quote itself, and none is left. It still has to be drawn `noenhanced`.
 */
void gnuplot_text_add(struct buffer *script, const char *text);

/* What will be drawn: bytes that are not UTF-8 and noncharacters become U+FFFD, control characters
 * a space, ' becomes U+2019; C1 and bidirectional controls are dropped; cut at the limit. */
void gnuplot_text_clean(struct buffer *clean, const char *text);

/* A number for a data block or an option; "nan" where it is not finite. */
void gnuplot_text_add_number(struct buffer *script, double value);

#endif
