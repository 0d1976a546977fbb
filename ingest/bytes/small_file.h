#ifndef ASSAY_INGEST_BYTES_SMALL_FILE_H
#define ASSAY_INGEST_BYTES_SMALL_FILE_H

#include "base/buffer.h"
#include "base/error.h"

enum { SMALL_FILE_MAX = 1024 * 1024 };

/*
 * What people write by hand (a bank, a mapping, settings) as a whole: from a file, or from a pipe,
 * which is waited for. More than SMALL_FILE_MAX bytes, as a device without end has, are refused.
 * `ret` is empty where it fails. The caller frees it.
 */
bool small_file_read(const char *path, struct buffer *ret, struct error *error) MUST_CHECK;

#endif
