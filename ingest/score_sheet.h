#ifndef ASSAY_INGEST_SCORE_SHEET_H
#define ASSAY_INGEST_SCORE_SHEET_H

#include "base/bank.h"
#include "base/buffer.h"

/* An empty score sheet (CSV): one line a question, in the columns that `assay ingest` reads, with
 * the lowest and highest score where the bank's scale goes in whole steps. */
void score_sheet_write(const struct bank *bank, struct buffer *out);

#endif
