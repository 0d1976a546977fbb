#ifndef ASSAY_REPORTS_TABLE_TERMINAL_COLOR_H
#define ASSAY_REPORTS_TABLE_TERMINAL_COLOR_H

#include <stdbool.h>

#include "base/buffer.h"

/*
 * A text for a terminal that shows colours: the marks of findings red where they are clear ("▲ ▼ ◆
 * ■") and yellow where there is something to watch ("○"); with `has_title` the first paragraph
 * bold. Without its escape sequences it is the same text.
 */
void terminal_color(const char *text, bool has_title, struct buffer *out);

#endif
