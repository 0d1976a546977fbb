#ifndef ASSAY_INGEST_BYTES_ENCODING_H
#define ASSAY_INGEST_BYTES_ENCODING_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"

enum encoding_kind {
    ENCODING_UTF8,
    ENCODING_UTF16LE,
    ENCODING_UTF16BE,
    ENCODING_SINGLE_BYTE,
    ENCODING_MULTI_BYTE /* several bytes make a character: to be recoded first (recoded_text.h) */
};

/* How the bytes of a file stand for characters. */
struct encoding {
    enum encoding_kind kind;
    char name[32];      /* as iconv knows it: "utf-8", "utf-16le", "windows-1252" */
    size_t mark_length; /* bytes of the byte-order mark at the file's start */
};

/* What a user asks for, forgiving in spelling ("UTF8", "latin1", "cp1252", "mac"): UTF-8, UTF-16,
 * or any charset that iconv knows. */
bool encoding_find(const char *name, struct encoding *ret, struct error *error) MUST_CHECK;

/*
 * Reads the whole file, from its start, and leaves it there. A byte-order mark decides; then NUL in
 * every second byte means UTF-16; then it is UTF-8, unless bytes that are not outnumber the
 * characters that are: then code_page.h tells Windows-1252, which holds all that is text in
 * ISO-8859-1, from Windows-1250 and Shift-JIS. Fails where it is none of these.
 */
bool encoding_detect(FILE *file, struct encoding *ret, struct error *error) MUST_CHECK;

/* Notes the byte-order mark of this encoding at the file's start, if there is one. */
bool encoding_find_mark(FILE *file, struct encoding *encoding, struct error *error) MUST_CHECK;

/* How many bytes of the file a piece of its text, decoded, came from. */
uint64_t encoding_source_length(const struct encoding *encoding, const char *text, size_t length);

#endif
