#ifndef ASSAY_CLI_WRITING_PAGER_H
#define ASSAY_CLI_WRITING_PAGER_H

#include <stdbool.h>

#include "base/buffer.h"

/*
 * Shows a text that a terminal can take in the program that PAGER names, as git does: less where it
 * is not set, which ends by itself where the text fits the screen. Waits until it has ended. False
 * where standard output is no terminal or a dumb one, PAGER is blank or "cat", or the program could
 * not be started or failed: nothing was shown then, or perhaps not all.
 */
bool pager_show(const struct buffer *text);

#endif
