#ifndef ASSAY_CLI_MANUAL_MANUAL_TEXT_H
#define ASSAY_CLI_MANUAL_MANUAL_TEXT_H

#include "cli/manual/manual_page.h"

/* The page for a terminal, WRAPPED_WIDTH columns wide. */
void manual_text(const struct manual_page *page, struct buffer *out);

#endif
