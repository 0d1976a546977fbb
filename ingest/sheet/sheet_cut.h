#ifndef ASSAY_INGEST_SHEET_CUT_H
#define ASSAY_INGEST_SHEET_CUT_H

#include "ingest/sheet/sheet_sample.h"

/* How the bytes of an export become cells. */
struct sheet_cut {
    struct encoding encoding;
    char delimiter;
};

/* By what the user says, `encoding` NULL or `delimiter` 0: found out. The separator is the one with
 * which the sheet looks most like an export: known headings, then columns. Fails where no encoding
 * has that name, or the lines are too wide with every separator. */
bool sheet_cut_find(FILE *file, const char *encoding, char delimiter, struct sheet_cut *ret,
                    struct error *error) MUST_CHECK;

#endif
