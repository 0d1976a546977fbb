#ifndef ASSAY_REPORTS_TABLE_SHARE_BAR_H
#define ASSAY_REPORTS_TABLE_SHARE_BAR_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/limits.h"
#include "base/buffer.h"

enum { SHARE_BAR_WIDTH = 16 /* columns for the whole scale, 0 to 100 % */ };

/* What stands above the bars, from end to end. */
extern const char share_bar_axis[];

/*
 * A share on its scale, to be read at a glance: ● at the estimate, a line over its interval, by
 * halves of a column, and ┊ where the lines for too hard and too easy are. Only those where there
 * is no estimate. SHARE_BAR_WIDTH columns, blanks at the end included.
 */
void share_bar(const struct estimate *share, const struct limits *limits, struct buffer *text);

/* How large a share is, as a bar that grows from the left by eighths of a column; `width` columns
 * are 100 %. A share above 0 is never invisible. */
void share_bar_filled(double share, size_t width, struct buffer *text);

#endif
