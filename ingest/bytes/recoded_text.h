#ifndef ASSAY_INGEST_RECODED_TEXT_H
#define ASSAY_INGEST_RECODED_TEXT_H

#include "ingest/bytes/source_file.h"

/*
 * Text in which several bytes make a character, and which is no Unicode (Shift-JIS, EUC-KR,
 * GB18030), is written as UTF-8 first; the source's bytes are that then. `encoding`: what the user
 * says it is, or NULL: Shift-JIS is found by its bytes. What is of single bytes, or Unicode, stays
 * as it is. Fails where the bytes are not what the user says.
 */
bool recoded_text_read(struct source_file *source, const char *encoding,
                       struct error *error) MUST_CHECK;

#endif
