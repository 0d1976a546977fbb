#ifndef ASSAY_INGEST_CODE_PAGE_H
#define ASSAY_INGEST_CODE_PAGE_H

#include <stdio.h>

#include "base/error.h"

/* Which code page a text is in that is no Unicode. */
enum code_page {
    CODE_PAGE_WESTERN,    /* windows-1252 */
    CODE_PAGE_CENTRAL,    /* windows-1250: Polish, Czech, Hungarian */
    CODE_PAGE_JAPANESE,   /* Shift-JIS */
    CODE_PAGE_NOT_WESTERN /* words of letters beyond ASCII alone: Cyrillic, Greek, Korean, … */
};

/*
 * Reads the whole file, from its start, and leaves it there. What would be "£ukasz" or "wie¿a" in
 * windows-1252 is windows-1250; pairs of bytes that are kana and common kanji are Shift-JIS; runs
 * of letters beyond ASCII are no western text.
 */
bool code_page_find(FILE *file, enum code_page *ret, struct error *error) MUST_CHECK;

#endif
