#ifndef ASSAY_REPORTS_TEXT_FILE_ADDRESS_H
#define ASSAY_REPORTS_TEXT_FILE_ADDRESS_H

#include "base/buffer.h"

/* The file:// address of an absolute path: all but letters, digits and a few marks as %XX, so that
 * a blank, # or % in the name of a folder is no part of the address's own grammar. */
void file_address(const char *path, struct buffer *out);

#endif
